/// One tag of an XML part, and where its bytes stand.
struct MarkupTag {
  /// What kind of tag it is.
  enum Kind {
    case start
    case end
    /// An element without content, `<c/>`.
    case empty
  }

  let kind: Kind
  /// From `<` to behind `>`.
  let range: Range<Int>
  /// The name as written, with its prefix.
  let name: Range<Int>
  /// The number of elements around the element.
  let depth: Int

  /// Where something is put that shall follow the name.
  var afterName: Int { name.upperBound }
}

/// Walks over the tags of an XML part byte by byte, so that a part can be changed at exact places.
///
/// It understands nothing but tags and attributes; the part must have been found well-formed before.
struct MarkupCursor {
  let bytes: [UInt8]
  private var position = 0
  private var depth = 0
  /// The prefix of the first element with its colon; empty for none.
  private(set) var prefix: ArraySlice<UInt8> = []
  private var isStarted = false

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The next tag, or nil at the end.
  mutating func next() -> MarkupTag? {
    while let open = bytes[position...].firstIndex(of: UInt8(ascii: "<")), open + 1 < bytes.count {
      switch bytes[open + 1] {
      case UInt8(ascii: "?"): position = end(of: "?>", from: open)
      case UInt8(ascii: "!"):
        let rest = bytes[open...]
        position =
          rest.starts(with: "<!--".utf8)
          ? end(of: "-->", from: open + 4)
          : rest.starts(with: "<![CDATA[".utf8) ? end(of: "]]>", from: open) : end(of: ">", from: open)
      default: return tag(at: open)
      }
    }
    position = bytes.count
    return nil
  }

  private mutating func tag(at open: Int) -> MarkupTag? {
    var close = open + 1
    var quote: UInt8?
    while close < bytes.count {
      let byte = bytes[close]
      if let current = quote {
        if byte == current { quote = nil }
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      } else if byte == UInt8(ascii: ">") {
        break
      }
      close += 1
    }
    guard close < bytes.count else {
      position = bytes.count
      return nil
    }
    position = close + 1
    let isEnd = bytes[open + 1] == UInt8(ascii: "/")
    let start = open + (isEnd ? 2 : 1)
    let name = start..<(bytes[start...close].firstIndex(where: Self.endsName) ?? close)
    if isEnd { depth -= 1 }
    let isEmpty = !isEnd && bytes[close - 1] == UInt8(ascii: "/")
    let tag = MarkupTag(
      kind: isEnd ? .end : isEmpty ? .empty : .start, range: open..<close + 1, name: name, depth: depth)
    if !isEnd, !isEmpty { depth += 1 }
    if !isStarted {
      isStarted = true
      if let colon = bytes[name].firstIndex(of: UInt8(ascii: ":")) { prefix = bytes[name.lowerBound...colon] }
    }
    return tag
  }

  private static func endsName(_ byte: UInt8) -> Bool {
    XMLSpace.contains(byte) || byte == UInt8(ascii: "/") || byte == UInt8(ascii: ">")
  }

  private func end(of mark: StaticString, from start: Int) -> Int {
    let mark = Array(UnsafeBufferPointer(start: mark.utf8Start, count: mark.utf8CodeUnitCount))
    var place = min(start, bytes.count)
    while let first = bytes[place...].firstIndex(of: mark[0]) {
      if bytes[first...].starts(with: mark) { return first + mark.count }
      place = first + 1
    }
    return bytes.count
  }

  /// The name of a tag when it has the prefix of the first element; nil for elements of elsewhere.
  func name(of tag: MarkupTag) -> String? {
    guard bytes[tag.name].starts(with: prefix) else { return nil }
    let local = bytes[tag.name].dropFirst(prefix.count)
    return local.contains(UInt8(ascii: ":")) ? nil : String(decoding: local, as: UTF8.self)
  }

  /// Whether a tag has the prefix of the first element and this name.
  func isNamed(_ name: StaticString, _ tag: MarkupTag) -> Bool {
    guard tag.name.count == prefix.count + name.utf8CodeUnitCount else { return false }
    let wanted = UnsafeBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount)
    return bytes[tag.name].starts(with: prefix)
      && bytes[tag.name].dropFirst(prefix.count).elementsEqual(wanted)
  }
}

extension MarkupCursor {
  /// Where the value of an attribute stands, without its quotation marks.
  ///
  /// - Parameter anyPrefix: Whether `r:id` counts as `id`.
  func value(_ wanted: StaticString, of tag: MarkupTag, anyPrefix: Bool = false) -> Range<Int>? {
    let wanted = UnsafeBufferPointer(start: wanted.utf8Start, count: wanted.utf8CodeUnitCount)
    var place = tag.name.upperBound
    let end = tag.range.upperBound
    while place < end {
      place = bytes[place..<end].firstIndex { !XMLSpace.contains($0) } ?? end
      guard let equals = bytes[place..<end].firstIndex(of: UInt8(ascii: "=")),
        let open = bytes[equals..<end].firstIndex(where: {
          $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "'")
        }),
        let close = bytes[(open + 1)..<end].firstIndex(of: bytes[open])
      else { return nil }
      var name = bytes[place..<equals].prefix { !XMLSpace.contains($0) }
      if anyPrefix, let colon = name.firstIndex(of: UInt8(ascii: ":")) { name = name[(colon + 1)...] }
      if name.elementsEqual(wanted) { return open + 1..<close }
      place = close + 1
    }
    return nil
  }

  /// The value of an attribute as it is written.
  func text(_ name: StaticString, of tag: MarkupTag, anyPrefix: Bool = false) -> String? {
    value(name, of: tag, anyPrefix: anyPrefix).map { String(decoding: bytes[$0], as: UTF8.self) }
  }

  /// The value of an attribute as a whole number without sign.
  func number(_ name: StaticString, of tag: MarkupTag) -> Int? {
    guard let range = value(name, of: tag), range.count <= 9 else { return nil }
    return Int(String(decoding: bytes[range], as: UTF8.self)).flatMap { $0 < 0 ? nil : $0 }
  }
}

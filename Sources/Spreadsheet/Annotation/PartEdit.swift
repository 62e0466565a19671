/// Changes of a part at exact places; every other byte of it stays.
struct PartEdit {
  /// One place that is changed.
  struct Splice: Hashable {
    /// The bytes that are replaced, empty for an insertion.
    var range: Range<Int>
    /// What stands there afterwards.
    var replacement: [UInt8]
  }

  private(set) var splices: [Splice] = []

  /// Whether nothing changes.
  var isEmpty: Bool { splices.isEmpty }

  /// Puts text before a place; what is put at one place stands in the order of the calls.
  mutating func insert(_ text: String, at place: Int) { replace(place..<place, with: text) }

  /// Puts text in the place of bytes.
  mutating func replace(_ range: Range<Int>, with text: String) {
    splices.append(Splice(range: range, replacement: Array(text.utf8)))
  }

  /// Puts bytes in the place of bytes.
  mutating func replace(_ range: Range<Int>, with bytes: [UInt8]) {
    splices.append(Splice(range: range, replacement: bytes))
  }

  /// The changed bytes and the splices that lead back from them; nil for splices that overlap or lie outside.
  func applied(to bytes: [UInt8]) -> (bytes: [UInt8], back: [Splice])? {
    let ordered = splices.enumerated().sorted {
      ($0.element.range.lowerBound, $0.offset) < ($1.element.range.lowerBound, $1.offset)
    }.map(\.element)
    var result: [UInt8] = []
    var back: [Splice] = []
    var place = 0
    for splice in ordered {
      guard splice.range.lowerBound >= place, splice.range.upperBound <= bytes.count else { return nil }
      result += bytes[place..<splice.range.lowerBound]
      back.append(
        Splice(
          range: result.count..<result.count + splice.replacement.count,
          replacement: Array(bytes[splice.range])))
      result += splice.replacement
      place = splice.range.upperBound
    }
    result += bytes[place...]
    return (result, back)
  }

  /// Changes that are known already.
  init(_ splices: [Splice] = []) { self.splices = splices }
}

extension PartEdit {
  /// Adds the text of an element at the end of the first element of a part.
  ///
  /// - Returns: Whether the part has such an element.
  @discardableResult
  mutating func append(toRootOf bytes: [UInt8], _ markup: (_ prefix: String) -> String) -> Bool {
    var cursor = MarkupCursor(bytes)
    while let tag = cursor.next() {
      guard tag.depth == 0, tag.kind != .start else { continue }
      append(to: tag, in: cursor, markup)
      return true
    }
    return false
  }

  /// Adds the text of an element at the end of an element that is known by its end tag, or is empty.
  mutating func append(to tag: MarkupTag, in cursor: MarkupCursor, _ markup: (_ prefix: String) -> String) {
    let text = markup(String(decoding: cursor.prefix, as: UTF8.self))
    if tag.kind == .end { return insert(text, at: tag.range.lowerBound) }
    let name = String(decoding: cursor.bytes[tag.name], as: UTF8.self)
    replace(tag.range.upperBound - 2..<tag.range.upperBound, with: ">\(text)</\(name)>")
  }

  /// Sets an attribute of an element, whether it is there or not.
  mutating func set(_ name: StaticString, to value: String, of tag: MarkupTag, in cursor: MarkupCursor) {
    if let range = cursor.value(name, of: tag) {
      replace(range, with: value)
    } else {
      insert(" \(name)=\"\(value)\"", at: tag.afterName)
    }
  }
}

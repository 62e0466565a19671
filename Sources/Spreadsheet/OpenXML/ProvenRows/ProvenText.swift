/// Text between two tags whose meaning is certain without a parser: no line ends, no characters XML forbids, no markup
/// but references to characters and the five that every document knows (XML 1.0, 4.1 and 4.6).
struct ProvenText {
  /// The bytes as they are written.
  let bytes: UnsafeBufferPointer<UInt8>
  private let hasReferences: Bool

  private static let references: [(written: StaticString, meant: Unicode.Scalar)] = [
    ("&amp;", "&"), ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&apos;", "'"),
  ]

  /// Passes the text up to the next tag; nil when a byte of it is not proven.
  init?(_ cursor: inout ByteCursor, atMost limit: Int) {
    let start = cursor.at
    var isASCII = true
    var hasReferences = false
    while true {
      let byte = cursor.byte
      if byte == UInt8(ascii: "<") { break }
      // "]" may begin the end of a section, "_" an escape of what XML cannot hold.
      guard byte >= 0x20, byte != UInt8(ascii: "]"), byte != UInt8(ascii: "_") else { return nil }
      if byte == UInt8(ascii: "&") {
        guard Self.reference(&cursor) != nil else { return nil }
        hasReferences = true
        continue
      }
      if byte >= 0x80 {
        isASCII = false
        // U+FFFE and U+FFFF are no characters of XML (XML 1.0, production 2).
        if byte == 0xef, cursor.following == 0xbf { return nil }
      }
      cursor.step()
    }
    bytes = UnsafeBufferPointer(start: start, count: cursor.distance(from: start))
    self.hasReferences = hasReferences
    guard bytes.count <= limit, isASCII || String(validating: bytes, as: UTF8.self) != nil else { return nil }
  }

  /// Whether nothing is written.
  var isEmpty: Bool { bytes.isEmpty }

  /// What is meant.
  var string: String {
    guard hasReferences, var cursor = ByteCursor(bytes) else { return String(decoding: bytes, as: UTF8.self) }
    var plain: [UInt8] = []
    plain.reserveCapacity(bytes.count)
    while cursor.at < cursor.end {
      if cursor.byte == UInt8(ascii: "&"), let scalar = Self.reference(&cursor) {
        plain.append(contentsOf: UTF8.encode(scalar) ?? UTF8.EncodedScalar())
      } else {
        plain.append(cursor.byte)
        cursor.step()
      }
    }
    return String(decoding: plain, as: UTF8.self)
  }

  /// Passes a reference to a character; nil where it is none, or one whose meaning depends on what stands beside it: white
  /// space, and the underscore that may begin an escape.
  private static func reference(_ cursor: inout ByteCursor) -> Unicode.Scalar? {
    if let named = references.first(where: { cursor.take($0.written) }) { return named.meant }
    guard cursor.take("&#") else { return nil }
    let isHexadecimal = cursor.take(UInt8(ascii: "x"))
    guard let value = isHexadecimal ? hexadecimal(&cursor) : cursor.integer(), cursor.take(UInt8(ascii: ";")),
      value > 0x20, value != 0x5f, value != 0xfffe, value != 0xffff
    else { return nil }
    return UInt32(exactly: value).flatMap(Unicode.Scalar.init)
  }

  private static func hexadecimal(_ cursor: inout ByteCursor) -> Int? {
    var value = 0
    var count = 0
    while let digit = Character(Unicode.Scalar(cursor.byte)).hexDigitValue {
      value = value << 4 | digit
      count += 1
      cursor.step()
      guard count <= 6 else { return nil }
    }
    return count > 0 ? value : nil
  }

  /// Whether white space stands at one of its ends, which counts only where the file says so.
  var hasOuterSpace: Bool { bytes.first == UInt8(ascii: " ") || bytes.last == UInt8(ascii: " ") }
}

/// The value of an attribute inside the parser's memory; valid only while the handler is being called.
struct XMLText {
  /// The bytes, UTF-8, in which libxml2 leaves every ampersand as `&#38;`.
  let bytes: UnsafeBufferPointer<UInt8>

  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  /// A copy of the text.
  var string: String {
    guard bytes.contains(UInt8(ascii: "&")) else { return String(decoding: bytes, as: UTF8.self) }
    // Without entity substitution a parsed ampersand is handed out as a reference to itself, so that a later
    // pass can tell it from markup. No other ampersand can be left in a value.
    var plain: [UInt8] = []
    plain.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count {
      plain.append(bytes[index])
      index += bytes[index...].starts(with: "&#38;".utf8) ? 5 : 1
    }
    return String(decoding: plain, as: UTF8.self)
  }

  /// The text as a whole number without sign, or nil when it is none or does not fit.
  var integer: Int? {
    guard !bytes.isEmpty, bytes.count <= 18 else { return nil }
    var value = 0
    for byte in bytes {
      guard byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") else { return nil }
      value = value * 10 + Int(byte - UInt8(ascii: "0"))
    }
    return value
  }

  /// Yes or no in one of the spellings of ECMA-376 part 1, 22.9.2.7, or nil when the text is neither.
  var boolean: Bool? {
    if isTrue { return true }
    return equals("0") || equals("false") || equals("off") ? false : nil
  }

  /// Whether the text says yes: `1`, `true`, `on`.
  var isTrue: Bool { equals("1") || equals("true") || equals("on") }

  /// Whether the text is the given one, byte by byte.
  func equals(_ other: StaticString) -> Bool {
    bytes.elementsEqual(UnsafeBufferPointer(start: other.utf8Start, count: other.utf8CodeUnitCount))
  }
}

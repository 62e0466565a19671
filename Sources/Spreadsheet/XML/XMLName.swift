/// A name inside the parser's memory; valid only while the handler is being called.
struct XMLName {
  private let start: UnsafePointer<UInt8>

  /// Where it lies; one parser keeps each of its names in one place as long as it lives.
  var address: UInt { UInt(bitPattern: start) }

  /// Wraps a text that ends with a zero byte.
  init(_ start: UnsafePointer<UInt8>) { self.start = start }

  /// A copy of the name.
  var string: String { String(cString: start) }

  /// Whether the name is the given one, byte by byte.
  static func ~= (pattern: StaticString, name: XMLName) -> Bool {
    let wanted = pattern.utf8Start
    let count = pattern.utf8CodeUnitCount
    var index = 0
    // The zero byte at the end of the name differs from every byte of the pattern, so neither is overrun.
    while index < count {
      guard name.start[index] == wanted[index] else { return false }
      index += 1
    }
    return name.start[count] == 0
  }
}

/// A text of bytes that lie in one place as long as they are needed.
struct ByteText: @unchecked Sendable, ExpressibleByStringLiteral {
  /// The first byte.
  let start: UnsafePointer<UInt8>
  /// The number of bytes.
  let count: Int

  /// Bytes of the program itself.
  init(stringLiteral text: StaticString) {
    start = text.utf8Start
    count = text.utf8CodeUnitCount
  }

  /// Bytes that somebody else keeps.
  init(start: UnsafePointer<UInt8>, count: Int) {
    self.start = start
    self.count = count
  }

  /// Whether other bytes begin with the text.
  @inline(__always)
  func begins(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard bytes.count >= count else { return false }
    for index in 0..<count where bytes[index] != start[index] { return false }
    return true
  }
}

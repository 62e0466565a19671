/// Whole numbers as zip and OLE files store them: least significant byte first.
///
/// A number that reaches beyond the bytes is nil: what a file claims about itself is never trusted.
extension RandomAccessCollection where Element == UInt8, Index == Int {
  /// Two bytes at an offset from the start.
  func uint16(at offset: Int) -> Int? { littleEndian(at: offset, width: 2) }

  /// Four bytes at an offset from the start.
  func uint32(at offset: Int) -> Int? { littleEndian(at: offset, width: 4) }

  /// Eight bytes at an offset from the start; nil also when the number exceeds `Int`.
  func uint64(at offset: Int) -> Int? { littleEndian(at: offset, width: 8) }

  private func littleEndian(at offset: Int, width: Int) -> Int? {
    guard offset >= 0, offset <= count - width else { return nil }
    var value: UInt64 = 0
    for index in (0..<width).reversed() {
      value = value << 8 | UInt64(self[startIndex + offset + index])
    }
    return Int(exactly: value)
  }
}

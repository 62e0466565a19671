/// Writes small numbers and texts one after the other, as few bytes each as they need.
struct ByteWriter {
  private(set) var bytes: [UInt8] = []

  /// Forgets what was written.
  mutating func removeAll() { bytes.removeAll(keepingCapacity: true) }

  /// An unsigned number, seven bits a byte, lowest first.
  mutating func write(_ number: UInt64) {
    var rest = number
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  /// A count, a place or another number that is never negative.
  mutating func write(_ number: Int) { write(UInt64(max(0, number))) }

  /// A number of either sign, small ones in few bytes.
  mutating func writeSigned(_ number: Int) {
    write(UInt64(bitPattern: Int64((number << 1) ^ (number >> 63))))
  }

  /// A text: its length in bytes, then its UTF-8.
  mutating func write(_ text: String) {
    var text = text
    text.withUTF8 { utf8 in
      write(utf8.count)
      bytes.append(contentsOf: utf8)
    }
  }

  /// A text's UTF-8, closed by a zero byte.
  mutating func writeClosed(_ text: String) {
    var text = text
    text.withUTF8 { bytes.append(contentsOf: $0) }
    bytes.append(0)
  }

  /// Bytes: their number, then they themselves.
  mutating func write(_ more: [UInt8]) {
    write(more.count)
    bytes.append(contentsOf: more)
  }

  /// One byte.
  mutating func write(_ byte: UInt8) { bytes.append(byte) }
}

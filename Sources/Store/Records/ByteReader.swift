import VietnameseText

/// Reads what a `ByteWriter` wrote; bytes that end too early are an error, never a guess.
struct ByteReader {
  private let bytes: [UInt8]
  private var next = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  private static func damaged(_ words: String = "a stored record ends too early") -> StoreError {
    StoreError(.damaged(words), during: "reading records")
  }

  /// States that nothing is left.
  func finish() throws(StoreError) {
    guard next == bytes.count else { throw Self.damaged("a stored record goes on after its end") }
  }

  /// One byte.
  mutating func byte() throws(StoreError) -> UInt8 {
    guard next < bytes.count else { throw Self.damaged() }
    defer { next += 1 }
    return bytes[next]
  }

  /// An unsigned number.
  mutating func number() throws(StoreError) -> UInt64 {
    var number: UInt64 = 0
    var shift: UInt64 = 0
    while true {
      let byte = try byte()
      guard shift < 64 else { throw Self.damaged() }
      number |= UInt64(byte & 0x7F) << shift
      if byte & 0x80 == 0 { return number }
      shift += 7
    }
  }

  /// A count or a place.
  mutating func count() throws(StoreError) -> Int {
    guard let count = Int(exactly: try number()) else { throw Self.damaged() }
    return count
  }

  /// A number of either sign.
  mutating func signed() throws(StoreError) -> Int {
    let number = try number()
    return Int(truncatingIfNeeded: Int64(bitPattern: number >> 1) ^ -Int64(bitPattern: number & 1))
  }

  /// Bytes whose number was written before them.
  mutating func block() throws(StoreError) -> [UInt8] { Array(bytes[try places()]) }

  /// Where the bytes stand whose number was written before them; they count as read.
  private mutating func places() throws(StoreError) -> Range<Int> {
    let length = try count()
    guard length <= bytes.count - next else { throw Self.damaged() }
    defer { next += length }
    return next..<(next + length)
  }

  /// A text.
  mutating func text() throws(StoreError) -> String {
    let places = try places()
    // Mending what is no UTF-8 and comparing is many times faster than asking for it to be checked.
    let text = bytes.withUnsafeBufferPointer { bytes -> String? in
      let stored = UnsafeBufferPointer(rebasing: bytes[places])
      let text = String(decoding: stored, as: UTF8.self)
      let isSame = text.utf8.withContiguousStorageIfAvailable { $0.hasBytes(of: stored) }
      return isSame ?? text.utf8.elementsEqual(stored) ? text : nil
    }
    guard let text else { throw Self.damaged("a stored text is no text") }
    return text
  }
}

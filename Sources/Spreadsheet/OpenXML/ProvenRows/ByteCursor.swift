/// A place in a row of a worksheet that moves forward as bytes are proven.
///
/// The row it stands in ends with the bytes `</row>`, and nothing but single bytes is looked at unless the end is
/// far enough: no loop of proven bytes can pass it.
struct ByteCursor {
  /// The next byte.
  private(set) var at: UnsafePointer<UInt8>
  /// Behind the last byte of the row.
  let end: UnsafePointer<UInt8>

  /// A place before the first byte; nil when there are none.
  init?(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let start = bytes.baseAddress else { return nil }
    at = start
    end = start + bytes.count
  }

  /// The next byte; 0, which no proven text holds, at the end.
  var byte: UInt8 { at < end ? at.pointee : 0 }

  /// The byte after the next one; 0 at the end.
  var following: UInt8 { end - at > 1 ? at[1] : 0 }

  /// The next eight bytes; only in a part, where 64 bytes behind the end may be looked at.
  var word: UInt64 {
    @inline(__always) get { ByteWord.load(at) }
  }

  /// A place in bytes that were passed in part.
  init(at: UnsafePointer<UInt8>, end: UnsafePointer<UInt8>) {
    self.at = at
    self.end = end
  }

  /// Passes so many bytes.
  @inline(__always)
  mutating func skip(_ count: Int) { at += count }

  /// The number of bytes passed since a place.
  func distance(from start: UnsafePointer<UInt8>) -> Int { at - start }

  /// Passes one byte.
  @inline(__always)
  mutating func step() { at += 1 }

  /// Passes one byte when it is the given one.
  @inline(__always)
  mutating func take(_ wanted: UInt8) -> Bool {
    guard byte == wanted else { return false }
    at += 1
    return true
  }

  /// Passes a text when it stands here.
  @inline(__always)
  mutating func take(_ wanted: StaticString) -> Bool {
    let count = wanted.utf8CodeUnitCount
    guard end - at >= count else { return false }
    let start = wanted.utf8Start
    for index in 0..<count where at[index] != start[index] { return false }
    at += count
    return true
  }

  /// Passes bytes when they stand here.
  @inline(__always)
  mutating func take(_ wanted: UnsafeBufferPointer<UInt8>) -> Bool {
    guard end - at >= wanted.count else { return false }
    for index in 0..<wanted.count where at[index] != wanted[index] { return false }
    at += wanted.count
    return true
  }

  /// Passes the digits of a whole number of at most nine digits; nil when there are none or more.
  @inline(__always)
  mutating func integer() -> Int? {
    let start = at
    var value = 0
    while true {
      let digit = byte &- UInt8(ascii: "0")
      guard digit <= 9 else { break }
      value = value &* 10 &+ Int(digit)
      at += 1
      guard at - start <= 9 else { return nil }
    }
    return at > start ? value : nil
  }
}

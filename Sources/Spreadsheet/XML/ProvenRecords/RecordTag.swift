/// The bytes of a tag, compared eight at a time.
struct RecordTag {
  /// The first byte; behind the last one eight more may be looked at.
  let start: UnsafePointer<UInt8>
  /// The number of bytes.
  let count: Int
  private let first: UInt64
  private let mask: UInt64
  private let last: UInt64

  init(start: UnsafePointer<UInt8>, count: Int) {
    self.start = start
    self.count = count
    first = ByteWord.load(start) & ByteWord.mask(count)
    mask = ByteWord.mask(count)
    last = count > 8 ? ByteWord.load(start + (count - 8)) : 0
  }

  /// Whether the tag stands at a place, behind which 64 bytes may be looked at.
  @inline(__always)
  func stands(at place: UnsafePointer<UInt8>) -> Bool {
    guard ByteWord.load(place) & mask == first else { return false }
    guard count > 8 else { return true }
    guard ByteWord.load(place + (count - 8)) == last else { return false }
    var next = 8
    while next < count - 8 {
      guard ByteWord.load(place + next) == ByteWord.load(start + next) else { return false }
      next += 8
    }
    return true
  }
}

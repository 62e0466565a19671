/// Eight bytes at once, the first of them lowest.
enum ByteWord {
  private static let ones: UInt64 = 0x0101_0101_0101_0101
  private static let highs: UInt64 = 0x8080_8080_8080_8080

  /// The eight bytes at a place, all of which may be looked at.
  @inline(__always)
  static func load(_ place: UnsafePointer<UInt8>) -> UInt64 {
    UInt64(littleEndian: UnsafeRawPointer(place).loadUnaligned(as: UInt64.self))
  }

  /// The word that begins with an ASCII text, zeros behind it.
  @inline(__always)
  static func word(_ text: StaticString) -> UInt64 {
    var word: UInt64 = 0
    for index in 0..<min(8, text.utf8CodeUnitCount) {
      word |= UInt64(text.utf8Start[index]) << UInt64(8 * index)
    }
    return word
  }

  /// The word whose first bytes count, the others do not.
  @inline(__always)
  static func mask(_ count: Int) -> UInt64 { count >= 8 ? ~0 : (1 &<< UInt64(8 * count)) &- 1 }

  /// How many bytes at the start are ASCII that means nothing but itself in any text: not `<`, `&`, `]`, `_`.
  @inline(__always)
  static func leadingPlainBytes(of word: UInt64) -> Int {
    var other = word | ((word &- 0x2020_2020_2020_2020) & ~word)
    other |= zeros(word ^ 0x3c3c_3c3c_3c3c_3c3c) | zeros(word ^ 0x2626_2626_2626_2626)
    other |= zeros(word ^ 0x5d5d_5d5d_5d5d_5d5d) | zeros(word ^ 0x5f5f_5f5f_5f5f_5f5f)
    // Of the bytes found the first is certain; behind it a borrow may show one that is none.
    return (other & highs).trailingZeroBitCount >> 3
  }

  /// How many spaces stand at the start.
  @inline(__always)
  static func leadingSpaces(of word: UInt64) -> Int {
    (word ^ 0x2020_2020_2020_2020).trailingZeroBitCount >> 3
  }

  /// How many bytes stand before the end of a name in a tag: a space, `/` or `>`; more than 48 when it is longer.
  ///
  /// - Parameter place: The first byte, behind which 64 bytes may be looked at.
  static func nameLength(at place: UnsafePointer<UInt8>) -> Int {
    var length = 0
    while length <= 48 {
      let word = load(place + length)
      let ends =
        (zeros(word ^ 0x3e3e_3e3e_3e3e_3e3e) | zeros(word ^ 0x2f2f_2f2f_2f2f_2f2f)
          | zeros(word ^ 0x2020_2020_2020_2020)) & highs
      if ends != 0 { return length + ends.trailingZeroBitCount >> 3 }
      length += 8
    }
    return length
  }

  @inline(__always)
  private static func zeros(_ word: UInt64) -> UInt64 { (word &- ones) & ~word }

  /// How many digits stand at the start, and the number they make.
  @inline(__always)
  static func digits(_ word: UInt64) -> (count: Int, value: UInt64) {
    let count = digitCount(word)
    return count > 0 ? (count, value(ofDigits: count, in: word)) : (0, 0)
  }

  /// How many digits stand at the start.
  @inline(__always)
  static func digitCount(_ word: UInt64) -> Int {
    let values = word ^ 0x3030_3030_3030_3030
    // A carry comes only from a byte that is no digit, and reaches only those behind it.
    let others = ((values &+ 0x0606_0606_0606_0606) | values) & 0xf0f0_f0f0_f0f0_f0f0
    return others.trailingZeroBitCount >> 3
  }

  /// The number that the digits at the start make.
  ///
  /// - Parameter count: How many there are, 1 to 8.
  @inline(__always)
  static func value(ofDigits count: Int, in word: UInt64) -> UInt64 {
    // Zeros are put before the digits, then two, four and eight of them are joined.
    let eight = (word ^ 0x3030_3030_3030_3030) &<< UInt64(64 - 8 * count)
    let pairs = eight &* 10 &+ (eight >> 8)
    let high = (pairs & 0x0000_00ff_0000_00ff) &* 0x000f_4240_0000_0064
    let low = ((pairs >> 16) & 0x0000_00ff_0000_00ff) &* 0x0000_2710_0000_0001
    return (high &+ low) >> 32
  }
}

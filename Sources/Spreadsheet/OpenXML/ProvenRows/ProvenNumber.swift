/// Numbers as nearly all cells hold them: digits, a point, a sign.
enum ProvenNumber {
  /// Passes a number up to the next tag; nil when it is none.
  ///
  /// Up to 15 digits and as many places are exact: the digits are a whole number below 2^53, the power of ten is
  /// exact, and one division rounds once. All others go the way of every number.
  @inline(__always)
  static func double(_ cursor: inout ByteCursor) -> Double? {
    let start = cursor.at
    let isNegative = cursor.take(UInt8(ascii: "-"))
    var digits: UInt64 = 0
    var count = 0
    var places = 0
    var isInFraction = false
    while true {
      let byte = cursor.byte
      let digit = byte &- UInt8(ascii: "0")
      if digit <= 9 {
        digits = digits &* 10 &+ UInt64(digit)
        count += 1
        if isInFraction { places += 1 }
      } else if byte == UInt8(ascii: "."), !isInFraction {
        isInFraction = true
      } else {
        break
      }
      cursor.step()
    }
    if cursor.byte == UInt8(ascii: "<"), count > 0, count <= 15 {
      let magnitude = places == 0 ? Double(digits) : Double(digits) / power(places)
      return isNegative ? -magnitude : magnitude
    }
    return other(&cursor, from: start)
  }

  private static func other(_ cursor: inout ByteCursor, from start: UnsafePointer<UInt8>) -> Double? {
    while cursor.byte != UInt8(ascii: "<") {
      switch cursor.byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "+"),
        UInt8(ascii: "E"), UInt8(ascii: "e"):
        cursor.step()
      default: return nil
      }
    }
    let count = cursor.distance(from: start)
    guard count <= 64 else { return nil }
    return DecimalNumber.double(UnsafeBufferPointer(start: start, count: count))
  }

  private static func power(_ places: Int) -> Double {
    var value = 1.0
    for _ in 0..<places { value *= 10 }
    return value
  }
}

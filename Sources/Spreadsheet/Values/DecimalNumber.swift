/// Reads decimal numbers exactly, whatever the locale.
enum DecimalNumber {
  /// The double nearest to the decimal number in the bytes, or nil when they are not one.
  ///
  /// Accepts what XML Schema's `double` writes with digits: sign, digits, point, exponent; not `INF` or
  /// `NaN`.
  static func double(_ bytes: UnsafeBufferPointer<UInt8>) -> Double? {
    guard let parts = Parts(bytes) else { return nil }
    if let magnitude = parts.isExact ? magnitude(parts.digits, parts.exponent) : nil {
      return parts.isNegative ? -magnitude : magnitude
    }
    // More than 19 digits or a huge exponent: rare, so the standard library may take its time.
    return Double(String(decoding: bytes, as: UTF8.self)).flatMap { $0.isFinite ? $0 : nil }
  }

  /// digits x 10^exponent, correctly rounded; nil when the exponent is beyond what 128 bits can hold exactly.
  private static func magnitude(_ digits: UInt64, _ exponent: Int) -> Double? {
    if digits == 0 { return 0 }
    guard (-27...27).contains(exponent) else { return nil }
    return exponent < 0 ? quotient(digits, -exponent) : product(digits, exponent)
  }

  private static func product(_ digits: UInt64, _ power: Int) -> Double {
    let (high, low) = digits.multipliedFullWidth(by: powerOfFive(power))
    guard high != 0 else { return scaled(low, by: power) }
    let shift = high.leadingZeroBitCount
    let top = high << shift | (shift == 0 ? 0 : low >> (64 - shift))
    let rest = low << shift
    return scaled(top | (rest == 0 ? 0 : 1), by: 64 - shift + power)
  }

  private static func quotient(_ digits: UInt64, _ power: Int) -> Double {
    let divisor = powerOfFive(power)
    let digitShift = digits.leadingZeroBitCount
    let divisorShift = divisor.leadingZeroBitCount
    let dividend = digits << digitShift
    // The dividend takes part as a number of 128 bits whose upper half is below the divisor: no overflow.
    let (quotient, remainder) = (divisor << divisorShift).dividingFullWidth((dividend >> 1, dividend << 63))
    return scaled(quotient | (remainder == 0 ? 0 : 1), by: divisorShift - digitShift - 63 - power)
  }

  /// The lowest bit stands for all that was cut off: it lies far below the 53 that are kept, so that the one
  /// rounding, in the conversion, goes the right way.
  private static func scaled(_ bits: UInt64, by exponent: Int) -> Double {
    Double(sign: .plus, exponent: exponent, significand: Double(bits))
  }

  private static func powerOfFive(_ power: Int) -> UInt64 {
    var value: UInt64 = 1
    for _ in 0..<power { value &*= 5 }
    return value
  }

  /// The written parts of a number.
  private struct Parts {
    var isNegative = false
    var digits: UInt64 = 0
    var exponent = 0
    var isExact = true

    init?(_ bytes: UnsafeBufferPointer<UInt8>) {
      var index = 0
      if index < bytes.count, bytes[index] == UInt8(ascii: "-") || bytes[index] == UInt8(ascii: "+") {
        isNegative = bytes[index] == UInt8(ascii: "-")
        index += 1
      }
      let start = index
      index = take(bytes, from: index, exponentStep: 0)
      var count = index - start
      if index < bytes.count, bytes[index] == UInt8(ascii: ".") {
        let fraction = index + 1
        index = take(bytes, from: fraction, exponentStep: -1)
        count += index - fraction
      }
      guard count > 0 else { return nil }
      if index < bytes.count, bytes[index] | 0x20 == UInt8(ascii: "e") {
        guard let written = Self.exponent(UnsafeBufferPointer(rebasing: bytes[(index + 1)...])) else {
          return nil
        }
        exponent += written
        index = bytes.count
      }
      guard index == bytes.count else { return nil }
    }

    private mutating func take(
      _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, exponentStep: Int
    ) -> Int {
      var index = start
      while index < bytes.count {
        let digit = bytes[index] &- UInt8(ascii: "0")
        guard digit <= 9 else { break }
        // 10^18 leaves room for one digit more in 64 bits.
        if digits < 1_000_000_000_000_000_000 {
          digits = digits * 10 + UInt64(digit)
          exponent += exponentStep
        } else {
          isExact = false
        }
        index += 1
      }
      return index
    }

    private static func exponent(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
      guard let first = bytes.first else { return nil }
      let isSigned = first == UInt8(ascii: "-") || first == UInt8(ascii: "+")
      let digits = bytes.dropFirst(isSigned ? 1 : 0)
      guard !digits.isEmpty else { return nil }
      var value = 0
      for byte in digits {
        let digit = byte &- UInt8(ascii: "0")
        guard digit <= 9 else { return nil }
        value = min(value * 10 + Int(digit), 100_000)
      }
      return first == UInt8(ascii: "-") ? -value : value
    }
  }
}

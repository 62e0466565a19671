/// A fraction of whole numbers, compared exactly.
///
/// Counts and printed percentages of a text stay below 10^12, so that products of three of them fit 128 bits; what does not is nil.
struct Ratio: Hashable, Comparable, Sendable {
  let upper: Int128
  /// Above 0.
  let lower: Int128

  /// A fraction; nil for a denominator of 0 or less.
  init?(_ upper: Int128, over lower: Int128) {
    guard lower > 0 else { return nil }
    let divisor = Self.commonDivisor(upper.magnitude, lower.magnitude)
    self.upper = upper / Int128(divisor)
    self.lower = lower / Int128(divisor)
  }

  /// A whole number.
  init(_ whole: Int) {
    upper = Int128(whole)
    lower = 1
  }

  static func == (left: Self, right: Self) -> Bool { left.upper == right.upper && left.lower == right.lower }

  /// By value; where the products are too large for 128 bits, by the whole parts.
  static func < (left: Self, right: Self) -> Bool {
    let (one, first) = left.upper.multipliedReportingOverflow(by: right.lower)
    let (other, second) = right.upper.multipliedReportingOverflow(by: left.lower)
    return first || second ? left.upper / left.lower < right.upper / right.lower : one < other
  }

  /// The sum; nil when it is too large.
  func adding(_ other: Self) -> Self? {
    let (one, first) = upper.multipliedReportingOverflow(by: other.lower)
    let (two, second) = other.upper.multipliedReportingOverflow(by: lower)
    let (sum, third) = one.addingReportingOverflow(two)
    let (below, fourth) = lower.multipliedReportingOverflow(by: other.lower)
    return first || second || third || fourth ? nil : Self(sum, over: below)
  }

  /// The difference; nil when it is too large.
  func subtracting(_ other: Self) -> Self? {
    let (upper, overflow) = Int128(0).subtractingReportingOverflow(other.upper)
    return overflow ? nil : Self(upper, over: other.lower).flatMap(adding)
  }

  /// The product; nil when it is too large.
  func times(_ other: Self) -> Self? {
    let (above, first) = upper.multipliedReportingOverflow(by: other.upper)
    let (below, second) = lower.multipliedReportingOverflow(by: other.lower)
    return first || second ? nil : Self(above, over: below)
  }

  /// The quotient; nil for a divisor of 0 or less, and when it is too large.
  func divided(by other: Self) -> Self? {
    other.upper > 0 ? Self(other.lower, over: other.upper).flatMap(times) : nil
  }

  /// The greatest whole number that is not above; nil when it does not fit.
  var floor: Int? {
    let (quotient, rest) = upper.quotientAndRemainder(dividingBy: lower)
    return Int(exactly: rest < 0 ? quotient - 1 : quotient)
  }

  /// The least whole number that is not below; nil when it does not fit.
  var ceiling: Int? {
    let (quotient, rest) = upper.quotientAndRemainder(dividingBy: lower)
    return Int(exactly: rest > 0 ? quotient + 1 : quotient)
  }

  private static func commonDivisor(_ one: UInt128, _ other: UInt128) -> UInt128 {
    var (larger, smaller) = (one, other)
    while smaller > 0 { (larger, smaller) = (smaller, larger % smaller) }
    return max(larger, 1)
  }
}

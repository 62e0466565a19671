/// A count as a share of its base in hundredths, to two decimals.
public enum Percentage {
  /// The share `count / base * 100`, rounded half up to two decimals: 1 of 3 is 33,33.
  ///
  /// The quotient is never held as a fraction of two's powers, so a tie such as 1 of 800 (0,125) rounds up to 0,13
  /// as it does on paper. The result has no more than two decimals; write it with `NumberWriting.decimal(_:decimals: 2)`.
  ///
  /// - Parameters:
  ///   - count: The numerator, 0 or more.
  ///   - base: The denominator.
  /// - Returns: nil when the base is 0, when either number is negative, or when the share does not fit an `Int`.
  public static func of(_ count: Int, base: Int) -> DecimalNumber? {
    guard base > 0, count >= 0 else { return nil }
    // Hundredths of a percent, doubled, plus one base, divided by two bases: the half is decided by whole numbers.
    let product = count.magnitude.multipliedFullWidth(by: 20_000)
    let (low, carry) = product.low.addingReportingOverflow(base.magnitude)
    let high = product.high + (carry ? 1 : 0)
    let divisor = base.magnitude * 2
    guard high < divisor else { return nil }
    let quotient = divisor.dividingFullWidth((high, low)).quotient
    return Int(exactly: quotient).flatMap { DecimalNumber(units: $0, decimals: 2) }
  }
}

/// A decimal number kept exactly: 52,5 is 525 tenths.
///
/// Numbers of forms are decimal, and a binary `Double` cannot keep most of them; comparing 8,1 with a limit of 8,1 or
/// rounding 2,675 needs the digits as written. Up to 18 digits are kept.
public struct DecimalNumber: Hashable, Sendable {
  /// The number without its decimal mark: 525 for 52,5.
  public let units: Int
  /// How many of the digits stand behind the decimal mark, from 0 to 18; the last of them is never a zero.
  public let decimals: Int

  /// The greatest number of digits behind the decimal mark.
  public static let mostDecimals = 18

  /// A number of units of the given decimal place, or nil when there are fewer than 0 or more than 18 decimals.
  public init?(units: Int, decimals: Int = 0) {
    guard (0...Self.mostDecimals).contains(decimals) else { return nil }
    var units = units
    var decimals = decimals
    while decimals > 0, units % 10 == 0 {
      units /= 10
      decimals -= 1
    }
    self.units = units
    self.decimals = decimals
  }

  /// A whole number.
  public init(_ whole: Int) {
    units = whole
    decimals = 0
  }

  /// The shortest decimal number that names a `Double`, as a numeric cell holds it; nil for infinities, for what is no
  /// number, and beyond 18 digits.
  public init?(_ value: Double) {
    guard value.isFinite, abs(value) < 1e18 else { return nil }
    let parts = value.description.split(separator: "e")
    guard let mantissa = parts.first, let exponent = parts.count == 2 ? Int(parts[1]) : 0 else { return nil }
    let halves = mantissa.split(separator: ".", maxSplits: 1)
    guard var units = Int(halves.joined()) else { return nil }
    var decimals = (halves.count == 2 ? halves[1].count : 0) - exponent
    while decimals < 0 {
      let (product, overflow) = units.multipliedReportingOverflow(by: 10)
      guard !overflow else { return nil }
      units = product
      decimals += 1
    }
    while decimals > 0, units % 10 == 0, units != 0 {
      units /= 10
      decimals -= 1
    }
    self.init(units: units, decimals: units == 0 ? 0 : decimals)
  }

  /// The number as an `Int`, or nil when it has a fraction.
  public var whole: Int? { decimals == 0 ? units : nil }

  /// The nearest `Double`.
  public var double: Double { Double(iso) ?? .nan }

  /// The number rounded half away from zero to a number of decimals: 2,675 to two decimals is 2,68.
  ///
  /// - Parameter count: The decimals to keep, 0 or more.
  /// - Returns: The rounded number, or the number itself when it has no more decimals than that.
  public func rounded(to count: Int) -> Self {
    let count = max(count, 0)
    guard count < decimals else { return self }
    let divisor = Self.power(decimals - count)
    let (quotient, remainder) = units.quotientAndRemainder(dividingBy: divisor)
    let roundsAway = remainder.magnitude >= (divisor.magnitude + 1) / 2
    let rounded = roundsAway ? quotient + units.signum() : quotient
    return Self(units: rounded, decimals: count) ?? self
  }

  /// Ten to a power from 0 to 18.
  static func power(_ exponent: Int) -> Int {
    (0..<max(exponent, 0)).reduce(1) { power, _ in power &* 10 }
  }
}

extension DecimalNumber: Comparable {
  /// By value.
  public static func < (left: Self, right: Self) -> Bool { left.parts < right.parts }

  /// The whole part, and the fraction in units of the 18th decimal.
  private var parts: (Int, Int) {
    let (whole, fraction) = units.quotientAndRemainder(dividingBy: Self.power(decimals))
    return (whole, fraction &* Self.power(Self.mostDecimals - decimals))
  }
}

extension DecimalNumber: CustomStringConvertible {
  /// The number with a dot as decimal mark and without grouping: `-4.6`.
  public var description: String { iso }

  /// The number with a dot as decimal mark and without grouping: `-4.6`.
  public var iso: String { NumberWriting.iso(self, decimals: decimals) }
}

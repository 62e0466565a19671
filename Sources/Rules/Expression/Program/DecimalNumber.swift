/// Arithmetic that treats binary floating point as decimal numbers of 15 significant digits.
enum DecimalNumber {
  /// How two numbers compare: numbers that differ by less than half a unit of their 15th digit are equal.
  ///
  /// So `0.1 + 0.2 = 0.3` holds; the same tolerance as in the reference engine for VTL, here for all
  /// comparisons.
  @inline(__always)
  static func holds(_ comparison: Comparison, _ left: Double, _ right: Double) -> Bool {
    comparison.holds(areEqual: areEqual(left, right), isLess: left < right)
  }

  /// Whether two numbers are the same decimal number.
  @inline(__always)
  static func areEqual(_ left: Double, _ right: Double) -> Bool {
    left == right || abs(left - right) <= tolerance * max(abs(left), abs(right))
  }

  /// A number made whole at some decimal place, or nil where that is outside what doubles hold.
  ///
  /// `digits` are the places kept after the point, -15 to 15; negative ones lie before it.
  static func rounded(_ value: Double, _ rule: WholeNumberRule, digits: Int) -> Double? {
    guard (-15...15).contains(digits) else { return nil }
    let scale = powersOfTen[abs(digits)]
    let scaled = digits < 0 ? value / scale : value * scale
    // A decimal half such as 1.005 * 100 lies a hair off the half in binary; the nudge puts it back. From 14
    // digits before the point on, the 15 digits leave nothing after it to be put right.
    let nudged = abs(scaled) < 1e14 ? scaled + (scaled < 0 ? -2 : 2) * scaled.ulp : scaled
    let whole = rule.applied(to: nudged)
    return known(digits < 0 ? whole * scale : whole / scale)
  }

  /// A whole number, or nil outside the range of integers.
  static func whole(_ value: Double, _ rule: WholeNumberRule) -> Int? {
    switch rule {
    case .nearest, .towardsZero: rounded(value, rule, digits: 0).flatMap { Int(exactly: $0) }
    case .up, .down: Int(exactly: rule.applied(to: value))
    }
  }

  /// The number itself, or nil when it is infinite or not a number.
  @inline(__always)
  static func known(_ value: Double) -> Double? { value.isFinite ? value : nil }

  private static let tolerance = 5e-15
  private static let powersOfTen: [Double] = [
    1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15,
  ]
}

extension WholeNumberRule {
  fileprivate func applied(to value: Double) -> Double {
    switch self {
    case .nearest: value.rounded(.toNearestOrAwayFromZero)
    case .towardsZero: value.rounded(.towardZero)
    case .up: value.rounded(.up)
    case .down: value.rounded(.down)
    }
  }
}

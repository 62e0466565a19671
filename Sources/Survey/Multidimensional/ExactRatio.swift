/// A ratio of two whole numbers, kept exactly: nothing that lies on a line is moved across it by rounding.
public struct ExactRatio: Hashable, Sendable, Comparable {
  /// The upper number, 0 or more.
  public let numerator: Int
  /// The lower number, 1 or more.
  public let denominator: Int

  /// Nothing of something.
  public static let zero = ExactRatio(whole: 0)
  /// All of something.
  public static let one = ExactRatio(whole: 1)

  private init(whole: Int) {
    numerator = whole
    denominator = 1
  }

  /// A ratio as it is, not reduced; nil when the lower number is not positive or the upper one is negative.
  public init?(_ numerator: Int, _ denominator: Int) {
    guard denominator > 0, numerator >= 0 else { return nil }
    self.numerator = numerator
    self.denominator = denominator
  }

  /// The ratio that a text such as `1/3`, `3/10` or `0.4` writes; nil for anything else.
  public init?(_ text: some StringProtocol) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    if parts.count == 2, let upper = Int(parts[0]), let lower = Int(parts[1]) {
      self.init(upper, lower)
      return
    }
    let decimals = text.split(separator: ".", omittingEmptySubsequences: false)
    guard decimals.count <= 2, let whole = decimals.first.flatMap({ Int($0) }) else { return nil }
    guard decimals.count == 2 else {
      self.init(whole, 1)
      return
    }
    let places = decimals[1]
    guard (1...9).contains(places.count), places.utf8.allSatisfy({ (48...57).contains($0) }),
      let part = Int(places)
    else { return nil }
    let lower = (0..<places.count).reduce(1) { power, _ in power * 10 }
    let (upper, overflow) = whole.multipliedReportingOverflow(by: lower)
    let (sum, carry) = upper.addingReportingOverflow(part)
    guard !overflow, !carry else { return nil }
    self.init(sum, lower)
  }

  /// The nearest binary number.
  public var approximation: Double { Double(numerator) / Double(denominator) }

  /// Written with a point and so many places, the last one rounded half up; between 0 and 9 places.
  public func decimal(places: Int) -> String {
    let power = (0..<min(max(places, 0), 9)).reduce(Int128(1)) { power, _ in power * 10 }
    let lower = Int128(denominator)
    let units = (Int128(numerator) * power * 2 + lower) / (lower * 2)
    guard power > 1 else { return String(units) }
    let part = String(units % power)
    return "\(units / power)." + String(repeating: "0", count: String(power).count - 1 - part.count) + part
  }

  /// Two ratios are equal when they are the same number: 1/2 and 2/4.
  public static func == (left: Self, right: Self) -> Bool {
    Int128(left.numerator) * Int128(right.denominator) == Int128(right.numerator) * Int128(left.denominator)
  }

  /// The order of the numbers.
  public static func < (left: Self, right: Self) -> Bool {
    Int128(left.numerator) * Int128(right.denominator) < Int128(right.numerator) * Int128(left.denominator)
  }

  /// Equal ratios have equal hashes.
  public func hash(into hasher: inout Hasher) {
    var divisor = (numerator, denominator)
    while divisor.1 != 0 { divisor = (divisor.1, divisor.0 % divisor.1) }
    hasher.combine(numerator / max(1, divisor.0))
    hasher.combine(denominator / max(1, divisor.0))
  }
}

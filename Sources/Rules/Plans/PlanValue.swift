public import Foundation

/// The value of an indicator: counted, with the numbers it is made of, or written by others.
public struct PlanValue: Hashable, Sendable {
  /// How many were counted; nil for a value that came from outside.
  public let count: Int?
  /// Of how many; nil where it is no share.
  public let base: Int?
  /// Whether the value is only known to be below the number, as in "<1".
  public let isBelow: Bool
  private let upper: Decimal
  private let lower: Decimal

  /// A number that was counted.
  public init(count: Int) {
    self.count = count
    base = nil
    isBelow = false
    upper = Decimal(count)
    lower = 1
  }

  /// A share that was counted, in percent.
  ///
  /// - Parameter base: 1 or more.
  public init(count: Int, of base: Int) {
    self.count = count
    self.base = base
    isBelow = false
    upper = Decimal(count) * 100
    lower = Decimal(max(1, base))
  }

  /// A number that came from outside.
  public init(written number: Decimal, isBelow: Bool = false) {
    count = nil
    base = nil
    self.isBelow = isBelow
    upper = number
    lower = 1
  }

  /// The number; a share of counts has up to 38 digits.
  public var number: Decimal { upper / lower }

  /// The value to the two places it is printed with, half away from zero.
  public var asPrinted: PlanValue {
    var number = number
    var rounded = Decimal()
    NSDecimalRound(&rounded, &number, 2, .plain)
    return PlanValue(written: rounded, isBelow: isBelow)
  }

  /// Whether the value satisfies a comparison, exactly; nil when a value that is only known to be below a number leaves it open.
  public func satisfies(_ comparator: PlanTarget.Comparator, _ bound: Decimal) -> Bool? {
    if isBelow {
      switch comparator {
      case .less, .atMost: return upper <= bound * lower ? true : nil
      case .equal, .atLeast, .more: return upper <= bound * lower ? false : nil
      }
    }
    let (left, right) = (upper, bound * lower)
    return switch comparator {
    case .less: left < right
    case .atMost: left <= right
    case .equal: left == right
    case .atLeast: left >= right
    case .more: left > right
    }
  }

  /// By how much an earlier value was higher; nil when one of the two is only known to be below a number.
  public func reduction(since earlier: PlanValue) -> PlanValue? {
    guard !isBelow, !earlier.isBelow else { return nil }
    return PlanValue(upper: earlier.upper * lower - upper * earlier.lower, lower: lower * earlier.lower)
  }

  /// The value with the other sign: a fall becomes a negative change.
  public var opposite: PlanValue { PlanValue(upper: -upper, lower: lower) }

  private init(upper: Decimal, lower: Decimal) {
    count = nil
    base = nil
    isBelow = false
    self.upper = upper
    self.lower = lower
  }
}

public import Provenance
public import Survey

/// Something plans of programmes set targets for (chỉ tiêu): made of lines of the tally tables, or brought from outside.
public struct PlanIndicator: Hashable, Sendable {
  /// What its values are.
  public enum Unit: String, CaseIterable, Sendable {
    /// Per hundred.
    case percent
    /// Hộ.
    case household
    /// Người.
    case person
  }

  /// Its name in files.
  public let id: String
  /// What it is called.
  public let label: BilingualText
  /// What its values are.
  public let unit: Unit
  /// The lines that are counted, added up; none when its values come from outside.
  public let counted: [CountKey]
  /// The lines of the whole, added up; none where it is no share.
  public let whole: [CountKey]
  /// Whether it is the share that is not counted.
  public let isComplement: Bool
  /// Whether it is watched to be 0.
  public let isZeroWatched: Bool
  /// Whether the years of a period add up to the period.
  public let isSummed: Bool

  /// An indicator.
  public init(
    id: String, label: BilingualText, unit: Unit, counted: [CountKey] = [], whole: [CountKey] = [],
    isComplement: Bool = false, isZeroWatched: Bool = false, isSummed: Bool = false
  ) {
    self.id = id
    self.label = label
    self.unit = unit
    self.counted = counted
    self.whole = whole
    self.isComplement = isComplement
    self.isZeroWatched = isZeroWatched
    self.isSummed = isSummed
  }

  /// What the counts of an area make of it; nil where a line was not collected, or the whole is nothing.
  public func value(in tally: Tally) -> PlanValue? {
    guard let count = Self.sum(counted, in: tally) else { return nil }
    guard !whole.isEmpty else { return PlanValue(count: count) }
    guard let base = Self.sum(whole, in: tally), base > 0 else { return nil }
    return PlanValue(count: isComplement ? base - count : count, of: base)
  }

  private static func sum(_ keys: [CountKey], in tally: Tally) -> Int? {
    guard !keys.isEmpty else { return nil }
    var sum = 0
    for key in keys {
      guard let count = tally[key] else { return nil }
      sum += count
    }
    return sum
  }
}

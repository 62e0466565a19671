/// What a standard makes of a household, beside what the commune decided.
public struct Assessment: Hashable, Sendable {
  /// The status by the standard's points; nil when an input is missing.
  public let computedStatus: Status?
  /// The criterion of poverty by the standard's points; nil where it does not apply.
  public let computedCriterion: String?
  /// The number of deprivations; nil when neither ticks nor points tell it.
  public let deprivationCount: Int?

  /// An assessment.
  public init(computedStatus: Status?, computedCriterion: String?, deprivationCount: Int?) {
    self.computedStatus = computedStatus
    self.computedCriterion = computedCriterion
    self.deprivationCount = deprivationCount
  }
}

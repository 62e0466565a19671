/// What a received table is about; a delivery is one table of one kind for one village.
public enum TableKind: String, CaseIterable, Sendable {
  /// The reviewed households of a village: what is counted.
  case list
  /// The approved list of an earlier round, sent along to be compared with.
  case approvedList = "approved-list"
  /// Households that left poverty.
  case escapedPoverty = "escaped-poverty"
  /// Households that left near-poverty.
  case escapedNearPoverty = "escaped-near-poverty"
  /// Households of the earlier lists that are gone.
  case departures
  /// Resident households and persons of a village.
  case summary
  /// Official results of many areas; checked, never counted.
  case resultsSummary = "results-summary"
}

/// What the review decides a household to be.
public enum Status: String, CaseIterable, Sendable {
  /// Hộ nghèo.
  case poor
  /// Hộ cận nghèo.
  case nearPoor = "near-poor"
  /// Hộ làm nông, lâm, ngư, diêm nghiệp có mức sống trung bình.
  case averageLiving = "average-living"
  /// Hộ không nghèo: reviewed and found to be none of the above.
  case notPoor = "not-poor"
}

public import Provenance
public import Survey

/// One survey round: its dates, the standards in force, the round before it.
public struct Round: Sendable {
  /// How often such a round takes place.
  public enum Kind: String, CaseIterable, Sendable {
    /// Once a year, September to 14 December (decision 24/2021/QĐ-TTg, article 3).
    case periodic
    /// Every month, from the 15th (the same article).
    case monthly
  }

  /// The round's name.
  public let id: RoundID
  /// Periodic or monthly.
  public let kind: Kind
  /// The review year that tables print.
  public let year: Int
  /// What it is called.
  public let title: BilingualText
  /// The days of the review.
  public let review: Validity
  /// The day before which preliminary results are due; nil for a monthly round, which has none.
  public let preliminaryBefore: Day?
  /// The day before which official results are due.
  public let officialBefore: Day
  /// The standards in force; the first gives the official result.
  public let standards: [StandardID]
  /// The round whose official result is the opening balance; nil for the first.
  public let earlierRound: RoundID?
  /// The day whose area tree the round is counted on.
  public let areaDay: Day

  /// A round.
  public init(
    id: RoundID, kind: Kind, year: Int, title: BilingualText, review: Validity, preliminaryBefore: Day?,
    officialBefore: Day, standards: [StandardID], earlierRound: RoundID?, areaDay: Day
  ) {
    self.id = id
    self.kind = kind
    self.year = year
    self.title = title
    self.review = review
    self.preliminaryBefore = preliminaryBefore
    self.officialBefore = officialBefore
    self.standards = standards
    self.earlierRound = earlierRound
    self.areaDay = areaDay
  }
}

import Provenance
public import Rules
public import Survey

/// What a round counted in an area, for comparing a text with it.
public struct RoundFigures: Sendable {
  /// The round.
  public let round: RoundID
  /// The year of its results.
  public let year: Int
  /// The area, as it is called.
  public let area: String
  /// The counts.
  public let tally: Tally
  /// The codes of a list by its name.
  public let codes: [String: CodeList]

  /// The counts of an area.
  public init(round: RoundID, year: Int, area: String, tally: Tally, codes: [String: CodeList]) {
    self.round = round
    self.year = year
    self.area = area
    self.tally = tally
    self.codes = codes
  }
}

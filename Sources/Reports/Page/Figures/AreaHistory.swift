public import Survey

/// What the rounds before counted in the areas of a report, in the order of the years.
public struct AreaHistory: Sendable {
  /// What was counted in an area in a round.
  public struct Entry: Sendable {
    /// The year of the round.
    public let year: Int
    /// The standard.
    public let standard: StandardID
    /// Whether the standard gives the official result of its round.
    public let isOfficial: Bool
    /// The counts of households, persons and classes.
    public let tally: Tally
    /// How many units had sent their lists; nil where that is not known.
    public let coverage: Coverage?

    /// Counts of a round.
    public init(year: Int, standard: StandardID, isOfficial: Bool, tally: Tally, coverage: Coverage?) {
      self.year = year
      self.standard = standard
      self.isOfficial = isOfficial
      self.tally = tally
      self.coverage = coverage
    }
  }

  private struct Place: Hashable {
    var level: AreaLevel
    var code: AreaCode
  }

  private var entries: [Place: [Entry]] = [:]

  /// A history in which nothing is known yet.
  public init() {}

  /// Adds what was counted in an area; rounds are added in the order of their years.
  public mutating func add(_ entry: Entry, at level: AreaLevel, _ code: AreaCode) {
    entries[Place(level: level, code: code), default: []].append(entry)
  }

  /// What was counted in an area, the earliest first.
  func entries(of area: AreaReport) -> [Entry] { entries[Place(level: area.level, code: area.code)] ?? [] }
}

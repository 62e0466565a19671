public import Survey

/// One stored count: the line of an area, what is counted on it, and how many of its villages collected the line.
public struct TallyRow: Equatable, Sendable {
  /// What a row is known by.
  public struct Key: Hashable, Sendable {
    /// The standard it was counted under.
    public var standard: StandardID
    /// The area with its level.
    public var place: AreaStep
    /// The line.
    public var line: CountKey

    /// The line of an area.
    public init(standard: StandardID, place: AreaStep, line: CountKey) {
      self.standard = standard
      self.place = place
      self.line = line
    }
  }

  /// What it is known by.
  public var key: Key
  /// What is counted, 0 and above.
  public var number: Int
  /// How many villages of the area collected the line: 1 for a village itself; 0 where a store of an earlier version
  /// does not say.
  public var villages: Int

  /// A count.
  public init(key: Key, number: Int, villages: Int) {
    self.key = key
    self.number = number
    self.villages = villages
  }

  /// The rows that the counts of villages and areas are stored as.
  ///
  /// - Parameter above: The areas above each village; without them it is not known how many villages stand behind a line.
  public static func rows(of tallies: [StoredTally], above: [AreaCode: [AreaStep]]) -> [TallyRow] {
    let collecting = collecting(tallies, above: above)
    return tallies.flatMap { rows(of: $0, collecting: collecting) }
  }

  /// How many villages collected each line of the areas above them.
  static func collecting(_ tallies: [StoredTally], above: [AreaCode: [AreaStep]]) -> [Key: Int] {
    var numbers: [Key: Int] = [:]
    for tally in tallies where tally.level == .village {
      for step in above[tally.area] ?? [] {
        for line in tally.tally.lines {
          numbers[Key(standard: tally.standard, place: step, line: line), default: 0] += 1
        }
      }
    }
    return numbers
  }

  /// The rows of one area.
  static func rows(of stored: StoredTally, collecting: [Key: Int]) -> [TallyRow] {
    let place = AreaStep(level: stored.level, area: stored.area)
    return stored.tally.counts.map { line, number in
      let key = Key(standard: stored.standard, place: place, line: line)
      return TallyRow(
        key: key, number: number, villages: stored.level == .village ? 1 : collecting[key] ?? 0)
    }
  }
}

extension TallyRow.Key: Comparable {
  /// By standard, level, area, table, item and unit.
  public static func < (one: Self, other: Self) -> Bool {
    if one.standard != other.standard { return one.standard < other.standard }
    if one.place.level != other.place.level { return one.place.level < other.place.level }
    if one.place.area != other.place.area { return one.place.area < other.place.area }
    return (one.line.table.rawValue, one.line.item, one.line.unit.rawValue)
      < (other.line.table.rawValue, other.line.item, other.line.unit.rawValue)
  }
}

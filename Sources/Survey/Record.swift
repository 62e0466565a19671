/// The readings of one physical row, one for each variable of its table that the row can answer.
public struct RecordRow: Hashable, Sendable {
  /// The physical row, from 1; in an XML file the number of the household or person element.
  public var row: Int
  /// In an XML file the lines of the row's element and of each answer's element, from 1; empty in a sheet.
  public var lines: [Int]
  /// The readings, in the order of the table's variables.
  public var readings: [Reading]

  /// The readings of a row.
  public init(row: Int, lines: [Int] = [], readings: [Reading]) {
    self.row = row
    self.lines = lines
    self.readings = readings
  }

  /// The line of the answer in a column, else of the row itself; nil in a sheet.
  public func line(ofColumn column: Int) -> Int? {
    let place = readings.firstIndex { $0.column == column }.map { $0 + 1 } ?? 0
    return lines.indices.contains(place) ? lines[place] : lines.first
  }
}

/// One household as a sheet tells it: its own row, and the rows of its members.
public struct Record: Hashable, Sendable {
  /// The household's readings, on its first row.
  public var household: RecordRow
  /// The members' readings, in the order of the sheet; a list of one row a household has one member, the head.
  public var members: [RecordRow]
  /// Which of the table's written places the household belongs to.
  public var place: Int
  /// What was decided about a household that looks like another; nil when nothing was.
  public var verdict: Verdict?

  /// What was decided about a household that looks like another.
  public enum Verdict: Hashable, Sendable {
    /// It is not counted: the family stands in another row.
    case repeated(keptRow: Int)
    /// It is counted as a family of its own.
    case ownFamily

    /// Whether the record is counted.
    public var isCounted: Bool { self == .ownFamily }
  }

  /// A record.
  public init(household: RecordRow, members: [RecordRow] = [], place: Int = 0) {
    self.household = household
    self.members = members
    self.place = place
  }
}

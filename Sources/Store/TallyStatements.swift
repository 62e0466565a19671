import GRDB
import Survey

/// The statements that read and write single rows of the counts of a round.
struct TallyStatements {
  private let round: RoundID
  private let read: Statement
  private var insertion: RepeatedInsert
  private let update: Statement
  private let deletion: Statement
  private let areaRead: Statement

  private static let row = """
    round = ? AND standard = ? AND level = ? AND area = ? AND table_code = ? AND item = ? AND unit = ?
    """
  private static let columns = "round, standard, level, area, table_code, item, unit, number, villages"
  /// What inserts a row.
  static let insertion = RepeatedInsert.sql(into: "tally", columns: columns)

  init(round: RoundID, in database: Database) throws {
    self.round = round
    read = try database.cachedStatement(sql: "SELECT number, villages FROM tally WHERE \(Self.row)")
    insertion = try RepeatedInsert(Self.insertion, into: database)
    update = try database.cachedStatement(sql: "UPDATE tally SET number = ?, villages = ? WHERE \(Self.row)")
    deletion = try database.cachedStatement(sql: "DELETE FROM tally WHERE \(Self.row)")
    areaRead = try database.cachedStatement(
      sql: """
        SELECT table_code, item, unit, number FROM tally
        WHERE round = ? AND standard = ? AND level = ? AND area = ?
        """)
  }

  /// What is stored on a line; nil for nothing.
  func values(of key: TallyRow.Key) throws -> (number: Int, villages: Int)? {
    try Row.fetchOne(read, arguments: words(of: key)).map { ($0[0], $0[1]) }
  }

  /// Everything that is stored of an area.
  func lines(of place: AreaStep, under standard: StandardID) throws -> [CountKey: Int] {
    let rows = try Row.fetchCursor(
      areaRead, arguments: [round.rawValue, standard.rawValue, place.level.rawValue, place.area.rawValue])
    var lines: [CountKey: Int] = [:]
    while let row = try rows.next() {
      guard let table = TallyTable(rawValue: row[0]), let unit = CountUnit(rawValue: row[2]) else {
        throw StoreError(.damaged("a count of an unknown table"), during: "reading tallies")
      }
      lines[CountKey(table, row[1], unit)] = row[3]
    }
    return lines
  }

  mutating func insert(_ row: TallyRow) throws { try insertion.run(row, of: round) }

  func update(_ row: TallyRow) throws {
    try update.execute(arguments: [row.number, row.villages] + words(of: row.key))
  }

  func delete(_ key: TallyRow.Key) throws { try deletion.execute(arguments: words(of: key)) }

  private func words(of key: TallyRow.Key) -> StatementArguments {
    [
      round.rawValue, key.standard.rawValue, key.place.level.rawValue, key.place.area.rawValue,
      key.line.table.rawValue, key.line.item, key.line.unit.rawValue,
    ]
  }
}

extension RepeatedInsert {
  /// Inserts a row of the counts of a round, by the statement ``TallyStatements/insertion``.
  mutating func run(_ row: TallyRow, of round: RoundID) throws {
    bind(round.rawValue)
    bind(row.key.standard.rawValue)
    bind(row.key.place.level.rawValue)
    bind(row.key.place.area.rawValue)
    bind(row.key.line.table.rawValue)
    bind(row.key.line.item)
    bind(row.key.line.unit.rawValue)
    bind(row.number)
    bind(row.villages)
    try run()
  }
}

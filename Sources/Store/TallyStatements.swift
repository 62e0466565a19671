import Survey

/// The statements that read and write single rows of the counts of a round.
struct TallyStatements {
  private let round: RoundID
  private let database: any StoreConnection
  private var insertion: RepeatedInsert

  private static let row = """
    round = ? AND standard = ? AND level = ? AND area = ? AND table_code = ? AND item = ? AND unit = ?
    """

  init(round: RoundID, in database: any StoreConnection) throws {
    self.round = round
    self.database = database
    insertion = try Self.insertion(in: database)
  }

  /// What inserts rows.
  static func insertion(in database: any StoreConnection) throws -> RepeatedInsert {
    try database.insertion(
      into: "tally", columns: "round, standard, level, area, table_code, item, unit, number, villages")
  }

  /// What is stored on a line; nil for nothing.
  func values(of key: TallyRow.Key) throws -> (number: Int, villages: Int)? {
    try database.rows("SELECT number, villages FROM tally WHERE \(Self.row)", words(of: key)) {
      row -> (number: Int, villages: Int) in (row[0], row[1])
    }.first
  }

  /// Everything that is stored of an area.
  func lines(of place: AreaStep, under standard: StandardID) throws -> [CountKey: Int] {
    var lines: [CountKey: Int] = [:]
    try database.forEach(
      """
      SELECT table_code, item, unit, number FROM tally
      WHERE round = ? AND standard = ? AND level = ? AND area = ?
      """, [round.rawValue, standard.rawValue, place.level.rawValue, place.area.rawValue]
    ) { row in
      guard let table = TallyTable(rawValue: row[0]), let unit = CountUnit(rawValue: row[2]) else {
        throw StoreError(.damaged("a count of an unknown table"), during: "reading tallies")
      }
      lines[CountKey(table, row[1], unit)] = row[3]
    }
    return lines
  }

  mutating func insert(_ row: TallyRow) throws { try insertion.run(row, of: round) }

  func update(_ row: TallyRow) throws {
    try database.execute(
      "UPDATE tally SET number = ?, villages = ? WHERE \(Self.row)",
      [row.number, row.villages] + words(of: row.key))
  }

  func delete(_ key: TallyRow.Key) throws {
    try database.execute("DELETE FROM tally WHERE \(Self.row)", words(of: key))
  }

  /// Ends the writing of rows.
  func finish() throws { try insertion.finish() }

  private func words(of key: TallyRow.Key) -> StoreArguments {
    [
      round.rawValue, key.standard.rawValue, key.place.level.rawValue, key.place.area.rawValue,
      key.line.table.rawValue, key.line.item, key.line.unit.rawValue,
    ]
  }
}

extension RepeatedInsert {
  /// Inserts a row of the counts of a round, by the statement of ``TallyStatements/insertion(in:)``.
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

import Survey

/// The statements that read and write single rows of the counts of a round.
struct TallyStatements {
  private let round: RoundID
  private let provinces: ProvincesOfAreas
  private let database: any StoreConnection
  private var insertion: RepeatedInsert

  private static let row = """
    round = ? AND standard = ? AND level = ? AND area = ? AND table_code = ? AND item = ? AND unit = ?
    """

  /// - Parameter provinces: Where the areas are.
  init(round: RoundID, provinces: ProvincesOfAreas, in database: any StoreConnection) throws {
    self.round = round
    self.provinces = provinces
    self.database = database
    insertion = try Self.insertion(in: database)
  }

  /// What inserts rows.
  static func insertion(in database: any StoreConnection) throws -> RepeatedInsert {
    try database.insertion(
      into: "tally", columns: "round, standard, level, area, table_code, item, unit, number, villages",
      parts: "province")
  }

  /// What is stored on a line; nil for nothing.
  func values(of key: TallyRow.Key) throws -> (number: Int, villages: Int)? {
    let part = part(of: key.place)
    return try database.rows(
      "SELECT number, villages FROM tally WHERE \(Self.row)\(part.sql)", words(of: key) + part.arguments
    ) {
      row -> (number: Int, villages: Int) in (row[0], row[1])
    }.first
  }

  /// Everything that is stored of an area.
  func lines(of place: AreaStep, under standard: StandardID) throws -> [CountKey: Int] {
    var lines: [CountKey: Int] = [:]
    let part = part(of: place)
    try database.forEach(
      """
      SELECT table_code, item, unit, number FROM tally
      WHERE round = ? AND standard = ? AND level = ? AND area = ?\(part.sql)
      """, [round.rawValue, standard.rawValue, place.level.rawValue, place.area.rawValue] + part.arguments
    ) { row in
      guard let table = TallyTable(rawValue: row[0]), let unit = CountUnit(rawValue: row[2]) else {
        throw StoreError(.damaged("a count of an unknown table"), during: "reading tallies")
      }
      lines[CountKey(table, row[1], unit)] = row[3]
    }
    return lines
  }

  mutating func insert(_ row: TallyRow) throws {
    try insertion.run(row, of: round, in: provinces[row.key.place])
  }

  func update(_ row: TallyRow) throws {
    let part = part(of: row.key.place)
    try database.execute(
      "UPDATE tally SET number = ?, villages = ? WHERE \(Self.row)\(part.sql)",
      [row.number, row.villages] + words(of: row.key) + part.arguments)
  }

  func delete(_ key: TallyRow.Key) throws {
    let part = part(of: key.place)
    try database.execute(
      "DELETE FROM tally WHERE \(Self.row)\(part.sql)", words(of: key) + part.arguments)
  }

  /// Ends the writing of rows.
  func finish() throws { try insertion.finish() }

  private func part(of place: AreaStep) -> StorePart { database.within(["province": provinces[place]]) }

  private func words(of key: TallyRow.Key) -> StoreArguments {
    [
      round.rawValue, key.standard.rawValue, key.place.level.rawValue, key.place.area.rawValue,
      key.line.table.rawValue, key.line.item, key.line.unit.rawValue,
    ]
  }
}

extension RepeatedInsert {
  /// Inserts a row of the counts of a round, by the statement of ``TallyStatements/insertion(in:)``.
  mutating func run(_ row: TallyRow, of round: RoundID, in province: String) throws {
    bind(round.rawValue)
    bind(row.key.standard.rawValue)
    bind(row.key.place.level.rawValue)
    bind(row.key.place.area.rawValue)
    bind(row.key.line.table.rawValue)
    bind(row.key.line.item)
    bind(row.key.line.unit.rawValue)
    bind(row.number)
    bind(row.villages)
    bind(part: province)
    try run()
  }
}

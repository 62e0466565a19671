import GRDB
public import Survey

/// The counts of one area as they are stored.
public struct StoredTally: Equatable, Sendable {
  /// The standard it was counted under.
  public var standard: StandardID
  /// The level of the area.
  public var level: AreaLevel
  /// The area's code.
  public var area: AreaCode
  /// The counts.
  public var tally: Tally

  /// The counts of an area.
  public init(standard: StandardID, level: AreaLevel, area: AreaCode, tally: Tally) {
    self.standard = standard
    self.level = level
    self.area = area
    self.tally = tally
  }
}

extension SurveyStore {
  /// The counts of all areas of a round, by standard, level and area.
  public func tallies(round: RoundID) throws(StoreError) -> [StoredTally] {
    try tallies(round: round, where: "TRUE")
  }

  /// How many households and persons there were and of which class, in the areas above villages of a round.
  public func classTallies(round: RoundID) throws(StoreError) -> [StoredTally] {
    try tallies(round: round, where: "level <> 'village' AND table_code IN ('population', 'status')")
  }

  private func tallies(round: RoundID, where condition: String) throws(StoreError) -> [StoredTally] {
    try read("reading tallies") { database in
      let rows = try Row.fetchCursor(
        database,
        sql: """
          SELECT standard, level, area, table_code, item, unit, number FROM tally WHERE round = ? AND \(condition)
          ORDER BY standard, level, area
          """, arguments: [round.rawValue])
      var tallies: [StoredTally] = []
      while let row = try rows.next() {
        guard let level = AreaLevel(rawValue: row[1]), let table = TallyTable(rawValue: row[3]),
          let unit = CountUnit(rawValue: row[5])
        else { throw StoreError(.damaged("a count of an unknown table"), during: "reading tallies") }
        let standard = StandardID(rawValue: row[0])
        let area = AreaCode(rawValue: row[2])
        if tallies.last.map({ $0.standard != standard || $0.level != level || $0.area != area }) ?? true {
          tallies.append(StoredTally(standard: standard, level: level, area: area, tally: Tally()))
        }
        tallies[tallies.count - 1].tally.add(row[6], to: CountKey(table, row[4], unit))
      }
      return tallies
    }
  }
}

extension SurveyStore {
  /// What the stored counts of each village were made from, by village.
  public func marks(round: RoundID, stage: String) throws(StoreError) -> [AreaCode: String] {
    try read("reading stage marks") { database in
      let rows = try Row.fetchAll(
        database, sql: "SELECT village, made_from FROM stage_mark WHERE round = ? AND stage = ?",
        arguments: [round.rawValue, stage])
      return Dictionary(
        rows.map { (AreaCode(rawValue: $0["village"]), $0["made_from"]) },
        uniquingKeysWith: { first, _ in first })
    }
  }

  /// Remembers what the results of a stage were made from, in place of what was remembered before.
  public func replaceMarks(
    _ marks: [AreaCode: String], round: RoundID, stage: String
  ) throws(StoreError) {
    try write("keeping stage marks") { database in
      try database.execute(
        sql: "DELETE FROM stage_mark WHERE round = ? AND stage = ?", arguments: [round.rawValue, stage])
      for (village, mark) in marks {
        try database.execute(
          sql: "INSERT INTO stage_mark VALUES (?, ?, ?, ?)",
          arguments: [round.rawValue, village.rawValue, stage, mark])
      }
    }
  }
}

/// How many households or persons of a class an area had when a round was counted.
public struct ClosingCount: Hashable, Sendable {
  /// The standard.
  public var standard: StandardID
  /// The area, a village or a commune.
  public var area: AreaCode
  /// The class: `poor` or `near-poor`.
  public var item: String
  /// What is counted.
  public var unit: CountUnit
  /// The households or persons.
  public var number: Int
}

extension SurveyStore {
  /// The poor and near-poor households and persons of the villages and communes of a round, as they were counted.
  public func closingCounts(round: RoundID) throws(StoreError) -> [ClosingCount] {
    try read("reading the counts of the earlier round") { database in
      try Row.fetchAll(
        database,
        sql: """
          SELECT standard, area, item, unit, number FROM tally
          WHERE round = ? AND table_code = 'status' AND unit IN ('household', 'person') AND item IN ('poor', 'near-poor')
            AND level IN ('village', 'commune')
          ORDER BY standard, level, area, item, unit
          """, arguments: [round.rawValue]
      ).map { row in
        ClosingCount(
          standard: StandardID(rawValue: row[0]), area: AreaCode(rawValue: row[1]), item: row[2],
          unit: CountUnit(rawValue: row[3]) ?? .household, number: row[4])
      }
    }
  }
}

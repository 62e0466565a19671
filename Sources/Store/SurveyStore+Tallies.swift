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
      var tallies = TallyGathering()
      try database.forEach(
        """
        SELECT standard, level, area, table_code, item, unit, number FROM tally WHERE round = ? AND \(condition)
        ORDER BY standard, level, area
        """, [round.rawValue]
      ) { row in
        guard let level = AreaLevel(rawValue: row[1]), let table = TallyTable(rawValue: row[3]),
          let unit = CountUnit(rawValue: row[5])
        else { throw StoreError(.damaged("a count of an unknown table"), during: "reading tallies") }
        let key = TallyRow.Key(
          standard: StandardID(rawValue: row[0]),
          place: AreaStep(level: level, area: AreaCode(rawValue: row[2])),
          line: CountKey(table, row[4], unit))
        tallies.add(row[6], to: key)
      }
      return tallies.finish()
    }
  }
}

extension SurveyStore {
  /// What the stored counts of each village were made from, by village.
  public func marks(round: RoundID, stage: String) throws(StoreError) -> [AreaCode: String] {
    try read("reading stage marks") { database in
      var marks: [AreaCode: String] = [:]
      try database.forEach(
        "SELECT village, made_from FROM stage_mark WHERE round = ? AND stage = ?", [round.rawValue, stage]
      ) { row in marks[AreaCode(rawValue: row[0])] = row[1] }
      return marks
    }
  }

  /// Remembers what the results of a stage were made from, in place of what was remembered before.
  public func replaceMarks(
    _ marks: [AreaCode: String], round: RoundID, stage: String
  ) throws(StoreError) {
    try write("keeping stage marks") { database in
      try database.execute("DELETE FROM stage_mark WHERE round = ? AND stage = ?", [round.rawValue, stage])
      var row = try database.insertion(into: "stage_mark", columns: "round, village, stage, made_from")
      for (village, mark) in marks {
        for text in [round.rawValue, village.rawValue, stage, mark] { row.bind(text) }
        try row.run()
      }
      try row.finish()
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
      try database.rows(
        """
        SELECT standard, area, item, unit, number FROM tally
        WHERE round = ? AND table_code = 'status' AND unit IN ('household', 'person') AND item IN ('poor', 'near-poor')
          AND level IN ('village', 'commune')
        ORDER BY standard, level, area, item, unit
        """, [round.rawValue]
      ) { row in
        ClosingCount(
          standard: StandardID(rawValue: row[0]), area: AreaCode(rawValue: row[1]), item: row[2],
          unit: CountUnit(rawValue: row[3]) ?? .household, number: row[4])
      }
    }
  }
}

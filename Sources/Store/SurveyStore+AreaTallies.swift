public import Survey

/// The counts of one village under one standard as they are now, in place of those that are stored.
public struct RecountedVillage: Sendable {
  /// The standard.
  public var standard: StandardID
  /// The village.
  public var village: AreaCode
  /// Its counts; without a line when nothing of it counts any more.
  public var tally: Tally
  /// The areas above it: those its stored counts stand in.
  public var above: [AreaStep]

  /// The counts of a village.
  public init(standard: StandardID, village: AreaCode, tally: Tally, above: [AreaStep]) {
    self.standard = standard
    self.village = village
    self.tally = tally
    self.above = above
  }
}

/// How many rows of counts were written or removed.
public struct TallyWrites: Equatable, Sendable {
  /// Those of villages.
  public var villages = 0
  /// Those of the areas above them.
  public var areas = 0
}

extension SurveyStore {
  /// Keeps the new counts of some villages and adds the difference to every area above them, in one transaction.
  ///
  /// It leaves the rows that ``replaceTallies(_:above:round:)`` would leave of all villages: a line that no village of an
  /// area collects any more is gone, one that counts 0 stays.
  ///
  /// - Parameters:
  ///   - marks: What the counts of villages were made from, by village; nil for a village that has none any more.
  /// - Throws: ``StoreError`` with the reason `damaged` when the stored areas cannot be the sum of their villages; nothing
  ///   is changed then.
  @discardableResult
  public func recount(
    _ villages: [RecountedVillage], marks: [AreaCode: String?] = [:], round: RoundID
  ) throws(StoreError) -> TallyWrites {
    try write("adding differences to the counts") { database in
      let provinces = ProvincesOfAreas(
        above: Dictionary(
          villages.map { ($0.village, $0.above) }, uniquingKeysWith: { first, _ in first }))
      var rows = try TallyStatements(round: round, provinces: provinces, in: database)
      var writes = TallyWrites()
      var differences: [TallyRow.Key: Difference] = [:]
      for village in villages {
        let place = AreaStep(level: .village, area: village.village)
        let before = try rows.lines(of: place, under: village.standard)
        for line in Set(before.keys).union(village.tally.lines)
        where before[line] != village.tally[line] {
          let key = TallyRow.Key(standard: village.standard, place: place, line: line)
          try Self.write(village.tally[line], on: key, wasThere: before[line] != nil, by: &rows)
          writes.villages += 1
          for step in village.above {
            differences[
              TallyRow.Key(standard: village.standard, place: step, line: line), default: Difference()
            ]
            .add(village.tally[line], insteadOf: before[line])
          }
        }
      }
      for (key, difference) in differences where !difference.isNothing {
        try Self.add(difference, to: key, by: &rows)
        writes.areas += 1
      }
      try rows.finish()
      try Self.keep(marks, round: round, in: database)
      return writes
    }
  }

  /// What the counts of villages add to or take from a line of an area.
  private struct Difference {
    private(set) var number = 0
    private(set) var villages = 0

    var isNothing: Bool { number == 0 && villages == 0 }

    mutating func add(_ new: Int?, insteadOf old: Int?) {
      number += (new ?? 0) - (old ?? 0)
      villages += (new == nil ? 0 : 1) - (old == nil ? 0 : 1)
    }
  }

  private static func write(
    _ number: Int?, on key: TallyRow.Key, wasThere: Bool, by rows: inout TallyStatements
  ) throws {
    guard let number else { return try rows.delete(key) }
    let row = TallyRow(key: key, number: number, villages: 1)
    try wasThere ? rows.update(row) : rows.insert(row)
  }

  private static func add(_ difference: Difference, to key: TallyRow.Key, by rows: inout TallyStatements)
    throws
  {
    let stored = try rows.values(of: key)
    let (number, overflow) = (stored?.number ?? 0).addingReportingOverflow(difference.number)
    let row = TallyRow(key: key, number: number, villages: (stored?.villages ?? 0) + difference.villages)
    // A row of an earlier version does not say how many villages collected it.
    let isKnown = stored.map { $0.villages > 0 } ?? true
    guard isKnown, !overflow, row.number >= 0, row.villages > 0 || row.villages == 0 && row.number == 0 else {
      throw StoreError(
        .damaged("\(key.place.area.rawValue) \(key.line.table.rawValue)/\(key.line.item)"),
        during: "adding differences to the counts")
    }
    if row.villages == 0 { return try rows.delete(key) }
    try stored == nil ? rows.insert(row) : rows.update(row)
  }

  private static func keep(
    _ marks: [AreaCode: String?], round: RoundID, in database: any StoreConnection
  ) throws {
    for (village, mark) in marks {
      if let mark {
        try database.execute(
          """
          INSERT INTO stage_mark (round, village, stage, made_from) VALUES (?, ?, 'aggregate', ?)
          ON CONFLICT (round, village, stage) DO UPDATE SET made_from = excluded.made_from
          """, [round.rawValue, village.rawValue, mark])
      } else {
        try database.execute(
          "DELETE FROM stage_mark WHERE round = ? AND village = ? AND stage = 'aggregate'",
          [round.rawValue, village.rawValue])
      }
    }
  }

  /// Keeps the counts of all areas of a round, in place of those kept before.
  ///
  /// - Parameter above: The areas above each village.
  public func replaceTallies(
    _ tallies: [StoredTally], above: [AreaCode: [AreaStep]] = [:], round: RoundID
  ) throws(StoreError) {
    try write("keeping tallies") { database in
      try database.execute("DELETE FROM tally WHERE round = ?", [round.rawValue])
      var insertion = try TallyStatements.insertion(in: database)
      let collecting = TallyRow.collecting(tallies, above: above)
      let provinces = ProvincesOfAreas(above: above)
      for stored in tallies {
        for row in TallyRow.rows(of: stored, collecting: collecting) {
          try insertion.run(row, of: round, in: provinces[row.key.place])
        }
      }
      try insertion.finish()
    }
  }
}

extension SurveyStore {
  /// The counts of all areas of one level of a round, by standard and area; no other level is looked at.
  public func tallies(round: RoundID, level: AreaLevel) throws(StoreError) -> [StoredTally] {
    var tallies = TallyGathering()
    for row in try tallyRows(round: round, level: level) { tallies.add(row.number, to: row.key) }
    return tallies.finish()
  }

  /// The stored rows of the counts of a round, or of one level of it, by standard, level and area.
  public func tallyRows(round: RoundID, level: AreaLevel? = nil) throws(StoreError) -> [TallyRow] {
    try read("reading tallies") { database in
      var found: [TallyRow] = []
      var next = try Self.standard(after: "", round: round, in: database)
      while let standard = next {
        for level in level.map({ [$0] }) ?? AreaLevel.allCases {
          try database.forEach(
            """
            SELECT area, table_code, item, unit, number, villages FROM tally
            WHERE round = ? AND standard = ? AND level = ? ORDER BY area
            """, [round.rawValue, standard, level.rawValue]
          ) { row in
            guard let table = TallyTable(rawValue: row[1]), let unit = CountUnit(rawValue: row[3]) else {
              throw StoreError(.damaged("a count of an unknown table"), during: "reading tallies")
            }
            let key = TallyRow.Key(
              standard: StandardID(rawValue: standard),
              place: AreaStep(level: level, area: AreaCode(rawValue: row[0])),
              line: CountKey(table, row[2], unit))
            found.append(TallyRow(key: key, number: row[4], villages: row[5]))
          }
        }
        next = try Self.standard(after: standard, round: round, in: database)
      }
      return found
    }
  }

  /// The next standard that something of a round was counted under: found in the index, without looking through the counts.
  private static func standard(
    after standard: String, round: RoundID, in database: any StoreConnection
  ) throws -> String? {
    try database.text(
      "SELECT min(standard) FROM tally WHERE round = ? AND standard > ?", [round.rawValue, standard])
  }
}

public import Provenance
public import Survey

/// What is read of the findings of a round.
///
/// What was found while reading a file none of whose tables counts or waits any more is history, and left out; so is the
/// refusal of a file that came again, readable, under the same name, and what was wrong with a file of decisions that
/// does not hold any more.
extension SurveyStore {
  /// What was found in a round, in the order of files, sheets, cells and rules.
  ///
  /// - Parameter stage: The stage that found it; nil for all, which leaves out what is gone.
  public func findings(round: RoundID, stage: FindingStage? = nil) throws(StoreError) -> [StoredFinding] {
    try findings(round: round, stage: stage, as: { $0 }, finding: \.finding)
  }

  /// The same, each as something else that is made of it, so that they are in memory once.
  ///
  /// - Parameters:
  ///   - kept: What is kept of each.
  ///   - finding: The finding in what is kept.
  public func findings<Kept>(
    round: RoundID, stage: FindingStage? = nil, as kept: (StoredFinding) -> Kept, finding: (Kept) -> Finding
  ) throws(StoreError) -> [Kept] {
    var found = try read("reading findings") { database in
      // What several findings say is kept once.
      var known = KnownTexts()
      return try database.rows(
        "SELECT * FROM finding \(Self.standing) ORDER BY stage, ordinal, rowid",
        Self.arguments(round, stage)
      ) { row in kept(Self.finding(row) { known.once($0) }) }
    }
    found.sort {
      let (left, right) = (finding($0), finding($1))
      return (left.location, left.rule) < (right.location, right.rule)
    }
    return found
  }

  /// Gives each finding of a round, in the same order, without keeping all of them in memory.
  ///
  /// - Parameter stage: The stage that found it; nil for all, which leaves out what is gone.
  /// - Throws: ``StoreError``, also when another run replaces them meanwhile; and what the body throws.
  public func forEachFinding(
    round: RoundID, stage: FindingStage? = nil, _ body: (StoredFinding) throws -> Void
  ) throws {
    let order = try read("reading findings") { database in
      try self.order(of: database, round: round, stage: stage)
    }
    for start in stride(from: 0, to: order.count, by: Self.findingsAtOnce) {
      let rows = order[start...].prefix(Self.findingsAtOnce)
      for finding in try findings(round: round, rows: rows) { try body(finding) }
    }
  }

  /// The findings in some rows, in the order of the rows.
  private func findings(
    round: RoundID, rows: ArraySlice<Int64>
  ) throws(StoreError) -> [StoredFinding] {
    try read("reading findings") { database in
      var found: [Int64: StoredFinding] = [:]
      let places = rows.map { _ in "?" }.joined(separator: ", ")
      try database.forEach(
        "SELECT rowid, * FROM finding WHERE round = ? AND rowid IN (\(places))",
        [round.rawValue] + rows.map { $0 }
      ) { row in found[row[0]] = Self.finding(row) { $0 } }
      guard found.count == rows.count else {
        throw StoreError(.database("another run replaced them"), during: "reading findings")
      }
      return rows.compactMap { found[$0] }
    }
  }

  /// How many findings of a round are read from the store at once.
  private static let findingsAtOnce = 1_000

  /// The rows of the findings of a round in the order of files, sheets, cells and rules.
  private func order(
    of database: any StoreConnection, round: RoundID, stage: FindingStage?
  ) throws -> [Int64] {
    var places: [(location: SourceLocation, rule: RuleID, row: Int64)] = []
    var names: Set<String> = []
    // Names are kept once however many findings they stand in.
    func once(_ name: String) -> String { names.insert(name).memberAfterInsert }
    try database.forEach(
      """
      SELECT rowid, file, sheet, sheet_row, sheet_column, line, element, rule FROM finding \(Self.standing)
      ORDER BY stage, ordinal, rowid
      """, Self.arguments(round, stage)
    ) { row in
      places.append(
        (Self.location(row, once: once), RuleID(rawValue: once(row["rule"])), row["rowid"]))
    }
    places.sort { ($0.location, $0.rule) < ($1.location, $1.rule) }
    return places.map(\.row)
  }

  /// How many findings of a round are open and waived.
  public func findingCounts(round: RoundID) throws(StoreError) -> FindingCounts {
    try read("counting findings") { database in
      var counts = FindingCounts()
      try database.forEach(
        """
        SELECT severity, CASE WHEN waived_by IS NULL THEN 1 ELSE 0 END, count(*) FROM finding \(Self.standing)
        GROUP BY 1, 2
        """, Self.arguments(round, nil)
      ) { row in
        counts.add(row[2], of: Severity(rawValue: row[0]) ?? .error, isOpen: row[1])
      }
      return counts
    }
  }

  /// The condition of what is not history.
  private static let standing = """
    WHERE round = ? AND stage = coalesce(?, CASE stage WHEN 'gone' THEN '' ELSE stage END)
      AND NOT (stage = 'import' AND sha256 IN (SELECT sha256 FROM delivery WHERE round = ?)
        AND sha256 NOT IN (
          SELECT sha256 FROM delivery WHERE round = ? AND state IN ('current', 'held')))
      AND NOT (stage = 'import' AND sha256 IN (
        SELECT refused.sha256 FROM received_file AS refused JOIN received_file AS read ON read.name = refused.name
        WHERE refused.refusal IS NOT NULL AND read.refusal IS NULL AND read.run >= refused.run))
      AND NOT (stage = 'import' AND sha256 IN (
        SELECT sha256 FROM decision_file WHERE round = ? AND state <> 'current'))
    """

  private static func arguments(_ round: RoundID, _ stage: FindingStage?) -> StoreArguments {
    [round.rawValue, stage?.rawValue, round.rawValue, round.rawValue, round.rawValue]
  }

  /// - Parameter once: Gives the same text for a text that was met before.
  private static func finding(_ row: StoreRow, once: (String) -> String) -> StoredFinding {
    var finding = Finding(
      rule: RuleID(rawValue: once(row["rule"])), severity: Severity(rawValue: row["severity"]) ?? .error,
      location: location(row, once: once),
      otherLocations: OtherCells.locations(in: row["other_cells"]),
      firstCell: (row["first_cell"] as String?).flatMap { OtherCells.locations(in: $0).first },
      message: BilingualText(vietnamese: once(row["message_vi"]), english: once(row["message_en"])),
      remedy: BilingualText(vietnamese: once(row["remedy_vi"]), english: once(row["remedy_en"])))
    finding.waiver = OtherCells.locations(in: row["waived_by"] ?? "").first
    return StoredFinding(
      finding: finding, delivery: (row["delivery"] as String?).map(once),
      fileHash: (row["sha256"] as String?).map(once), household: row["household"],
      change: (row["change"] as String?).flatMap(FindingChange.init))
  }

  private static func location(_ row: StoreRow, once: (String) -> String) -> SourceLocation {
    let line: Int? = row["line"]
    if let line {
      return SourceLocation(
        file: once(row["file"]), line: line, element: (row["element"] as String?).map(once))
    }
    let sheetRow: Int? = row["sheet_row"]
    let column: Int? = row["sheet_column"]
    let cell = sheetRow.flatMap { row in column.map { CellReference(row: row, column: $0) } }
    return SourceLocation(file: once(row["file"]), sheet: (row["sheet"] as String?).map(once), cell: cell)
  }
}

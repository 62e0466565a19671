import Foundation
import Provenance
public import Survey

/// A file of decisions with its lines for one round.
public struct DecisionFile: Sendable {
  /// The SHA-256 of its bytes.
  public var hash: String
  /// Its path within the folder of decisions; a newer file of the same name takes its place.
  public var name: String
  /// The lines of the round.
  public var lines: [DecisionLine]

  /// A file of decisions.
  public init(hash: String, name: String, lines: [DecisionLine]) {
    self.hash = hash
    self.name = name
    self.lines = lines
  }
}

extension SurveyStore {
  /// Takes files of decisions in: each supersedes the current one of its name; the same content changes nothing.
  public func accept(_ files: [DecisionFile], round: RoundID, run: Int64) throws(StoreError) {
    try write("taking decisions in") { database in
      try database.beside(theCountingOf: round.rawValue)
      try database.alone("decisions", round.rawValue)
      for file in files {
        let current = try database.text(
          "SELECT sha256 FROM decision_file WHERE round = ? AND name = ? AND state = 'current'",
          [round.rawValue, file.name])
        if current != file.hash {
          try database.execute(
            """
            UPDATE decision_file SET state = 'superseded', superseded_by = ?
            WHERE round = ? AND name = ? AND state = 'current'
            """, [file.hash, round.rawValue, file.name])
          try database.execute(
            """
            INSERT INTO decision_file (round, sha256, name, run, state) VALUES (?, ?, ?, ?, 'current')
            ON CONFLICT (round, sha256) DO UPDATE SET state = 'current', name = excluded.name, run = excluded.run,
              superseded_by = NULL
            """, [round.rawValue, file.hash, file.name, run])
        }
        try Self.replaceLines(of: file, round: round, in: database)
      }
    }
  }

  private static func replaceLines(of file: DecisionFile, round: RoundID, in database: any StoreConnection)
    throws
  {
    try database.execute("DELETE FROM decision WHERE round = ? AND sha256 = ?", [round.rawValue, file.hash])
    for line in file.lines {
      try database.execute(
        "INSERT INTO decision VALUES (?, ?, ?, ?, ?, ?, ?)",
        [
          round.rawValue, file.hash, line.location.sheet ?? "", line.row, line.location.cell?.column ?? 1,
          line.kind.rawValue, try DecisionFields.json(of: line),
        ])
    }
  }

  /// The lines in force in a round, in the order of files, sheets and rows.
  public func decisions(round: RoundID) throws(StoreError) -> [DecisionLine] {
    try read("reading decisions") { database in
      try database.rows(
        """
        SELECT decision.*, decision_file.name FROM decision
        JOIN decision_file USING (round, sha256)
        WHERE round = ? AND state = 'current' ORDER BY name, sha256, sheet, sheet_row
        """, [round.rawValue]
      ) { try Self.line($0) }
    }
  }

  private static func line(_ row: StoreRow) throws -> DecisionLine {
    guard let kind = DecisionKind(rawValue: row["kind"]) else {
      throw StoreError(.damaged("a decision of unknown kind"), during: "reading decisions")
    }
    let place = SourceLocation(
      file: row["name"], sheet: row["sheet"],
      cell: CellReference(row: row["sheet_row"], column: row["sheet_column"]))
    return DecisionLine(
      kind: kind, fileHash: row["sha256"], location: place,
      fields: try DecisionFields.fields(in: row["fields"])
    )
  }

  /// Keeps where the decisions of a round apply, in place of what was kept before.
  public func replaceAppliedDecisions(
    _ decisions: [AppliedDecision], round: RoundID
  ) throws(StoreError) {
    try write("keeping applied decisions") { database in
      try database.execute("DELETE FROM applied_decision WHERE round = ?", [round.rawValue])
      for decision in decisions {
        let (effect, subject) = AppliedEffect.words(of: decision.effect)
        try database.execute(
          "INSERT INTO applied_decision VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
          [
            round.rawValue, decision.delivery, decision.record, decision.member ?? -1, effect, subject,
            decision.before, decision.line.fileHash, decision.line.location.sheet ?? "", decision.line.row,
          ])
      }
    }
  }

  /// Where the decisions of a round apply, by delivery; within one by record, member and subject.
  public func appliedDecisions(round: RoundID) throws(StoreError) -> [String: [AppliedDecision]] {
    let applied = try read("reading applied decisions") { database in
      try database.rows(
        """
        SELECT applied_decision.*, decision.kind, decision.fields, decision.sheet_column, decision_file.name
        FROM applied_decision JOIN decision USING (round, sha256, sheet, sheet_row)
        JOIN decision_file USING (round, sha256)
        WHERE round = ? ORDER BY delivery, record, member, effect, subject
        """, [round.rawValue]
      ) { row in
        let member: Int = row["member"]
        return AppliedDecision(
          delivery: row["delivery"], record: row["record"], member: member < 0 ? nil : member,
          effect: try AppliedEffect.effect(of: row["effect"], row["subject"]), before: row["before"],
          line: try Self.line(row))
      }
    }
    return Dictionary(grouping: applied, by: \.delivery)
  }

  /// Takes a file of decisions back; the one it superseded holds again.
  ///
  /// - Returns: Whether the round had it.
  public func undoDecisions(fileHash: String, round: RoundID) throws(StoreError) -> Bool {
    try write("taking decisions back") { database in
      try database.beside(theCountingOf: round.rawValue)
      try database.alone("decisions", round.rawValue)
      let changed = try database.execute(
        "UPDATE decision_file SET state = 'undone' WHERE round = ? AND sha256 = ? AND state = 'current'",
        [round.rawValue, fileHash])
      guard changed > 0 else { return false }
      let earlier = try database.text(
        """
        SELECT sha256 FROM decision_file WHERE round = ? AND superseded_by = ? AND state = 'superseded'
        ORDER BY run DESC LIMIT 1
        """, [round.rawValue, fileHash])
      try database.execute(
        """
        UPDATE decision_file SET state = 'current', superseded_by = NULL WHERE round = ? AND sha256 = ?
        """, [round.rawValue, earlier])
      return true
    }
  }

  /// The files that hold in a round: of deliveries that count or wait, and of decisions in force.
  public func hashesThatHold(round: RoundID) throws(StoreError) -> Set<String> {
    try read("reading the files that hold") { database in
      Set(
        try database.texts(
          """
          SELECT sha256 FROM delivery WHERE round = ? AND state IN ('current', 'held')
          UNION SELECT sha256 FROM decision_file WHERE round = ? AND state = 'current'
          """, [round.rawValue, round.rawValue]))
    }
  }
}

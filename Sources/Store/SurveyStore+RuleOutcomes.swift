public import Provenance
public import Survey

extension SurveyStore {
  /// Keeps what became of each edit rule in a round, in place of what was kept before.
  public func replaceRuleOutcomes(_ outcomes: [RuleOutcome], round: RoundID) throws(StoreError) {
    try write("keeping the outcomes of rules") { database in
      try database.execute("DELETE FROM rule_outcome WHERE round = ?", [round.rawValue])
      for (position, outcome) in outcomes.enumerated() {
        try database.execute(
          """
          INSERT INTO rule_outcome (round, rule, position, severity, satisfied, violated, undetermined, failed,
            first_failure, reason, missing, note_vi, note_en)
          VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
          """,
          [
            round.rawValue, outcome.rule.rawValue, position, outcome.severity.rawValue, outcome.satisfied,
            outcome.violated, outcome.undetermined, outcome.failed,
            outcome.firstFailure.map { OtherCells.text(of: [$0]) }, outcome.reason?.rawValue,
            outcome.missing.joined(separator: "\n"), outcome.note?.vietnamese, outcome.note?.english,
          ])
      }
    }
  }

  /// What became of each edit rule in a round, in the order of the rules; empty when the round was not judged yet.
  public func ruleOutcomes(round: RoundID) throws(StoreError) -> [RuleOutcome] {
    try read("reading the outcomes of rules") { database in
      try database.rows(
        "SELECT * FROM rule_outcome WHERE round = ? ORDER BY position", [round.rawValue]
      ) { row in
        var outcome = RuleOutcome(
          rule: RuleID(rawValue: row["rule"]), severity: Severity(rawValue: row["severity"]) ?? .error)
        outcome.satisfied = row["satisfied"]
        outcome.violated = row["violated"]
        outcome.undetermined = row["undetermined"]
        outcome.failed = row["failed"]
        outcome.firstFailure = (row["first_failure"] as String?).flatMap {
          OtherCells.locations(in: $0).first
        }
        outcome.reason = (row["reason"] as String?).flatMap(SkipReason.init)
        outcome.missing = (row["missing"] as String).split(separator: "\n").map(String.init)
        let (vietnamese, english): (String?, String?) = (row["note_vi"], row["note_en"])
        if let vietnamese, let english {
          outcome.note = BilingualText(vietnamese: vietnamese, english: english)
        }
        return outcome
      }
    }
  }

  /// How many findings of a round are gone, still there and new since the deliveries before.
  public func findingChanges(round: RoundID) throws(StoreError) -> [FindingChange: Int] {
    try read("counting the changes of findings") { database in
      var counts: [FindingChange: Int] = [:]
      try database.forEach(
        """
        SELECT change, count(*) FROM finding WHERE round = ? AND change IS NOT NULL AND waived_by IS NULL GROUP BY change
        """, [round.rawValue]
      ) { row in
        if let change = FindingChange(rawValue: row[0]) { counts[change] = row[1] }
      }
      return counts
    }
  }
}

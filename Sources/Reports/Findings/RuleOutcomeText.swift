public import Provenance

/// What became of the edit rules as text that other programs read.
public enum RuleOutcomeText {
  /// The names of the columns of the comma-separated form.
  public static let columns = [
    "rule", "severity", "outcome", "reason", "missing", "note", "satisfied", "violated", "undetermined",
    "failed", "first_failure",
  ]

  /// The comma-separated form.
  public static func table(of outcomes: [RuleOutcome], in language: Language) -> String {
    var table = CommaSeparatedText()
    table.write(columns)
    for outcome in outcomes { table.write(fields(of: outcome, in: language)) }
    return table.text
  }

  /// One line of JSON for each rule.
  public static func lines(of outcomes: [RuleOutcome]) -> String {
    outcomes.map { json(of: $0) + "\n" }.joined()
  }

  private static func fields(of outcome: RuleOutcome, in language: Language) -> [String] {
    [
      outcome.rule.rawValue, outcome.severity.rawValue, outcome.kind.rawValue,
      outcome.reason?.rawValue ?? "", outcome.missing.joined(separator: "; "), outcome.note?[language] ?? "",
      String(outcome.satisfied), String(outcome.violated), String(outcome.undetermined),
      String(outcome.failed), outcome.firstFailure?.text(in: language) ?? "",
    ]
  }

  private static func json(of outcome: RuleOutcome) -> String {
    var members = [
      ("rule", outcome.rule.rawValue), ("severity", outcome.severity.rawValue),
      ("outcome", outcome.kind.rawValue),
    ]
    if let reason = outcome.reason { members.append(("reason", reason.rawValue)) }
    if let note = outcome.note {
      members += [("note_vi", note.vietnamese), ("note_en", note.english)]
    }
    if let place = outcome.firstFailure { members.append(("first_failure", place.description)) }
    let texts = members.map { JSONText.string($0.0) + ":" + JSONText.string($0.1) }
    let numbers = [
      ("satisfied", outcome.satisfied), ("violated", outcome.violated),
      ("undetermined", outcome.undetermined), ("failed", outcome.failed),
    ].map { "\(JSONText.string($0.0)):\($0.1)" }
    let missing = outcome.missing.map { JSONText.string($0) }.joined(separator: ",")
    return "{" + (texts + numbers + ["\"missing\":[\(missing)]"]).joined(separator: ",") + "}"
  }
}

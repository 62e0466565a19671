public import Provenance
import Survey

/// The findings of lists that were delivered again, by rule and household: gone, still there, new.
public enum FindingChanges {
  /// The names of the columns of the comma-separated form.
  public static let columns = [
    "change", "commune_code", "village_code", "village_name", "rule", "severity", "household", "file",
    "sheet", "cell", "message",
  ]

  /// The comma-separated form, by village, rule, household and place.
  ///
  /// What is gone names its place in the older file.
  public static func table(of findings: RoundFindings, in language: Language) -> String {
    var table = CommaSeparatedText()
    table.write(columns)
    let changed = [findings.gone, findings.findings].joined().filter { $0.change != nil }
    func key(_ placed: PlacedFinding) -> (String, RuleID, String, SourceLocation) {
      (
        placed.village?.rawValue ?? "", placed.finding.rule, placed.household ?? "", placed.finding.location
      )
    }
    for placed in changed.sorted(by: { key($0) < key($1) }) {
      let location = placed.finding.location
      let fields = [
        placed.change?.rawValue ?? "", placed.commune?.rawValue ?? "", placed.village?.rawValue ?? "",
        placed.village.flatMap { findings.names[$0] } ?? "", placed.finding.rule.rawValue,
        placed.finding.severity.rawValue, placed.household ?? "", location.file, location.sheet ?? "",
        location.spot(in: language), placed.finding.message[language],
      ]
      table.write(fields)
    }
    return table.text
  }
}

public import Foundation
public import Provenance
import Reports

extension FileCheck.Result {
  /// Writes what was found and what became of the rules, complete.
  ///
  /// - Returns: The files, relative to the folder.
  public func write(to folder: URL, language: Language) throws -> [String] {
    let output = ReportFolder(folder)
    return [
      try output.write(FindingText.table(of: findings, in: language), to: "findings.csv"),
      try output.write(findings.map { FindingText.json(of: $0) + "\n" }.joined(), to: "findings.jsonl"),
      try output.write(RuleOutcomeText.table(of: outcomes, in: language), to: "rules.csv"),
      try output.write(RuleOutcomeText.lines(of: outcomes), to: "rules.jsonl"),
    ]
  }
}

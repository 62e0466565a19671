public import Provenance
public import Rules
public import Survey

/// Puts the dates of a round in order: one line for each area, days in a sequence that can be.
public struct ProceedingChecks {
  private let rulebook: Rulebook

  /// Checks by the rules of a rulebook.
  public init(rulebook: Rulebook) { self.rulebook = rulebook }

  /// The lines that hold, by area, and what was found at them and at the others.
  ///
  /// - Parameter isKnown: Whether an area is one of the round.
  public func settle(
    _ lines: [Proceeding], isKnown: (AreaCode) -> Bool
  ) -> (byArea: [AreaCode: Proceeding], findings: [(finding: Finding, line: Proceeding)]) {
    var byArea: [AreaCode: Proceeding] = [:]
    var findings: [(finding: Finding, line: Proceeding)] = []
    func find(
      _ rule: RuleID, _ line: Proceeding, _ values: [String: BilingualText], _ others: [SourceLocation] = []
    ) {
      findings += rulebook.findings(rule, at: line.location, values, others: others).map { ($0, line) }
    }
    for line in lines.sorted(by: { ($0.location, $0.fileHash) < ($1.location, $1.fileHash) }) {
      guard isKnown(line.area) else {
        find(
          "TB-042", line,
          [
            "column": rulebook.proceedings.label(of: .area), "text": BilingualText(line.area.rawValue),
          ])
        continue
      }
      if let first = byArea[line.area] {
        find("TB-061", line, [:], [first.location])
        continue
      }
      byArea[line.area] = line
      for (rule, values) in rulebook.proceedings.violations(of: line.days) { find(rule, line, values) }
    }
    return (byArea, findings)
  }
}

public import Provenance
public import Rules
public import Survey

/// Findings on repeated households that an office has settled already: that they repeat, and whatever else is wrong with
/// a row that is not counted.
public struct SettledRepetitions {
  private let settled: [(places: RecordPlaces, decision: AppliedDecision)]
  private let rules: Set<RuleID>

  /// What was decided about the rows of a table.
  public init(_ decisions: [AppliedDecision], in table: ReceivedTable, rulebook: Rulebook) {
    let slot = rulebook.vocabulary[.codeRepetition]
    rules = Set(rulebook.editRules.filter { $0.check.variables.contains(slot) }.map(\.id))
    settled = decisions.compactMap { decision in
      if case .value = decision.effect { return nil }
      guard table.records.indices.contains(decision.record) else { return nil }
      return (RecordPlaces(of: [table.records[decision.record]], in: table), decision)
    }
  }

  /// The findings, those that are settled marked with the line that settled them.
  public func mark(_ findings: [Finding]) -> [Finding] {
    guard !settled.isEmpty else { return findings }
    return findings.map { finding in
      let found = settled.first { place, decision in
        (decision.effect != .ownFamily || rules.contains(finding.rule)) && place.contains(finding.location)
      }
      guard let found else { return finding }
      var finding = finding
      finding.waiver = found.decision.line.location
      return finding
    }
  }
}

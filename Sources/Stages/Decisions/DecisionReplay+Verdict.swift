import Provenance
import Rules
import Survey

extension DecisionReplay {
  /// The rows a verdict on repeated households speaks of; a finding when it finds none.
  func verdict(_ line: DecisionLine, _ result: inout Result) -> [AppliedDecision] {
    guard let verdict = rulebook.decisions.verdict(of: line[.verdict].text) else {
      result.findings += unknown(.verdict, line)
      return []
    }
    var applied: [AppliedDecision] = []
    let targets = tables(for: line, kinds: [.list], &result)
    for target in targets { applied += rows(of: line, verdict, in: target) }
    if applied.isEmpty, let first = targets.first {
      result.findings += found("TB-049", line, delivery: first.delivery)
    }
    return applied
  }

  private func rows(
    of line: DecisionLine, _ verdict: DuplicateVerdict, in target: DecisionTarget
  ) -> [AppliedDecision] {
    let table = target.table
    let search = HouseholdSearch(table)
    var records = search.records(withCode: line[.household].text)
    if !line[.otherHousehold].isBlank { records += search.records(withCode: line[.otherHousehold].text) }
    records = Set(records).sorted()
    guard records.count > 1 else { return [] }
    func decision(_ record: Int, _ effect: AppliedDecision.Effect) -> AppliedDecision {
      let code = table.slot(of: "household_code").map { table.records[record].household.readings[$0].raw }
      return AppliedDecision(
        delivery: target.delivery, record: record, effect: effect, before: code ?? "", line: line)
    }
    switch verdict {
    case .twoFamilies: return records.map { decision($0, .ownFamily) }
    case .sameFamily:
      guard let row = Int(line[.keptRow].text),
        records.contains(where: { table.records[$0].household.row == row })
      else { return [] }
      return records.filter { table.records[$0].household.row != row }.map {
        decision($0, .repeated(keptRow: row))
      }
    }
  }
}

import Provenance
import Rules
import Survey

extension DecisionReplay {
  /// What became of a correction in one table.
  private enum Outcome {
    case applied(AppliedDecision)
    case satisfied(SourceLocation)
    case stale(SourceLocation)
    case unreadable(SourceLocation)
    case unknown(DecisionColumn)
    case notCorrectable
    case severalHouseholds(Int)

    /// The order in which the tables of one village answer: what is surer comes first.
    var rank: Int {
      switch self {
      case .applied: 0
      case .satisfied: 1
      case .unreadable: 2
      case .stale: 3
      case .notCorrectable: 4
      case .severalHouseholds: 4
      case .unknown(.member): 5
      case .unknown(.household): 6
      case .unknown: 7
      }
    }
  }

  /// The places of a correction; a finding when there is none.
  func correction(_ line: DecisionLine, _ result: inout Result) -> [AppliedDecision] {
    let kinds: Set<TableKind> = line[.household].isBlank ? [.summary] : [.list]
    let outcomes = tables(for: line, kinds: kinds, &result).map { ($0, outcome(of: line, in: $0)) }
    let applied = outcomes.compactMap { if case .applied(let decision) = $0.1 { decision } else { nil } }
    guard applied.isEmpty else {
      for (target, outcome) in outcomes {
        guard case .applied(let decision) = outcome, case .value(let id) = decision.effect,
          rulebook.decisions.decidedByMeeting.contains(id)
        else { continue }
        result.findings += found(
          "TB-047", line, ["variable": rulebook.label(of: id)], others: [target.table.location(of: decision)],
          delivery: target.delivery)
      }
      return applied
    }
    guard let (target, outcome) = outcomes.min(by: { $0.1.rank < $1.1.rank }) else { return [] }
    switch outcome {
    case .applied: break
    case .satisfied(let place):
      result.findings += found("TB-045", line, others: [place], delivery: target.delivery)
    case .stale(let place):
      result.findings += found("TB-044", line, others: [place], delivery: target.delivery)
    case .unreadable(let place):
      let name = target.table.variable(named: line[.variable].text, rulebook: rulebook).map {
        rulebook.label(of: $0.id)
      }
      result.findings += found(
        "TB-043", line, ["variable": name ?? BilingualText("")], others: [place], delivery: target.delivery)
    case .notCorrectable:
      let name = target.table.variable(named: line[.variable].text, rulebook: rulebook).map {
        rulebook.label(of: $0.id)
      }
      result.findings += found(
        "TB-052", line, ["variable": name ?? BilingualText("")], delivery: target.delivery)
    case .unknown(let column): result.findings += unknown(column, line, target.delivery)
    case .severalHouseholds(let count):
      result.findings += found(
        "TB-048", line, ["count": BilingualText(String(count))], delivery: target.delivery)
    }
    return []
  }

  private func outcome(of line: DecisionLine, in target: DecisionTarget) -> Outcome {
    let table = target.table
    guard let variable = table.variable(named: line[.variable].text, rulebook: rulebook) else {
      return .unknown(.variable)
    }
    guard !rulebook.decisions.notCorrectable.contains(variable.id) else { return .notCorrectable }
    let search = HouseholdSearch(table)
    let records = line[.household].isBlank ? [0] : search.records(named: line[.household].text)
    guard let record = records.first, table.records.indices.contains(record) else {
      return .unknown(.household)
    }
    guard records.count == 1 else { return .severalHouseholds(records.count) }
    var member: Int?
    var reading: Reading?
    if let slot = table.personSlot(of: variable.id) {
      let members = table.records[record].members
      if line[.member].isBlank {
        member = members.count == 1 ? 0 : nil
      } else {
        member = Int(line[.member].text).flatMap { search.member($0, of: record) }
      }
      guard let member else { return .unknown(.member) }
      reading = members[member].readings[slot]
    } else if let slot = table.slot(of: variable.id) {
      guard line[.member].isBlank else { return .unknown(.member) }
      reading = table.records[record].household.readings[slot]
    }
    guard let reading else { return .unknown(.variable) }
    let decision = AppliedDecision(
      delivery: target.delivery, record: record, member: member, effect: .value(variable.id),
      before: reading.raw, line: line)
    return compare(decision, with: reading, variable: variable, at: table.location(of: decision), in: table)
  }

  private func compare(
    _ decision: AppliedDecision, with reading: Reading, variable: Variable, at place: SourceLocation,
    in table: ReceivedTable
  ) -> Outcome {
    let answers = TypedAnswer(rulebook: rulebook, standard: table.standard)
    let value = decision.line[.value]
    if answers.says(value, reading, as: variable) { return .satisfied(place) }
    guard answers.says(decision.line[.expected], reading, as: variable) else { return .stale(place) }
    let new = answers.reading(of: value, as: variable, column: reading.column)
    return new.answer == .unreadable ? .unreadable(place) : .applied(decision)
  }
}

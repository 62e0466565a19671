public import Provenance
public import Rules
public import Survey

extension ReceivedTable {
  /// The table as it is judged and counted: what was decided about its cells and rows stands in their place.
  ///
  /// - Parameter decisions: What was decided about this table, in any order.
  public func decided(by decisions: [AppliedDecision], rulebook: Rulebook) -> ReceivedTable {
    guard !decisions.isEmpty else { return self }
    var table = self
    let answers = TypedAnswer(rulebook: rulebook, standard: standard)
    for decision in decisions where table.records.indices.contains(decision.record) {
      switch decision.effect {
      case .repeated(let keptRow): table.records[decision.record].verdict = .repeated(keptRow: keptRow)
      case .ownFamily: table.records[decision.record].verdict = .ownFamily
      case .value(let id):
        guard let variable = rulebook.variable(id) else { continue }
        table.correct(decision, as: variable, by: answers)
      }
    }
    return table
  }

  private mutating func correct(_ decision: AppliedDecision, as variable: Variable, by answers: TypedAnswer) {
    let value = decision.line[.value]
    if let member = decision.member {
      guard let slot = personSlot(of: variable.id), records[decision.record].members.indices.contains(member)
      else {
        return
      }
      let column = records[decision.record].members[member].readings[slot].column
      records[decision.record].members[member].readings[slot] = answers.reading(
        of: value, as: variable, column: column)
    } else if let slot = slot(of: variable.id) {
      let column = records[decision.record].household.readings[slot].column
      records[decision.record].household.readings[slot] = answers.reading(
        of: value, as: variable, column: column)
    }
  }

  /// Where the cell stands that a decision speaks of.
  public func location(of decision: AppliedDecision) -> SourceLocation {
    guard records.indices.contains(decision.record) else { return location }
    let record = records[decision.record]
    let id: VariableID = if case .value(let id) = decision.effect { id } else { "household_code" }
    if let member = decision.member, record.members.indices.contains(member), let slot = personSlot(of: id) {
      let row = record.members[member]
      return location(ofMember: row, column: row.readings[slot].column)
    }
    let column = slot(of: id).map { record.household.readings[$0].column }
    return location(of: record.household, column: column ?? variables.first?.columns.first ?? 1)
  }
}

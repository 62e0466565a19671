public import Survey

extension ReceivedTable {
  /// What decisions changed in the table, raw to final, for the change log.
  ///
  /// - Parameter decisions: Those that the table was decided by.
  public func changes(by decisions: [AppliedDecision]) -> [Change] {
    decisions.compactMap { decision in
      guard records.indices.contains(decision.record) else { return nil }
      let record = records[decision.record]
      let row = decision.member.flatMap { record.members.indices.contains($0) ? record.members[$0] : nil }
      let variable: VariableID
      let after: String
      let reason: String
      switch decision.effect {
      case .value(let id):
        variable = id
        let reading =
          row.flatMap { row in personSlot(of: id).map { row.readings[$0] } }
          ?? slot(of: id).map { record.household.readings[$0] }
        after = reading.flatMap { HouseholdBuilder.written($0.answer) } ?? ""
        reason = "corrected"
      case .repeated(let keptRow):
        variable = Change.verdict
        after = String(keptRow)
        reason = DuplicateVerdict.sameFamily.rawValue
      case .ownFamily:
        variable = Change.verdict
        after = decision.before
        reason = DuplicateVerdict.twoFamilies.rawValue
      }
      let column =
        row.flatMap { row in personSlot(of: variable).map { row.readings[$0].column } }
        ?? slot(of: variable).map { record.household.readings[$0].column }
        ?? slot(of: "household_code").map { record.household.readings[$0].column } ?? 1
      return Change(
        row: (row ?? record.household).row, column: column, variable: variable, before: decision.before,
        after: after, reason: reason, line: decision.line)
    }
  }
}

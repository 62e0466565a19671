import Provenance
import Rules
import Survey

/// What is judged row by row of a household.
extension Validator {
  mutating func judgeMembers(
    of record: Record, in table: ReceivedTable, by judgement: TableRules, findings: inout [Finding]
  ) {
    var repetition = MemberRepetition(table)
    let household = frame
    for (index, member) in record.members.enumerated() {
      frame = household
      persons.fill(&frame, with: member, of: table)
      var firstIdentity: SourceLocation?
      if table.kind == .list, let identity = repetition.identity(of: member) {
        let place = table.location(ofMember: member, column: identity.column)
        firstIdentity = earlierPlace(of: identity.digits, at: place)
        frame[.identityRepetition] = .integer(firstIdentity == nil ? 1 : 2)
      }
      let repeated = repetition.next(member, at: index)
      frame[.personRepetition] = Value(repeated.person?.count)
      frame[.relationshipRepetition] = Value(repeated.relationship?.count)
      questions?.add(
        judgement.asked(of: .person), scope: .person, frame: frame,
        at: table.location(ofMember: member, column: 1)
      )
      judgement.judge(
        .person, record: record, member: member, frame: frame, counts: &counts, findings: &findings
      ) { fact in
        func cell(_ first: Int?, _ variable: VariableID) -> [SourceLocation] {
          guard let first, first != index, let slot = table.personSlot(of: variable) else { return [] }
          let row = record.members[first]
          return [table.location(ofMember: row, column: row.readings[slot].column)]
        }
        return switch fact {
        case .identityRepetition: firstIdentity.map { [$0] } ?? []
        case .personRepetition: cell(repeated.person?.first, "name")
        case .relationshipRepetition: cell(repeated.relationship?.first, "relationship")
        default: []
        }
      }
    }
    frame = household
  }

  /// Measures over the members of a household; a list of heads leaves them unknown.
  mutating func setMeasures(of record: Record, in table: ReceivedTable) {
    guard table.listsAllMembers else { return }
    var truths = [[Bool?]](repeating: [], count: rulebook.measures.count)
    let household = frame
    for member in record.members {
      frame = household
      persons.fill(&frame, with: member, of: table)
      for (index, measure) in rulebook.measures.enumerated() {
        truths[index].append(measure.condition.truth(on: frame.values.span))
      }
    }
    frame = household
    for (measure, truths) in zip(rulebook.measures, truths) {
      switch measure.kind {
      case .any:
        frame.set(
          measure.name, Value(truths.contains(true) ? true : truths.allSatisfy { $0 == false } ? false : nil))
      case .count:
        frame.set(measure.name, Value(truths.contains(nil) ? nil : truths.count { $0 == true }))
      }
    }
  }
}

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
      let violated = judgement.violated(by: member, of: record, frame: frame, counts: &counts)
      findings += judgement.findings(violated, record: record, member: member, frame: frame) { fact in
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
      } refilled: { [frame, persons] row in
        var changed = household
        persons.fill(&changed, with: row, of: table)
        changed.keepRepetitions(of: frame, whereUnchanged: member, row, in: table)
        return changed
      }
    }
    frame = household
  }

  /// Measures over the members of a household; a list of heads leaves them unknown.
  mutating func setMeasures(of record: Record, in table: ReceivedTable) {
    guard table.listsAllMembers else { return }
    var tally = MeasureTally(memberMeasures)
    let household = frame
    for member in record.members {
      frame = household
      persons.fill(&frame, with: member, of: table)
      tally.add(frame)
    }
    frame = household
    tally.fill(&frame)
  }
}

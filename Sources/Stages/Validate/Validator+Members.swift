import Provenance
import Rules
import Survey

/// What is judged row by row of a household.
extension Validator {
  mutating func judgeMembers(
    of record: Record, facts: inout [FrameOverlay], columns: PersonFacts.Columns,
    in table: ReceivedTable,
    by judgement: TableRules, findings: inout [Finding]
  ) {
    var repetition = MemberRepetition(columns.persons, members: record.members.count)
    for (index, member) in record.members.enumerated() {
      var firstIdentity: SourceLocation?
      if table.kind == .list, record.verdict?.isCounted != false,
        let identity = repetition.identity(of: member)
      {
        let place = table.location(ofMember: member, column: identity.column)
        firstIdentity = earlierPlace(of: identity.digits, at: place)
        facts[index][.identityRepetition] = .integer(firstIdentity == nil ? 1 : 2)
      }
      let repeated = repetition.next(member, at: index)
      facts[index][.personRepetition] = Value(repeated.person?.count)
      facts[index][.relationshipRepetition] = Value(repeated.relationship?.count)
      frame.lay(&facts[index])
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
        var changed = frame
        var covered = facts[index]
        changed.takeOff(&covered)
        var own = persons.overlay(of: row, in: columns)
        changed.lay(&own)
        changed.keepRepetitions(of: frame, whereUnchanged: member, row, in: table)
        return changed
      }
      frame.takeOff(&facts[index])
    }
  }

  /// Measures over the members of a household; a list of heads leaves them unknown.
  mutating func setMeasures(over members: inout [FrameOverlay], in table: ReceivedTable) {
    guard table.listsAllMembers else { return }
    var tally = MeasureTally(memberMeasures)
    for index in members.indices {
      frame.lay(&members[index])
      tally.add(frame)
      frame.takeOff(&members[index])
    }
    tally.fill(&frame)
  }
}

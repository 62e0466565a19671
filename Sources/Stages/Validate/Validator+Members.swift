import Provenance
import Rules
import Survey

/// What is judged row by row of a household.
extension Validator {
  mutating func judgeMembers(
    of record: Record, facts: [FrameOverlay], columns: PersonFacts.Columns, in table: ReceivedTable,
    by judgement: TableRules, findings: inout [Finding]
  ) {
    var repetition = MemberRepetition(table)
    for (index, member) in record.members.enumerated() {
      var overlay = facts[index]
      var firstIdentity: SourceLocation?
      if table.kind == .list, record.verdict?.isCounted != false,
        let identity = repetition.identity(of: member)
      {
        let place = table.location(ofMember: member, column: identity.column)
        firstIdentity = earlierPlace(of: identity.digits, at: place)
        overlay[.identityRepetition] = .integer(firstIdentity == nil ? 1 : 2)
      }
      let repeated = repetition.next(member, at: index)
      overlay[.personRepetition] = Value(repeated.person?.count)
      overlay[.relationshipRepetition] = Value(repeated.relationship?.count)
      let covered = frame.lay(overlay)
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
        changed.uncover(covered)
        _ = changed.lay(persons.overlay(of: row, in: columns))
        changed.keepRepetitions(of: frame, whereUnchanged: member, row, in: table)
        return changed
      }
      frame.uncover(covered)
    }
  }

  /// Measures over the members of a household; a list of heads leaves them unknown.
  mutating func setMeasures(over members: [FrameOverlay], in table: ReceivedTable) {
    guard table.listsAllMembers else { return }
    var tally = MeasureTally(memberMeasures)
    for member in members {
      let covered = frame.lay(member)
      tally.add(frame)
      frame.uncover(covered)
    }
    tally.fill(&frame)
  }
}

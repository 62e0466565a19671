import Provenance
import Rules
import Survey
import VietnameseText

/// What is wrong with single cells before any rule is asked: formulas without a result, unreadable or ambiguous answers.
struct ReadingFindings {
  let rulebook: Rulebook

  /// What is wrong with the cells of a table, in the order of its rows.
  func findings(in table: ReceivedTable) -> [Finding] {
    var findings: [Finding] = []
    for record in table.records {
      for slot in record.household.unreadable {
        let reading = record.household.readings[slot]
        let place = table.location(of: record.household, column: reading.column)
        findings += found(reading, variable: table.variables[slot].id, at: place)
      }
      for member in record.members {
        for slot in member.unreadable {
          let reading = member.readings[slot]
          let place = table.location(ofMember: member, column: reading.column)
          findings += found(reading, variable: table.personVariables[slot].id, at: place)
        }
      }
    }
    return findings
  }

  /// What is wrong with an unreadable answer.
  private func found(
    _ reading: Reading, variable: VariableID, at place: SourceLocation
  ) -> [Finding] {
    func find(_ rule: String, _ values: [String: BilingualText] = [:]) -> [Finding] {
      rulebook.findings(RuleID(rawValue: rule), at: place, values)
    }
    if reading.traits.contains(.formulaWithoutResult) { return find("TB-004") }
    if reading.traits.contains(.errorValue) { return find("TB-021", ["text": BilingualText(reading.raw)]) }
    if reading.traits.contains(.lettersLost) { return find("TB-006") }
    if reading.traits.contains(.contradictory) {
      return variable == "status" ? find("TB-020") : unreadable(variable, find)
    }
    if reading.traits.contains(.ambiguous), let kind = rulebook.variables[variable]?.kind.numberKind,
      case .ambiguous(asDecimal: let first, asThousands: let second) = NumberReading.read(
        reading.raw, as: kind)
    {
      return find(
        "TB-005",
        [
          "text": BilingualText(reading.raw), "first": BilingualText(NumberWriting.decimal(first)),
          "second": BilingualText(NumberWriting.decimal(second)),
        ])
    }
    return Self.judgedByRules.contains(variable) ? [] : unreadable(variable, find)
  }

  private func unreadable(
    _ variable: VariableID, _ find: (String, [String: BilingualText]) -> [Finding]
  ) -> [Finding] {
    find("TB-019", ["variable": rulebook.label(of: variable)])
  }

  /// Variables whose unreadable answers have edit rules of their own.
  private static let judgedByRules: Set<VariableID> = ["sex", "birth", "ethnicity", "identity_number"]
}

extension RecordRow {
  /// The places of the readings that could not be understood; mostly none.
  fileprivate var unreadable: [Int] {
    readings.indices.filter { if case .unreadable = readings[$0].answer { true } else { false } }
  }
}

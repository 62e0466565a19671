import Provenance
import Rules
import Survey

/// Finds the physical cells that a rule looks at in a record: those of the variables it names, and those behind the facts
/// and measures it names.
struct InvolvedCells {
  let rulebook: Rulebook
  let table: ReceivedTable

  /// Whether the table has a cell for a variable or a family of ticks.
  func hasCell(of variable: VariableID) -> Bool {
    table.slot(of: variable) != nil || table.personSlot(of: variable) != nil
      || !familySlots(variable.rawValue).isEmpty
      || variable == "cause" && table.slot(of: "causes") != nil
  }

  /// The cells of a violated rule beside the one it is reported at, in reading order.
  func others(
    of rule: EditRule, record: Record, member: RecordRow?, elsewhere: (Fact) -> [SourceLocation]
  ) -> [SourceLocation] {
    var cells = Set(rule.otherLocations.compactMap { location(of: $0, record: record, member: member) })
    for slot in rule.check.variables {
      let name = rulebook.vocabulary.name(ofSlot: slot)
      if let fact = Fact(rawValue: name) {
        cells.formUnion(elsewhere(fact))
        for source in fact.sources { cells.formUnion(self.cells(source, record: record, member: member)) }
      } else if let measure = rulebook.measures.first(where: { $0.name == name }) {
        cells.formUnion(self.cells(of: measure, record: record))
      } else if let cell = location(of: VariableID(rawValue: name), record: record, member: member) {
        cells.insert(cell)
      }
    }
    if let own = location(of: rule.location, record: record, member: member) { cells.remove(own) }
    return cells.sorted()
  }

  /// What a measure looks at, on the row of every member.
  private func cells(of measure: Measure, record: Record) -> [SourceLocation] {
    let variables = measure.condition.variables.flatMap { slot -> [VariableID] in
      let name = rulebook.vocabulary.name(ofSlot: slot)
      guard let fact = Fact(rawValue: name) else { return [VariableID(rawValue: name)] }
      return fact.sources.compactMap { if case .own(let variable) = $0 { variable } else { nil } }
    }
    return variables.flatMap { variable in
      record.members.compactMap { location(of: variable, member: $0) }
    }
  }

  private func cells(_ source: Fact.Source, record: Record, member: RecordRow?) -> [SourceLocation] {
    switch source {
    case .own(let variable): location(of: variable, record: record, member: member).map { [$0] } ?? []
    case .head(let variable):
      head(of: record).flatMap { location(of: variable, member: $0) }.map { [$0] } ?? []
    case .members(let variable): record.members.compactMap { location(of: variable, member: $0) }
    case .family(let prefix):
      familySlots(prefix).map { slot in
        table.location(of: record.household, column: record.household.readings[slot].column)
      }
    }
  }

  private func head(of record: Record) -> RecordRow? {
    guard let slot = table.personSlot(of: "relationship") else { return record.members.first }
    return record.members.first { $0.readings[slot].answer.code == "head" }
  }

  private func location(of variable: VariableID, member: RecordRow) -> SourceLocation? {
    table.personSlot(of: variable).map {
      table.location(ofMember: member, column: member.readings[$0].column)
    }
  }

  /// The cell of a variable: of the person, else of the household, else of the first member.
  func location(of variable: VariableID, record: Record, member: RecordRow?) -> SourceLocation? {
    if let slot = table.personSlot(of: variable) {
      guard let row = member ?? record.members.first else {
        return table.location(of: record.household, column: table.personVariables[slot].columns[0])
      }
      return table.location(ofMember: row, column: row.readings[slot].column)
    }
    if let slot = table.slot(of: variable) {
      return table.location(of: record.household, column: record.household.readings[slot].column)
    }
    return familyLocation(of: variable.rawValue, record: record)
  }

  /// The cell of a family of ticks: the last tick where there are several, else the first cell.
  private func familyLocation(of prefix: String, record: Record) -> SourceLocation? {
    guard rulebook.family(prefix) != nil else { return nil }
    let slots = familySlots(prefix)
    let ticked = slots.filter { record.household.readings[$0].answer == .flag(true) }
    guard let slot = ticked.last ?? slots.first else {
      return table.slot(of: "causes").map {
        table.location(of: record.household, column: record.household.readings[$0].column)
      }
    }
    return table.location(of: record.household, column: record.household.readings[slot].column)
  }

  private func familySlots(_ prefix: String) -> [Int] {
    guard let family = rulebook.family(prefix) else { return [] }
    return rulebook.codes(of: family, for: table.standard).codes.compactMap {
      table.slot(of: family.variable(of: $0.code))
    }
  }
}

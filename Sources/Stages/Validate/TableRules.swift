import Provenance
import Rules
import Survey

/// The rules that can be asked of a table: those of its kind and standard whose variables it collects.
struct TableRules {
  private let table: ReceivedTable
  private let rules: [EditRule.Scope: [EditRule]]
  private let speech: RuleSpeech
  private let rulebook: Rulebook
  /// The scopes of rules about one row that is no person, in the order of their findings.
  static let recordScopes: [EditRule.Scope] = [.household, .village, .area]
  private let recordRules: [EditRule]
  private var batch: RuleBatch
  /// The measures over the households of the table whose variables it collects.
  let measures: [Measure]

  init(rulebook: Rulebook, table: ReceivedTable) {
    self.rulebook = rulebook
    self.table = table
    speech = RuleSpeech(rulebook: rulebook)
    var collected = Set(
      (table.variables + table.personVariables).compactMap { rulebook.vocabulary[$0.id.rawValue] })
    for name in rulebook.workedOutNames { if let slot = rulebook.vocabulary[name] { collected.insert(slot) } }
    let asked = rulebook.editRules.filter { rule in
      rule.kinds.contains(table.kind) && (rule.standards.isEmpty || rule.standards.contains(table.standard))
        && (rule.lists == .any || table.listsAllMembers)
        && rule.check.variables.allSatisfy(collected.contains)
    }
    let rules = Dictionary(grouping: asked, by: \.scope)
    self.rules = rules
    recordRules = Self.recordScopes.flatMap { rules[$0] ?? [] }
    batch = RuleBatch(recordRules.map(\.check))
    measures = rulebook.measures.filter { measure in
      measure.scope == .file && measure.condition.variables.allSatisfy(collected.contains)
    }
  }

  /// The rules of a scope that are asked.
  func asked(of scope: EditRule.Scope) -> [EditRule] { rules[scope] ?? [] }

  /// The rules that each of up to 64 records violates, given what the rules see of it.
  mutating func violated(by frames: [Frame]) -> [[EditRule]] {
    batch.removeAll()
    for frame in frames { batch.add(frame.values) }
    var violated = [[EditRule]](repeating: [], count: frames.count)
    for (index, rule) in recordRules.enumerated() {
      let answers = batch.answers(ofRule: index)
      guard answers.violated != 0 else { continue }
      for record in violated.indices where answers[record] == false { violated[record].append(rule) }
    }
    return violated
  }

  /// What a record violates, as findings.
  func findings(
    _ violated: [EditRule], record: Record, member: RecordRow?, frame: Frame,
    others: (EditRule) -> [SourceLocation], refilled: @escaping (RecordRow) -> Frame
  ) -> [Finding] {
    guard !violated.isEmpty else { return [] }
    let first = firstCells(for: violated, record: record, member: member, refilled: refilled)
    return violated.map { rule in
      let cells = rule.otherLocations.compactMap { location(of: $0, record: record, member: member) }
      let finding = speech.finding(
        rule, frame: frame, at: location(of: rule.location, record: record, member: member) ?? table.location,
        others: others(rule) + cells)
      return first[rule.id].map { finding.checking(first: $0) } ?? finding
    }
  }

  /// The cell to check first for each violated rule that leaves a choice.
  private func firstCells(
    for violated: [EditRule], record: Record, member: RecordRow?, refilled: @escaping (RecordRow) -> Frame
  ) -> [RuleID: SourceLocation] {
    let change = SmallestChange(
      rulebook: rulebook, standard: table.standard,
      variables: member == nil ? table.variables : table.personVariables,
      asked: member == nil ? asked(of: .household) : asked(of: .person),
      frame: refilled)
    let row = member ?? record.household
    let own = violated.filter { $0.scope == .household || $0.scope == .person }
    return change.firstCells(for: own, in: row).mapValues { reading in
      let column = row.readings[reading].column
      return member == nil
        ? table.location(of: row, column: column) : table.location(ofMember: row, column: column)
    }
  }

  /// The rules about the table as a whole that it violates, each at the heading of its column.
  func violationsOfTable(frame: Frame) -> [Finding] {
    asked(of: .file).compactMap { rule in
      guard rule.check.truth(on: frame.values.span) == false else { return nil }
      return speech.finding(rule, frame: frame, at: headingLocation(of: rule.location))
    }
  }

  /// The heading of a variable, else the table.
  private func headingLocation(of variable: VariableID) -> SourceLocation {
    guard let slot = table.slot(of: variable), table.variables[slot].headingRow > 0,
      let column = table.variables[slot].columns.first
    else { return table.location }
    let cell = CellReference(row: table.variables[slot].headingRow, column: column)
    return SourceLocation(file: table.location.file, sheet: table.location.sheet, cell: cell)
  }

  /// The cell of a variable: of the person, else of the household, else of the first member.
  private func location(of variable: VariableID, record: Record, member: RecordRow?) -> SourceLocation? {
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
    guard let family = rulebook.family(prefix) else { return nil }
    let slots = rulebook.codes(of: family, for: table.standard).codes.compactMap {
      table.slot(of: family.variable(of: $0.code))
    }
    let ticked = slots.filter { record.household.readings[$0].answer == .flag(true) }
    guard let slot = ticked.last ?? slots.first else {
      return table.slot(of: "causes").map {
        table.location(of: record.household, column: record.household.readings[$0].column)
      }
    }
    return table.location(of: record.household, column: record.household.readings[slot].column)
  }
}

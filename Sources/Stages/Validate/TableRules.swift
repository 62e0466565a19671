import Provenance
import Rules
import Survey

/// The rules of a table's form, asked of its rows.
///
/// Not a value: it is handed on for every row, and copying it would cost more than asking the rules.
final class TableRules {
  private let table: ReceivedTable
  private let asked: AskedRules
  private let personRules: AskedRules.Group
  private let speech: RuleSpeech
  private let cells: InvolvedCells
  private let rulebook: Rulebook
  private var batch: RuleBatch
  /// The measures over the households of the table whose variables it collects.
  var measures: [Measure] { asked.measures }

  /// The rules of a table; what stands between the others and the table is remembered in the counts.
  init(rulebook: Rulebook, table: ReceivedTable, asked: AskedRules, counts: inout RuleCounts) {
    self.table = table
    self.rulebook = rulebook
    self.asked = asked
    speech = RuleSpeech(rulebook: rulebook)
    cells = InvolvedCells(rulebook: rulebook, table: table)
    for meeting in asked.meetings { counts.meet(meeting) }
    personRules = asked.groups[.person] ?? AskedRules.Group()
    batch = asked.batch
  }

  /// The rules of a scope that are asked.
  func asked(of scope: EditRule.Scope) -> [EditRule] { asked.groups[scope]?.rules ?? [] }

  /// Asks the rules of up to 64 records, given what the rules see of each.
  ///
  /// - Returns: The rules that each record violates.
  func violated(
    by frames: ArraySlice<Frame>, records: ArraySlice<Record>, counts: inout RuleCounts
  ) -> [[EditRule]] {
    for frame in frames { batch.add(frame.values) }
    // A batch that still held the values would have them copied when the frames are laid over.
    defer { batch.removeAll() }
    var violated = [[EditRule]](repeating: [], count: frames.count)
    // A rule is handed on, with all its texts, for those that violate it only.
    for index in asked.records.checks.indices {
      let answers = batch.answers(ofRule: index)
      let rulePlace = asked.records.places[index]
      let satisfied = answers.satisfied.nonzeroBitCount
      counts.add(satisfied: satisfied, to: rulePlace)
      guard satisfied < frames.count else { continue }
      let check = asked.records.checks[index]
      for record in frames.indices where answers[record] != true {
        let answer = answers[record]
        let values = frames[record].values
        counts.add(answer, to: rulePlace, asking: check, of: values.span) {
          place(of: asked.records.rules[index], record: records[records.startIndex + record], member: nil)
        }
        if answer == false { violated[record].append(asked.records.rules[index]) }
      }
    }
    return violated
  }

  /// Asks the rules about persons of one member.
  ///
  /// - Returns: The rules that the member violates.
  func violated(
    by member: RecordRow, of record: Record, frame: Frame, counts: inout RuleCounts
  ) -> [EditRule] {
    var violated: [EditRule] = []
    let values = frame.values.span
    for index in personRules.checks.indices {
      let answer = personRules.checks[index].truth(on: values)
      counts.add(answer, to: personRules.places[index], asking: personRules.checks[index], of: values) {
        place(of: personRules.rules[index], record: record, member: member)
      }
      if answer == false { violated.append(personRules.rules[index]) }
    }
    return violated
  }

  /// What a record violates, as findings.
  ///
  /// - Parameters:
  ///   - elsewhere: Cells of other rows, lists and files that a fact rests on.
  ///   - refilled: What the rules would see if the household's, or the member's, row were another.
  func findings(
    _ violated: [EditRule], record: Record, member: RecordRow?, frame: Frame,
    elsewhere: (Fact) -> [SourceLocation], refilled: (RecordRow) -> Frame
  ) -> [Finding] {
    guard !violated.isEmpty else { return [] }
    let first = firstCells(for: violated, record: record, member: member, refilled: refilled)
    return violated.map { rule in
      let finding = speech.finding(
        rule, frame: frame, at: place(of: rule, record: record, member: member),
        others: cells.others(of: rule, record: record, member: member, elsewhere: elsewhere))
      return first[rule.id].map { finding.checking(first: $0) } ?? finding
    }
  }

  /// The cell to check first for each violated rule of a household or a member that leaves a choice.
  private func firstCells(
    for violated: [EditRule], record: Record, member: RecordRow?, refilled: (RecordRow) -> Frame
  ) -> [RuleID: SourceLocation] {
    let own = violated.filter { $0.scope == .household || $0.scope == .person }
    let row = member ?? record.household
    let first = withoutActuallyEscaping(refilled) { refilled in
      SmallestChange(
        rulebook: rulebook, standard: table.standard,
        variables: member == nil ? table.variables : table.personVariables,
        asked: self.asked(of: member == nil ? .household : .person),
        frame: refilled
      ).firstCells(for: own, in: row)
    }
    return first.mapValues { reading in
      let column = row.readings[reading].column
      return member == nil
        ? table.location(of: row, column: column) : table.location(ofMember: row, column: column)
    }
  }

  /// Asks the rules about the table as a whole; those it violates are found at the heading of their column, beside the
  /// headings of the other columns they look at.
  func judgeTable(frame: Frame, counts: inout RuleCounts) -> [Finding] {
    guard let asked = asked.groups[.file] else { return [] }
    var findings: [Finding] = []
    for (rule, place) in zip(asked.rules, asked.places) {
      let answer = rule.check.truth(on: frame.values.span)
      let heading = headingLocation(of: rule.location) ?? table.location
      counts.add(answer, to: place, asking: rule.check, of: frame.values.span) { heading }
      guard answer == false else { continue }
      let named = Set(rule.check.variables.map(rulebook.vocabulary.name))
      let others = measures.filter { named.contains($0.name) }.flatMap(\.condition.variables).compactMap {
        headingLocation(of: VariableID(rawValue: rulebook.vocabulary.name(ofSlot: $0)))
      }
      findings.append(
        speech.finding(rule, frame: frame, at: heading, others: Array(Set(others).subtracting([heading]))))
    }
    return findings
  }

  /// The heading of a variable; nil where the table has none.
  private func headingLocation(of variable: VariableID) -> SourceLocation? {
    guard let slot = table.slot(of: variable), table.variables[slot].headingRow > 0,
      let column = table.variables[slot].columns.first
    else { return nil }
    let cell = CellReference(row: table.variables[slot].headingRow, column: column)
    return SourceLocation(file: table.location.file, sheet: table.location.sheet, cell: cell)
  }

  private func place(of rule: EditRule, record: Record, member: RecordRow?) -> SourceLocation {
    cells.location(of: rule.location, record: record, member: member) ?? table.location
  }
}

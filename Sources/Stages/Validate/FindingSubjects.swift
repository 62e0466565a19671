import Provenance
import Survey
import VietnameseText

/// What the findings of a table speak of, wherever its cells stand: a household, a member, a variable.
struct FindingSubjects {
  /// The subject of a finding.
  struct Subject {
    /// The number of the record in its table, from 0.
    var record: Int
    /// The number of the member in the record, from 0; nil for the household itself.
    var member: Int?
    /// The variable; nil for the row as a whole.
    var variable: VariableID?
  }

  private let table: ReceivedTable
  /// The records by the rows of the table's own sheet.
  private var households: [Int: Int] = [:]
  /// The members by the rows of the sheet that they stand in.
  private var members: [Int: (record: Int, member: Int)] = [:]
  private var memberSheet: String? { table.memberSheet ?? table.location.sheet }

  init(_ table: ReceivedTable) {
    self.table = table
    for (record, content) in table.records.enumerated() {
      for number in Self.numbers(of: content.household) { households[number] = record }
      for (member, row) in content.members.enumerated() {
        for number in Self.numbers(of: row) { members[number] = (record, member) }
      }
    }
  }

  /// The numbers a row is known by: its own, or in XML the lines of its elements.
  private static func numbers(of row: RecordRow) -> [Int] { row.lines.isEmpty ? [row.row] : row.lines }

  /// The subject of a finding; nil when it speaks of no record of the table.
  func subject(of finding: Finding) -> Subject? {
    let location = finding.location
    guard location.file == table.location.file, let number = location.line ?? location.cell?.row else {
      return nil
    }
    let sheet = location.line == nil ? location.sheet : table.location.sheet
    let found = sheet == memberSheet ? members[number] : nil
    func names(_ variable: TableVariable) -> Bool {
      location.cell.map { variable.columns.contains($0.column) } ?? (variable.id.rawValue == location.element)
    }
    if let found, let variable = table.personVariables.first(where: names) {
      return Subject(record: found.record, member: found.member, variable: variable.id)
    }
    if sheet == table.location.sheet, let record = households[number] {
      return Subject(record: record, member: nil, variable: table.variables.first(where: names)?.id)
    }
    return found.map { Subject(record: $0.record, member: $0.member, variable: nil) }
  }

  /// The variable of the column that a finding about the table as a whole names by its heading.
  func headingVariable(of finding: Finding) -> VariableID? {
    guard let cell = finding.location.cell else { return nil }
    return table.variables.first { $0.headingRow == cell.row && $0.columns.contains(cell.column) }?.id
  }

  /// The code of the household a finding speaks of; nil when it has none, or one that could be an identity number.
  func householdCode(of finding: Finding) -> String? {
    guard let subject = subject(of: finding), let slot = table.slot(of: "household_code"),
      let code = table.records[subject.record].household.readings[slot].answer.text, !code.isEmpty
    else { return nil }
    return HouseholdKey.isPresentable(code) ? code : nil
  }

  /// What a member is known by among the members of a household; the number of the row when no name can be read.
  func memberKey(of subject: Subject) -> String? {
    guard let member = subject.member else { return nil }
    let name = table.personSlot(of: "name").flatMap {
      table.records[subject.record].members[member].readings[$0].answer.text
    }
    return name.map { MatchingKey($0).text } ?? "#\(member)"
  }
}

import Provenance
import Rules
import Spreadsheet
import Survey
import VietnameseText

/// Reads the rows under the headings of one sheet into records.
struct TableReader {
  private let match: LayoutMatch
  private let columns: TableColumns
  private let reader: AnswerReader
  private let rulebook: Rulebook
  private let sheet: SourceLocation
  private let titlePlace: WrittenPlace

  private(set) var table: ReceivedTable
  private(set) var account: RowAccount
  private(set) var findings: [Finding] = []
  /// What each row under the headings was taken for, run by run.
  private(set) var runs = RowRuns()
  /// The keys that tie each record to a row of another sheet, by their headings; empty where the form has none.
  private(set) var keys: [[String: String]] = []
  private var totals = ControlTotals()
  private var caption = WrittenPlace()
  private var lastVillage: String?
  private var isSigning = false
  private var hiddenRows = 0

  init(
    match: LayoutMatch, round: RoundID, sheet: SourceLocation, titlePlace: WrittenPlace, account: RowAccount,
    rulebook: Rulebook
  ) {
    self.match = match
    self.rulebook = rulebook
    self.sheet = sheet
    self.titlePlace = titlePlace
    self.account = account
    columns = TableColumns(match.bindings, implies: match.layout.implies, rulebook: rulebook)
    reader = AnswerReader(rulebook: rulebook, standard: match.standard)
    table = ReceivedTable(
      kind: match.layout.kind, layout: match.layout.id, round: round, standard: match.standard,
      location: sheet,
      variables: columns.variables, personVariables: columns.personVariables,
      listsAllMembers: match.layout.row == .member)
  }

  /// Takes the next row under the headings.
  mutating func take(_ row: SheetRow, text: inout SheetText, workbook: Workbook) {
    if row.isHidden { hiddenRows += 1 }
    let texts = row.cells.compactMap { text.reading(of: $0, in: workbook) }.filter { !$0.text.isEmpty }
    let otherCells = row.cells.count { cell in
      if case .text? = cell.value { false } else { true }
    }
    switch RowKind.guess(texts: texts, otherCells: otherCells) {
    case .blank: count(row, as: .blank)
    case .note: count(row, as: .note)
    case .signature:
      isSigning = true
      count(row, as: .signature)
    case .legend: count(row, as: .legend)
    case .caption(let place):
      // A village is one of the commune named above it; a commune begins anew.
      caption = place.communeName == nil ? place.completed(from: caption) : place
      totals.beginGroup()
      count(row, as: .caption)
    case .total:
      count(row, as: .total)
      compare(row)
    case .data:
      takeData(row, text: &text, workbook: workbook)
    }
  }

  private mutating func takeData(_ row: SheetRow, text: inout SheetText, workbook: Workbook) {
    let readings = RowReadings(row, columns: columns, reader: reader, text: &text, workbook: workbook)
    guard readings.hasAnswers else {
      return count(row, as: isSigning ? .signature : row.cells.isEmpty ? .blank : .note)
    }
    if isSigning, !(isHousehold(readings) && readings.hasFigures) { return count(row, as: .signature) }
    totals.add(row)
    switch match.layout.row {
    case .household: takeHousehold(row, readings)
    case .member where match.layout.belongsTo != nil: takeTiedMember(row, readings)
    case .member: takeMember(row, readings)
    case .village, .area: takePlaceRow(row, readings)
    }
    if keys.count < table.records.count { keys.append(keys(in: row)) }
  }

  private mutating func count(_ row: SheetRow, as role: RowRole) {
    account.add(role)
    runs.add(row.number, as: role)
  }

  private func keys(in row: SheetRow) -> [String: String] {
    match.keyColumns.compactMapValues { column in
      switch row.cells.first(where: { $0.column == column })?.value {
      case .text(let text)?: text
      case .number(let number)?: WrittenNumber.iso(number)
      default: nil
      }
    }
  }

  /// A row of members only: the household stands in another sheet, and is found by its key when all sheets are read.
  private mutating func takeTiedMember(_ row: SheetRow, _ readings: RowReadings) {
    guard readings.person.contains(where: { $0.answer.isKnown }) else {
      return reject(row, "TB-018", column: firstColumn)
    }
    count(row, as: .accepted)
    table.records.append(
      Record(
        household: RecordRow(row: row.number, readings: readings.household),
        members: [RecordRow(row: row.number, readings: readings.person)]))
  }

  private mutating func takeHousehold(_ row: SheetRow, _ readings: RowReadings) {
    guard isHousehold(readings) else { return reject(row, "TB-008", column: firstColumn) }
    count(row, as: .accepted)
    table.records.append(
      Record(
        household: RecordRow(row: row.number, readings: readings.household),
        members: columns.personVariables.isEmpty
          ? [] : [RecordRow(row: row.number, readings: readings.person)],
        place: place(of: readings)))
  }

  private mutating func takeMember(_ row: SheetRow, _ readings: RowReadings) {
    let member = RecordRow(row: row.number, readings: readings.person)
    let isPerson = readings.person.contains { $0.answer.isKnown }
    if beginsHousehold(readings) {
      count(row, as: .accepted)
      table.records.append(
        Record(
          household: RecordRow(row: row.number, readings: readings.household),
          members: isPerson ? [member] : [],
          place: place(of: readings)))
    } else if !isPerson {
      reject(row, "TB-018", column: firstColumn)
    } else if table.records.isEmpty {
      reject(row, "TB-009", column: table.personSlot(of: "name").map { table.personVariables[$0].columns[0] })
    } else {
      count(row, as: .accepted)
      table.records[table.records.count - 1].members.append(member)
    }
  }

  private mutating func takePlaceRow(_ row: SheetRow, _ readings: RowReadings) {
    let named = ["population_village", "area_name"].contains { id in
      table.slot(of: id).map { readings.household[$0].answer.isKnown } ?? false
    }
    guard named else { return reject(row, "TB-018", column: firstColumn) }
    count(row, as: .accepted)
    table.records.append(
      Record(household: RecordRow(row: row.number, readings: readings.household), place: place(of: readings)))
  }

  /// Whether a household can be known by the row: it has a code, or a head.
  private func isHousehold(_ readings: RowReadings) -> Bool {
    let isCoded = ["household_code", "head_name", "population_village", "area_name"].contains { id in
      table.slot(of: id).map { readings.household[$0].answer.isKnown } ?? false
    }
    return isCoded || table.personSlot(of: "name").map { readings.person[$0].answer.isKnown } ?? false
  }

  private func beginsHousehold(_ readings: RowReadings) -> Bool {
    match.layout.householdRow.contains { id in
      guard let slot = table.slot(of: id) else { return false }
      let answer = readings.household[slot].answer
      return answer.isKnown && answer != .flag(false)
    }
  }

  private var firstColumn: Int? { match.bindings.first?.column }

  private mutating func reject(_ row: SheetRow, _ rule: String, column: Int?) {
    count(row, as: .rejected)
    let cell = CellReference(row: row.number, column: column ?? 1)
    find(rule, at: cell)
  }

  private mutating func find(_ rule: String, at cell: CellReference?, _ values: [String: BilingualText] = [:])
  {
    findings += rulebook.findings(
      RuleID(rawValue: rule), at: SourceLocation(file: sheet.file, sheet: sheet.sheet, cell: cell), values)
  }

  private mutating func compare(_ row: SheetRow) {
    var compared: [Int: Bool] = [:]
    for column in columns.columns {
      switch column.variable?.kind {
      case nil, .mark?: compared[column.binding.column] = true
      case .count?
      where column.variable?.id != "household_number" && column.variable?.id != "population_number"
        && column.variable?.id != "member_number" && column.variable?.id != "age":
        compared[column.binding.column] = false
      default: break
      }
    }
    for difference in totals.differences(of: row, columns: compared) {
      find(
        "TB-007", at: CellReference(row: row.number, column: difference.column),
        [
          "stated": BilingualText(WrittenNumber.vietnamese(difference.stated)),
          "counted": BilingualText(WrittenNumber.vietnamese(difference.counted)),
        ])
    }
  }

  /// The place of a row: its own columns, else the caption above, else the title, else the sheet's name.
  private mutating func place(of readings: RowReadings) -> Int {
    func text(_ id: VariableID) -> String? {
      table.slot(of: id).flatMap { readings.household[$0].answer.text }
    }
    var place = WrittenPlace()
    place.provinceName = text("province_name")
    place.provinceCode = text("province_code")
    place.districtName = text("district_name")
    place.districtCode = text("district_code")
    place.communeName = text("commune_name") ?? caption.communeName
    place.communeCode = text("commune_code")
    lastVillage = text("village_name") ?? text("population_village") ?? lastVillage
    place.villageName = lastVillage ?? caption.villageName ?? titlePlace.villageName
    place = place.completed(from: titlePlace)
    if let known = table.places.firstIndex(of: place) { return known }
    table.places.append(place)
    return table.places.count - 1
  }

  /// Closes the table: the physical rows that were never seen are blank.
  mutating func finish(lastRow: Int) {
    account.physicalRows = lastRow
    let seen = RowRole.allCases.reduce(0) { $0 + account[$1] }
    account.add(.blank, max(0, lastRow - seen))
    if hiddenRows > 0 { find("TB-010", at: nil, ["count": BilingualText(String(hiddenRows))]) }
  }
}

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
  /// The keys that tie each record to a row of another sheet, by their headings; empty where the form has none, and
  /// where records are handed out.
  private(set) var keys: [[String: String]] = []
  /// The last record, which the next row may still be of.
  private var last: Record?
  private var hasRecords = false
  /// Where each place stands among those of the table.
  private var placeNumbers: [WrittenPlace: Int] = [:]
  private let outlet: Outlet?
  private var totals: ControlTotals
  private let slots: Slots
  private var caption = WrittenPlace()
  private var lastVillage: String?
  private var isSigning = false
  private var hiddenRows = 0

  /// Takes each record of a table as soon as it is complete.
  typealias Outlet = (_ record: Record, _ table: ReceivedTable) -> Void

  /// - Parameter outlet: What is given the records; nil to keep them in the table.
  init(
    match: LayoutMatch, round: RoundID, sheet: SourceLocation, titlePlace: WrittenPlace, account: RowAccount,
    rulebook: Rulebook, outlet: Outlet? = nil
  ) {
    self.outlet = outlet
    self.match = match
    self.rulebook = rulebook
    self.sheet = sheet
    self.titlePlace = titlePlace
    self.account = account
    columns = TableColumns(match.bindings, implies: match.layout.implies, rulebook: rulebook)
    reader = AnswerReader(rulebook: rulebook, standard: match.standard)
    totals = ControlTotals(columns: Self.compared(columns))
    table = ReceivedTable(
      kind: match.layout.kind, layout: match.layout.id, round: round, standard: match.standard,
      location: sheet,
      variables: columns.variables, personVariables: columns.personVariables,
      listsAllMembers: match.layout.row == .member)
    slots = Slots(table, householdRow: match.layout.householdRow)
  }

  /// Where a row says its household and its place; nil where the table does not ask it.
  private struct Slots {
    let province, provinceCode, district, districtCode, commune, communeCode, village, villageOfSummary: Int?
    let personName: Int?
    let householdRow: [Int]
    /// Where a row says that it is of a household, and where it says that it is of a place.
    let households, places: [Int]

    init(_ table: ReceivedTable, householdRow: [VariableID]) {
      province = table.slot(of: "province_name")
      provinceCode = table.slot(of: "province_code")
      district = table.slot(of: "district_name")
      districtCode = table.slot(of: "district_code")
      commune = table.slot(of: "commune_name")
      communeCode = table.slot(of: "commune_code")
      village = table.slot(of: "village_name")
      villageOfSummary = table.slot(of: "population_village")
      personName = table.personSlot(of: "name")
      self.householdRow = householdRow.compactMap { table.slot(of: $0) }
      let area = table.slot(of: "area_name")
      places = [villageOfSummary, area].compactMap(\.self)
      households = [table.slot(of: "household_code"), table.slot(of: "head_name"), villageOfSummary, area]
        .compactMap(\.self)
    }
  }

  /// Takes the next row under the headings.
  mutating func take(_ row: SheetRow, text: inout SheetText, workbook: Workbook) {
    if row.isHidden { hiddenRows += 1 }
    let readings = row.cells.map { text.reading(of: $0, in: workbook) }
    switch RowKind.guess(cells: readings) {
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
      takeData(row, texts: readings)
    }
  }

  private mutating func takeData(_ row: SheetRow, texts: [SheetText.Reading?]) {
    let readings = RowReadings(row, texts: texts, columns: columns, reader: reader)
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
  }

  /// Begins the record of a row; the one before is complete.
  private mutating func begin(_ record: Record, in row: SheetRow) {
    complete()
    last = record
    hasRecords = true
    if outlet == nil { keys.append(keys(in: row)) }
  }

  private mutating func complete() {
    guard let record = last else { return }
    last = nil
    if let outlet { outlet(record, table) } else { table.records.append(record) }
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
    begin(
      Record(
        household: RecordRow(row: row.number, readings: readings.household),
        members: [RecordRow(row: row.number, readings: readings.person)]), in: row)
  }

  private mutating func takeHousehold(_ row: SheetRow, _ readings: RowReadings) {
    guard isHousehold(readings) else { return reject(row, "TB-008", column: firstColumn) }
    count(row, as: .accepted)
    begin(
      Record(
        household: RecordRow(row: row.number, readings: readings.household),
        members: columns.personVariables.isEmpty
          ? [] : [RecordRow(row: row.number, readings: readings.person)],
        place: place(of: readings)), in: row)
  }

  private mutating func takeMember(_ row: SheetRow, _ readings: RowReadings) {
    let member = RecordRow(row: row.number, readings: readings.person)
    let isPerson = readings.person.contains { $0.answer.isKnown }
    if beginsHousehold(readings) {
      count(row, as: .accepted)
      begin(
        Record(
          household: RecordRow(row: row.number, readings: readings.household),
          members: isPerson ? [member] : [],
          place: place(of: readings)), in: row)
    } else if !isPerson {
      reject(row, "TB-018", column: firstColumn)
    } else if !hasRecords {
      reject(row, "TB-009", column: slots.personName.map { table.personVariables[$0].columns[0] })
    } else {
      count(row, as: .accepted)
      last?.members.append(member)
    }
  }

  private mutating func takePlaceRow(_ row: SheetRow, _ readings: RowReadings) {
    guard slots.places.contains(where: { readings.household[$0].answer.isKnown }) else {
      return reject(row, "TB-018", column: firstColumn)
    }
    count(row, as: .accepted)
    begin(
      Record(household: RecordRow(row: row.number, readings: readings.household), place: place(of: readings)),
      in: row)
  }

  /// Whether a household can be known by the row: it has a code, or a head.
  private func isHousehold(_ readings: RowReadings) -> Bool {
    slots.households.contains { readings.household[$0].answer.isKnown }
      || slots.personName.map { readings.person[$0].answer.isKnown } ?? false
  }

  private func beginsHousehold(_ readings: RowReadings) -> Bool {
    slots.householdRow.contains { slot in
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

  /// The columns whose sums can be compared with those a sheet states, and whether each holds ticks.
  private static func compared(_ columns: TableColumns) -> [Int: Bool] {
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
    return compared
  }

  private mutating func compare(_ row: SheetRow) {
    for difference in totals.differences(of: row) {
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
    func text(_ slot: Int?) -> String? { slot.flatMap { readings.household[$0].answer.text } }
    var place = WrittenPlace()
    place.provinceName = text(slots.province)
    place.provinceCode = text(slots.provinceCode)
    place.districtName = text(slots.district)
    place.districtCode = text(slots.districtCode)
    place.communeName = text(slots.commune) ?? caption.communeName
    place.communeCode = text(slots.communeCode)
    lastVillage = text(slots.village) ?? text(slots.villageOfSummary) ?? lastVillage
    place.villageName = lastVillage ?? caption.villageName ?? titlePlace.villageName
    place = place.completed(from: titlePlace)
    // Most rows are of the place of the row above.
    if let above = last?.place, table.places.indices.contains(above), table.places[above] == place {
      return above
    }
    if let known = placeNumbers[place] { return known }
    placeNumbers[place] = table.places.count
    table.places.append(place)
    return table.places.count - 1
  }

  /// Closes the table: the physical rows that were never seen are blank.
  mutating func finish(lastRow: Int) {
    complete()
    account.physicalRows = lastRow
    let seen = RowRole.allCases.reduce(0) { $0 + account[$1] }
    account.add(.blank, max(0, lastRow - seen))
    if hiddenRows > 0 { find("TB-010", at: nil, ["count": BilingualText(String(hiddenRows))]) }
  }
}

public import Provenance
public import Rules
public import Spreadsheet
public import Survey
import VietnameseText

/// What was made of one workbook.
public struct ImportedWorkbook: Sendable {
  /// The tables that were recognised, in the order of the sheets.
  public var tables: [ReceivedTable] = []
  /// The place of each table's sheet in the workbook, from 0.
  public var sheets: [Int] = []
  /// The physical rows of each sheet by role, in the order of the sheets.
  public var accounts: [SheetAccount] = []
  /// Whether a table is of an unknown form, or differs from its form.
  public var hasDrift = false

  /// The rows of one sheet.
  public struct SheetAccount: Sendable {
    /// The sheet's name.
    public var sheet: String
    /// Its rows by role.
    public var rows: RowAccount
  }
}

/// Takes each record as soon as it is complete, so that a great sheet need not be held in memory.
///
/// It is given the records of a sheet in their order, with their table as far as it is known: its variables, and the
/// places met so far, its own among them. The table among those of the workbook then has no records.
///
/// - Parameters:
///   - record: The record.
///   - table: The table it is of, without records.
///   - sheet: The place of the table's sheet in the workbook, from 0.
public typealias RecordOutlet = (_ record: Record, _ table: ReceivedTable, _ sheet: Int) -> Void

/// Reads the tables of a workbook: finds them by content, names their variables, groups members into households.
///
/// Import rejects nothing for what it says; a row is set aside only when no household can be known by it.
///
/// - Parameters:
///   - workbook: The workbook, open.
///   - file: The name findings give to the file.
///   - round: The round the file is sent to; nil to take it from the title of each table.
///   - forms: The forms of the rules in force.
///   - outlet: What is given the records of sheets that are read alone; nil to leave all records in the tables.
/// - Throws: ``SpreadsheetError`` when a part of the file turns out to be damaged.
public func importTables(
  from workbook: Workbook, file: String, round: Round?, forms: KnownForms,
  handingOut outlet: RecordOutlet? = nil
) throws(SpreadsheetError) -> Outcome<ImportedWorkbook> {
  var importer = WorkbookImporter(file: file, round: round, forms: forms, outlet: outlet)
  for sheet in workbook.sheets { try importer.read(sheet, of: workbook) }
  // A sheet that names no year is of the year that the rest of the workbook speaks of.
  for sheet in importer.beginSecondReading() { try importer.read(sheet, of: workbook) }
  importer.finish(order: workbook.sheets.map(\.name))
  return Outcome(importer.result, findings: importer.findings)
}

/// Says of every sheet of a workbook what it was taken for and why, as ``importTables(from:file:round:forms:)`` takes it.
///
/// - Throws: ``SpreadsheetError`` when a part of the file turns out to be damaged.
public func examineSheets(
  of workbook: Workbook, file: String, round: Round?, forms: KnownForms
) throws(SpreadsheetError) -> [SheetExamination] {
  var importer = WorkbookImporter(file: file, round: round, forms: forms, isExamining: true)
  for sheet in workbook.sheets { try importer.read(sheet, of: workbook) }
  for sheet in importer.beginSecondReading() { try importer.read(sheet, of: workbook) }
  return workbook.sheets.compactMap { importer.examinations[$0.name] }
}

/// The sheets of one workbook while they are read.
private struct WorkbookImporter {
  let file: String
  let round: Round?
  let rulebook: Rulebook
  let forms: KnownForms
  var text = SheetText()
  var result = ImportedWorkbook()
  var findings: [Finding] = []
  /// What is told of each sheet, when it is asked for.
  private let isExamining: Bool
  var examinations: [String: SheetExamination] = [:]
  private var tables: [KeyedTable] = []
  private var members: [KeyedTable] = []
  private var strangeSheets: [SourceLocation] = []
  private var years: Set<Int> = []
  private var withoutYear: [SheetDescription] = []
  private var isSecondReading = false

  private let outlet: RecordOutlet?

  init(
    file: String, round: Round?, forms: KnownForms, isExamining: Bool = false, outlet: RecordOutlet? = nil
  ) {
    self.isExamining = isExamining
    self.outlet = outlet
    self.file = file
    self.round = round
    self.forms = forms
    rulebook = forms.rulebook
  }

  mutating func read(_ description: SheetDescription, of workbook: Workbook) throws(SpreadsheetError) {
    let rows = try workbook.rows(of: description, leavingReasonsOut: true)
    var buffer: [SheetRow] = []
    while buffer.count < Self.headingSearch, let row = try rows.next() { buffer.append(row) }
    if AnnotatedWorkbook.isAddedSheet(named: description.name, firstRow: buffer.first) {
      return account(description.name, try setAside(rows, after: buffer))
    }
    let location = SourceLocation(file: file, sheet: description.name)
    // Most headings stand near the top; the rows below are looked at only when they do not.
    var seen = textRows(buffer.prefix(Self.nearTop), of: workbook)
    var near = HeadingZone(in: seen, vocabulary: forms.vocabulary)
    if near.map({ $0.consumed + HeadingZone.mostRows >= seen.count }) ?? true, buffer.count > seen.count {
      seen += textRows(buffer.dropFirst(seen.count), of: workbook)
      near = HeadingZone(in: seen, vocabulary: forms.vocabulary)
    }
    var examination = SheetExamination(sheet: description.name)
    defer { if isExamining { examinations[description.name] = examination } }
    guard let zone = near else {
      examination.outcome = seen.allSatisfy { $0.cellCount == 0 } ? .empty : .noHeadings
      let rest = try setAside(rows, after: buffer)
      if rest[.note] > 0 { strangeSheets.append(location) }
      return account(description.name, rest)
    }
    let titleRows = seen.prefix { $0.number < zone.firstRow }
    let title = TitleLines(titleRows.flatMap(\.textsInOrder))
    if isExamining { examination.note(zone, titleRows: titleRows) }
    guard let year = year(title, sheet: description) else {
      examination.outcome = .noYear
      guard isSecondReading else { return withoutYear.append(description) }
      if isExamining { compareWithLatestForms(zone, title: title, into: &examination) }
      find("TB-016", at: location)
      return account(description.name, try setAside(rows, after: buffer))
    }
    examination.year = year
    if isExamining { examination.yearSource = yearSource(title, rows: titleRows, sheet: description) }
    guard let choice = choose(zone, title: title, year: year, sheet: location, into: &examination) else {
      return account(description.name, try setAside(rows, after: buffer))
    }
    var reader = TableReader(
      match: choice.match, round: choice.round.id, sheet: location,
      titlePlace: title.place.completed(from: WrittenPlace(sheetName: description.name)),
      account: headingAccount(zone, titleRows: seen.prefix { $0.number < zone.firstRow }), rulebook: rulebook,
      outlet: outlet(for: choice, sheet: description.index))
    var last = buffer.last?.number ?? 0
    for row in buffer.dropFirst(zone.consumed) { reader.take(row, text: &text, workbook: workbook) }
    while let row = try rows.next() {
      reader.take(row, text: &text, workbook: workbook)
      last = max(last, row.number)
    }
    reader.finish(lastRow: last)
    if isExamining { examination.note(reader.runs) }
    findings += reader.findings
    account(description.name, reader.account)
    if choice.isCounted {
      let table = KeyedTable(
        table: dated(reader.table, title: title, round: choice.round), keys: reader.keys,
        layout: choice.match.layout, sheet: description.index)
      if choice.match.layout.belongsTo == nil { tables.append(table) } else { members.append(table) }
    }
  }

  /// What is given the records of a sheet; nil where they have to stay together until all sheets are read.
  private func outlet(for choice: Choice, sheet: Int) -> TableReader.Outlet? {
    guard choice.isCounted, !isExamining else { return { _, _ in } }
    let layout = choice.match.layout
    guard let outlet, layout.belongsTo == nil,
      !rulebook.layouts.contains(where: { $0.belongsTo == layout.id })
    else { return nil }
    return { outlet($0, $1, sheet) }
  }

  /// The list of one village with the days that stand above it.
  private mutating func dated(_ table: ReceivedTable, title: TitleLines, round: Round) -> ReceivedTable {
    guard table.kind == .list, table.places.count <= 1 else { return table }
    var table = table
    let above = ProceedingTitle(form: rulebook.proceedings, firstDay: round.review.firstDay)
    table.days = above.days(in: title.texts)
    for (rule, values) in rulebook.proceedings.violations(of: table.days) {
      find(rule.rawValue, at: table.location, values)
    }
    return table
  }

  /// The rows of a sheet that is not read: those that hold anything are remarks, the others blank.
  private func setAside(
    _ rows: RowReader, after buffer: [SheetRow]
  ) throws(SpreadsheetError) -> RowAccount {
    var account = RowAccount(physicalRows: buffer.last?.number ?? 0)
    account.add(.note, buffer.count { !$0.cells.isEmpty })
    while let row = try rows.nextCompact() {
      account.physicalRows = row.number
      if row.count > 0 { account.add(.note) }
    }
    account.add(.blank, max(0, account.physicalRows - account[.note]))
    return account
  }

  /// The review year of a sheet: from its title, its name, the round it is sent to, the rest of the workbook.
  private mutating func year(_ title: TitleLines, sheet: SheetDescription) -> Int? {
    if let year = title.year ?? TitleLines.year(in: sheet.name) {
      years.insert(year)
      return year
    }
    return round?.year ?? (isSecondReading && years.count == 1 ? years.first : nil)
  }

  private func yearSource(
    _ title: TitleLines, rows: some Collection<SheetTextRow>, sheet: SheetDescription
  ) -> SheetExamination.YearSource {
    if let text = title.yearText {
      for row in rows {
        if let column = row.texts.filter({ $0.value == text }).keys.min() {
          return .title(CellReference(row: row.number, column: column))
        }
      }
    }
    if TitleLines.year(in: sheet.name) != nil { return .sheetName }
    return round == nil ? .otherSheets : .round
  }

  /// The sheets that have to be read again now that the years of all others are known.
  mutating func beginSecondReading() -> [SheetDescription] {
    isSecondReading = true
    return withoutYear
  }

  /// How many rows with cells are searched for headings.
  private static let headingSearch = 60
  /// How many of them are searched first.
  private static let nearTop = 16

  private mutating func textRows(_ rows: ArraySlice<SheetRow>, of workbook: Workbook) -> [SheetTextRow] {
    rows.map { SheetTextRow($0, of: workbook, text: &text) }
  }

  /// A layout, and the round its table is for.
  private struct Choice {
    var match: LayoutMatch
    var round: Round
    var isCounted: Bool
  }

  private mutating func choose(
    _ zone: HeadingZone, title: TitleLines, year: Int, sheet: SourceLocation,
    into examination: inout SheetExamination
  ) -> Choice? {
    let spoken = rulebook.rounds.values.filter { $0.year == year && $0.kind == .periodic }
      .min { $0.id < $1.id }
    guard let spoken = round?.year == year ? round : spoken else {
      find("TB-016", at: sheet)
      examination.outcome = .noYear
      return nil
    }
    let headings = forms.recognise(
      zone, title: title, year: year, standards: standards(of: spoken, title: title))
    let choice = LayoutChoice(headings.matches)
    examination.outcome = choice.outcome
    if isExamining {
      examination.note(headings.matches, tree: headings.tree, year: year, rulebook: rulebook)
    }
    let cell = CellReference(row: zone.firstRow, column: zone.rows.first?.texts.keys.min() ?? 1)
    switch choice {
    case .unknown:
      strangeSheets.append(sheet)
      return nil
    case .drifted(let match):
      result.hasDrift = true
      let first = match.unknown.first
      let place = first.map { CellReference(row: $0.row, column: $0.column) } ?? cell
      find(
        "TB-002", at: SourceLocation(file: file, sheet: sheet.sheet, cell: place),
        ["layout": match.layout.title, "difference": LayoutDifference(match, rulebook: rulebook).text])
      return nil
    case .known(let match):
      return accept(match, round: spoken, year: year, sheet: sheet, cell: cell)
    }
  }

  /// Compares a table that names no year with the forms of the latest year, so that more can be said of it than that.
  private func compareWithLatestForms(
    _ zone: HeadingZone, title: TitleLines, into examination: inout SheetExamination
  ) {
    guard
      let latest = rulebook.rounds.values.filter({ $0.kind == .periodic }).max(by: { $0.year < $1.year })
    else { return }
    let tree = HeadingTree(rows: zone.rows, year: latest.year)
    let matches = LayoutChoice.matches(
      tree: tree, title: title, year: latest.year, standards: standards(of: latest, title: title),
      forms: forms)
    examination.note(matches, tree: tree, year: latest.year, rulebook: rulebook)
  }

  private mutating func accept(
    _ match: LayoutMatch, round spoken: Round, year: Int, sheet: SourceLocation, cell: CellReference
  ) -> Choice {
    var isCounted = true
    if let round, round.year != year, match.layout.kind != .approvedList {
      find(
        "TB-015", at: SourceLocation(file: file, sheet: sheet.sheet, cell: cell),
        ["found": BilingualText(String(year)), "expected": BilingualText(round.id.rawValue)])
      isCounted = false
    }
    if !spoken.standards.contains(match.standard), let family = match.indicatorHeading(in: rulebook) {
      let count = rulebook.standards[match.standard]?.indicators.count ?? 0
      find(
        "TB-017", at: SourceLocation(file: file, sheet: sheet.sheet, cell: family),
        [
          "count": BilingualText(String(count)), "standard": BilingualText(match.standard.rawValue),
          "year": BilingualText(String(year)),
        ])
    }
    return Choice(match: match, round: spoken, isCounted: isCounted)
  }

  /// The standards to try: those of the round, the one the title names first, then all others.
  private func standards(of round: Round, title: TitleLines) -> [StandardID] {
    let named = round.standards.filter { title.names(years: forms.years[$0]) }
    let own = named + round.standards.filter { !named.contains($0) }
    return own + rulebook.standards.keys.sorted().filter { !own.contains($0) }
  }

  private mutating func find(
    _ rule: String, at location: SourceLocation, _ values: [String: BilingualText] = [:]
  ) {
    findings += rulebook.findings(RuleID(rawValue: rule), at: location, values)
  }

  private mutating func account(_ sheet: String, _ rows: RowAccount) {
    result.accounts.append(ImportedWorkbook.SheetAccount(sheet: sheet, rows: rows))
  }

  private func headingAccount(_ zone: HeadingZone, titleRows: some Collection<SheetTextRow>) -> RowAccount {
    var account = RowAccount()
    account.add(.title, titleRows.count { $0.cellCount > 0 })
    account.add(.heading, zone.rows.count)
    if zone.columnNumbers != nil { account.add(.columnNumbers) }
    return account
  }

  /// Gives the members of sheets of their own to the households they belong to; the others are rejected, and said so.
  private mutating func joinMembers() {
    for part in members {
      var orphans = part.table.records
      if let place = tables.firstIndex(where: {
        $0.layout.id == part.layout.belongsTo && $0.table.memberSheet == nil
      }) {
        let join = MemberJoin(part, to: tables[place])
        tables[place] = join.households
        orphans = join.orphans
        let column = part.table.personVariables.first?.columns.first ?? 1
        for orphan in orphans {
          find("TB-031", at: part.table.location(of: orphan.household, column: column))
        }
      } else if !result.hasDrift {
        find("TB-032", at: part.table.location)
      }
      guard let account = result.accounts.firstIndex(where: { $0.sheet == part.table.location.sheet }) else {
        continue
      }
      for _ in orphans { result.accounts[account].rows.move(from: .accepted, to: .rejected) }
    }
  }

  /// Says what is wrong with a workbook none of whose sheets is known; beside known ones a strange sheet is set aside.
  mutating func finish(order: [String]) {
    joinMembers()
    func place(_ sheet: String?) -> Int { sheet.flatMap { order.firstIndex(of: $0) } ?? order.count }
    tables.sort { place($0.table.location.sheet) < place($1.table.location.sheet) }
    result.tables = tables.map(\.table)
    result.sheets = tables.map(\.sheet)
    result.accounts.sort { place($0.sheet) < place($1.sheet) }
    if result.tables.isEmpty, !result.hasDrift, findings.isEmpty {
      if let first = strangeSheets.first {
        result.hasDrift = true
        find("TB-001", at: first)
      } else {
        find("TB-003", at: SourceLocation(file: file))
      }
    } else {
      for sheet in strangeSheets { find("TB-011", at: sheet) }
    }
  }
}

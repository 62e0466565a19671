public import Provenance
public import Rules
public import Spreadsheet
public import Survey
import VietnameseText

/// Reads the sheets of dates of a workbook, each recognised by its headings.
public struct ProceedingReader {
  private let rulebook: Rulebook
  private let round: Round

  /// What was read.
  public struct Result {
    /// The sheets that hold dates.
    public var sheets: Set<SheetDescription> = []
    /// The lines of the round, in the order of sheets and rows.
    public var lines: [Proceeding] = []
    /// What could not be read.
    public var findings: [Finding] = []
  }

  /// A reader of the dates of one round.
  public init(rulebook: Rulebook, round: Round) {
    self.rulebook = rulebook
    self.round = round
  }

  /// The lines of the round; those of other rounds are left to those.
  ///
  /// - Throws: `SpreadsheetError` when the workbook is damaged.
  public func read(_ workbook: Workbook, file: String, fileHash: String) throws(SpreadsheetError) -> Result {
    var result = Result()
    for sheet in workbook.sheets {
      let rows = try TypedRow.rows(of: sheet, in: workbook)
      guard
        let heading = rows.prefix(TypedRow.headingRows).lazy.compactMap({ self.heading($0) }).first
      else { continue }
      result.sheets.insert(sheet)
      for row in rows where row.number > heading.row {
        read(
          row, under: heading.columns, fileHash: fileHash,
          at: SourceLocation(file: file, sheet: sheet.name), into: &result)
      }
    }
    return result
  }

  /// The columns of a row of headings; nil when it lacks one.
  private func heading(_ row: TypedRow) -> (row: Int, columns: [ProceedingColumn: Int])? {
    var columns: [ProceedingColumn: Int] = [:]
    for (place, value) in row.values.sorted(by: { $0.key < $1.key }) {
      guard let column = rulebook.proceedings.column(of: value.text), columns[column] == nil else { continue }
      columns[column] = place
    }
    guard ProceedingColumn.allCases.allSatisfy({ $0 == .number || columns[$0] != nil }) else { return nil }
    return (row.number, columns)
  }

  private func read(
    _ row: TypedRow, under columns: [ProceedingColumn: Int], fileHash: String, at sheet: SourceLocation,
    into result: inout Result
  ) {
    func value(_ column: ProceedingColumn) -> TypedValue {
      columns[column].flatMap { row.values[$0] } ?? .blank
    }
    func place(_ column: ProceedingColumn) -> SourceLocation {
      SourceLocation(
        file: sheet.file, sheet: sheet.sheet,
        cell: CellReference(row: row.number, column: columns[column] ?? 1))
    }
    guard columns.values.contains(where: { row.values[$0].map { !$0.isBlank } ?? false }) else { return }
    let name = value(.round)
    guard name.isBlank || RoundID(rawValue: name.text) == round.id else { return }
    let missing = [ProceedingColumn.round, .area].filter { value($0).isBlank }
    guard missing.isEmpty else {
      result.findings += missing.flatMap {
        rulebook.findings("TB-041", at: place($0), ["column": rulebook.proceedings.label(of: $0)])
      }
      return
    }
    var line = Proceeding(
      area: AreaCode(rawValue: value(.area).text), fileHash: fileHash, location: place(.area), days: [:],
      number: value(.number).text)
    for column in ProceedingColumn.allCases {
      guard let step = column.step, !value(column).isBlank else { continue }
      if let day = Self.day(value(column)) {
        line.days[step] = day
      } else {
        result.findings += rulebook.findings(
          "TB-060", at: place(column),
          [
            "column": rulebook.proceedings.label(of: column),
            "text": BilingualText(value(column).text),
          ])
      }
    }
    result.lines.append(line)
  }

  /// The day in a cell; nil for a number, and for a date that lacks a part.
  private static func day(_ value: TypedValue) -> Day? {
    guard !value.isNumber, let date = DateReading.read(value.text).date, let month = date.month,
      let day = date.day
    else { return nil }
    return Day(year: date.year, month: month, day: day)
  }
}

import Foundation
import Provenance
import Reports
import Spreadsheet

/// The rows of a received file that is no XLSX, in the same places of a new workbook, with a column of reasons.
///
/// All rows are there, not those at fault alone: a delivery counts as a whole, so a copy that is corrected and sent
/// back changes the corrected rows and no others.
struct RejectWorkbook {
  /// The name of the copy.
  let name: String
  private let book: PlainWorkbook

  /// The name of the copy of a file of another format.
  static func name(of file: String) -> String { file.lowercased().hasSuffix(".xlsx") ? file : file + ".xlsx" }

  /// Reads a file; nil for an XLSX as its sender made it, whose copy keeps all that is his.
  init?(
    of bytes: [UInt8], named file: String, findings: [Finding], limits: ReadingLimits, language: Language
  ) throws(SpreadsheetError) {
    let workbook = try Workbook(bytes: bytes, named: file, limits: limits)
    name = Self.name(of: file)
    var sheets: [PlainWorkbook.Sheet] = []
    var isOwn = workbook.format != .openXML
    let bySheet = Dictionary(grouping: findings, by: \.location.sheet)
    for sheet in workbook.sheets {
      let first = try workbook.rows(of: sheet).next()
      if AnnotatedWorkbook.isAddedSheet(named: sheet.name, firstRow: first) { continue }
      isOwn = isOwn || ReasonColumn.column(in: first) != nil
      guard isOwn else { continue }
      sheets.append(try Self.copy(sheet, of: workbook, findings: bySheet[sheet.name] ?? [], language))
    }
    guard isOwn else { return nil }
    book = PlainWorkbook(sheets: sheets)
  }

  /// Writes it.
  func write(to place: URL) throws { try book.write(to: place.path) }

  private static func copy(
    _ sheet: SheetDescription, of workbook: Workbook, findings: [Finding], _ language: Language
  ) throws(SpreadsheetError) -> PlainWorkbook.Sheet {
    var copy = PlainWorkbook.Sheet(name: sheet.name)
    let rows = try workbook.rows(of: sheet, leavingReasonsOut: true)
    while let row = try rows.next() {
      for cell in row.cells {
        let reference = CellReference(row: row.number, column: cell.column)
        copy.cells[reference] = content(of: cell, in: workbook)
      }
    }
    copy.merged = rows.mergedRanges
    copy.reasonHeading =
      ReasonColumn.mark + BilingualText(vietnamese: "Lý do", english: "Reason")[language]
    for (row, findings) in Dictionary(grouping: findings, by: { $0.location.cell?.row ?? 0 }) where row > 0 {
      copy.reasons[row] = findings.map { finding in
        let place = finding.location.cell.map { "\($0): " } ?? ""
        return "\(place)\(finding.message[language]) \(finding.remedy[language]) (\(finding.rule.rawValue))"
      }.joined(separator: "\n")
    }
    return copy
  }

  /// Numbers keep their formats; all else is copied as it is shown.
  private static func content(of cell: Cell, in workbook: Workbook) -> PlainWorkbook.Content? {
    let format = workbook.style(cell.style).numberFormat
    switch cell.value {
    case nil: return nil
    case .number(let number)? where format.kind == .number || format.kind == .text:
      return .number(number, format: format.code == NumberFormat.general.code ? nil : format.code)
    default: return .text(workbook.text(of: cell))
    }
  }
}

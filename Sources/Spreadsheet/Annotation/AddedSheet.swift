internal import Provenance

/// The sheet of findings that an earlier copy brought along, be it as it was written or saved by another program.
struct AddedSheet {
  /// The name of its part.
  let part: String
  /// The cells that were marked, by sheet.
  private(set) var marks: [String: [CellReference: RemarkSheet.Mark]] = [:]
  private let package: OpenXMLPackage

  /// Finds the sheet; nil when there is none.
  init?(in package: OpenXMLPackage) throws(SpreadsheetError) {
    let book = try OpenXMLWorkbook(package)
    let parts = try SheetParts(of: package)
    for sheet in book.sheets.reversed() where sheet.name.hasPrefix(AnnotatedWorkbook.sheetName) {
      let rows = try book.rows(ofSheet: sheet.index)
      guard AnnotatedWorkbook.isAddedSheet(named: sheet.name, firstRow: try rows.next()),
        let part = parts.sheets.first(where: { $0.name == sheet.name })?.part
      else { continue }
      self.package = package
      self.part = part
      while let row = try rows.next() { note(row) }
      return
    }
    return nil
  }

  private mutating func note(_ row: SheetRow) {
    func text(_ column: Int) -> String? {
      guard case .text(let text)? = row.cells.first(where: { $0.column == column })?.value else { return nil }
      return text
    }
    guard let sheet = text(RemarkSheet.memoryColumn),
      let cell = text(RemarkSheet.memoryColumn + 1).flatMap({ CellReference($0) })
    else { return }
    marks[sheet, default: [:]][cell] = RemarkSheet.Mark(
      cell: cell, hasOwnComment: text(RemarkSheet.memoryColumn + 2) == RemarkSheet.mark,
      fill: text(RemarkSheet.memoryColumn + 3))
  }

  /// What leads back byte by byte; nil when another program has saved the workbook.
  func memory() throws(SpreadsheetError) -> MarkMemory? {
    try PackageEdit(package).bytes(of: part).flatMap { MarkMemory(in: $0) }
  }
}

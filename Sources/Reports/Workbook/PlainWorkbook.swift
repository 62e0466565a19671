public import Provenance

/// A new workbook with the cells of another, and a column of reasons right of each sheet.
public struct PlainWorkbook {
  /// What stands in a cell.
  public enum Content: Hashable, Sendable {
    case text(String)
    /// A number with the code of its format; nil for none.
    case number(Double, format: String?)
  }

  /// A sheet of cells in the places they had.
  public struct Sheet {
    /// The name on the tab.
    public var name: String
    /// The cells.
    public var cells: [CellReference: Content] = [:]
    /// The merged ranges.
    public var merged: [CellRange] = []
    /// The heading of the column of reasons.
    public var reasonHeading = ""
    /// The reasons by row, from 1.
    public var reasons: [Int: String] = [:]

    /// An empty sheet.
    public init(name: String) { self.name = name }
  }

  private let sheets: [Sheet]

  /// A workbook of sheets.
  public init(sheets: [Sheet]) { self.sheets = sheets }

  /// Writes it; the same cells give the same bytes.
  ///
  /// - Throws: ``WorkbookProblem`` when the file cannot be written, as for a name no sheet can have.
  public func write(to path: String) throws(WorkbookProblem) {
    let file = try WorkbookFile(path: path, title: "rasoat", created: Self.created)
    for sheet in sheets { draw(sheet, on: try file.addSheet(sheet.name)) }
    try file.close()
  }

  /// 1 January 1980, in seconds since 1970.
  private static let created = 315_532_800
  private static let plain = WorkbookStyle()
  private static let heading = WorkbookStyle(isBold: true, wraps: true, fill: 0xE8EEF4)
  private static let reason = WorkbookStyle(wraps: true, color: 0xB00020)

  private func draw(_ sheet: Sheet, on page: WorkbookFile.Sheet) {
    var widths: [Int: Int] = [:]
    var last = 0
    for (cell, content) in sheet.cells.sorted(by: { $0.key < $1.key }) {
      last = max(last, cell.column)
      switch content {
      case .text(let text):
        page.write(text, row: cell.row - 1, column: cell.column - 1, Self.plain)
        // Titles are longer than their columns are wide.
        if text.count <= 24 { widths[cell.column] = max(widths[cell.column] ?? 0, text.count) }
      case .number(let number, let format):
        page.write(number, row: cell.row - 1, column: cell.column - 1, WorkbookStyle(numberFormat: format))
      }
    }
    for (column, width) in widths.sorted(by: { $0.key < $1.key }) where width > 8 {
      page.setWidth(Double(width) + 1, ofColumn: column - 1)
    }
    merge(sheet, on: page)
    guard last < CellReference.lastColumn else { return }
    page.write(sheet.reasonHeading, row: 0, column: last, Self.heading)
    page.setWidth(60, ofColumn: last)
    for (row, text) in sheet.reasons.sorted(by: { $0.key < $1.key }) {
      page.write(text, row: row - 1, column: last, Self.reason)
    }
  }

  /// Merges ranges that do not touch each other and are no larger than headings are.
  private func merge(_ sheet: Sheet, on page: WorkbookFile.Sheet) {
    var taken: Set<CellReference> = []
    for range in sheet.merged {
      let rows = range.first.row...range.last.row
      let columns = range.first.column...range.last.column
      guard rows.count < 1000, columns.count < 1000, rows.count * columns.count <= 1000 else { continue }
      let cells = rows.flatMap { row in columns.map { CellReference(row: row, column: $0) } }
      guard taken.isDisjoint(with: cells), case .text(let text)? = sheet.cells[range.first] else { continue }
      taken.formUnion(cells)
      page.merge(
        text, rows: rows.lowerBound - 1...rows.upperBound - 1,
        columns: columns.lowerBound - 1...columns.upperBound - 1, Self.plain)
    }
  }
}

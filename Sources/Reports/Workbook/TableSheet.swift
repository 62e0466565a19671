import Provenance
import Rules
import Survey
import VietnameseText

/// Draws one table as a sheet: title lines, heads, figures, notes.
struct TableSheet {
  private let book: AreaBook
  private let table: FormTable
  private let heads: TableHeads

  private let widths: [Double]
  private let lastColumn: Int

  init(book: AreaBook, table: FormTable) {
    self.book = book
    self.table = table
    widths =
      TableHeads.widths(ofLeading: table.leading.count) + TableHeads.widths(of: table.columns)
    lastColumn = widths.count - 1
    heads = TableHeads(
      leading: table.leading, columns: table.columns, marks: table.marks, fill: 0xE8EEF4)
  }

  private static let letterHeight = TableHeads.letterHeight

  /// The first row of the heads.
  private static let head = 5
  private var marksRow: Int { Self.head + heads.lines }

  /// Draws it.
  func draw(on sheet: WorkbookFile.Sheet) {
    drawTitle(on: sheet)
    drawWidths(on: sheet)
    heads.draw(at: Self.head, on: sheet)
    var row = marksRow + 1
    let figures = FormFigures(table: table, firstRow: row, totalFill: 0xF6F1E4)
    var starts: [Int] = []
    for area in table.rows {
      starts.append(row)
      figures.draw(area, at: row, on: sheet)
      row += area.lines.count
    }
    for (line, note) in table.notes.enumerated() {
      let style = WorkbookStyle(size: 10, isItalic: true)
      sheet.merge(note, rows: row + line...row + line, columns: 0...lastColumn, style)
    }
    let pages = pages
    sheet.freeze(row: marksRow + 1, column: table.leading.count)
    sheet.setPage(
      repeating: Self.head...marksRow, breaks: pages.breaks.map { starts[$0] },
      pages: pages.isOnePage ? 1 : 0,
      footer: WorkbookFooter.text(book))
  }

  // MARK: Measures

  private var width: Double { widths.reduce(0, +) }

  private var title: String {
    "\(table.sheet). \(table.title.uppercased())"
  }
  private var titleHeight: Double {
    Double(TextHeight.lines(title, width: Int(width * 0.62)).count) * 20 + 4
  }
  private var round: String {
    "\(book.report.round.title[book.language]) – \(book.report.standard.title[book.language])"
  }
  private var roundHeight: Double {
    Double(TextHeight.lines(round, width: Int(width * 0.85)).count) * 17
  }

  private var pages: PrintedPages {
    PrintedPages(
      columns: widths, top: 3 * Self.letterHeight + titleHeight + roundHeight + heads.height,
      heads: heads.height, areas: table.rows.map(FormFigures.height))
  }

  // MARK: Title

  private func drawTitle(on sheet: WorkbookFile.Sheet) {
    func line(_ row: Int, _ text: String, _ style: WorkbookStyle) {
      sheet.merge(text, rows: row...row, columns: 0...lastColumn, style)
    }
    line(
      0, [book.superior, book.area.name].compactMap { $0?.uppercased() }.joined(separator: " – "),
      WorkbookStyle(isBold: true))
    line(1, title, WorkbookStyle(size: 14, isBold: true, alignment: .center, wraps: true))
    sheet.setHeight(titleHeight, ofRow: 1)
    line(2, round, WorkbookStyle(size: 12, isItalic: true, alignment: .center, wraps: true))
    sheet.setHeight(roundHeight, ofRow: 2)
    line(
      3, book.stateLine,
      WorkbookStyle(isBold: book.isDraft, alignment: .center, color: book.isDraft ? 0xB00020 : 0x000000))
    line(4, table.unit, WorkbookStyle(isItalic: true, alignment: .right))
  }

  private func drawWidths(on sheet: WorkbookFile.Sheet) {
    for (column, width) in widths.enumerated() { sheet.setWidth(width, ofColumn: column) }
  }
}

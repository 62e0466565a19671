import Provenance
import Rules
import Survey
import VietnameseText

/// Draws one table as a sheet: title lines, heads, figures, notes.
struct TableSheet {
  private let book: AreaBook
  private let table: ReportTable
  private let heads: TableHeads

  private let widths: [Double]
  private let lastColumn: Int

  init(book: AreaBook, table: ReportTable) {
    self.book = book
    self.table = table
    widths =
      [Self.numberWidth, Self.nameWidth] + (table.sliceHead == nil ? [] : [Self.sliceWidth])
      + TableHeads.widths(of: table.columns)
    lastColumn = widths.count - 1
    heads = TableHeads(
      leading: [Wording.order[book.language], table.areaHead] + (table.sliceHead.map { [$0] } ?? []),
      columns: table.columns, marks: table.marks, fill: 0xE8EEF4)
  }

  private static let numberWidth = 5.0
  private static let nameWidth = 27.0
  private static let sliceWidth = 11.0
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
    var starts: [Int] = []
    for area in table.rows {
      starts.append(row)
      draw(area, at: row, on: sheet)
      row += area.lines.count
    }
    for (line, note) in table.notes.enumerated() {
      let style = WorkbookStyle(size: 10, isItalic: true)
      sheet.merge(note, rows: row + line...row + line, columns: 0...lastColumn, style)
    }
    let pages = pages
    sheet.freeze(row: marksRow + 1, column: table.leadingColumns)
    sheet.setPage(
      repeating: Self.head...marksRow, breaks: pages.breaks.map { starts[$0] },
      pages: pages.isOnePage ? 1 : 0,
      footer: WorkbookFooter.text(book))
  }

  // MARK: Measures

  private var width: Double { widths.reduce(0, +) }

  private var title: String {
    "\(Wording.table[book.language]) \(table.number). \(table.title.uppercased())"
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

  private func height(of area: ReportRow) -> Double {
    let lines = area.lines.count == 1 && area.name.count > 26 ? 2 : area.lines.count
    return Double(lines) * Self.letterHeight
  }

  private var pages: PrintedPages {
    PrintedPages(
      columns: widths, top: 3 * Self.letterHeight + titleHeight + roundHeight + heads.height,
      heads: heads.height, areas: table.rows.map(height))
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

  // MARK: Figures

  private func draw(_ area: ReportRow, at first: Int, on sheet: WorkbookFile.Sheet) {
    let style = Self.style(of: area.kind)
    let rows = first...first + area.lines.count - 1
    var number = style
    number.alignment = .center
    sheet.merge(area.number, rows: rows, columns: 0...0, number)
    var name = style
    name.wraps = true
    sheet.merge(area.name, rows: rows, columns: 1...1, name)
    for (row, line) in zip(rows, area.lines) {
      if let slice = line.slice { sheet.write(slice, row: row, column: 2, style) }
      for (place, cell) in line.cells.enumerated() {
        draw(cell, row: row, column: table.leadingColumns + place, style, on: sheet)
      }
    }
    if area.lines.count == 1 { sheet.setHeight(height(of: area), ofRow: first) }
  }

  private func draw(
    _ cell: ReportCell, row: Int, column: Int, _ style: WorkbookStyle, on sheet: WorkbookFile.Sheet
  ) {
    var style = style
    style.alignment = .right
    switch cell {
    case .count(let count):
      style.numberFormat = WorkbookStyle.count
      sheet.write(Double(count), row: row, column: column, style)
    case .rate(let share):
      style.numberFormat = WorkbookStyle.rate
      sheet.write(share.double, row: row, column: column, style)
    case .blank: sheet.writeBlank(row: row, column: column, style)
    case .withheld: sheet.write(Wording.withheld, row: row, column: column, style)
    }
  }

  private static func style(of kind: ReportRow.Kind) -> WorkbookStyle {
    switch kind {
    case .total: WorkbookStyle(isBold: true, hasBorder: true, fill: 0xF6F1E4)
    case .group: WorkbookStyle(isBold: true, hasBorder: true)
    case .part: WorkbookStyle(hasBorder: true)
    }
  }
}

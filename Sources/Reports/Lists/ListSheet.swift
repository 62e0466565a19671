import Provenance
import Survey

/// Draws a list of households by name: head of the page, title, villages with their households, signatures.
struct ListSheet {
  private let list: ListTable
  private let frame: FormFrame
  private let heads: TableHeads

  init(book: FormBook, list: ListTable) {
    self.list = list
    var list = list
    let own = TableHeads.widths(of: list.columns)
    let widths = FormFrame.widths(leading: [], figures: own)
    var next = widths[...]
    list.columns = list.columns.map { Self.widened($0, &next) }
    heads = TableHeads(
      leading: [], columns: list.columns, marks: own.indices.map { String($0 + 1) }, fill: nil)
    let language = book.frame.language
    let summary = Wording.listSummary(households: list.households, persons: list.persons)[language]
    frame = FormFrame(
      book: book, number: list.number, title: list.title, subtitle: list.subtitle, unit: summary,
      widths: widths)
  }

  private static func widened(_ column: ReportColumn, _ widths: inout ArraySlice<Double>) -> ReportColumn {
    var column = column
    if column.children.isEmpty {
      column.width = widths.popFirst()
    } else {
      column.children = column.children.map { widened($0, &widths) }
    }
    return column
  }

  /// Signatures never stand on a page alone.
  private static let householdsWithSignatures = 3

  private var language: Language { frame.book.frame.language }
  private var last: Int { frame.widths.count - 1 }

  /// Draws it.
  func draw(on sheet: WorkbookFile.Sheet) {
    frame.drawAbove(on: sheet)
    let headRow = frame.lines
    heads.draw(at: headRow, on: sheet)
    let first = headRow + heads.lines + 1
    var row = first
    // A page ends between households, and the line of a village goes with its first one.
    var heights: [Double] = []
    var starts: [Int] = []
    for village in list.villages {
      var above = drawLine(of: village, at: row, on: sheet)
      starts.append(row)
      row += 1
      for (place, entry) in village.households.enumerated() {
        if place > 0 { starts.append(row) }
        var height = above
        above = 0
        for cells in entry.rows {
          height += draw(cells, at: row, on: sheet)
          row += 1
        }
        heights.append(height)
      }
    }
    row = drawNotes(from: row, on: sheet)
    frame.drawBelow(from: row, on: sheet)
    let below = Double(list.notes.count + 1) * FormFrame.lineHeight + frame.heightBelow
    let last = min(Self.householdsWithSignatures, heights.count)
    let pages = PrintedPages(
      columns: frame.widths, top: frame.heightAbove + heads.height, heads: heads.height,
      areas: heights.dropLast(last) + [heights.suffix(last).reduce(below, +)])
    let breaks = pages.breaks
    sheet.freeze(row: first, column: 0)
    sheet.setPage(
      repeating: headRow...headRow + heads.lines, breaks: breaks.map { starts[$0] },
      pages: pages.isOnePage ? 1 : 0, footer: WorkbookFooter.text(frame.book.frame))
  }

  /// - Returns: The height of the line.
  private func drawLine(of village: ListTable.Village, at row: Int, on sheet: WorkbookFile.Sheet) -> Double {
    let summary = Wording.listSummary(households: village.households.count, persons: village.persons)
    sheet.merge(
      "\(village.number). \(village.name) – \(summary[language])", rows: row...row, columns: 0...last,
      WorkbookStyle(isBold: true, hasBorder: true))
    let height = TableHeads.letterHeight + 4
    sheet.setHeight(height, ofRow: row)
    return height
  }

  /// - Returns: The height of the row.
  private func draw(_ cells: [ListValue], at row: Int, on sheet: WorkbookFile.Sheet) -> Double {
    var lines = 1
    for (column, cell) in cells.enumerated() {
      var style = WorkbookStyle(hasBorder: true)
      switch cell {
      case .text(let text):
        style.wraps = true
        sheet.write(text, row: row, column: column, style)
        lines = max(lines, TextHeight.lines(text, width: Int(frame.widths[column] * 0.95)).count)
      case .mark(let text):
        style.alignment = .center
        sheet.write(text, row: row, column: column, style)
      case .count(let count):
        style.alignment = .center
        style.numberFormat = WorkbookStyle.count
        sheet.write(Double(count), row: row, column: column, style)
      case .blank: sheet.writeBlank(row: row, column: column, style)
      }
    }
    let height = Double(lines) * TableHeads.letterHeight + 1
    sheet.setHeight(height, ofRow: row)
    return height
  }

  /// - Returns: The row after the notes.
  private func drawNotes(from row: Int, on sheet: WorkbookFile.Sheet) -> Int {
    let notes = list.notes + [Wording.internalList[language]]
    for (line, note) in notes.enumerated() {
      sheet.merge(
        note, rows: row + line...row + line, columns: 0...last, WorkbookStyle(size: 10, isItalic: true))
    }
    return row + notes.count
  }
}

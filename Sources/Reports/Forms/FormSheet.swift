import Provenance
import Rules
import Survey

/// Draws a form as offices print it: head of the page, title, table, signatures.
struct FormSheet {
  private let table: FormTable
  private let frame: FormFrame
  private let heads: TableHeads
  private let breaks: [Int]

  init(book: FormBook, table: FormTable) {
    self.table = table
    heads = TableHeads(leading: table.leading, columns: table.columns, marks: table.marks, fill: nil)
    let own = FormFrame.widths(
      leading: TableHeads.widths(ofLeading: table.leading.count),
      figures: TableHeads.widths(of: table.columns))
    func frame(_ widths: [Double]) -> FormFrame {
      FormFrame(
        book: book, number: table.number, title: table.title, subtitle: nil, unit: table.unit, widths: widths)
    }
    let rows = Rows(frame: frame(own), table: table, heads: heads.height)
    // A wider sheet is printed smaller: as much wider as saves pages, down to letters of two thirds.
    let widest = own.reduce(0, +) < Self.mostWidth ? Self.mostWidth / own.reduce(0, +) : 1
    let fewest = rows.pages(own.map { $0 * widest }).fullPages.count
    var factor = 1.0
    while factor < widest, rows.pages(own.map { $0 * factor }).fullPages.count > fewest { factor += 0.05 }
    let widths = own.map { $0 * min(factor, widest) }
    self.frame = frame(widths)
    breaks = rows.pages(widths).fullPages
  }

  private static let mostWidth = 220.0
  private static let areasWithSignatures = 3

  /// Draws it.
  func draw(on sheet: WorkbookFile.Sheet) {
    frame.drawAbove(on: sheet)
    let headRow = frame.lines
    heads.draw(at: headRow, on: sheet)
    let first = headRow + heads.lines + 1
    let figures = FormFigures(table: table, firstRow: first)
    var row = first
    var starts: [Int] = []
    for area in table.rows {
      starts.append(row)
      figures.draw(area, at: row, on: sheet)
      row += area.lines.count
    }
    for (line, note) in table.notes.enumerated() {
      sheet.merge(
        note, rows: row + line...row + line, columns: 0...frame.widths.count - 1,
        WorkbookStyle(size: 10, isItalic: true))
    }
    row += table.notes.count
    frame.drawBelow(from: row, on: sheet)
    sheet.freeze(row: first, column: table.leading.count)
    sheet.setPage(
      repeating: headRow...headRow + heads.lines, breaks: breaks.map { starts[$0] },
      pages: breaks.isEmpty ? 1 : 0, footer: WorkbookFooter.text(frame.book.frame))
  }

  /// The heights of a form, from which follows where its pages end.
  private struct Rows {
    let top: Double
    let heads: Double
    let areas: [Double]

    init(frame: FormFrame, table: FormTable, heads: Double) {
      self.heads = heads
      top = frame.heightAbove + heads
      let notes = Double(table.notes.count) * FormFrame.lineHeight
      // Signatures never stand on a page alone: the last areas go with them.
      let all = table.rows.map(FormFigures.height)
      let count = min(FormSheet.areasWithSignatures, all.count)
      areas = all.dropLast(count) + [all.suffix(count).reduce(notes + frame.heightBelow, +)]
    }

    func pages(_ widths: [Double]) -> PrintedPages {
      PrintedPages(columns: widths, top: top, heads: heads, areas: areas)
    }
  }
}

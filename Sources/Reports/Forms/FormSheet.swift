import Provenance
import Rules
import Survey

/// Draws a form as offices print it: head of the page, title, table, signatures.
struct FormSheet {
  private let book: FormBook
  private let table: FormTable
  private let heads: TableHeads
  private let widths: [Double]
  private let breaks: [Int]
  private let headRow: Int
  private var last: Int { widths.count - 1 }
  private var frame: AreaBook { book.frame }

  init(book: FormBook, table: FormTable) {
    self.book = book
    self.table = table
    heads = TableHeads(leading: table.leading, columns: table.columns, marks: table.marks, fill: nil)
    let leading = [Self.numberWidth, Self.nameWidth, Self.sliceWidth].prefix(table.leading.count)
    let figures = TableHeads.widths(of: table.columns)
    // A form of few columns is made wider, so that its letters are not blown up and its head has room.
    let spare = max(0, Self.leastWidth - leading.reduce(0, +) - figures.reduce(0, +))
    let own = leading + figures.map { $0 + spare / Double(max(figures.count, 1)) }
    let rows = Rows(book: book, table: table, heads: heads.height, width: own.reduce(0, +))
    // A wider sheet is printed smaller: as much wider as saves pages, down to letters of two thirds.
    let widest = own.reduce(0, +) < Self.mostWidth ? Self.mostWidth / own.reduce(0, +) : 1
    let fewest = rows.pages(own.map { $0 * widest }).fullPages.count
    var factor = 1.0
    while factor < widest, rows.pages(own.map { $0 * factor }).fullPages.count > fewest { factor += 0.05 }
    widths = own.map { $0 * min(factor, widest) }
    breaks = rows.pages(widths).fullPages
    headRow = Self.pageHead + 4
  }

  private static let numberWidth = 5.0
  private static let nameWidth = 27.0
  private static let sliceWidth = 11.0
  private static let leastWidth = 125.0
  private static let mostWidth = 220.0
  private static let lineHeight = TableHeads.letterHeight + 2
  private static let areasWithSignatures = 3
  private static let signatureGap = 50.0
  /// The lines of the head of the page: agency and nation, the number of the form, place and day.
  private static let pageHead = 4

  /// Draws it.
  func draw(on sheet: WorkbookFile.Sheet) {
    for (column, width) in widths.enumerated() { sheet.setWidth(width, ofColumn: column) }
    drawPageHead(on: sheet)
    drawTitle(on: sheet)
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
        note, rows: row + line...row + line, columns: 0...last, WorkbookStyle(size: 10, isItalic: true))
    }
    row += table.notes.count
    drawSignatures(from: row, on: sheet)
    sheet.freeze(row: first, column: table.leading.count)
    sheet.setPage(
      repeating: headRow...headRow + heads.lines, breaks: breaks.map { starts[$0] },
      pages: breaks.isEmpty ? 1 : 0, footer: WorkbookFooter.text(frame))
  }

  // MARK: Measures

  private var titleHeight: Double {
    Rows.titleHeight(table.title, width: widths.reduce(0, +))
  }

  /// The heights of a form, from which follows where its pages end.
  private struct Rows {
    let top: Double
    let heads: Double
    let areas: [Double]

    init(book: FormBook, table: FormTable, heads: Double, width: Double) {
      self.heads = heads
      top =
        Double(FormSheet.pageHead + 3) * FormSheet.lineHeight + Self.titleHeight(table.title, width: width)
        + heads
      let notes = Double(table.notes.count) * FormSheet.lineHeight
      let longest = book.signatures.map(\.title.count).max() ?? 0
      let signatures = Double(longest + 2) * FormSheet.lineHeight + FormSheet.signatureGap
      // Signatures never stand on a page alone: the last areas go with them.
      let all = table.rows.map(FormFigures.height)
      let count = min(FormSheet.areasWithSignatures, all.count)
      areas = all.dropLast(count) + [all.suffix(count).reduce(notes + signatures, +)]
    }

    static func titleHeight(_ title: String, width: Double) -> Double {
      Double(TextHeight.lines(title.uppercased(), width: Int(width * 0.62)).count) * 20 + 4
    }

    func pages(_ widths: [Double]) -> PrintedPages {
      PrintedPages(columns: widths, top: top, heads: heads, areas: areas)
    }
  }

  // MARK: Above the table

  /// The place of the first column of the right half.
  private var middle: Int {
    var width = 0.0
    let half = widths.reduce(0, +) * 0.45
    for (column, own) in widths.enumerated() {
      width += own
      if width >= half { return min(column + 1, last) }
    }
    return last
  }

  private func drawPageHead(on sheet: WorkbookFile.Sheet) {
    let left = 0...max(0, middle - 1)
    let right = middle...last
    for row in 0..<Self.pageHead - 1 { sheet.setHeight(Self.lineHeight, ofRow: row) }
    sheet.setHeight(Self.lineHeight / 2, ofRow: Self.pageHead - 1)
    for (row, text) in book.agency.prefix(2).enumerated() {
      let isLast = row == book.agency.count - 1
      sheet.merge(
        text, rows: row...row, columns: left,
        WorkbookStyle(size: 12, isBold: isLast, isUnderlined: isLast, alignment: .center))
    }
    for (row, text) in book.nation.enumerated() {
      sheet.merge(
        text, rows: row...row, columns: right,
        WorkbookStyle(size: 12, isBold: true, isUnderlined: row == 1, alignment: .center))
    }
    if let line = book.dateLine {
      sheet.merge(
        line, rows: 2...2, columns: right, WorkbookStyle(size: 12, isItalic: true, alignment: .center))
    }
    if let number = table.number {
      sheet.merge(
        "\(Wording.formNumber[frame.language]) \(number)", rows: 2...2, columns: left,
        WorkbookStyle(size: 12, alignment: .center))
    }
  }

  private func drawTitle(on sheet: WorkbookFile.Sheet) {
    let row = Self.pageHead
    func line(_ offset: Int, _ text: String, _ style: WorkbookStyle) {
      sheet.merge(text, rows: row + offset...row + offset, columns: 0...last, style)
    }
    line(
      0, table.title.uppercased(), WorkbookStyle(size: 14, isBold: true, alignment: .center, wraps: true))
    sheet.setHeight(titleHeight, ofRow: row)
    line(
      1, "\(frame.area.name) – \(frame.report.round.title[frame.language])",
      WorkbookStyle(size: 12, isItalic: true, alignment: .center))
    sheet.setHeight(Self.lineHeight, ofRow: row + 1)
    if let state = book.stateLine {
      line(
        2, state,
        WorkbookStyle(isBold: frame.isDraft, alignment: .center, color: frame.isDraft ? 0xB00020 : 0))
    }
    line(3, table.unit, WorkbookStyle(isItalic: true, alignment: .right))
  }

  // MARK: Below the table

  private func drawSignatures(from row: Int, on sheet: WorkbookFile.Sheet) {
    let blocks = book.signatures
    guard !blocks.isEmpty else { return }
    let height = blocks.map(\.title.count).max() ?? 1
    let places = Self.spread(blocks.count, over: widths)
    for (block, columns) in zip(blocks, places) {
      for (line, text) in block.title.enumerated() {
        let at = row + 1 + line
        sheet.merge(
          text, rows: at...at, columns: columns, WorkbookStyle(size: 12, isBold: true, alignment: .center))
      }
      let at = row + 1 + height
      sheet.merge(
        block.note, rows: at...at, columns: columns, WorkbookStyle(isItalic: true, alignment: .center))
    }
    for line in 0...height { sheet.setHeight(Self.lineHeight, ofRow: row + 1 + line) }
    // Room for names and seals belongs to the printed page.
    sheet.writeBlank(row: row + height + 2, column: last, WorkbookStyle())
    sheet.setHeight(Self.signatureGap, ofRow: row + height + 2)
  }

  /// Columns in as many parts as there are blocks, each about as wide as the others.
  private static func spread(_ count: Int, over widths: [Double]) -> [ClosedRange<Int>] {
    let share = widths.reduce(0, +) / Double(count)
    var parts: [ClosedRange<Int>] = []
    var start = 0
    var width = 0.0
    for (column, own) in widths.enumerated() where parts.count < count - 1 {
      width += own
      guard width >= share * Double(parts.count + 1), column + 1 < widths.count else { continue }
      parts.append(start...column)
      start = column + 1
    }
    return start < widths.count ? parts + [start...widths.count - 1] : parts
  }
}

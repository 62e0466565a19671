import Provenance
import Rules
import Survey
import VietnameseText

/// Draws one table as a sheet: title lines, heads, figures, notes.
struct TableSheet {
  let book: AreaBook
  let table: ReportTable

  private static let numberWidth = 5.0
  private static let nameWidth = 27.0
  private static let sliceWidth = 11.0
  private static let letterHeight = 15.0

  private var lastColumn: Int { table.leadingColumns + table.figures.count - 1 }
  /// The first row of the heads.
  private static let head = 5
  private var marksRow: Int { Self.head + table.headLines }

  /// Draws it.
  func draw(on sheet: WorkbookFile.Sheet) {
    drawTitle(on: sheet)
    drawWidths(on: sheet)
    drawHeads(on: sheet)
    let end = drawRows(on: sheet)
    for (line, note) in table.notes.enumerated() {
      sheet.merge(
        note, rows: end + line...end + line, columns: 0...lastColumn,
        WorkbookStyle(size: 10, isItalic: true))
    }
    sheet.freeze(row: marksRow + 1, column: table.leadingColumns)
    sheet.setPage(
      isLandscape: true, repeating: Self.head...marksRow, footer: WorkbookFooter.text(book, table.title))
  }

  private func drawTitle(on sheet: WorkbookFile.Sheet) {
    func line(_ row: Int, _ text: String, _ style: WorkbookStyle) {
      sheet.merge(text, rows: row...row, columns: 0...lastColumn, style)
    }
    line(
      0, [book.superior, book.area.name].compactMap { $0?.uppercased() }.joined(separator: " – "),
      WorkbookStyle(isBold: true))
    let title = "\(Wording.table[book.language]) \(table.number). \(table.title.uppercased())"
    line(1, title, WorkbookStyle(size: 14, isBold: true, alignment: .center, wraps: true))
    let letters = Int(width * 0.62)
    sheet.setHeight(Double(TextHeight.lines(title, width: letters).count) * 20 + 4, ofRow: 1)
    let round = "\(book.report.round.title[book.language]) – \(book.report.standard.title[book.language])"
    line(2, round, WorkbookStyle(size: 12, isItalic: true, alignment: .center, wraps: true))
    sheet.setHeight(Double(TextHeight.lines(round, width: Int(width * 0.85)).count) * 17, ofRow: 2)
    line(
      3, book.draftLine ?? book.coverage,
      WorkbookStyle(isBold: book.isDraft, alignment: .center, color: book.isDraft ? 0xB00020 : 0x000000))
    line(4, table.unit, WorkbookStyle(isItalic: true, alignment: .right))
  }

  private var width: Double {
    Self.numberWidth + Self.nameWidth + (table.sliceHead == nil ? 0 : Self.sliceWidth)
      + table.figures.reduce(0) { $0 + figureWidth($1) }
  }

  private func figureWidth(_ column: ReportColumn) -> Double {
    column.isRate ? 8.5 : table.figures.count > 16 ? 9.5 : 11
  }

  private func drawWidths(on sheet: WorkbookFile.Sheet) {
    sheet.setWidth(Self.numberWidth, ofColumn: 0)
    sheet.setWidth(Self.nameWidth, ofColumn: 1)
    if table.sliceHead != nil { sheet.setWidth(Self.sliceWidth, ofColumn: 2) }
    for (place, column) in table.figures.enumerated() {
      sheet.setWidth(figureWidth(column), ofColumn: table.leadingColumns + place)
    }
  }

  // MARK: Heads

  private static let headStyle = WorkbookStyle(
    isBold: true, alignment: .center, wraps: true, hasBorder: true, fill: 0xE8EEF4)

  private func drawHeads(on sheet: WorkbookFile.Sheet) {
    let rows = Self.head...Self.head + table.headLines - 1
    let leading = [Wording.order[book.language], table.areaHead] + (table.sliceHead.map { [$0] } ?? [])
    for (column, text) in leading.enumerated() {
      sheet.merge(text, rows: rows, columns: column...column, Self.headStyle)
    }
    var heights = [Double](repeating: Self.letterHeight, count: table.headLines)
    var column = table.leadingColumns
    for head in table.columns { draw(head, line: 0, at: &column, on: sheet, heights: &heights) }
    for (line, height) in heights.enumerated() { sheet.setHeight(height + 4, ofRow: Self.head + line) }
    let marks = WorkbookStyle(size: 9, isItalic: true, alignment: .center, wraps: true, hasBorder: true)
    for (column, mark) in table.marks.enumerated() {
      // A sum of columns may break behind each sign.
      sheet.write(mark, row: marksRow, column: column, marks)
    }
    let longest = table.marks.map(\.count).max() ?? 0
    sheet.setHeight(longest > 12 ? 26 : 14, ofRow: marksRow)
  }

  private func draw(
    _ head: ReportColumn, line: Int, at column: inout Int, on sheet: WorkbookFile.Sheet,
    heights: inout [Double]
  ) {
    let first = column
    let lastLine = head.children.isEmpty ? table.headLines - 1 : line
    for child in head.children { draw(child, line: line + 1, at: &column, on: sheet, heights: &heights) }
    if head.children.isEmpty { column += 1 }
    sheet.merge(
      head.title, rows: Self.head + line...Self.head + lastLine, columns: first...column - 1, Self.headStyle)
    let width = head.leaves.reduce(0) { $0 + figureWidth($1) }
    let needed =
      Double(TextHeight.lines(head.title, width: max(4, Int(width * 0.85))).count) * Self.letterHeight
    let there = heights[line...lastLine].reduce(0, +)
    if needed > there { heights[lastLine] += needed - there }
  }

  // MARK: Figures

  private func drawRows(on sheet: WorkbookFile.Sheet) -> Int {
    var row = marksRow + 1
    for area in table.rows {
      let style = Self.style(of: area.kind)
      let rows = row...row + area.lines.count - 1
      var number = style
      number.alignment = .center
      sheet.merge(area.number, rows: rows, columns: 0...0, number)
      var name = style
      name.wraps = true
      sheet.merge(area.name, rows: rows, columns: 1...1, name)
      for line in area.lines {
        if let slice = line.slice { sheet.write(slice, row: row, column: 2, style) }
        for (place, cell) in line.cells.enumerated() {
          draw(cell, row: row, column: table.leadingColumns + place, style, on: sheet)
        }
        if area.lines.count == 1, area.name.count > 26 {
          sheet.setHeight(2 * Self.letterHeight, ofRow: row)
        }
        row += 1
      }
    }
    return row
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

/// What stands at the foot of every printed page.
enum WorkbookFooter {
  /// The foot: what it is, the draft mark, the page; at most 255 letters (ECMA-376 part 1, 18.3.1.46).
  static func text(_ book: AreaBook, _ title: String) -> String {
    let area = "\(book.area.name), \(book.report.round.id.rawValue), \(book.report.standard.id.rawValue)"
    let left = String(area.prefix(80)).replacing("&", with: "&&")
    let middle = book.draftLine.map { String($0.prefix(80)) } ?? ""
    let rules = "\(Wording.rules[book.language]) \(book.report.rulesHash)"
    return "&L&8\(left) · \(rules)&C&8\(middle)&R&8\(Wording.page[book.language]) &P/&N"
  }
}

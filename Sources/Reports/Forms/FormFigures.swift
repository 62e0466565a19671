import Provenance
import VietnameseText

/// Draws the rows of a form on a sheet; sums and shares as formulas with their values.
struct FormFigures {
  let table: FormTable
  /// The row of the first line, from 0.
  let firstRow: Int
  /// The colour behind totals; nil for none.
  var totalFill: UInt32?

  /// The height of an area's lines, in points.
  static func height(of area: FormTable.Row) -> Double {
    let lines = area.lines.count == 1 && area.name.count > 26 ? 2 : area.lines.count
    return Double(lines) * (TableHeads.letterHeight + 1)
  }

  /// Draws an area.
  func draw(_ area: FormTable.Row, at first: Int, on sheet: WorkbookFile.Sheet) {
    let style = WorkbookStyle(
      isBold: area.kind != .part, hasBorder: true, fill: area.kind == .total ? totalFill : nil)
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
        draw(cell, row: row, column: table.leading.count + place, style, on: sheet)
      }
      sheet.setHeight(Self.height(of: area) / Double(area.lines.count), ofRow: row)
    }
  }

  private func draw(
    _ cell: FormCell, row: Int, column: Int, _ style: WorkbookStyle, on sheet: WorkbookFile.Sheet
  ) {
    var style = style
    style.alignment = .right
    let number: Double
    switch cell.figure {
    case .blank: return sheet.writeBlank(row: row, column: column, style)
    case .withheld: return sheet.write(Wording.withheld, row: row, column: column, style)
    case .count(let count):
      style.numberFormat = WorkbookStyle.count
      number = Double(count)
    case .rate(let share):
      style.numberFormat = WorkbookStyle.rate
      number = share.double
    }
    if let formula = cell.formula {
      sheet.write(formula: text(formula, row: row, column: column), number, row: row, column: column, style)
    } else {
      sheet.write(number, row: row, column: column, style)
    }
  }

  // MARK: Formulas

  private func text(_ formula: FormFormula, row: Int, column: Int) -> String {
    switch formula {
    // Whole numbers up to the rounding: a tie is a tie in binary as well.
    case .share(let count, of: let base):
      let below = address(row, base)
      return "=IF(\(below)=0,\"\",ROUND(\(address(row, count))*10000/\(below),0)/100)"
    case .columns(let parts):
      let text = parts.map { ($0.isAdded ? "+" : "-") + address(row, $0.column) }.joined()
      return "=" + text.drop { $0 == "+" }
    case .lines(let lines):
      let own = column - table.leading.count
      return "=" + sum(lines.map { firstRow + $0 }, own)
    }
  }

  /// Rows without a gap as one range, others one by one, at most 200 in one bracket.
  private func sum(_ rows: [Int], _ column: Int) -> String {
    if let first = rows.first, let last = rows.last, last - first == rows.count - 1, first != last {
      return "SUM(\(address(first, column)):\(address(last, column)))"
    }
    let parts = stride(from: 0, to: rows.count, by: Self.mostArguments).map { start in
      let part = rows[start..<min(start + Self.mostArguments, rows.count)]
      return "SUM(\(part.map { address($0, column) }.joined(separator: ",")))"
    }
    return parts.joined(separator: "+")
  }

  private static let mostArguments = 200

  /// The address of a figure, `D12`.
  private func address(_ row: Int, _ figure: Int) -> String {
    CellReference(row: row + 1, column: table.leading.count + figure + 1).description
  }
}

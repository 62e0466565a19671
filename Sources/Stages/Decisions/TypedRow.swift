import Spreadsheet
import Survey

/// One row of a sheet that an office wrote, with what was typed into its cells.
struct TypedRow {
  /// How many rows from the top are looked at for headings.
  static let headingRows = 30

  /// Its number, from 1.
  var number: Int
  /// What stands in its cells, by column.
  var values: [Int: TypedValue]

  /// The rows of a sheet.
  static func rows(
    of sheet: SheetDescription, in workbook: Workbook
  ) throws(SpreadsheetError) -> [TypedRow] {
    var text = SheetText()
    var rows: [TypedRow] = []
    let reader = try workbook.rows(of: sheet)
    while let row = try reader.next() {
      var values: [Int: TypedValue] = [:]
      for cell in row.cells { values[cell.column] = TypedValue(cell, in: workbook, text: &text) }
      rows.append(TypedRow(number: row.number, values: values))
    }
    return rows
  }
}

extension TypedValue {
  /// What stands in a cell.
  fileprivate init(_ cell: Cell, in workbook: Workbook, text: inout SheetText) {
    switch cell.value {
    case .text: self.init(text.reading(of: cell, in: workbook)?.text ?? "")
    case .number(let number): self.init(WrittenNumber.iso(number), isNumber: true)
    case .dateTime(let date): self.init(String(date.description.prefix(10)))
    case .boolean(let flag): self.init(flag ? "1" : "0")
    case .duration, .error, nil: self.init("")
    }
  }
}

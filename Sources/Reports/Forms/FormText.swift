import Survey
import VietnameseText

/// The forms of an area for programs: one line for each figure, with where it comes from.
public struct FormText {
  /// The names of the columns, in order.
  public static let columns = [
    "form", "area_code", "area_name", "row", "column", "heading", "value", "numerator", "base", "source",
  ]

  private let book: FormBook

  /// The figures of the forms of an area.
  public init(_ book: FormBook) { self.book = book }

  /// The lines without the line of column names; values with a point, a blank figure as nothing.
  public var lines: [[String]] {
    book.tables.flatMap { table in
      table.rows.flatMap { row in row.lines.flatMap { lines(of: $0, row, table) } }
    }
  }

  /// The whole text with its line of column names.
  public var text: String {
    var text = CommaSeparatedText()
    text.write(Self.columns)
    for line in lines { text.write(line) }
    return text.text
  }

  private func lines(
    of line: FormTable.Line, _ row: FormTable.Row, _ table: FormTable
  ) -> [[String]] {
    let headings = table.columns.flatMap(\.headings)
    return zip(headings, line.cells).enumerated().map { place, pair in
      let (heading, cell) = pair
      let value =
        switch cell.figure {
        case .count(let count): String(count)
        case .rate(let share): NumberWriting.iso(share, decimals: 2)
        case .blank: ""
        case .withheld: Wording.withheld
        }
      return [
        table.id, row.code.rawValue, row.name, line.slice ?? "", String(place + 1), heading, value,
        cell.numerator.map(String.init) ?? "", cell.base.map(String.init) ?? "", cell.source,
      ]
    }
  }
}

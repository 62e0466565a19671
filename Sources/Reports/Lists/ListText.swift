import Survey
import VietnameseText

/// The lists of households of an area for programs: one line for each cell that says something.
public struct ListText {
  /// The names of the columns, in order.
  public static let columns = [
    "form", "area_code", "area_name", "household", "row", "column", "heading", "value",
  ]

  private let book: FormBook

  /// The lists of an area.
  public init(_ book: FormBook) { self.book = book }

  /// The whole text with its line of column names.
  public var text: String {
    var text = CommaSeparatedText()
    text.write(Self.columns)
    for list in book.lists {
      let headings = list.columns.flatMap { $0.headings }
      for village in list.villages {
        for entry in village.households {
          for (row, cells) in entry.rows.enumerated() {
            for (column, cell) in cells.enumerated() where cell != .blank {
              text.write([
                list.id, village.code.rawValue, village.name, entry.code, String(row + 1),
                String(column + 1), headings[column], cell.text,
              ])
            }
          }
        }
      }
    }
    return text.text
  }
}

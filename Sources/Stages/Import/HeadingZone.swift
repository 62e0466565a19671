import Rules
import Survey

/// Where the headings of a sheet stand: found by their words under whatever title there is.
struct HeadingZone {
  /// The rows of headings, from the top down, with the texts of their cells.
  var rows: [(number: Int, texts: [Int: String])]
  /// The row of column numbers under the headings, when there is one.
  var columnNumbers: Int?
  /// The physical row the headings begin on.
  var firstRow: Int
  /// The number of buffered rows that belong to title and headings.
  var consumed: Int

  /// How many known words make a row a row of headings.
  static let fewestWords = 3
  /// How many rows of headings a form can have.
  static let mostRows = 6

  /// Looks for the headings among the first rows of a sheet.
  init?(in rows: [SheetTextRow], vocabulary: HeadingVocabulary) {
    guard
      let top = rows.firstIndex(where: { row in
        let words = row.texts.values.count { vocabulary.contains($0) }
        return words >= Self.fewestWords && words * 2 >= row.cellCount
      })
    else { return nil }
    let window = rows[top...].prefix(Self.mostRows + 1)
    let numbers = window.dropFirst().firstIndex { $0.isColumnNumbers }
    var end = top + 1
    if let numbers, rows[(top + 1)..<numbers].allSatisfy({ $0.hasOnlyTexts }) {
      end = numbers
      columnNumbers = rows[numbers].number
    } else {
      while end < window.endIndex, rows[end].isHeading(vocabulary) { end += 1 }
    }
    self.rows = rows[top..<end].filter { !$0.texts.isEmpty }.map { ($0.number, $0.texts) }
    consumed = columnNumbers == nil ? end : end + 1
    firstRow = rows[top].number
  }
}

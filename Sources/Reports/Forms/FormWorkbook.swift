import Provenance
import Rules
import Survey

/// The forms of an area as a workbook, a sheet for each.
public struct FormWorkbook {
  private let book: FormBook

  /// The workbook of the forms of an area.
  public init(_ book: FormBook) { self.book = book }

  /// Writes it; the same forms give the same bytes.
  ///
  /// - Throws: ``WorkbookProblem`` when the file cannot be written.
  public func write(to path: String) throws(WorkbookProblem) {
    let round = book.frame.report.round
    let made = book.day ?? round.review.lastDay ?? round.areaDay
    let file = try WorkbookFile(
      path: path, title: "\(book.frame.area.name) – \(round.title[book.frame.language])",
      created: made.number * Self.secondsOfDay)
    for table in book.tables {
      FormSheet(book: book, table: table).draw(on: try file.addSheet(table.sheet))
    }
    for list in book.lists {
      ListSheet(book: book, list: list).draw(on: try file.addSheet(list.sheet))
    }
    try file.close()
  }

  private static let secondsOfDay = 86_400
}

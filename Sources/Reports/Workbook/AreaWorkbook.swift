import Provenance
import Rules
import Survey

/// The workbook of an area: an overview, and a sheet for each table.
public struct AreaWorkbook {
  private let book: AreaBook

  /// The workbook of a book.
  public init(_ book: AreaBook) { self.book = book }

  /// Writes it; the same book gives the same bytes.
  ///
  /// - Throws: ``WorkbookProblem`` when the file cannot be written.
  public func write(to path: String) throws(WorkbookProblem) {
    let round = book.report.round
    let made = round.review.lastDay ?? round.areaDay
    let file = try WorkbookFile(
      path: path, title: "\(book.area.name) – \(round.title[book.language])",
      created: made.number * Self.secondsOfDay)
    OverviewSheet(book: book).draw(on: try file.addSheet(Wording.overview[book.language]))
    for table in book.tables {
      TableSheet(book: book, table: table).draw(on: try file.addSheet(table.sheet))
    }
    try file.close()
  }

  private static let secondsOfDay = 86_400
}

internal import Provenance

/// Rows out of a part of XML, parsed no further than asked for.
///
/// Rows that were finished before a damaged place are handed out; then the error is thrown, and thrown again
/// at every further call.
final class XMLRows: RowSource {
  private let part: any SheetFeed
  private let handler: any SheetHandler
  private var run: RowRun?
  private var taken = 0
  private var problem: SpreadsheetError?
  private var isFinished = false

  /// Parses up to the first row, so that what stands before it is known.
  init(_ part: any SheetFeed, _ handler: any SheetHandler) {
    self.part = part
    self.handler = handler
    fill()
  }

  var hiddenColumns: Set<Int> { handler.hiddenColumns }
  var mergedRanges: [CellRange] { handler.mergedRanges }
  var routes: RowRoutes { handler.routes }

  func next() throws(SpreadsheetError) -> SheetRow? {
    if let run, taken < run.count {
      defer { taken += 1 }
      return run.row(at: taken)
    }
    fill()
    if let next = handler.rows.popFirst() {
      run = next
      taken = 1
      return next.row
    }
    if let problem { throw problem }
    return nil
  }

  private func fill() {
    while handler.rows.isEmpty, problem == nil, !isFinished, !handler.isComplete {
      do throws(SpreadsheetError) { isFinished = try !part.advance() } catch { problem = error }
    }
  }
}

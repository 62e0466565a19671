internal import Provenance

/// The rows of one sheet, whatever the format they come from.
protocol RowSource: AnyObject {
  /// The hidden columns, known before the first row.
  var hiddenColumns: Set<Int> { get }
  /// The merged ranges, complete after the last row.
  var mergedRanges: [CellRange] { get }
  /// How the rows handed out so far were read.
  var routes: RowRoutes { get }

  /// The next row, or nil after the last, when the sheet has proved sound to its end.
  func next() throws(SpreadsheetError) -> SheetRow?
  /// The same row without objects, where it was read without them.
  func nextCompact() throws(SpreadsheetError) -> CompactRow?
}

extension RowSource {
  /// Only proven rows are read without objects.
  func nextCompact() throws(SpreadsheetError) -> CompactRow? { try next().map { CompactRow($0) } }

  /// Only worksheets of Open XML have two ways.
  var routes: RowRoutes { RowRoutes() }
}

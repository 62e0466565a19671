public import Provenance

/// Hands out the rows of one sheet in the order of the file, one at a time; memory does not grow with them.
///
/// Rows keep their physical numbers. A file may, against the standard, hold rows out of order or one number
/// twice: they are handed out as they stand, each with its number, so that none replaces another unseen.
public final class RowReader {
  private let source: any RowSource
  private var endColumn: Int?
  private var looksForReasons: Bool

  init(_ source: any RowSource, leavingReasonsOut: Bool = false) {
    self.source = source
    looksForReasons = leavingReasonsOut
  }

  /// The next row, or nil after the last one.
  ///
  /// Rows without cells are handed out where the file lists them. Only after nil has the sheet proved sound
  /// to its end: what was read before an error must not be used as if it were the whole.
  ///
  /// - Throws: ``SpreadsheetError`` where the sheet is cut off, malformed or too large.
  public func next() throws(SpreadsheetError) -> SheetRow? {
    let row = try source.next()
    lookForReasons(in: row)
    guard let endColumn, let row else { return row }
    return SheetRow(
      number: row.number, isHidden: row.isHidden, cells: row.cells.filter { $0.column < endColumn })
  }

  /// The next row as ``next()`` hands it out, without making an object of each cell where none is needed.
  ///
  /// - Throws: ``SpreadsheetError`` where the sheet is cut off, malformed or too large.
  public func nextCompact() throws(SpreadsheetError) -> CompactRow? {
    if looksForReasons || endColumn != nil { return try next().map { CompactRow($0) } }
    return try source.nextCompact()
  }

  /// Looks for the column of reasons in the first row.
  private func lookForReasons(in row: SheetRow?) {
    guard looksForReasons else { return }
    looksForReasons = false
    endColumn = ReasonColumn.column(in: row)
  }

  /// The hidden columns, known before the first row.
  public var hiddenColumns: Set<Int> { source.hiddenColumns }

  /// The merged ranges, complete once ``next()`` has returned nil.
  public var mergedRanges: [CellRange] { source.mergedRanges }

  /// How the rows of a worksheet in Open XML were read so far; zeros for other formats.
  public var routes: RowRoutes { source.routes }
}

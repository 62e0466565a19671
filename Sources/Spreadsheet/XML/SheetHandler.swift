internal import Provenance

/// A handler that collects rows while a parser feeds it.
protocol SheetHandler: XMLHandler {
  /// The rows that are finished and not yet taken.
  var rows: Queue<RowRun> { get set }
  /// The hidden columns met so far.
  var hiddenColumns: Set<Int> { get }
  /// The merged ranges met so far.
  var mergedRanges: [CellRange] { get }
  /// Whether nothing of the sheet can follow any more.
  var isComplete: Bool { get }
  /// How its rows were read, where there are two ways.
  var routes: RowRoutes { get }
}

extension SheetHandler {
  var routes: RowRoutes { RowRoutes() }
}

/// A row, and how many more of its kind follow it.
struct RowRun {
  /// The first row.
  let row: SheetRow
  /// The number of equal rows, itself included.
  var count = 1

  /// The row at a place in the run, from 0.
  func row(at offset: Int) -> SheetRow {
    offset == 0 ? row : SheetRow(number: row.number + offset, isHidden: row.isHidden, cells: row.cells)
  }
}

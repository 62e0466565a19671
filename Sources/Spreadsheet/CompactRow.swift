/// A row as the reader holds it: cells side by side, without an object or a text made for each.
///
/// It is to be used before the reader is asked for the next row, whose cells may take the place of these.
public struct CompactRow {
  /// The physical row, from 1.
  public let number: Int
  /// Whether the row is hidden, by hand or by a filter.
  public let isHidden: Bool
  private let content: Content

  private enum Content {
    case tape(RowTape, Range<Int>)
    case row(SheetRow)
  }

  /// A row that was read into objects.
  init(_ row: SheetRow) {
    number = row.number
    isHidden = row.isHidden
    content = .row(row)
  }

  init(number: Int, isHidden: Bool, tape: RowTape, cells: Range<Int>) {
    self.number = number
    self.isHidden = isHidden
    content = .tape(tape, cells)
  }

  /// The number of cells that hold something.
  public var count: Int {
    switch content {
    case .tape(_, let cells): cells.count
    case .row(let row): row.cells.count
    }
  }

  /// The same row with objects.
  public var row: SheetRow {
    switch content {
    case .row(let row): return row
    case .tape(let tape, let range):
      let cells = [Cell](unsafeUninitializedCapacity: range.count) { buffer, count in
        for index in range.clamped(to: 0..<tape.cellCount) {
          buffer.initializeElement(at: count, to: tape.cell(tape.cells[index]))
          count += 1
        }
      }
      return SheetRow(number: number, isHidden: isHidden, cells: cells)
    }
  }

  /// Adds the cells to what was counted before.
  func count(into tally: inout CellTally) {
    switch content {
    case .tape(let tape, let range):
      let range = range.clamped(to: 0..<tape.cellCount)
      tally.add(UnsafeBufferPointer(start: tape.cells + range.lowerBound, count: range.count), of: tape)
    case .row(let row): for cell in row.cells { tally.add(cell) }
    }
  }
}

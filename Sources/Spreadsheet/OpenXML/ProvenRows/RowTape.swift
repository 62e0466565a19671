/// Rows that were read and not yet handed out: the cells of all proven rows side by side, in memory that is used again.
///
/// Every row asks for it several times, so that exclusivity is not checked at run time.
final class RowTape {
  @exclusivity(unchecked) private(set) var cells = UnsafeMutablePointer<CompactCell>.allocate(capacity: 1024)
  @exclusivity(unchecked) private var cellRoom = 1024
  @exclusivity(unchecked) private(set) var cellCount = 0
  /// The texts of the rows' own.
  let texts = TextArena()
  @exclusivity(unchecked) private var rows: [Entry] = []
  @exclusivity(unchecked) private var taken = 0
  /// What the cells refer to.
  let decoder: CellDecoder

  /// A row on the tape.
  private enum Entry {
    case proven(number: Int, isHidden: Bool, cells: Range<Int>)
    case parsed(SheetRow)
  }

  init(decoder: CellDecoder) { self.decoder = decoder }

  deinit { cells.deallocate() }

  /// Whether all rows were handed out.
  var isEmpty: Bool { taken == rows.count }

  /// Makes room for the cells of a row of so many bytes, so that they are written without further checks.
  ///
  /// No cell that says anything is shorter than eleven bytes (`<c><f/></c>`).
  func makeRoom(forRowOf bytes: Int) {
    let needed = cellCount + bytes / 11 + 1
    guard needed > cellRoom else { return }
    let room = max(needed, 2 * cellRoom)
    let new = UnsafeMutablePointer<CompactCell>.allocate(capacity: room)
    new.moveInitialize(from: cells, count: cellCount)
    cells.deallocate()
    (cells, cellRoom) = (new, room)
  }

  /// Takes a row of so many cells, which were written behind those that are there.
  func append(number: Int, isHidden: Bool, cells count: Int) {
    rows.append(.proven(number: number, isHidden: isHidden, cells: cellCount..<(cellCount + count)))
    cellCount += count
  }

  /// Takes a row that libxml2 read.
  func append(_ row: SheetRow) { rows.append(.parsed(row)) }

  /// The next row; after the last one the memory is used again.
  func popFirst() -> CompactRow? {
    guard taken < rows.count else { return nil }
    taken += 1
    switch rows[taken - 1] {
    case .parsed(let row): return CompactRow(row)
    case .proven(let number, let isHidden, let cells):
      return CompactRow(number: number, isHidden: isHidden, tape: self, cells: cells)
    }
  }

  /// Forgets the rows, all of which were handed out.
  func reset() {
    rows.removeAll(keepingCapacity: true)
    (taken, cellCount) = (0, 0)
    texts.forget(from: 0)
  }

  /// The bytes of a text of a row's own.
  func text(_ cell: CompactCell) -> UnsafeBufferPointer<UInt8> { texts[cell.bytes] }

  /// Whether a cell with a number under a style of dates, times or durations is a date for certain.
  ///
  /// Nearly all dates are told so, without making one; false says nothing.
  @inline(__always)
  func isCertainlyDate(_ cell: CompactCell) -> Bool {
    let style = Int(cell.style)
    guard style < decoder.kinds.count else { return false }
    let kind = decoder.kinds[style]
    return (kind == .dateTime || kind == .timeOfDay)
      && DateTime.isCertain(serial: Double(bitPattern: cell.payload))
  }

  /// What a cell holds, and the font of its first run.
  func value(of cell: CompactCell) -> (CellValue?, FontID?) {
    switch cell.kind {
    case .nothing: return (nil, nil)
    case .number: return (.number(Double(bitPattern: cell.payload)), nil)
    case .boolean: return (.boolean(cell.payload == 1), nil)
    case .text: return (.text(String(decoding: text(cell), as: UTF8.self)), nil)
    case .error: return (.error(String(decoding: text(cell), as: UTF8.self)), nil)
    case .serial:
      let style = Int(cell.style)
      let kind = decoder.kinds.indices.contains(style) ? decoder.kinds[style] : .number
      return (
        CellValue(serial: Double(bitPattern: cell.payload), kind: kind, system: decoder.dateSystem), nil
      )
    case .sharedText:
      guard let shared = decoder.strings[Int(cell.payload)] else { return (nil, nil) }
      return (shared.text.isEmpty ? nil : .text(shared.text), shared.font)
    }
  }

  /// A cell as an object.
  func cell(_ cell: CompactCell) -> Cell {
    let (value, font) = value(of: cell)
    return Cell(
      column: Int(cell.column), value: value, style: StyleID(Int(cell.style)), hasFormula: cell.hasFormula,
      runFont: font)
  }
}

/// How many cells of each type were seen.
struct CellTally {
  private var numbers = 0
  private var texts = 0
  private var booleans = 0
  private var moments = 0
  private var durations = 0
  private var errors = 0
  /// Formulas without a stored result.
  private(set) var formulasWithoutValue = 0

  /// Counts a cell; an empty text that a formula made is none.
  mutating func add(_ cell: Cell) {
    guard let value = cell.value else {
      formulasWithoutValue += 1
      return
    }
    if value != .text("") { add(CellLine.Kind(value)) }
  }

  /// Counts the cells of a proven row; none of its texts is empty, but for a shared one under a formula.
  mutating func add(_ cells: UnsafeBufferPointer<CompactCell>, of tape: RowTape) {
    var start = 0
    while start < cells.count {
      let end = min(start + 255, cells.count)
      // Eight counts of eight bits, one for each kind: no cell has to wait for what another is.
      var counts: UInt64 = 0
      for cell in UnsafeBufferPointer(rebasing: cells[start..<end]) {
        switch cell.kind {
        case .serial where !tape.isCertainlyDate(cell), .sharedText where cell.hasFormula:
          addOther(tape.value(of: cell).0)
        default: counts &+= 1 &<< UInt64(8 &* cell.kind.rawValue)
        }
      }
      func count(_ kind: CompactCell.Kind) -> Int { Int(counts >> UInt64(8 &* kind.rawValue) & 0xff) }
      numbers += count(.number)
      texts += count(.sharedText) + count(.text)
      booleans += count(.boolean)
      moments += count(.serial)
      errors += count(.error)
      formulasWithoutValue += count(.nothing)
      start = end
    }
  }

  private mutating func addOther(_ value: CellValue?) {
    guard let value else {
      formulasWithoutValue += 1
      return
    }
    add(CellLine.Kind(value))
  }

  private mutating func add(_ kind: CellLine.Kind) {
    switch kind {
    case .number: numbers += 1
    case .text: texts += 1
    case .boolean: booleans += 1
    case .dateTime: moments += 1
    case .duration: durations += 1
    case .error: errors += 1
    }
  }

  /// The numbers by type; types without cells are left out.
  var byType: [CellLine.Kind: Int] {
    [
      .number: numbers, .text: texts, .boolean: booleans, .dateTime: moments, .duration: durations,
      .error: errors,
    ].filter { $0.value > 0 }
  }
}

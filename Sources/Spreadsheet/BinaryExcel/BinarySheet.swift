internal import Provenance

/// The rows of one sheet of a workbook of Excel 97 to 2003: the records say which cells there are and how they
/// look, libfreexl what the shared texts are.
///
/// It knows neither booleans nor errors nor the texts of formulas, and writes dates to the second; so these, and
/// all numbers, are taken from the records.
final class BinarySheet: RowSource {
  private(set) var mergedRanges: [CellRange] = []
  private var columns: ColumnFlags
  private let workbook: BinaryWorkbook
  private let index: Int
  private var records: BinarySheetRecords
  private var rows = Queue<SheetRow>()
  private var hiddenRows: Set<Int> = []
  private var row = 0
  private var cells: [Cell] = []
  private var problem: SpreadsheetError.Reason?
  private var isFinished = false

  /// Reads up to the first row, so that what stands before it is known.
  init(_ workbook: BinaryWorkbook, sheet: BinaryOutline.Sheet, index: Int) {
    self.workbook = workbook
    self.index = index
    records = BinarySheetRecords(workbook.stream, from: sheet.start)
    columns = ColumnFlags(limit: workbook.limits.columns)
    fill()
  }

  var hiddenColumns: Set<Int> { columns.columns }

  func next() throws(SpreadsheetError) -> SheetRow? {
    fill()
    if let row = rows.popFirst() { return row }
    if let problem { throw SpreadsheetError(problem, file: workbook.file, part: "Workbook") }
    return nil
  }

  private func fill() {
    while rows.isEmpty, problem == nil, !isFinished {
      do throws(SpreadsheetError.Reason) {
        if let record = try records.next() {
          try take(record)
        } else {
          isFinished = true
          try finishRow()
        }
      } catch { problem = error }
    }
  }

  private func take(_ record: BinaryRecord) throws(SpreadsheetError.Reason) {
    switch record.kind {
    case .row:
      if record.word(12).map({ $0 & 0x20 != 0 }) == true { hiddenRows.insert((record.word(0) ?? 0) + 1) }
    case .columnInformation:
      let last = min((record.word(2) ?? 0) + 1, 256)
      try columns.note((record.word(0) ?? 0) + 1, last, isHidden: record.word(8).map { $0 & 1 == 1 } ?? false)
    case .merges: noteMerges(record)
    case .number: try add(record, BinaryValue(double: record.bytes, at: 6))
    case .integer: try add(record, BinaryValue(packed: record.bytes.uint32(at: 6)))
    case .integers: try addSeveral(record)
    case .sharedText: try add(record, .text(record.bytes.uint32(at: 6) ?? 0))
    case .label, .formattedLabel:
      guard let text = record.text(at: 6, longCount: true) else {
        throw .damagedPart("a text that is cut off")
      }
      try add(record, text.isEmpty ? .none : .result(text))
    case .booleanOrError: try add(record, BinaryValue(flagged: record.bytes, at: 6))
    case .formula: try add(record, BinaryValue(result: record.bytes), hasFormula: true)
    case .string: noteResult(record)
    default: break
    }
  }

  private func add(
    _ record: BinaryRecord, _ value: BinaryValue, hasFormula: Bool = false
  ) throws(SpreadsheetError.Reason) {
    try add(
      value, row: (record.word(0) ?? 0) + 1, column: (record.word(2) ?? 0) + 1, style: record.word(4) ?? 0,
      hasFormula: hasFormula)
  }

  /// The text of the formula before it, in one record in all but the longest ([MS-XLS] 2.4.268).
  private func noteResult(_ record: BinaryRecord) {
    guard let last = cells.last, last.hasFormula, last.value == .text(""),
      let text = record.text(at: 0, longCount: true)
    else { return }
    cells[cells.count - 1] = Cell(
      column: last.column, value: .text(text), style: last.style, hasFormula: true)
  }

  /// Row, first column, a style and a number for each cell, last column ([MS-XLS] 2.4.175).
  private func addSeveral(_ record: BinaryRecord) throws(SpreadsheetError.Reason) {
    let count = (record.bytes.count - 6) / 6
    for offset in 0..<count {
      let value = BinaryValue(packed: record.bytes.uint32(at: 6 + offset * 6))
      try add(
        value, row: (record.word(0) ?? 0) + 1, column: (record.word(2) ?? 0) + 1 + offset,
        style: record.word(4 + offset * 6) ?? 0, hasFormula: false)
    }
  }

  private func add(
    _ stored: BinaryValue, row number: Int, column: Int, style: Int, hasFormula: Bool
  ) throws(SpreadsheetError.Reason) {
    guard column <= 256 else { throw .damagedPart("a cell outside of the sheet") }
    if number != row { try finishRow() }
    row = number
    let value = workbook.value(stored, sheet: index, row: number, column: column, style: style)
    guard value != nil || hasFormula else { return }
    cells.append(Cell(column: column, value: value, style: StyleID(style), hasFormula: hasFormula))
  }

  private func finishRow() throws(SpreadsheetError.Reason) {
    guard !cells.isEmpty else { return }
    guard row <= workbook.limits.rows else { throw .limitExceeded(.rows, workbook.limits.rows) }
    cells.sort { $0.column < $1.column }
    rows.append(SheetRow(number: row, isHidden: hiddenRows.contains(row), cells: cells))
    cells.removeAll(keepingCapacity: false)
  }

  /// A count, then first and last row, first and last column of each range ([MS-XLS] 2.4.168).
  private func noteMerges(_ record: BinaryRecord) {
    for place in stride(from: 2, through: record.bytes.count - 8, by: 8) {
      guard let top = record.word(place), let bottom = record.word(place + 2),
        let left = record.word(place + 4),
        let right = record.word(place + 6), mergedRanges.count < workbook.limits.mergedRanges
      else { return }
      mergedRanges.append(
        CellRange(
          CellReference(row: top + 1, column: min(left + 1, 256)),
          CellReference(row: bottom + 1, column: min(right + 1, 256))))
    }
  }
}

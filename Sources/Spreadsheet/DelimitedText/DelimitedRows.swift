internal import Provenance

/// The rows of a text table: records of RFC 4180, numbered as a spreadsheet would show them.
///
/// A quotation mark counts only at the start of a field; what follows a closing one belongs to the field.
/// Lines end with LF, CR LF or CR.
final class DelimitedRows: RowSource {
  let hiddenColumns: Set<Int> = []
  let mergedRanges: [CellRange] = []
  private let text: DecodedText
  private let file: String
  private let separator: UInt8
  private let limits: ReadingLimits
  private var buffer: [UInt8] = []
  private var position = 0
  private var rows = Queue<SheetRow>()
  private var problem: SpreadsheetError?
  private var isFinished = false

  private var state = State.fieldStart
  private var skipped: Int
  private var line: Int
  private var quoteLine = 1
  private var afterReturn = false
  private var field: [UInt8] = []
  private var column = 1
  private var number = 1
  private var cells: [Cell] = []

  private enum State {
    case fieldStart
    case plain
    case quoted
    case quoteInQuoted
  }

  /// Rows after so many bytes of decoded text, which are a line about the table and none of it.
  init(
    _ text: DecodedText, file: String, separator: UInt8, skipping: Int = 0, limits: ReadingLimits
  ) {
    self.text = text
    self.file = file
    self.separator = separator
    skipped = skipping
    line = skipping > 0 ? 2 : 1
    self.limits = limits
  }

  func next() throws(SpreadsheetError) -> SheetRow? {
    while rows.isEmpty, problem == nil, !isFinished {
      do throws(SpreadsheetError) { try readPiece() } catch { problem = error }
    }
    if let row = rows.popFirst() { return row }
    if let problem { throw problem }
    return nil
  }

  private func readPiece() throws(SpreadsheetError) {
    buffer.removeAll(keepingCapacity: true)
    if try text.append(to: &buffer) {
      let head = min(skipped, buffer.count)
      skipped -= head
      for byte in buffer.dropFirst(head) { try take(byte) }
    } else {
      isFinished = true
      guard state != .quoted else { throw refused(.unterminatedQuote, quoteLine) }
      if state != .fieldStart || column > 1 { try finishRecord() }
    }
  }

  private func take(_ byte: UInt8) throws(SpreadsheetError) {
    // The second half of a CR LF is no line of its own.
    let isSecondHalf = afterReturn && byte == 0x0a
    afterReturn = byte == 0x0d
    if isSecondHalf, state != .quoted { return }
    if byte == 0x0d || byte == 0x0a, !isSecondHalf { line += 1 }
    switch state {
    case .quoted:
      if byte == 0x22 { state = .quoteInQuoted } else { try append(byte) }
    case .quoteInQuoted where byte == 0x22:
      try append(byte)
      state = .quoted
    case .fieldStart where byte == 0x22:
      state = .quoted
      quoteLine = line
    case .fieldStart, .plain, .quoteInQuoted:
      if byte == separator {
        try finishField()
      } else if byte == 0x0d || byte == 0x0a {
        try finishRecord()
      } else {
        state = .plain
        try append(byte)
      }
    }
  }

  private func append(_ byte: UInt8) throws(SpreadsheetError) {
    guard field.count < limits.cellTextBytes else {
      throw refused(.limitExceeded(.cellTextBytes, limits.cellTextBytes), line)
    }
    field.append(byte)
  }

  private func finishField() throws(SpreadsheetError) {
    if !field.isEmpty {
      guard column <= limits.columns else { throw refused(.limitExceeded(.columns, limits.columns), line) }
      cells.append(Cell(column: column, value: .text(String(decoding: field, as: UTF8.self))))
      field.removeAll(keepingCapacity: true)
    }
    column += 1
    state = .fieldStart
  }

  private func finishRecord() throws(SpreadsheetError) {
    try finishField()
    guard number <= limits.rows else { throw refused(.limitExceeded(.rows, limits.rows), line) }
    rows.append(SheetRow(number: number, cells: cells))
    cells.removeAll(keepingCapacity: false)
    number += 1
    column = 1
  }

  private func refused(_ reason: SpreadsheetError.Reason, _ line: Int) -> SpreadsheetError {
    SpreadsheetError(reason, file: file, line: line)
  }
}

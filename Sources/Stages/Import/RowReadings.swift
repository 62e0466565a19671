import Provenance
import Spreadsheet
import Survey

/// The readings of one row of data: those of its household, and those of its person.
struct RowReadings {
  var household: [Reading]
  var person: [Reading]
  /// Whether any cell of the row says something.
  var hasAnswers = false

  /// Whether any answer is more than a text: a number, a code, a date, a tick.
  var hasFigures: Bool {
    (household + person).contains { reading in
      switch reading.answer {
      case .whole, .decimal, .code, .codes, .date, .flag(true): true
      case .missing, .unreadable, .text, .flag(false): false
      }
    }
  }

  /// Reads the cells of a row.
  ///
  /// - Parameter texts: The text of each cell; nil for a cell that holds none.
  init(_ row: SheetRow, texts: [SheetText.Reading?], columns: TableColumns, reader: AnswerReader) {
    household = columns.blankHousehold
    person = columns.blankPerson
    var next = 0
    for column in columns.columns {
      while next < row.cells.count, row.cells[next].column < column.number { next += 1 }
      guard next < row.cells.count, row.cells[next].column == column.number else { continue }
      var reading = Self.reading(of: row.cells[next], text: texts[next], at: column, reader: reader)
      if row.isHidden { reading.traits.insert(.hidden) }
      take(reading, at: column)
    }
    for constant in columns.constants {
      if constant.isPerson, person[constant.slot].raw.isEmpty {
        person[constant.slot].answer = .code(constant.code)
      } else if !constant.isPerson, household[constant.slot].raw.isEmpty {
        household[constant.slot].answer = .code(constant.code)
      }
    }
  }

  private mutating func take(_ reading: Reading, at column: TableColumns.Column) {
    if !hasAnswers, !reading.raw.isEmpty, !reading.answer.isMissing { hasAnswers = true }
    if let slot = column.slot {
      if column.isPerson {
        Self.place(reading, into: &person[slot])
      } else {
        Self.place(reading, into: &household[slot])
      }
    }
    guard !column.implied.isEmpty else { return }
    let isFilled = column.isTick ? reading.answer.flag == true : reading.answer.isKnown
    if column.isTick, reading.answer == .unreadable { unreadable(reading, at: column) }
    guard isFilled else { return }
    for implied in column.implied {
      var code = reading
      code.answer = .code(implied.code)
      if implied.isPerson {
        Self.place(code, into: &person[implied.slot])
      } else {
        Self.place(code, into: &household[implied.slot])
      }
    }
  }

  /// What a column makes of a cell.
  private static func reading(
    of cell: Cell, text: SheetText.Reading?, at column: TableColumns.Column, reader: AnswerReader
  ) -> Reading {
    let remembered = column.remembers ? text : nil
    if let known = remembered?.reading(in: column) { return known }
    let source = AnswerReader.Source(
      value: cell.value, text: text, hasFormula: cell.hasFormula, column: column.number)
    var reading = reader.reading(of: source, as: column.readAs)
    if case .unreadable = reading.answer, let code = column.binding.codes[reading.raw] {
      reading.answer = .code(code)
    }
    remembered?.remember(reading, in: column)
    return reading
  }

  /// A tick that is none leaves what it would have implied unreadable, unless another column says it.
  private mutating func unreadable(_ reading: Reading, at column: TableColumns.Column) {
    for implied in column.implied where !implied.isPerson && household[implied.slot].answer.isMissing {
      household[implied.slot] = reading
    }
  }

  /// Puts a reading in its slot; two cells that exclude each other leave it unreadable.
  private static func place(_ reading: Reading, into slot: inout Reading) {
    guard slot.answer.isKnown, slot.answer.flag != false, reading.answer.isKnown else {
      if !reading.answer.isMissing || slot.raw.isEmpty { slot = reading }
      return
    }
    guard slot.answer != reading.answer else { return }
    slot = reading
    slot.answer = .unreadable
    slot.traits.insert(.contradictory)
  }
}

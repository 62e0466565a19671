import Rules
import Spreadsheet
import Survey

/// Reads what an officer typed into a sheet of decisions as the cell of a list would be read.
struct TypedAnswer {
  private let reader: AnswerReader

  init(rulebook: Rulebook, standard: StandardID) {
    reader = AnswerReader(rulebook: rulebook, standard: standard)
  }

  /// The reading of a typed value in the place of a column; marked as corrected.
  func reading(of value: TypedValue, as variable: Variable, column: Int) -> Reading {
    var text = SheetText()
    let content: CellValue? =
      value.isBlank ? nil : value.isNumber ? Double(value.text).map { .number($0) } : .text(value.text)
    let source = AnswerReader.Source(
      value: content, text: value.isNumber ? nil : text.reading(of: value.text, font: nil), hasFormula: false,
      column: column)
    var reading = reader.reading(of: source, as: variable)
    if reading.answer == .missing, variable.kind == .mark { reading.answer = .flag(false) }
    reading.traits.insert(.corrected)
    return reading
  }

  /// Whether a typed value says what a cell says: the same answer, or the same text where the text is no answer.
  func says(_ value: TypedValue, _ reading: Reading, as variable: Variable) -> Bool {
    if value.isBlank {
      return reading.answer == .missing || reading.answer == .flag(false)
        || reading.raw.isEmpty && reading.answer == .unreadable
    }
    let typed = self.reading(of: value, as: variable, column: reading.column)
    if typed.answer.isKnown { return typed.answer == reading.answer }
    return !reading.answer.isKnown && SheetText.plain(value.text) == SheetText.plain(reading.raw)
  }
}

extension SheetText {
  /// A text in its normal form.
  static func plain(_ raw: String) -> String {
    var text = SheetText()
    return text.reading(of: raw, font: nil).text
  }
}

import Rules
import Spreadsheet
import Survey
import VietnameseText

/// Reads one cell as one variable.
///
/// It never judges whether the answer is plausible. Not a value: it is handed on with every row.
final class AnswerReader: Sendable {
  let rulebook: Rulebook
  let standard: StandardID

  init(rulebook: Rulebook, standard: StandardID) {
    self.rulebook = rulebook
    self.standard = standard
  }

  /// What a cell holds, seen by a reader of answers.
  struct Source {
    /// The cell's value; nil where nothing, or a formula without a result, stands.
    var value: CellValue?
    /// The text of a text cell in its normal form.
    var text: SheetText.Reading?
    /// Whether the cell holds a formula.
    var hasFormula: Bool
    /// The physical column.
    var column: Int

    /// The content as it stands in the cell.
    var raw: String {
      switch value {
      case .text(let text): text
      case .number(let number): WrittenNumber.iso(number)
      case .boolean(let flag): flag ? "TRUE" : "FALSE"
      case .dateTime(let date): date.description
      case .duration(let seconds): WrittenNumber.iso(seconds)
      case .error(let code): code
      case nil: ""
      }
    }
  }

  /// Reads a cell as a variable.
  func reading(of source: Source, as variable: Variable) -> Reading {
    var reading = Reading(answer: .missing, raw: source.raw, column: source.column)
    reading.traits = source.text?.traits ?? []
    switch source.value {
    case nil:
      if source.hasFormula {
        reading.traits.insert(.formulaWithoutResult)
        reading.answer = .unreadable
      }
    case .error:
      reading.traits.insert(.errorValue)
      reading.answer = .unreadable
    case .text:
      if let text = source.text { read(text, as: variable, into: &reading) }
    case .number(let number):
      read(number, as: variable, into: &reading)
    case .boolean(let flag):
      reading.answer = variable.kind == .mark ? .flag(flag) : .unreadable
    case .dateTime(let date):
      reading.answer = Self.answer(of: date, as: variable)
    case .duration:
      reading.answer = .unreadable
    }
    return reading
  }

  private static func answer(of date: DateTime, as variable: Variable) -> Answer {
    guard variable.kind == .date else { return .unreadable }
    return .date(PartialDate(year: date.year, month: date.month, day: date.day))
  }
}

import Rules
import Spreadsheet
import Survey
import VietnameseText

/// The first cells of a column under its headings, and how well they would answer a variable.
struct ColumnSample {
  /// The cells that hold something.
  private(set) var cells: [AnswerReader.Source] = []

  /// How many rows are looked at.
  static let mostRows = 200

  mutating func add(_ cell: AnswerReader.Source) { cells.append(cell) }

  /// The share of the cells that can be read as a variable and are plausible, 0 to 100; nil where no cell says anything,
  /// and for free text, which any cell is.
  func fit(_ variable: Variable, reader: AnswerReader) -> Int? {
    guard variable.kind != .text else { return nil }
    let answers = cells.map { reader.reading(of: $0, as: variable).answer }.filter { $0 != .missing }
    guard !answers.isEmpty else { return nil }
    let share = 100 * answers.count { Self.isPlausible($0, as: variable) } / answers.count
    // Names of places without a word for their kind are texts like others.
    return variable.kind == .place && share == 0 ? nil : share
  }

  /// Whether the cells of a kind tell it from other kinds.
  static func isTelling(_ variable: Variable) -> Bool {
    switch variable.kind {
    case .choice, .choices, .date, .identity, .name: true
    default: false
    }
  }

  private static func isPlausible(_ answer: Answer, as variable: Variable) -> Bool {
    switch variable.kind {
    case .count: answer.whole.map { (0...1000).contains($0) } ?? false
    case .points: answer.whole.map { (0...300).contains($0) && $0.isMultiple(of: 5) } ?? false
    case .money: answer.whole.map { $0 >= 10_000 || $0 == 0 } ?? false
    case .percent: answer.number.map { (0...100).contains($0) } ?? false
    case .date: answer.date.map { (1900...2100).contains($0.year) } ?? false
    case .identity: answer.text.flatMap { IdentityReading.read($0).number } != nil
    case .name: answer.text.map(isName) ?? false
    case .place: answer.text.flatMap { PlaceName($0)?.kind } != nil
    case .code: answer.text?.contains { $0.isNumber } ?? false
    case .text, .mark, .decimal, .choice, .choices: answer.isKnown
    }
  }

  private static func isName(_ text: String) -> Bool {
    guard let name = PersonName(text), name.doubts.isEmpty, PlaceName(text)?.kind == nil else { return false }
    let words = text.split(separator: " ")
    return (2...6).contains(words.count)
      && words.allSatisfy { $0.first.map { $0.isUppercase || !$0.isLetter } ?? false }
  }
}

public import Provenance

/// What is wrong with the text of an expression, and where in that text.
///
/// Only the first mistake of an expression is told. Whoever read the expression from a file adds the file and
/// the offset of the text in it.
public struct ExpressionError: Error, Hashable, Sendable {
  /// The fact and the action.
  public let message: BilingualText
  /// The line in the text of the expression, from 1.
  public let line: Int
  /// The column in that line, from 1, counted in Unicode scalars as editors and YAML marks do.
  public let column: Int

  init(_ mistake: Mistake, at position: TextPosition) {
    message = mistake.message
    line = position.line
    column = position.column
  }
}

extension ExpressionError: CustomStringConvertible {
  /// The error on one line in English, `line:column: fact. action.`, for logs.
  public var description: String { "\(line):\(column): \(message.english)" }
}

/// A place in the text of an expression.
struct TextPosition: Hashable, Sendable {
  /// The line, from 1.
  var line: Int
  /// The column, from 1, counted in Unicode scalars.
  var column: Int

  /// The beginning of the text.
  static let start = TextPosition(line: 1, column: 1)

  /// The place a number of scalars further on the same line.
  func advanced(by scalars: Int) -> TextPosition { TextPosition(line: line, column: column + scalars) }
}

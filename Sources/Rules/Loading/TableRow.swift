public import Foundation
public import Survey

/// One row of a configuration table; its fields are read by the names of their columns.
public struct TableRow: Sendable {
  let content: TableContent
  let row: Int

  /// The line on which the row begins, from 1.
  public var line: Int { content.place(ofRow: row, column: 0).line }

  /// The place where the row begins.
  public var place: ConfigurationPlace { content.place(ofRow: row, column: 0) }

  /// The field of a column; empty where an optional column is not there.
  ///
  /// - Throws: ``RulebookErrors`` for a column that was not declared when the table was read.
  public func field(_ column: String) throws(RulebookErrors) -> ConfigurationText {
    guard let position = try content.position(of: column, row: row) else {
      return ConfigurationText("", from: .field(content, row: row, column: 0))
    }
    return ConfigurationText(
      content.text(ofRow: row, column: position), from: .field(content, row: row, column: position))
  }

  /// The field of a column as a text: not empty, and without white space around it.
  public func text(_ column: String) throws(RulebookErrors) -> String { try field(column).filled() }

  /// The field of a column as a text, or nil when it is empty.
  public func optionalText(_ column: String) throws(RulebookErrors) -> String? {
    try field(column).ifFilled?.filled()
  }

  /// The field of a column as a whole number within a range.
  public func wholeNumber(
    _ column: String, in range: ClosedRange<Int> = .min ... .max
  ) throws(RulebookErrors) -> Int {
    try field(column).wholeNumber(in: range)
  }

  /// The field of a column as an exact decimal number.
  public func decimal(_ column: String) throws(RulebookErrors) -> Decimal { try field(column).decimal() }

  /// The field of a column as a flag, `true` or `false`.
  public func flag(_ column: String) throws(RulebookErrors) -> Bool { try field(column).flag() }

  /// The field of a column as a date `yyyy-mm-dd`.
  public func day(_ column: String) throws(RulebookErrors) -> Day { try field(column).day() }

  /// The field of a column as a date, or nil when it is empty.
  public func optionalDay(_ column: String) throws(RulebookErrors) -> Day? {
    try field(column).ifFilled?.day()
  }
}

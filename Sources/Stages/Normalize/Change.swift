public import Survey

/// One change between what stands in a cell and the value that is counted.
public struct Change: Hashable, Sendable {
  /// The physical row of the cell.
  public var row: Int
  /// The physical column of the cell.
  public var column: Int
  /// The variable.
  public var variable: VariableID
  /// What stands in the cell.
  public var before: String
  /// The value.
  public var after: String
  /// Why it was changed: decoded, cleaned, coded, zero-restored, century-guessed, corrected, same-family, two-families.
  public var reason: String
  /// The line that decided it; nil for what reading does by itself.
  public var line: DecisionLine?

  /// What a verdict on repeated households changes is no variable of a list.
  public static let verdict: VariableID = "verdict"

  /// A change.
  public init(
    row: Int, column: Int, variable: VariableID, before: String, after: String, reason: String,
    line: DecisionLine? = nil
  ) {
    self.row = row
    self.column = column
    self.variable = variable
    self.before = before
    self.after = after
    self.reason = reason
    self.line = line
  }
}

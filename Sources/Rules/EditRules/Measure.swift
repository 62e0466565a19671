/// A number or truth computed from several records, which rules name like a variable.
public struct Measure: Sendable {
  /// The records a measure puts together.
  public enum Scope: String, CaseIterable, Sendable {
    /// The members of a household.
    case members
    /// The households of one received table.
    case file
  }

  /// How the records are put together.
  public enum Kind: Sendable {
    /// True when one record satisfies the expression, false when none can.
    case any
    /// How many records satisfy the expression.
    case count
    /// The values of the expression added up.
    case sum
  }

  /// The measure's name.
  public let name: String
  /// The records that are put together.
  public let scope: Scope
  /// How they are put together.
  public let kind: Kind
  /// The expression about one record.
  public let condition: RuleExpression
  /// Where the measure comes from.
  public let source: String
}

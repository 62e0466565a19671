/// A number or truth about a household computed from its members, which rules name like a variable.
public struct Measure: Sendable {
  /// How the members are put together.
  public enum Kind: Sendable {
    /// True when one member satisfies the expression, false when none can.
    case any
    /// How many members satisfy the expression.
    case count
  }

  /// The measure's name.
  public let name: String
  /// How the members are put together.
  public let kind: Kind
  /// The expression about one member.
  public let condition: RuleExpression
  /// Where the measure comes from.
  public let source: String
}

public import Rules
import Survey

/// The variables the tests speak of: two of each type, named as in the tables of the manual.
///
/// `p`, `q` boolean; `x`, `y` integer; `f`, `g` number; `s`, `t` string; `d`, `e` date; and two with longer
/// names for hints, `members` and `birth_year`, both integer.
enum Sample {
  static let variables: [RuleVariable] = names.enumerated().map { slot, variable in
    RuleVariable(name: variable.0, slot: slot, type: variable.1)
  }

  private static let names: [(String, ValueType)] = [
    ("p", .boolean), ("q", .boolean), ("x", .integer), ("y", .integer), ("f", .number), ("g", .number),
    ("s", .string), ("t", .string), ("d", .date), ("e", .date), ("members", .integer),
    ("birth_year", .integer),
  ]

  static func table() throws -> VariableTable { try VariableTable(variables) }

  static func expression(_ text: String, expecting: ValueType? = nil) throws -> RuleExpression {
    try RuleExpression(text, over: table(), expecting: expecting)
  }

  /// The value of an expression where the named variables have values and all others are null.
  static func value(_ text: String, _ answers: [String: Value]) throws -> Value {
    try expression(text).value(on: record(answers))
  }

  static func verdict(_ text: String, _ answers: [String: Value]) throws -> Verdict {
    try expression(text).verdict(on: record(answers))
  }

  static func record(_ answers: [String: Value]) -> [Value] { variables.map { answers[$0.name] ?? .null } }
}

extension Value: ExpressibleByBooleanLiteral, ExpressibleByIntegerLiteral, ExpressibleByFloatLiteral,
  ExpressibleByStringLiteral, ExpressibleByNilLiteral
{
  /// Written `true` or `false`.
  public init(booleanLiteral value: Bool) { self = .boolean(value) }
  /// Written `5`.
  public init(integerLiteral value: Int) { self = .integer(value) }
  /// Written `2.5`.
  public init(floatLiteral value: Double) { self = .number(value) }
  /// Written `"text"`.
  public init(stringLiteral value: String) { self = .string(value) }
  /// Written `nil`, for null.
  public init(nilLiteral: ()) { self = .null }

  /// A date as its day number.
  static func day(_ text: String) -> Value { Day(text).map { .integer($0.number) } ?? .null }
}

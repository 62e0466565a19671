import Rules
import Survey

/// What one physical column of a recognised table holds.
struct ColumnBinding: Hashable {
  /// How its cells answer.
  enum Meaning: Hashable {
    /// The cell is the answer of a variable.
    case variable(VariableID)
    /// A tick in the cell gives variables codes.
    case mark
    /// The cell is the answer for one code of a family.
    case family(prefix: String, code: String)
  }

  /// How its cells answer.
  var meaning: Meaning
  /// What else a filled cell says.
  var implies: [VariableID: String] = [:]
  /// The physical column.
  var column: Int
  /// The row of the heading that names the meaning; that of the family for a family.
  var headingRow: Int
  /// The first column of that heading.
  var headingColumn: Int
  /// The spelling of the configuration that the heading agrees with.
  var spelling: String
  /// What the numbers of the form's own legend mean.
  var codes: [String: String] = [:]
}

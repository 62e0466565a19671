import Survey

/// One area of a table, with its counts.
struct FormPlace {
  /// The number in the first column: `I`, `1`; empty for the total.
  var number: String
  /// The area's name.
  var name: String
  /// The area's code.
  var code: AreaCode
  /// What kind of row it is.
  var kind: FormTable.Row.Kind
  /// Its counts.
  var tally: Tally
  /// Whether it stands below the row of a group.
  var isInGroup = false
}

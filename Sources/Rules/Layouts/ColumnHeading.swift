public import Survey

/// What a column under certain headings holds.
public struct ColumnHeading: Hashable, Sendable {
  /// How a cell of the column answers.
  public enum Meaning: Hashable, Sendable {
    /// The cell is the answer of a variable.
    case variable(VariableID)
    /// A tick in the cell gives variables these codes: an x under "Hộ nghèo" makes the status poor.
    case mark
  }

  /// How a cell answers.
  public let meaning: Meaning
  /// What else a filled cell says: a birth year under "Nam" makes the sex male.
  public let implies: [VariableID: String]
  /// The accepted headings; "A / B" is B under the merged heading A; {year} is the year of the round.
  public let headings: [String]
  /// What the numbers of a form's own legend mean, "1" for one code and "2" for another; the code list is asked first.
  public let codes: [String: String]

  /// A column.
  public init(
    meaning: Meaning, implies: [VariableID: String] = [:], headings: [String], codes: [String: String] = [:]
  ) {
    self.meaning = meaning
    self.implies = implies
    self.headings = headings
    self.codes = codes
  }
}

/// A family of columns: one variable for each code of a list, under a common heading.
public struct FamilyHeading: Hashable, Sendable {
  /// The prefix of the variables, such as `deprived`.
  public let prefix: String
  /// The accepted headings above, or before, the codes.
  public let headings: [String]

  /// A family's headings.
  public init(prefix: String, headings: [String]) {
    self.prefix = prefix
    self.headings = headings
  }
}

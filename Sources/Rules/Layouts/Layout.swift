public import Provenance
public import Survey

/// How a form's sheet is read: what a row is, and which variables its columns may hold.
public struct Layout: Sendable {
  /// What one row of data is.
  public enum Row: String, CaseIterable, Sendable {
    /// A household; the head's own data stand on the same row.
    case household
    /// A person; what concerns the household stands on its first row.
    case member
    /// A village.
    case village
    /// An area.
    case area
  }

  /// The layout's name.
  public let id: String
  /// What its table is about.
  public let kind: TableKind
  /// What one row is.
  public let row: Row
  /// What it is called.
  public let title: BilingualText
  /// Words one of which the title lines must have; empty when any title will do.
  public let titleWords: [String]
  /// The review years it is used in.
  public let years: ClosedRange<Int>
  /// Where the form comes from.
  public let source: String
  /// Variables that mark the first row of a household: where one of them is filled, a household begins.
  public let householdRow: [VariableID]
  /// Variables without which it is another form.
  public let required: [VariableID]
  /// Variables of which at least one must be there.
  public let requiredOneOf: [VariableID]
  /// Variables that may be there.
  public let optional: [VariableID]
  /// Families of ticks or counts that may be there; where one is, it must be complete.
  public let families: [String]
  /// Headings that mean something else in this form than elsewhere.
  public let headings: [ColumnHeading]
  /// Headings that the form may have and that are not read.
  public let ignored: [String]
  /// What every household of the form is, by the form's title alone: a list of poor households has no column for it.
  public let implies: [VariableID: String]
  /// What stands between a group and its question in one heading, "household/head_name"; nil where groups stand above.
  public let groupSeparator: String?
  /// The layout whose households the rows are members of; nil for a form that stands alone.
  public let belongsTo: String?
  /// The pairs of columns by which a member finds its household; the first pair that both sheets have is used.
  public let join: [JoinKey]

  /// A layout.
  public init(
    id: String, kind: TableKind, row: Row, title: BilingualText, titleWords: [String],
    years: ClosedRange<Int>,
    source: String, householdRow: [VariableID], required: [VariableID], requiredOneOf: [VariableID],
    optional: [VariableID], families: [String], headings: [ColumnHeading], ignored: [String] = [],
    implies: [VariableID: String] = [:], groupSeparator: String? = nil, belongsTo: String? = nil,
    join: [JoinKey] = []
  ) {
    self.id = id
    self.kind = kind
    self.row = row
    self.title = title
    self.titleWords = titleWords
    self.years = years
    self.source = source
    self.householdRow = householdRow
    self.required = required
    self.requiredOneOf = requiredOneOf
    self.optional = optional
    self.families = families
    self.headings = headings
    self.ignored = ignored
    self.implies = implies
    self.groupSeparator = groupSeparator
    self.belongsTo = belongsTo
    self.join = join
  }
}

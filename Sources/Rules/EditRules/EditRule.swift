public import Provenance
public import Survey

/// A statement that good data satisfies, with its wording, its law and its examples.
public struct EditRule: Sendable {
  /// What a rule looks at.
  public enum Scope: String, CaseIterable, Sendable {
    /// One household.
    case household
    /// One person of a household.
    case person
    /// One household of the earlier round.
    case earlierHousehold = "earlier-household"
    /// One received table of a file, as a whole.
    case file
    /// One village of a summary sheet.
    case village
    /// One area of a results summary.
    case area
  }

  /// Which lists a rule can be asked of.
  public enum Lists: String, CaseIterable, Sendable {
    /// Lists of any layout.
    case any
    /// Lists with a row for every member.
    case members
  }

  /// The rule's name.
  public let id: RuleID
  /// How much a violation matters.
  public let severity: Severity
  /// What it looks at.
  public let scope: Scope
  /// The kinds of tables it is asked of.
  public let kinds: Set<TableKind>
  /// Which lists it is asked of.
  public let lists: Lists
  /// The standards it holds for; empty for all.
  public let standards: Set<StandardID>
  /// The statement itself.
  public let check: RuleExpression
  /// The variable, or family of variables, whose cell a violation names.
  public let location: VariableID
  /// Further variables whose cells are involved.
  public let otherLocations: [VariableID]
  /// Values computed for the message only, by name.
  public let saying: [String: RuleExpression]
  /// What is the case; names in braces are replaced by values.
  public let message: BilingualText
  /// What to do about it.
  public let remedy: BilingualText
  /// Where the rule comes from.
  public let source: BilingualText
  /// The rule of the field's catalogue it stands for, such as R44; nil when it stands for none.
  public let reference: String?
  /// Why it is switched off; nil for a rule that is asked.
  public let switchedOff: BilingualText?
  /// Values that satisfy it.
  public let passing: [RuleExample]
  /// Values that violate it.
  public let failing: [RuleExample]
}

/// Values for the names of a rule, to show when it holds and when it does not.
public struct RuleExample: Hashable, Sendable {
  /// The values by name; a name that is absent has no value.
  public let values: [String: Value]

  /// An example.
  public init(values: [String: Value]) { self.values = values }
}

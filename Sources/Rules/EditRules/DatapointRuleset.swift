import Provenance

/// The rules of one scope as a datapoint ruleset of VTL 2.1, for another engine.
///
/// What rules name beside the cells of a form (facts, measures over members, figures of the law) is a column like any other.
public struct DatapointRuleset: Sendable {
  /// One column of the records the rules are asked of.
  public struct Column: Sendable {
    /// Its name in VTL: letters, digits and underscores.
    public let name: String
    /// Its type.
    public let type: ValueType
    /// Where its value lies among those the rules see.
    public let slot: Int
  }

  /// What the rules look at.
  public let scope: EditRule.Scope
  /// The columns that the rules name, in the order of their slots.
  public let columns: [Column]
  private let rules: [EditRule]

  /// The ruleset of a scope; nil when it has no rule.
  public init?(of scope: EditRule.Scope, in rulebook: Rulebook) {
    rules = rulebook.editRules.filter { $0.scope == scope }
    guard !rules.isEmpty else { return nil }
    self.scope = scope
    let slots = Set(rules.flatMap(\.check.variables)).sorted()
    columns = slots.compactMap { slot in
      let name = rulebook.vocabulary.name(ofSlot: slot)
      return rulebook.vocabulary.table[name].map {
        Column(name: Self.vtlName(of: name), type: $0.type, slot: slot)
      }
    }
  }

  /// All rulesets of a configuration, in the order of the scopes.
  public static func all(of rulebook: Rulebook) -> [DatapointRuleset] {
    EditRule.Scope.allCases.compactMap { DatapointRuleset(of: $0, in: rulebook) }
  }

  /// The name of the ruleset and of the data set it is asked of: `HOUSEHOLD`.
  public var name: String { Self.vtlName(of: scope.rawValue).uppercased() }

  /// The definition of the ruleset and its use on the data set of the same name with `_DATA`.
  public var text: String {
    let lines = rules.map { rule in
      let level =
        switch rule.severity {
        case .error: 3
        case .warning: 2
        case .note: 1
        }
      let id = rule.id.rawValue
      return "  \(Self.vtlName(of: id)) : \(rule.check.vtl(renaming: Self.vtlName))"
        + " errorcode \"\(id)\" errorlevel \(level)"
    }
    return """
      define datapoint ruleset \(name) (variable \(columns.map(\.name).joined(separator: ", "))) is
      \(lines.joined(separator: ";\n"))
      end datapoint ruleset;

      \(name)_CHECKED <- check_datapoint(\(name)_DATA, \(name) all);

      """
  }

  /// A name with nothing but letters, digits and underscores of ASCII.
  private static func vtlName(of name: String) -> String {
    String(String.UnicodeScalarView(name.unicodeScalars.map { $0.isNameLetter ? $0 : "_" }))
  }
}

extension Unicode.Scalar {
  /// Whether the letter may stand in a name that every VTL engine reads without quotes.
  fileprivate var isNameLetter: Bool {
    ("a"..."z").contains(self) || ("A"..."Z").contains(self) || ("0"..."9").contains(self)
  }
}

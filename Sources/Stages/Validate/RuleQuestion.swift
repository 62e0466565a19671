public import Provenance
public import Rules

/// What the rules of one scope were asked of one record, and what they answered: for comparison with another engine.
public struct RuleQuestion: Sendable {
  /// What was judged.
  public let scope: EditRule.Scope
  /// The first cell of the record.
  public let location: SourceLocation
  /// The values of the scope's columns, in the order of ``Rules/DatapointRuleset/columns``.
  public let values: [Value]
  /// The rules that were asked, with their answers; nil where a value was missing.
  public let answers: [(rule: RuleID, answer: Bool?)]
}

/// Keeps what was asked, where somebody wants to know.
struct RuleQuestions {
  private let rulesets: [EditRule.Scope: DatapointRuleset]
  private(set) var all: [RuleQuestion] = []

  init(_ rulesets: [DatapointRuleset]) {
    self.rulesets = Dictionary(rulesets.map { ($0.scope, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// Keeps one question; a record that no rule was asked of is left out.
  mutating func add(_ rules: [EditRule], scope: EditRule.Scope, frame: Frame, at location: SourceLocation) {
    guard let ruleset = rulesets[scope], !rules.isEmpty else { return }
    all.append(
      RuleQuestion(
        scope: scope, location: location, values: ruleset.columns.map { frame[$0.slot] },
        answers: rules.map { ($0.id, $0.check.truth(on: frame.values.span)) }))
  }
}

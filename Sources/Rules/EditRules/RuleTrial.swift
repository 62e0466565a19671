/// A rule asked of one of its own examples.
public struct RuleTrial: Sendable {
  /// The rule.
  public let rule: EditRule
  /// The values it was asked of.
  public let example: RuleExample
  /// Whether the example is one that should satisfy the rule; otherwise it should violate it.
  public let shouldPass: Bool
  /// What the rule said: true, false, or nil when a value is missing.
  public let answer: Bool?

  /// Whether the rule said what its author expected.
  public var isAsExpected: Bool { answer == shouldPass }
}

extension Rulebook {
  /// Every edit rule asked of each of its examples, in the order of the rules.
  public var trials: [RuleTrial] { editRules.flatMap(trials) }

  private func trials(of rule: EditRule) -> [RuleTrial] {
    rule.passing.map { trial(of: rule, with: $0, shouldPass: true) }
      + rule.failing.map { trial(of: rule, with: $0, shouldPass: false) }
  }

  private func trial(of rule: EditRule, with example: RuleExample, shouldPass: Bool) -> RuleTrial {
    RuleTrial(
      rule: rule, example: example, shouldPass: shouldPass,
      answer: rule.check.truth(on: vocabulary.values(of: example)))
  }
}

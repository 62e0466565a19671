public import Provenance

/// One figure of a text that does not fit, or fits only under a condition, said so that its author can act on it.
public struct ProofFinding: Hashable, Sendable {
  /// The rule that found it, `PF-001` and on.
  public let rule: RuleID
  /// How much it matters.
  public let severity: Severity
  /// Where the figure stands.
  public let place: ProofPlace
  /// The figure as printed.
  public let quote: String
  /// What it would be; empty where that cannot be said in one figure.
  public let expected: BilingualText
  /// What is the case.
  public let message: BilingualText
  /// What to do about it.
  public let remedy: BilingualText
}

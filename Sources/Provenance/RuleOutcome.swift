/// What became of one edit rule in a round: how often it held, how often it did not, or why it was never answered.
///
/// A rule that was not asked is as visible as one that found something.
public struct RuleOutcome: Hashable, Sendable {
  /// The four outcomes of a rule.
  public enum Kind: String, CaseIterable, Sendable {
    /// It was answered, and nothing breaks it.
    case clean
    /// Something breaks it.
    case found
    /// It was never answered; the reason is given.
    case skipped
    /// Its calculation has no result for some record, such as a division by zero.
    case failed
  }

  /// The rule.
  public var rule: RuleID
  /// How much a violation matters.
  public var severity: Severity
  /// The records that satisfy it.
  public var satisfied = 0
  /// The records that break it.
  public var violated = 0
  /// The records it says nothing about, because a value is missing.
  public var undetermined = 0
  /// The records for which its calculation has no result.
  public var failed = 0
  /// Where its calculation failed first, in the order of the judged tables; nil when it never did.
  public var firstFailure: SourceLocation?
  /// Why it was never answered; nil when it was.
  public var reason: SkipReason?
  /// The names of what was missing, in the order of the alphabet; empty for reasons that name nothing.
  public var missing: [String] = []
  /// The reason the configuration gives for a rule that is switched off.
  public var note: BilingualText?

  /// A rule that nothing is known of yet.
  public init(rule: RuleID, severity: Severity) {
    self.rule = rule
    self.severity = severity
  }

  /// Which of the four outcomes it is; a failure outweighs what was found, and that what was clean.
  public var kind: Kind {
    if failed > 0 { return .failed }
    if violated > 0 { return .found }
    return satisfied > 0 ? .clean : .skipped
  }

  /// The same rule in this and in another round together.
  public func joined(with other: Self) -> Self {
    var joined = self
    joined.satisfied += other.satisfied
    joined.violated += other.violated
    joined.undetermined += other.undetermined
    joined.failed += other.failed
    joined.firstFailure = firstFailure ?? other.firstFailure
    let isOthersReason = other.reason.map { $0.isNearer(than: reason) } ?? false
    joined.reason = joined.kind == .skipped ? (isOthersReason ? other.reason : reason) : nil
    joined.missing = joined.reason == nil ? [] : isOthersReason ? other.missing : missing
    return joined
  }

  /// Whether a strict run objects: the rule failed, or was skipped although its standard is in force in the round.
  public var isObjectionable: Bool {
    kind == .failed || kind == .skipped && reason != .otherStandard
  }
}

extension [RuleOutcome] {
  /// How many rules ended in an outcome.
  public func count(of kind: RuleOutcome.Kind) -> Int { count { $0.kind == kind } }

  /// The one line that sums the rules up: `Luật: 61 sạch, 12 có lỗi, 9 bỏ qua, 0 không chạy được`.
  public var summary: BilingualText {
    let (clean, found) = (count(of: .clean), count(of: .found))
    let (skipped, failed) = (count(of: .skipped), count(of: .failed))
    return BilingualText(
      vietnamese: "Luật: \(clean) sạch, \(found) có lỗi, \(skipped) bỏ qua, \(failed) không chạy được",
      english: "Rules: \(clean) clean, \(found) with findings, \(skipped) skipped, \(failed) failed to run")
  }
}

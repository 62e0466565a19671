import Provenance
import Rules
import Survey

/// How often each edit rule was satisfied, violated and undetermined so far; in the order of the rulebook's rules.
struct RuleCounts {
  /// What stood between a rule and the tables, the least obstacle met so far.
  enum Obstacle: Int, Comparable {
    case noTable
    case headsOnly
    case notCollected
    case none

    static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
  }

  /// The counts of one rule.
  struct Count {
    var satisfied = 0
    var violated = 0
    var undetermined = 0
    var failed = 0
    var firstFailure: SourceLocation?
    var obstacle = Obstacle.noTable
    /// The fewest names a table lacked, first by the alphabet.
    var uncollected: [String] = []
    /// Whether some table has the cell a violation would name.
    var hasCell = false
    /// What the first record that gave no answer lacked.
    var missing: [Int] = []
  }

  private(set) var counts: [Count]

  init(_ rulebook: Rulebook) {
    counts = [Count](repeating: Count(), count: rulebook.editRules.count)
  }

  /// Counts one answer of a rule.
  ///
  /// - Parameter place: The cell of the record that the rule speaks of.
  @inline(__always)
  mutating func add(
    _ answer: Bool?, to rule: Int, asking check: RuleExpression, of values: Span<Value>,
    at place: () -> SourceLocation
  ) {
    switch answer {
    case true: counts[rule].satisfied += 1
    case false: counts[rule].violated += 1
    case nil where check.hasFault(on: values):
      counts[rule].failed += 1
      if counts[rule].firstFailure == nil { counts[rule].firstFailure = place() }
    case nil:
      if counts[rule].undetermined == 0 { counts[rule].missing = check.missing(in: values) }
      counts[rule].undetermined += 1
    }
  }

  /// Counts records that satisfy a rule.
  mutating func add(satisfied count: Int, to rule: Int) { counts[rule].satisfied += count }

  /// Remembers what stands between a rule and a table.
  mutating func meet(_ meeting: AskedRules.Meeting) {
    let rule = meeting.rule
    if meeting.hasCell { counts[rule].hasCell = true }
    if meeting.obstacle == .notCollected, meeting.obstacle >= counts[rule].obstacle {
      let known = counts[rule].uncollected
      let isFewer = known.isEmpty || meeting.uncollected.count < known.count
      if isFewer
        || meeting.uncollected.count == known.count && meeting.uncollected.lexicographicallyPrecedes(known)
      {
        counts[rule].uncollected = meeting.uncollected
      }
    }
    counts[rule].obstacle = max(counts[rule].obstacle, meeting.obstacle)
  }

  /// What became of each rule in a round.
  func outcomes(_ rulebook: Rulebook, round: Round) -> [RuleOutcome] {
    zip(rulebook.editRules, counts).map { rule, count in
      var outcome = RuleOutcome(rule: rule.id, severity: rule.severity)
      outcome.satisfied = count.satisfied
      outcome.violated = count.violated
      outcome.undetermined = count.undetermined
      outcome.failed = count.failed
      outcome.firstFailure = count.firstFailure
      guard outcome.kind == .skipped else { return outcome }
      let (reason, missing) = Self.reason(rule, count, rulebook, round)
      outcome.reason = reason
      outcome.missing = missing.sorted()
      outcome.note = rule.switchedOff
      return outcome
    }
  }

  private static func reason(
    _ rule: EditRule, _ count: Count, _ rulebook: Rulebook, _ round: Round
  ) -> (SkipReason, [String]) {
    if rule.switchedOff != nil { return (.switchedOff, []) }
    if !rule.standards.isEmpty, rule.standards.isDisjoint(with: round.standards) {
      return (.otherStandard, [])
    }
    switch count.obstacle {
    case .noTable: return (rule.scope == .earlierHousehold ? .noEarlierList : .noTable, [])
    case .headsOnly: return (.headsOnly, [])
    case .notCollected: return (.notCollected, count.uncollected)
    case .none:
      if count.missing.contains(rulebook.vocabulary[.listedMembers]) { return (.headsOnly, []) }
      guard count.hasCell else { return (.notCollected, [rule.location.rawValue]) }
      return (.valuesMissing, count.missing.map { rulebook.vocabulary.name(ofSlot: $0) })
    }
  }
}

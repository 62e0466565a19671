public import Provenance
public import Rules
public import Survey

/// Finds the place of each decision of a round in the tables as they were received.
///
/// Nothing is guessed: a decision that finds no place, or another value than it expects, is a finding and changes
/// nothing. The same decisions on the same tables always give the same result.
public struct DecisionReplay {
  /// A finding at a line of decisions, with the delivery it concerns.
  public struct LineFinding: Sendable {
    /// The finding.
    public var finding: Finding
    /// The line.
    public var line: DecisionLine
    /// The delivery; nil when none was found.
    public var delivery: String?
  }

  /// What became of the decisions.
  public struct Result: Sendable {
    /// Those that found their place, in the order of their lines.
    public var applied: [AppliedDecision] = []
    /// What was found at the others.
    public var findings: [LineFinding] = []
  }

  let rulebook: Rulebook
  let targets: [AreaCode: [DecisionTarget]]

  /// A replay on the tables of a round that count.
  public init(rulebook: Rulebook, targets: [DecisionTarget]) {
    self.rulebook = rulebook
    self.targets = Dictionary(grouping: targets, by: \.village)
  }

  /// Replays corrections and verdicts on repeated households; waivers wait for the findings.
  public func replay(_ lines: [DecisionLine]) -> Result {
    var result = Result()
    let ordered = lines.sorted { ($0.location, $0.fileHash) < ($1.location, $1.fileHash) }
    var applied: [AppliedDecision] = []
    for line in ordered {
      switch line.kind {
      case .correction: applied += correction(line, &result)
      case .duplicate where line[.earlierHousehold].isBlank: applied += verdict(line, &result)
      // What is decided about the round before waits until its lists are looked at.
      case .duplicate:
        if rulebook.decisions.verdict(of: line[.verdict].text) == nil {
          result.findings += unknown(.verdict, line)
        }
      case .waiver: continue
      }
    }
    result.applied = settled(applied, &result)
    return result
  }

  /// The tables of the village a line speaks of; a finding when there are none.
  func tables(for line: DecisionLine, kinds: Set<TableKind>, _ result: inout Result) -> [DecisionTarget] {
    let own = (targets[line.village] ?? []).filter { kinds.contains($0.table.kind) }
    if own.isEmpty { result.findings += unknown(.village, line) }
    return own
  }

  /// A finding that what stands in a column is not known.
  func unknown(_ column: DecisionColumn, _ line: DecisionLine, _ delivery: String? = nil) -> [LineFinding] {
    found(
      "TB-042", line,
      [
        "column": rulebook.decisions.label(of: column),
        "text": BilingualText(line[column].isBlank ? "–" : line[column].text),
      ], delivery: delivery)
  }

  /// A finding at a line, in the words of the configuration.
  func found(
    _ rule: RuleID, _ line: DecisionLine, _ values: [String: BilingualText] = [:],
    others: [SourceLocation] = [], delivery: String? = nil
  ) -> [LineFinding] {
    rulebook.findings(rule, at: line.location, values, others: others).map {
      LineFinding(finding: $0, line: line, delivery: delivery)
    }
  }

  /// A cell or a row that decisions speak of.
  private struct Spot: Hashable {
    var delivery: String
    var record: Int
    var member: Int?
    var variable: VariableID?
  }

  /// The decisions without those that contradict each other; of several that say the same, the first.
  private func settled(_ applied: [AppliedDecision], _ result: inout Result) -> [AppliedDecision] {
    func spot(_ decision: AppliedDecision) -> Spot {
      let variable: VariableID? = if case .value(let id) = decision.effect { id } else { nil }
      return Spot(
        delivery: decision.delivery, record: decision.record, member: decision.member, variable: variable)
    }
    let bySpot = Dictionary(grouping: applied, by: spot)
    var seen: Set<Spot> = []
    var contradicted: Set<DecisionLine> = []
    for decision in applied {
      let same = bySpot[spot(decision)] ?? []
      guard same.contains(where: { !agree($0, decision) }) else { continue }
      contradicted.insert(decision.line)
    }
    for line in contradicted.sorted(by: { $0.location < $1.location }) {
      let own = applied.filter { $0.line == line }
      let others = own.flatMap { decision in
        (bySpot[spot(decision)] ?? []).filter { !agree($0, decision) }.map(\.line.location)
      }
      result.findings += found(
        "TB-046", line, others: Set(others).sorted(), delivery: own.first?.delivery)
    }
    return applied.filter { !contradicted.contains($0.line) && seen.insert(spot($0)).inserted }
  }

  private func agree(_ one: AppliedDecision, _ other: AppliedDecision) -> Bool {
    guard one.effect == other.effect else { return false }
    guard case .value = one.effect else { return true }
    return one.line[.value].text == other.line[.value].text
  }
}

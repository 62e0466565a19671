public import Provenance
public import Survey

/// A finding with the place it belongs to, as reports sort and count it.
public struct PlacedFinding: Sendable {
  /// The finding.
  public var finding: Finding
  /// The commune; nil where the file could not be placed.
  public var commune: AreaCode?
  /// The village; nil where the file speaks of several, or could not be placed.
  public var village: AreaCode?
  /// The code of the household; nil when there is none to name.
  public var household: String?
  /// What became of it since the delivery before; nil where there was none.
  public var change: FindingChange?

  /// A finding at its place.
  public init(
    finding: Finding, commune: AreaCode? = nil, village: AreaCode? = nil, household: String? = nil,
    change: FindingChange? = nil
  ) {
    self.finding = finding
    self.commune = commune
    self.village = village
    self.household = household
    self.change = change
  }
}

/// Everything that was found in a round, and what became of its rules.
public struct RoundFindings: Sendable {
  /// The round's name.
  public var round: RoundID
  /// What the round is called.
  public var title: BilingualText
  /// What was found, in the order of the places in the files.
  public var findings: [PlacedFinding]
  /// What newer deliveries have no more, in the order of the places in the older files.
  public var gone: [PlacedFinding]
  /// What became of each edit rule, in the order of the rulebook.
  public var outcomes: [RuleOutcome]
  /// The names of communes and villages.
  public var names: [AreaCode: String]
  /// The first digits of the hash of the rules.
  public var rulesHash: String
  /// The approvals of its areas, as every page says them.
  public var approvals: [BilingualText] = []

  /// The findings of a round.
  public init(
    round: RoundID, title: BilingualText, findings: [PlacedFinding], gone: [PlacedFinding],
    outcomes: [RuleOutcome], names: [AreaCode: String], rulesHash: String
  ) {
    self.round = round
    self.title = title
    self.findings = findings
    self.gone = gone
    self.outcomes = outcomes
    self.names = names
    self.rulesHash = rulesHash
  }

  /// Leaves only what was found in some communes, and what has no place.
  public mutating func restrict(to codes: Set<AreaCode>) {
    findings.removeAll { $0.commune.map { !codes.contains($0) } ?? false }
    gone.removeAll { $0.commune.map { !codes.contains($0) } ?? false }
    names = names.filter { codes.contains($0.key) }
  }
}

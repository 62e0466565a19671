import Foundation
public import Provenance
public import Reports
public import Rules
import Store
import Survey

extension ReviewWorkflow {
  /// Everything that was found in a round, in the order of the places.
  public func findings(of round: Round) throws -> [Finding] {
    try store.findings(round: round.id).map(\.finding)
  }

  /// Gives each finding of a round, in the order of the places, without keeping all of them in memory.
  public func forEachFinding(of round: Round, _ body: (Finding) throws -> Void) throws {
    try store.forEachFinding(round: round.id) { try body($0.finding) }
  }

  /// How much was found in a round.
  public func findingCounts(of round: Round) throws -> FindingCounts {
    try store.findingCounts(round: round.id)
  }

  /// What was found in each area of a round.
  func qualityOfAreas(in round: Round) throws -> QualityOfAreas {
    var quality = QualityOfAreas(deliveries: try store.deliveries(round: round.id))
    try store.forEachFinding(round: round.id) { if $0.finding.isOpen { quality.add($0) } }
    return quality
  }

  /// Everything that was found in a round, each finding at its place, with what became of the rules.
  public func roundFindings(of round: Round) throws -> RoundFindings {
    let deliveries = try store.deliveries(round: round.id)
    let places = PlacesOfFindings(deliveries)
    let areas = PlacesOfDeliveries(rulebook: rulebook, round: round, villages: try store.villages())
    var names: [AreaCode: String] = [:]
    for delivery in deliveries where delivery.state == .current {
      names[delivery.unit.village] = areas.village(delivery.unit.village)?.name
      if names[delivery.commune] == nil { names[delivery.commune] = areas.place(of: delivery)?.commune.name }
    }
    return RoundFindings(
      round: round.id, title: round.title,
      findings: try store.findings(round: round.id, as: places.placed, finding: \.finding),
      gone: try store.findings(round: round.id, stage: .gone, as: places.placed, finding: \.finding),
      outcomes: try ruleOutcomes(of: round), names: names, rulesHash: String(rulebook.hash.prefix(12)))
  }

  /// How many findings are gone, still there and new since the deliveries before, in words; nil where no list came twice.
  public func findingChanges(of round: Round) throws -> BilingualText? {
    let counts = try store.findingChanges(round: round.id)
    return FindingTotals.changes(
      gone: counts[.gone, default: 0], still: counts[.still, default: 0], new: counts[.new, default: 0])
  }

  /// Writes what was found: complete, as tables, as lines of JSON and as a page.
  ///
  /// - Returns: The files.
  func write(
    _ findings: RoundFindings, of round: Round, to output: ReportFolder, language: Language
  ) throws -> [String] {
    let id = round.id.rawValue
    let folder = ReportPath(round: round, standard: round.standards.first ?? "").folder
    return [
      try output.write(to: "findings-\(id).csv") { add in
        try FindingText.forEachLine(of: findings.findings.lazy.map(\.finding), in: language, add)
      },
      try output.write(to: "findings-\(id).jsonl") { add in
        for finding in findings.findings { try add(FindingText.json(of: finding) + "\n") }
      },
      try output.write(FindingTotals(findings).table, to: "findings-totals-\(id).csv"),
      try output.write(FindingChanges.table(of: findings, in: language), to: "findings-changes-\(id).csv"),
      try output.write(
        RuleOutcomeText.table(of: findings.outcomes, in: language), to: "rules-\(id).csv"),
      try output.write(RuleOutcomeText.lines(of: findings.outcomes), to: "rules-\(id).jsonl"),
      try output.write(FindingsPage(findings, language: language).html, to: "\(folder)/findings.html"),
    ]
  }
}

import Provenance
public import Rules
import Stages
import Store
import Survey

extension ReviewWorkflow {
  /// Judges everything that counts in a round by the edit rules; what is found takes the place of what was found before.
  public func validate(_ round: Round) throws {
    try validate(round, earlier: EarlierRound(rulebook: rulebook, store: store).lists(before: round))
  }

  func validate(_ round: Round, earlier: EarlierRound.Lists) throws {
    let deliveries = try store.deliveries(round: round.id, state: .current)
    let areas = PlacesOfDeliveries(rulebook: rulebook, round: round, villages: try store.villages())
    var validator = Validator(
      rulebook: rulebook, round: round, register: areas.register,
      earlier: earlier[round.standards.last ?? ""])
    let tables = try DecidedTables(rulebook: rulebook, store: store, round: round.id)
    var waivers = Waivers(try store.decisions(round: round.id), rulebook: rulebook)
    var findings: [StoredFinding] = []
    for delivery in deliveries.sorted(by: { $0.unit.kind.judgingOrder < $1.unit.kind.judgingOrder }) {
      let table = try tables.table(of: delivery)
      let decisions = tables.decisions(on: delivery)
      let found = SettledRepetitions(decisions, in: table, rulebook: rulebook).mark(
        validator.judge(areas.placed(table, of: delivery)))
      findings += waivers.mark(found, in: table, of: delivery.unit.village).map {
        StoredFinding(finding: $0, delivery: delivery.id, fileHash: delivery.fileHash)
      }
    }
    let listed = Set(deliveries.filter { $0.unit.kind == .list }.map(\.unit.village))
    let vanished = validator.judgeEarlierHouseholds(of: listed)
    findings += waivers.mark(vanished, in: earlier[round.standards.last ?? ""]).map {
      StoredFinding(finding: $0, delivery: nil, fileHash: nil)
    }
    findings += waivers.findings.map {
      StoredFinding(finding: $0.finding, delivery: nil, fileHash: $0.line.fileHash)
    }
    try store.replaceFindings(findings, round: round.id, stage: .validate)
  }
}

extension TableKind {
  /// Lists are judged before those that are compared with them; departures before the households that may have left.
  var judgingOrder: Int {
    switch self {
    case .list: 0
    case .escapedPoverty, .escapedNearPoverty, .departures: 1
    case .summary, .resultsSummary, .approvedList: 2
    }
  }
}

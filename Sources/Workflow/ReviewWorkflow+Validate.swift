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
    var findings: [StoredFinding] = []
    for delivery in deliveries.sorted(by: { $0.unit.kind.judgingOrder < $1.unit.kind.judgingOrder }) {
      let table = try store.table(of: delivery)
      findings += validator.judge(areas.placed(table, of: delivery)).map {
        StoredFinding(finding: $0, delivery: delivery.id, fileHash: delivery.fileHash)
      }
    }
    let listed = Set(deliveries.filter { $0.unit.kind == .list }.map(\.unit.village))
    findings += validator.judgeEarlierHouseholds(of: listed).map {
      StoredFinding(finding: $0, delivery: nil, fileHash: nil)
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

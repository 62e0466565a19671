public import Provenance
public import Rules
import Stages
import Store
import Survey

extension ReviewWorkflow {
  /// Judges everything that counts in a round by the edit rules; what is found takes the place of what was found before.
  ///
  /// Where a delivery took the place of an earlier one, that one is judged too, to say what is gone, still there and new.
  public func validate(_ round: Round) throws {
    try inTurn(round) {
      try validate(round, earlier: EarlierRound(rulebook: rulebook, store: store).lists(before: round))
    }
  }

  func validate(_ round: Round, earlier: EarlierRound.Lists) throws {
    let deliveries = try store.deliveries(round: round.id, state: .current)
    let areas = PlacesOfDeliveries(rulebook: rulebook, round: round, villages: try store.villages())
    var validator = Validator(
      rulebook: rulebook, round: round, register: areas.register,
      earlier: earlier[round.standards.last ?? ""])
    let tables = try DecidedTables(rulebook: rulebook, store: store, round: round.id)
    var waivers = Waivers(try store.decisions(round: round.id), rulebook: rulebook)
    let scratch = try store.scratchFile()
    var findings = LaidFindings(in: scratch)
    var gone = LaidFindings(in: scratch)
    let predecessors = try predecessors(in: round)
    validator.rememberOnlyExpected()
    for delivery in deliveries where delivery.unit.kind.isComparedWithLists {
      validator.expect(try tables.table(of: delivery))
      if let older = predecessors[delivery.id] { validator.expect(try store.table(of: older)) }
    }
    if !earlier[round.standards.last ?? ""].villages.isEmpty {
      for delivery in deliveries where delivery.unit.kind == .list {
        validator.recognise(areas.placed(try tables.table(of: delivery), of: delivery))
      }
    }
    for delivery in deliveries.sorted(by: { $0.unit.kind.judgingOrder < $1.unit.kind.judgingOrder }) {
      let table = try tables.table(of: delivery)
      let decisions = tables.decisions(on: delivery)
      var comparison: FindingComparison?
      let older = try predecessors[delivery.id].map { older in
        let table = try store.table(of: older)
        return (
          table: table, found: validator.judgeEarlierDelivery(areas.placed(table, of: older)),
          file: older.fileHash
        )
      }
      let judged = SettledRepetitions(decisions, in: table, rulebook: rulebook).mark(
        validator.judge(areas.placed(table, of: delivery)))
      let found = waivers.mark(judged, in: table, of: delivery.unit.village)
      if let older { comparison = FindingComparison(from: older.table, older.found, to: table, found) }
      try findings.append(
        stored(found, of: delivery, in: table).enumerated().map { index, stored in
          var stored = stored
          stored.change = comparison?.changes[index]
          return stored
        })
      try gone.append(
        (comparison?.gone ?? []).map {
          StoredFinding(
            finding: $0.finding, delivery: delivery.id, fileHash: older?.file, household: $0.household,
            change: .gone)
        })
    }
    // A household that is missing belongs to the list that misses it.
    let lists = Dictionary(
      deliveries.filter { $0.unit.kind == .list }.map { ($0.unit.village, $0.id) },
      uniquingKeysWith: { first, _ in first })
    let vanished = validator.judgeEarlierHouseholds(of: Set(lists.keys))
    let marked = waivers.mark(vanished.map(\.finding), in: earlier[round.standards.last ?? ""])
    try findings.append(
      zip(marked, vanished).map { finding, household in
        StoredFinding(
          finding: finding, delivery: lists[household.village], fileHash: nil, household: household.household)
      })
    try findings.append(
      (validator.unplacedLinks + waivers.findings).map {
        StoredFinding(finding: $0.finding, delivery: nil, fileHash: $0.line.fileHash)
      })
    try store.replaceFindings(findings, round: round.id, stage: .validate)
    try store.replaceFindings(gone, round: round.id, stage: .gone)
    try store.replaceRuleOutcomes(validator.outcomes, round: round.id)
  }

  /// What became of each edit rule when the round was judged last, in the order of the rulebook.
  public func ruleOutcomes(of round: Round) throws -> [RuleOutcome] {
    try store.ruleOutcomes(round: round.id)
  }

  /// The delivery that each current one took the place of last.
  private func predecessors(in round: Round) throws -> [String: DeliverySummary] {
    try store.deliveries(round: round.id, state: .superseded).reduce(into: [:]) { last, delivery in
      guard let newer = delivery.supersededBy else { return }
      if let known = last[newer], (known.run, known.id) >= (delivery.run, delivery.id) { return }
      last[newer] = delivery
    }
  }

  private func stored(
    _ findings: [Finding], of delivery: DeliverySummary, in table: ReceivedTable
  ) -> [StoredFinding] {
    zip(findings, FindingComparison.households(of: findings, in: table)).map { finding, household in
      StoredFinding(
        finding: finding, delivery: delivery.id, fileHash: delivery.fileHash, household: household)
    }
  }
}

extension TableKind {
  /// Whether its households are looked for on the lists.
  fileprivate var isComparedWithLists: Bool { self == .escapedPoverty || self == .escapedNearPoverty }

  /// Lists are judged before those that are compared with them; departures before the households that may have left.
  var judgingOrder: Int {
    switch self {
    case .list: 0
    case .escapedPoverty, .escapedNearPoverty, .departures: 1
    case .summary, .resultsSummary, .approvedList: 2
    }
  }
}

import Rules
import Stages
import Store
import Survey
import VietnameseText

/// Counts a round from what the store has: one pure count for each village, then addition.
struct RoundCount {
  /// The counts of all areas, and what those of each village were made from.
  struct Result {
    var tallies: [StoredTally]
    var marks: [AreaCode: String]
    var rollUp: RollUp
  }

  let rulebook: Rulebook
  let store: SurveyStore
  let round: Round
  let earlier: EarlierRound.Lists
  /// How many villages are counted at the same time; it never changes a result.
  var jobs = 1

  /// Counts everything.
  ///
  /// - Throws: ``PromiseBroken`` when a flow does not balance; ``StoreError``.
  func count() throws -> Result {
    let deliveries = try store.deliveries(round: round.id, state: .current).filter {
      !$0.commune.rawValue.isEmpty
    }
    let tables = try DecidedTables(rulebook: rulebook, store: store, round: round.id)
    let populations = try store.populations(round: round.id)
    let groups = EthnicGroupOrder(populations)
    let byVillage = Dictionary(grouping: deliveries, by: \.unit.village)
    let villages = byVillage.keys.sorted()
    let stored = try villages.map(jobs: jobs) { try store.households(round: round.id, village: $0) }
    let households = Dictionary(uniqueKeysWithValues: zip(villages, stored))
    let countsReviewed = households.values.contains { $0.contains { $0.household.status == .notPoor } }
    let rollUp = Self.rollUp(of: try store.deliveries(round: round.id))
    var tallies: [StoredTally] = []
    var marked: [AreaCode: [String]] = [:]
    for standard in standards(of: deliveries) {
      guard let law = rulebook.standards[standard] else { continue }
      let plan = TallyPlan(standard: law, codeLists: rulebook.codeLists, ethnicGroups: groups.codes)
      let history = try History(
        rulebook: rulebook, store: store, round: round, standard: standard, earlier: earlier[standard])
      var villages: [AreaCode: Tally] = [:]
      let linked = try byVillage.sorted { $0.key < $1.key }.map(jobs: jobs) { village, deliveries in
        LinkedVillage(
          village, deliveries: deliveries, households: households[village] ?? [], under: standard, in: round,
          earlier: history.earlier)
      }
      let courses = try CoursesOfRound(
        linked.map { ($0.linkage, $0.households.map(\.household)) }, earlier: history.earlier, store: store,
        round: round)
      for (village, words) in courses.words(of: linked) { marked[village, default: []] += words }
      let counted = try linked.map(jobs: jobs) { linked in
        let village = linked.linkage.village
        let lists = linked.deliveries.filter {
          $0.unit.kind == .list && $0.unit.counted(in: round) == standard
        }
        let tally = Stages.count(
          try villageReturn(
            linked, lists: lists, of: tables, population: populations[village], history: history,
            courses: courses),
          by: plan,
          minorities: rulebook.codeLists.minorities, countsReviewed: countsReviewed)
        if let unbalanced = tally.firstUnbalancedFlow {
          throw PromiseBroken.flow(area: village, table: unbalanced.table, unit: unbalanced.unit)
        }
        if let broken = tally.firstBrokenIdentity {
          throw PromiseBroken.identity(area: village, broken)
        }
        return (village, tally)
      }
      for (village, tally) in counted where !tally.counts.isEmpty { villages[village] = tally }
      let totals = rollUp.totals(of: villages)
      if let difference = rollUp.firstDifference(villages: villages, totals: totals) {
        throw PromiseBroken.rollUp(area: difference.area, key: difference.key)
      }
      tallies += Self.tallies(of: villages, under: standard, totals)
    }
    let counted = Set(standards(of: deliveries))
    for local in rulebook.localStandards(in: round) where counted.contains(local.beside) {
      let villages = try LocalCount(
        rulebook: rulebook, tables: tables, round: round, local: local, populations: populations,
        countsReviewed: countsReviewed
      ).villages(of: deliveries, households: households)
      tallies += Self.tallies(of: villages, under: local.standard.id, rollUp.totals(of: villages))
    }
    tallies.sort { ($0.standard, $0.level, $0.area) < ($1.standard, $1.level, $1.area) }
    return Result(
      tallies: tallies, marks: try marks(byVillage, of: tables, groups: groups, countsReviewed, marked),
      rollUp: rollUp)
  }

  private static func tallies(
    of villages: [AreaCode: Tally], under standard: StandardID, _ totals: [RollUp.Step: Tally]
  ) -> [StoredTally] {
    villages.map { StoredTally(standard: standard, level: .village, area: $0.key, tally: $0.value) }
      + totals.map {
        StoredTally(standard: standard, level: $0.key.level, area: $0.key.area, tally: $0.value)
      }
  }

  private func villageReturn(
    _ linked: LinkedVillage, lists: [DeliverySummary], of tables: DecidedTables, population: Population?,
    history: History, courses: CoursesOfRound
  ) throws -> VillageReturn {
    let village = linked.linkage.village
    var collected = CollectedAnswers()
    var workers: [String: [Int: Int]] = [:]
    for list in lists {
      let table = try store.table(of: list, withRecords: false)
      let asked = CollectedAnswers(table, round: round, rulebook: rulebook)
      if asked.lowIncomeWorkers { workers[list.id] = Self.lowIncomeWorkers(in: try tables.table(of: list)) }
      collected = collected.union(asked)
    }
    var members = history.members(
      linked.households, of: village, linkage: linked.linkage,
      arrivals: courses.households.arrivals(in: village))
    if !workers.isEmpty {
      for (place, stored) in linked.households.enumerated() {
        members[place].lowIncomeWorkers = workers[stored.delivery]?[stored.household.row]
      }
    }
    return VillageReturn(
      population: population, collected: collected, members: members,
      earlier: history.earlier.households(of: village),
      departed: courses.households.departed(from: village))
  }

  /// The low-income workers of a list by the rows of their households.
  private static func lowIncomeWorkers(in table: ReceivedTable) -> [Int: Int] {
    guard let slot = table.slot(of: "low_income_workers") else { return [:] }
    return table.records.reduce(into: [:]) { workers, record in
      workers[record.household.row] = record.household.readings[slot].answer.quantity
    }
  }

  /// The standards that something was received under; the official one when there are denominators only.
  private func standards(of deliveries: [DeliverySummary]) -> [StandardID] {
    let spoken = Set(deliveries.filter { $0.unit.kind == .list }.map { $0.unit.counted(in: round) })
    let standards = round.standards.filter { spoken.contains($0) }
    return standards.isEmpty ? Array(round.standards.prefix(1)) : standards
  }

  /// How the villages of some deliveries add up.
  static func rollUp(of deliveries: [DeliverySummary]) -> RollUp {
    RollUp(ways: Dictionary(grouping: deliveries, by: \.unit.village).compactMapValues { $0.first.map(way) })
  }

  private static func way(_ delivery: DeliverySummary) -> [RollUp.Step] {
    let steps: [(AreaLevel, AreaCode?)] = [
      (.commune, delivery.commune), (.district, delivery.district), (.province, delivery.province),
    ]
    return steps.compactMap { level, code in code.map { RollUp.Step(level: level, area: $0) } }
  }

  /// What each village's counts are made from: its deliveries, those of the earlier rounds, and the configuration.
  private func marks(
    _ byVillage: [AreaCode: [DeliverySummary]], of tables: DecidedTables, groups: EthnicGroupOrder,
    _ countsReviewed: Bool, _ links: [AreaCode: [String]]
  ) throws -> [AreaCode: String] {
    var earlier: [AreaCode: [String]] = [:]
    for older in EarlierRound(rulebook: rulebook, store: store).roundsBefore(round.id) {
      let tables = try DecidedTables(rulebook: rulebook, store: store, round: older)
      for delivery in try store.deliveries(round: older, state: .current) {
        earlier[delivery.unit.village, default: []].append(tables.mark(of: delivery))
      }
    }
    let common = groups.codes + [String(countsReviewed), rulebook.hash]
    return byVillage.reduce(into: [:]) { marks, village in
      marks[village.key] = ContentHash.hex(
        of: village.value.map { tables.mark(of: $0) }.sorted() + (earlier[village.key] ?? []).sorted()
          + common + (links[village.key] ?? []).sorted())
    }
  }
}

extension DeliveryUnit {
  /// The standard a list is counted under: its form's where that is in force, else the official one of the round.
  func counted(in round: Round) -> StandardID {
    round.standards.contains(standard) ? standard : round.standards.first ?? standard
  }
}

/// The ethnic groups named in a round's summary sheets, in the order of the sheets.
struct EthnicGroupOrder {
  /// The groups' codes.
  let codes: [String]

  init(_ populations: [AreaCode: Population]) {
    var codes: [String] = []
    for village in populations.keys.sorted() {
      for count in populations[village]?.householdsByEthnicGroup ?? [] where !codes.contains(count.group) {
        codes.append(count.group)
      }
    }
    self.codes = codes
  }
}

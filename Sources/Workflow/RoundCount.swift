import Rules
import Stages
import Store
import Survey
import VietnameseText

/// Counts a round from what the store has: one pure count for each village, then addition.
struct RoundCount {
  /// The counts of all areas, and how villages add up to them.
  struct Result {
    var tallies: [StoredTally]
    var rollUp: RollUp
  }

  /// What it counts from.
  let basis: RoundBasis
  /// How many villages are counted at the same time; it never changes a result.
  let jobs: Int

  private var rulebook: Rulebook { basis.rulebook }
  private var round: Round { basis.round }

  init(
    rulebook: Rulebook, store: SurveyStore, round: Round, earlier: EarlierRound.Lists, jobs: Int = 1
  ) throws {
    basis = try RoundBasis(rulebook: rulebook, store: store, round: round, earlier: earlier, jobs: jobs)
    self.jobs = jobs
  }

  /// Counts everything.
  ///
  /// - Throws: ``PromiseBroken`` when a flow does not balance; ``StoreError``.
  func count() throws -> Result {
    let rollUp = RollUp(ways: basis.above)
    var tallies: [StoredTally] = []
    for (standard, villages) in try villages(Set(basis.villages.keys)) {
      let totals = rollUp.totals(of: villages)
      if let difference = rollUp.firstDifference(villages: villages, totals: totals) {
        throw PromiseBroken.rollUp(area: difference.area, key: difference.key)
      }
      tallies += Self.tallies(of: villages, under: standard, totals)
    }
    return Result(tallies: tallies.sorted(by: StoredTally.comesBefore), rollUp: rollUp)
  }

  /// Counts some villages only: those that something counts of, and those that nothing counts of any more.
  func recount(_ villages: Set<AreaCode>) throws -> [RecountedVillage] {
    try self.villages(villages).flatMap { standard, tallies in
      villages.sorted().map { village in
        RecountedVillage(
          standard: standard, village: village, tally: tallies[village] ?? Tally(),
          above: basis.above[village] ?? [])
      }
    }
  }

  /// The counts of some villages by every standard, local lines among them; a village without any line is left out.
  private func villages(
    _ chosen: Set<AreaCode>
  ) throws -> [(standard: StandardID, villages: [AreaCode: Tally])] {
    let listed = chosen.filter { basis.villages[$0] != nil }.sorted()
    var counts: [(standard: StandardID, villages: [AreaCode: Tally])] = []
    for standard in basis.standards {
      guard let law = rulebook.standards[standard] else { continue }
      counts.append((standard, try villages(listed, by: law)))
    }
    let counted = Set(basis.standards)
    for local in rulebook.localStandards(in: round) where counted.contains(local.beside) {
      let listed = listed.filter { basis.provinces[$0].standards.contains(local.beside) }
      let villages = try LocalCount(
        rulebook: rulebook, tables: basis.tables, round: round, local: local, populations: basis.populations,
        provinces: basis.provinces
      ).villages(
        of: listed.flatMap { basis.villages[$0] ?? [] },
        households: Dictionary(uniqueKeysWithValues: try listed.map { ($0, try basis.households(of: $0)) }))
      counts.append((local.standard.id, villages))
    }
    return counts
  }

  /// The counts of some villages by a law of the nation.
  private func villages(_ chosen: [AreaCode], by law: Standard) throws -> [AreaCode: Tally] {
    let chosen = chosen.filter { basis.provinces[$0].standards.contains(law.id) }
    let groups = Set(chosen.map { basis.provinces[$0].groups })
    let plans = Dictionary(
      uniqueKeysWithValues: groups.map {
        ($0, TallyPlan(standard: law, codeLists: rulebook.codeLists, ethnicGroups: $0))
      })
    let history = try basis.history(under: law.id)
    var counted: [(AreaCode, Tally)] = []
    var sharing = TallySharing()
    for part in basis.parts(of: chosen) {
      let households = try basis.households(of: part, jobs: jobs)
      let linked = try basis.linkedRound(under: law.id, of: households, jobs: jobs)
      let tallies = try part.map(jobs: jobs) { village -> (AreaCode, Tally)? in
        let province = basis.provinces[village]
        guard let linkedVillage = linked.villages[village], let plan = plans[province.groups] else {
          return nil
        }
        let tally = Stages.count(
          try villageReturn(
            linkedVillage, households: households[village] ?? [], under: law.id, history: history,
            courses: linked.courses),
          by: plan, minorities: rulebook.codeLists.minorities, countsReviewed: province.countsReviewed)
        if let unbalanced = tally.firstUnbalancedFlow {
          throw PromiseBroken.flow(area: village, table: unbalanced.table, unit: unbalanced.unit)
        }
        if let broken = tally.firstBrokenIdentity {
          throw PromiseBroken.identity(area: village, broken)
        }
        return tally.isEmpty ? nil : (village, tally)
      }
      for (village, tally) in tallies.lazy.compactMap({ $0 }) {
        counted.append((village, sharing.share(tally)))
      }
    }
    return Dictionary(counted, uniquingKeysWith: { first, _ in first })
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
    _ linked: LinkedVillage, households: [StoredHousehold], under standard: StandardID, history: History,
    courses: CoursesOfRound
  ) throws -> VillageReturn {
    let village = linked.linkage.village
    let households = LinkedVillage.counted(households, under: standard, in: round)
    var collected = CollectedAnswers()
    var workers: [String: [Int: Int]] = [:]
    for list in linked.deliveries
    where list.unit.kind == .list && list.unit.counted(in: round) == standard {
      let table = try basis.store.table(of: list, withRecords: false)
      let asked = CollectedAnswers(table, round: round, rulebook: rulebook)
      if asked.lowIncomeWorkers {
        workers[list.id] = Self.lowIncomeWorkers(in: try basis.tables.table(of: list))
      }
      collected = collected.union(asked)
    }
    var members = history.members(
      households, of: village, linkage: linked.linkage,
      arrivals: courses.households.arrivals(in: village))
    if !workers.isEmpty {
      for (place, stored) in households.enumerated() {
        members[place].lowIncomeWorkers = workers[stored.delivery]?[stored.household.row]
      }
    }
    return VillageReturn(
      population: basis.populations[village], collected: collected, members: members,
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
}

extension StoredTally {
  /// The order of standards, levels from the ground up, and areas.
  static func comesBefore(_ one: Self, _ other: Self) -> Bool {
    (one.standard, one.level, one.area) < (other.standard, other.level, other.area)
  }
}

extension DeliveryUnit {
  /// The standard a list is counted under.
  func counted(in round: Round) -> StandardID { standard.counted(in: round) }
}

extension StandardID {
  /// The standard that what came on a form of this one is counted under: this where it is in force, else the official one
  /// of the round.
  func counted(in round: Round) -> StandardID {
    round.standards.contains(self) ? self : round.standards.first ?? self
  }
}

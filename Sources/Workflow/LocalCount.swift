import Rules
import Stages
import Store
import Survey

/// Counts the villages of a province by its own higher line, beside the national count and never in it.
struct LocalCount {
  let rulebook: Rulebook
  let tables: DecidedTables
  let round: Round
  let local: LocalStandard
  let populations: [AreaCode: Population]
  let provinces: ProvincesOfRound

  /// The counts of the villages of the province: households and persons by their second status.
  func villages(
    of deliveries: [DeliverySummary], households: [AreaCode: [StoredHousehold]]
  ) throws -> [AreaCode: Tally] {
    let own = deliveries.filter { local.provinces.contains($0.province) }
    guard !own.isEmpty else { return [:] }
    let plan = TallyPlan(standard: local.standard, codeLists: rulebook.codeLists, ethnicGroups: [])
    var villages: [AreaCode: Tally] = [:]
    for (village, deliveries) in Dictionary(grouping: own, by: \.unit.village) {
      var members: [VillageReturn.Member] = []
      var collected = CollectedAnswers()
      for list in deliveries where list.unit.kind == .list && list.unit.counted(in: round) == local.beside {
        collected.hasList = true
        let listed = (households[village] ?? []).filter { $0.delivery == list.id }
        members += try self.members(listed, of: tables.table(of: list))
      }
      let population = populations[village].map {
        Population(households: $0.households, persons: $0.persons)
      }
      let tally = Stages.count(
        VillageReturn(population: population, collected: collected, members: members), by: plan,
        minorities: [], countsReviewed: provinces[village].countsReviewed)
      if !tally.isEmpty { villages[village] = tally }
    }
    return villages
  }

  /// The households of a list with their second status in the place of the decided one.
  private func members(
    _ households: [StoredHousehold], of table: ReceivedTable
  ) -> [VillageReturn.Member] {
    var second = LocalStatus(local, over: table, rulebook: rulebook, round: round)
    let records = Dictionary(
      table.records.map { ($0.household.row, $0) }, uniquingKeysWith: { first, _ in first })
    return households.map { stored in
      var household = stored.household
      household.status = records[household.row].flatMap { second.status(of: $0, isUrban: household.isUrban) }
      return VillageReturn.Member(household: household, assessment: stored.assessment)
    }
  }
}

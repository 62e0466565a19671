import Provenance
import Reports
import Rules
import Stages
import Store
import Survey

extension ReviewWorkflow {
  /// The households behind the numbers of a report, by commune; a household stands behind a number when the count of it
  /// alone counts there.
  func householdLists(of report: RoundReport) throws -> [AreaCode: HouseholdList] {
    let round = report.round
    let cells = try AnswerCells(rulebook: rulebook, store: store, round: round)
    let villages = Dictionary(
      report.areas.filter { $0.level == .village }.map { ($0.code, $0.name) },
      uniquingKeysWith: { first, _ in first })
    let keys = ListedNumbers(report).keys
    var entries: [AreaCode: [HouseholdList.Entry]] = [:]
    for stored in try store.households(round: round.id) {
      let household = stored.household
      let unit = DeliveryUnit(
        round: round.id, village: household.key.village, kind: .list, standard: household.standard)
      guard unit.counted(in: round) == report.standard.id else { continue }
      let member = VillageReturn.Member(household: household, assessment: stored.assessment)
      let counts = Stages.count(
        VillageReturn(collected: cells.collected(by: stored.delivery), members: [member]), by: report.plan,
        minorities: rulebook.codeLists.minorities, countsReviewed: false)
      var numbers: [CountKey: String] = [:]
      for key in keys where (counts[key] ?? 0) > 0 { numbers[key] = cells.cell(of: key, in: stored) }
      entries[stored.commune, default: []].append(
        HouseholdList.Entry(
          key: household.key, village: villages[household.key.village] ?? household.key.village.rawValue,
          head: household.head?.name, status: household.status, persons: household.knownPersons,
          place: cells.place(of: stored), numbers: numbers))
    }
    var lists: [AreaCode: HouseholdList] = [:]
    for commune in report.areas where commune.level == .commune {
      lists[commune.code] = HouseholdList(commune: commune, entries: entries[commune.code] ?? [])
    }
    return lists
  }
}

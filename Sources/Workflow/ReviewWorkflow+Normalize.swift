import Provenance
public import Rules
import Stages
import Store
import Survey

extension ReviewWorkflow {
  /// Commits what counts in a round to coded households, and recognises them in the earlier round.
  public func normalize(_ round: Round) throws {
    try normalize(round, earlier: EarlierRound(rulebook: rulebook, store: store).lists(before: round))
  }

  func normalize(_ round: Round, earlier: EarlierRound.Lists) throws {
    let deliveries = try store.deliveries(round: round.id, state: .current)
    let areas = PlacesOfDeliveries(rulebook: rulebook, round: round, villages: try store.villages())
    let tables = try DecidedTables(rulebook: rulebook, store: store, round: round.id)
    var changes: [StoredChange] = []
    let lists = Dictionary(grouping: deliveries.filter { $0.unit.kind == .list }, by: \.unit.village)
    for (village, deliveries) in lists.sorted(by: { $0.key < $1.key }) {
      guard let register = areas.village(village) else { continue }
      var households: [StoredHousehold] = []
      var links: [HouseholdLink] = []
      for delivery in deliveries {
        let placed = areas.placed(try tables.table(of: delivery), of: delivery)
        let list = Stages.normalize(placed, village: register, rulebook: rulebook, round: round)
        households += list.households.map { stored($0, delivery: delivery) }
        links += Self.links(
          list.households.map(\.household), to: earlier[delivery.unit.standard], in: village)
        changes += list.changes.map { StoredChange($0, delivery: delivery.id) }
      }
      try store.replaceHouseholds(households, round: round.id, village: village)
      try store.replaceLinks(links, round: round.id, village: village)
    }
    try store.removeHouseholds(round: round.id, except: Set(lists.keys))
    for delivery in deliveries {
      changes += try tables.changes(of: delivery).map { StoredChange($0, delivery: delivery.id) }
    }
    try store.replaceChanges(changes, round: round.id)
    try normalizeOthers(deliveries, of: tables, round: round)
  }

  private func stored(
    _ coded: (household: Household, assessment: Assessment), delivery: DeliverySummary
  ) -> StoredHousehold {
    StoredHousehold(
      household: coded.household, assessment: coded.assessment, province: delivery.province,
      district: delivery.district, commune: delivery.commune, delivery: delivery.id)
  }

  private static func links(
    _ households: [Household], to earlier: EarlierLists, in village: AreaCode
  ) -> [HouseholdLink] {
    let matches = earlier.matches(of: households.map { HouseholdIdentity($0) }, in: village)
    return zip(households, matches).compactMap { household, match in
      match.map {
        HouseholdLink(
          household: household.key, standard: household.standard, earlier: $0.entry.household.key,
          method: $0.method.rawValue)
      }
    }
  }

  private func normalizeOthers(
    _ deliveries: [DeliverySummary], of tables: DecidedTables, round: Round
  ) throws {
    var populations: [StoredPopulation] = []
    var departures: [StoredDeparture] = []
    for delivery in deliveries {
      switch delivery.unit.kind {
      case .summary:
        if let population = Population(try tables.table(of: delivery), rulebook: rulebook) {
          populations.append(StoredPopulation(village: delivery.unit.village, population: population))
        }
      case .departures:
        let table = try tables.table(of: delivery)
        departures += table.records.map { record in
          let code = table.slot(of: "household_code").flatMap { record.household.readings[$0].answer.text }
          let reason = table.slot(of: "departure_reason").flatMap {
            record.household.readings[$0].answer.code
          }
          return StoredDeparture(village: delivery.unit.village, code: code ?? "", reason: reason)
        }
      case .list, .approvedList, .escapedPoverty, .escapedNearPoverty, .resultsSummary:
        break
      }
    }
    try store.replacePopulations(populations, round: round.id)
    try store.replaceDepartures(departures, round: round.id)
  }
}

extension StoredChange {
  init(_ change: Change, delivery: String) {
    self.init(
      delivery: delivery, row: change.row, column: change.column, variable: change.variable.rawValue,
      before: change.before, after: change.after, reason: change.reason)
    guard let line = change.line else { return }
    note = line[.reason].text
    author = line[.author].text
    decidedBy = line.location.description
  }
}

import Provenance
public import Rules
import Stages
import Store
import Survey

extension ReviewWorkflow {
  /// Commits what counts in a round to coded households, and recognises them in the earlier round.
  public func normalize(_ round: Round) throws {
    try inTurn(round) {
      try normalize(round, earlier: EarlierRound(rulebook: rulebook, store: store).lists(before: round))
    }
  }

  func normalize(_ round: Round, earlier: EarlierRound.Lists) throws {
    let deliveries = try store.deliveries(round: round.id, state: .current)
    let areas = PlacesOfDeliveries(rulebook: rulebook, round: round, villages: try store.villages())
    let tables = try DecidedTables(rulebook: rulebook, store: store, round: round.id)
    let marks = CodedMarks(of: deliveries, in: tables, rulebook: rulebook, store: store, round: round.id)
    try marks.begin()
    var changes: [StoredChange] = []
    var linked: [StandardID: [(linkage: VillageLinkage, keys: [HouseholdKey])]] = [:]
    let lists = Dictionary(grouping: deliveries.filter { $0.unit.kind == .list }, by: \.unit.village)
    var households: [StoredHousehold] = []
    var villages: [AreaCode] = []
    for (village, deliveries) in lists.sorted(by: { $0.key < $1.key }) {
      guard let register = areas.village(village) else { continue }
      villages.append(village)
      for delivery in deliveries {
        let placed = areas.placed(try tables.table(of: delivery), of: delivery)
        let list = Stages.normalize(placed, village: register, rulebook: rulebook, round: round)
        households += list.households.map { stored($0, delivery: delivery) }
        let before = earlier[delivery.unit.standard]
        if !before.isEmpty {
          let coded = list.households.map(\.household)
          let linkage = before.linkage(of: coded, in: village)
          linked[delivery.unit.standard, default: []].append((linkage, coded.map(\.key)))
        }
        changes += list.changes.map { StoredChange($0, delivery: delivery.id) }
      }
      guard households.count >= Self.householdsAtOnce else { continue }
      try store.replaceHouseholds(households, round: round.id, villages: villages)
      (households, villages) = ([], [])
    }
    try store.replaceHouseholds(households, round: round.id, villages: villages)
    try keepLinks(linked, of: lists.keys.sorted(), earlier: earlier, round: round.id)
    try store.removeHouseholds(round: round.id, except: Set(lists.keys))
    for delivery in deliveries {
      changes += try tables.changes(of: delivery).map { StoredChange($0, delivery: delivery.id) }
    }
    try store.replaceChanges(changes, round: round.id)
    try normalizeOthers(deliveries, of: tables, round: round)
    try marks.finish()
  }

  /// How many households are kept in memory before they go to the store in one transaction.
  private static let householdsAtOnce = 1_000

  private func stored(
    _ coded: (household: Household, assessment: Assessment), delivery: DeliverySummary
  ) -> StoredHousehold {
    StoredHousehold(
      household: coded.household, assessment: coded.assessment, province: delivery.province,
      district: delivery.district, commune: delivery.commune, delivery: delivery.id)
  }

  /// Keeps which households of the earlier round those of each village are, those that moved included.
  private func keepLinks(
    _ linked: [StandardID: [(linkage: VillageLinkage, keys: [HouseholdKey])]], of villages: [AreaCode],
    earlier: EarlierRound.Lists, round: RoundID
  ) throws {
    var links: [AreaCode: [HouseholdLink]] = [:]
    for (standard, lists) in linked.sorted(by: { $0.key < $1.key }) {
      var keys: [AreaCode: [HouseholdKey]] = [:]
      func link(_ household: HouseholdKey, _ match: EarlierLists.Match) {
        links[household.village, default: []].append(
          HouseholdLink(
            household: household, standard: standard, earlier: match.entry.household.key,
            method: match.method.rawValue))
      }
      for list in lists {
        keys[list.linkage.village] = list.keys
        for (key, match) in zip(list.keys, list.linkage.matches) {
          if let match { link(key, match) }
        }
      }
      for moved in earlier[standard].moves(among: lists.map(\.linkage)).moved {
        if let key = keys[moved.village]?[moved.row] { link(key, moved.match) }
      }
    }
    try store.replaceLinks(links, round: round, villages: villages)
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

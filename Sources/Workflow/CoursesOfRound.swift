import Rules
import Stages
import Store
import Survey

/// A village's list of a round as it is counted under one standard, with its households found on the earlier list.
struct LinkedVillage {
  let deliveries: [DeliverySummary]
  let households: [StoredHousehold]
  let linkage: VillageLinkage

  /// A village with those of its households that are counted under a standard.
  init(
    _ village: AreaCode, deliveries: [DeliverySummary], households: [StoredHousehold],
    under standard: StandardID, in round: Round, earlier: EarlierLists
  ) {
    self.deliveries = deliveries
    self.households = households.filter { stored in
      DeliveryUnit(round: round.id, village: village, kind: .list, standard: stored.household.standard)
        .counted(in: round) == standard
    }
    linkage = earlier.linkage(of: self.households.map(\.household), in: village)
  }
}

/// What became of the households of a round under one standard.
struct CoursesOfRound {
  /// The households, those of the round and those of the round before.
  let households: HouseholdCourses

  /// - Parameter villages: Every village once, with the households of its list.
  init(
    _ villages: [(linkage: VillageLinkage, households: [Household])], earlier: EarlierLists,
    store: SurveyStore, round: Round
  ) throws {
    let entries = Dictionary(
      villages.map { ($0.linkage.village, $0.households.map(\.entry)) },
      uniquingKeysWith: { first, _ in first })
    households = HouseholdCourses(
      villages.map(\.linkage), earlier: earlier, entries: entries,
      departures: try Self.departures(of: round, from: earlier, store: store))
  }

  /// Why households of the earlier lists left, as the villages wrote it; `other` where no reason can be read.
  private static func departures(
    of round: Round, from earlier: EarlierLists, store: SurveyStore
  ) throws -> [HouseholdKey: String] {
    var reasons: [HouseholdKey: String] = [:]
    for departure in try store.departures(round: round.id) {
      let identity = HouseholdIdentity(
        code: departure.code, headName: nil, headBirthYear: nil, headIdentityNumber: nil)
      if let found = earlier.find(identity, in: departure.village) {
        reasons[found.household.key] = departure.reason ?? "other"
      }
    }
    return reasons
  }

  /// What the counts of villages are made from beside their own lists: who came, went, and is one by decision.
  func words(of villages: [LinkedVillage]) -> [AreaCode: [String]] {
    var words: [AreaCode: [String]] = [:]
    let keys = Dictionary(
      villages.map { ($0.linkage.village, $0.households.map(\.household.key)) },
      uniquingKeysWith: { first, _ in first })
    func add(_ earlier: EarlierHousehold, _ now: HouseholdKey) {
      for village in Set([earlier.key.village, now.village]) {
        words[village, default: []].append("\(earlier.key) \(earlier.status?.rawValue ?? "") \(now)")
      }
    }
    for household in households.moves.moved {
      guard let now = keys[household.village]?[household.row] else { continue }
      add(household.match.entry.household, now)
    }
    for village in villages {
      for (household, match) in zip(village.households, village.linkage.matches) {
        guard let match, match.method == .decided else { continue }
        add(match.entry.household, household.household.key)
      }
    }
    return words
  }
}

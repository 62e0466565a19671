import Rules
import Stages
import Store
import Survey

/// A village's list of a round as it is counted under one standard, with its households found on the earlier list.
struct LinkedVillage {
  let deliveries: [DeliverySummary]
  /// The keys of its households, in the order of the list.
  let keys: [HouseholdKey]
  /// How each of them came onto the list, as typed.
  let entries: [String?]
  let linkage: VillageLinkage

  /// A village with those of its households that are counted under a standard.
  init(
    _ village: AreaCode, deliveries: [DeliverySummary], households: [StoredHousehold],
    under standard: StandardID, in round: Round, earlier: EarlierLists
  ) {
    self.deliveries = deliveries
    let counted = Self.counted(households, under: standard, in: round).map(\.household)
    keys = counted.map(\.key)
    entries = counted.map(\.entry)
    linkage =
      earlier.isEmpty
      ? VillageLinkage(village: village, households: counted.count)
      : earlier.linkage(of: counted, in: village)
  }

  /// Those of a village's households that are counted under a standard.
  static func counted(
    _ households: [StoredHousehold], under standard: StandardID, in round: Round
  ) -> [StoredHousehold] {
    // Nearly always all of them are, and copying a household costs as much as counting it.
    let isCounted = { (stored: StoredHousehold) in stored.household.standard.counted(in: round) == standard }
    return households.allSatisfy(isCounted) ? households : households.filter(isCounted)
  }
}

/// What became of the households of a round under one standard.
struct CoursesOfRound {
  /// The households, those of the round and those of the round before.
  let households: HouseholdCourses

  /// - Parameter villages: Every village once, with how the households of its list came onto it, as typed.
  init(
    _ villages: [(linkage: VillageLinkage, entries: [String?])], earlier: EarlierLists,
    store: SurveyStore, round: Round
  ) throws {
    let entries = Dictionary(
      villages.map { ($0.linkage.village, $0.entries) },
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
      villages.map { ($0.linkage.village, $0.keys) },
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
      for (key, match) in zip(village.keys, village.linkage.matches) {
        guard let match, match.method == .decided else { continue }
        add(match.entry.household, key)
      }
    }
    return words
  }
}

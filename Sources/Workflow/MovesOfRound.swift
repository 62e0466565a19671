import Stages
import Store
import Survey

/// A village's list of a round as it is counted under one standard, with its households found on the earlier list.
struct LinkedVillage {
  let deliveries: [DeliverySummary]
  let households: [StoredHousehold]
  let linkage: VillageLinkage
}

/// The households of a round that moved from village to village.
struct MovesOfRound {
  /// The households of other villages' earlier lists that came to a village, by their rows there.
  private(set) var arrived: [AreaCode: [Int: EarlierHousehold]] = [:]
  /// The households that left a village's earlier list for another village.
  private(set) var left: [AreaCode: Set<HouseholdKey>] = [:]
  private let moved: [MovedHousehold]

  init(_ moved: [MovedHousehold]) {
    self.moved = moved
    for household in moved {
      let earlier = household.match.entry.household
      arrived[household.village, default: [:]][household.row] = earlier
      left[earlier.key.village, default: []].insert(earlier.key)
    }
  }

  /// What the counts of villages are made from beside their own lists: who came and went, and what the office decided.
  func words(of villages: [LinkedVillage]) -> [AreaCode: [String]] {
    var words: [AreaCode: [String]] = [:]
    let keys = Dictionary(
      villages.map { ($0.linkage.village, $0.households.map(\.household.key)) },
      uniquingKeysWith: { first, _ in first })
    func add(_ earlier: HouseholdKey, _ now: HouseholdKey) {
      for village in Set([earlier.village, now.village]) {
        words[village, default: []].append("\(earlier) \(now)")
      }
    }
    for household in moved {
      guard let now = keys[household.village]?[household.row] else { continue }
      add(household.match.entry.household.key, now)
    }
    for village in villages {
      for (household, match) in zip(village.households, village.linkage.matches) {
        guard let match, match.method == .decided else { continue }
        add(match.entry.household.key, household.household.key)
      }
      for decision in village.linkage.apart {
        words[village.linkage.village, default: []].append("\(decision.earlier) not \(decision.household)")
      }
    }
    return words
  }
}

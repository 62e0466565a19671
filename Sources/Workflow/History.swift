import Rules
import Stages
import Store
import Survey

/// What the rounds before know of the households of a round.
struct History {
  /// The lists of the earlier round.
  let earlier: EarlierLists
  /// Those of the rounds before it, as far as they are stored.
  private let before: [EarlierLists]

  init(
    rulebook: Rulebook, store: SurveyStore, round: Round, standard: StandardID, earlier: EarlierLists
  ) throws {
    self.earlier = earlier
    let rounds = EarlierRound(rulebook: rulebook, store: store)
    let older = rounds.roundsBefore(round.id)
    before = try older.dropFirst().map { try rounds.lists(of: $0, preferring: standard) }
      .filter { !$0.isEmpty }
  }

  /// The households of a village's list with what is known of them from before.
  ///
  /// - Parameters:
  ///   - linkage: Which households of the earlier list they are.
  ///   - arrivals: Where each of them was before.
  func members(
    _ list: [StoredHousehold], of village: AreaCode, linkage: VillageLinkage,
    arrivals: [HouseholdCourses.Arrival]
  ) -> [VillageReturn.Member] {
    zip(list.indices, linkage.matches).map { row, match in
      let own = list[row]
      let found = match?.entry.household
      let former = arrivals.indices.contains(row) ? arrivals[row].former : nil
      let isJoiner = found.map { $0.status != .poor && $0.status != .nearPoor } ?? true
      return VillageReturn.Member(
        household: own.household, assessment: own.assessment, earlier: found,
        wasOnListsBefore: isJoiner && wasListed(own.household, in: village),
        joinedFrom: found == nil ? former : nil
      )
    }
  }

  private func wasListed(_ household: Household, in village: AreaCode) -> Bool {
    guard !before.isEmpty else { return false }
    let identity = HouseholdIdentity(household)
    return before.contains { lists in
      let status = lists.find(identity, in: village)?.household.status
      return status == .poor || status == .nearPoor
    }
  }
}

import Rules
import Stages
import Store
import Survey

/// What the rounds before know of the households of a round.
struct History {
  /// The lists of the earlier round.
  let earlier: EarlierLists
  private let before: [EarlierLists]
  private let departures: [AreaCode: Set<HouseholdKey>]

  init(
    rulebook: Rulebook, store: SurveyStore, round: Round, standard: StandardID, earlier: EarlierLists
  ) throws {
    self.earlier = earlier
    let rounds = EarlierRound(rulebook: rulebook, store: store)
    let older = rounds.roundsBefore(round.id)
    before = try older.dropFirst().map { try rounds.lists(of: $0, preferring: standard) }
    var departures: [AreaCode: Set<HouseholdKey>] = [:]
    for departure in try store.departures(round: round.id) {
      let identity = HouseholdIdentity(
        code: departure.code, headName: nil, headBirthYear: nil, headIdentityNumber: nil)
      if let found = earlier.find(identity, in: departure.village) {
        departures[departure.village, default: []].insert(found.household.key)
      }
    }
    self.departures = departures
  }

  /// The earlier households of a village that left with a reason.
  func departed(from village: AreaCode) -> Set<HouseholdKey> { departures[village] ?? [] }

  /// The households of a village's list with what is known of them from before.
  ///
  /// - Parameters:
  ///   - linkage: Which households of the earlier list they are.
  ///   - movedFrom: The households of other villages' earlier lists that some of them are, by row.
  func members(
    _ list: [StoredHousehold], of village: AreaCode, linkage: VillageLinkage,
    movedFrom: [Int: EarlierHousehold]
  ) -> [VillageReturn.Member] {
    zip(list.indices, zip(linkage.identities, linkage.matches)).map { row, known in
      let own = list[row]
      let found = known.1?.entry.household
      let isJoiner = found.map { $0.status != .poor && $0.status != .nearPoor } ?? true
      return VillageReturn.Member(
        household: own.household, assessment: own.assessment, earlier: found,
        wasOnListsBefore: isJoiner && wasListed(known.0, in: village), movedFrom: movedFrom[row])
    }
  }

  private func wasListed(_ identity: HouseholdIdentity?, in village: AreaCode) -> Bool {
    guard let identity else { return false }
    return before.contains { lists in
      let status = lists.find(identity, in: village)?.household.status
      return status == .poor || status == .nearPoor
    }
  }
}

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
  func members(_ list: [(household: Household, assessment: Assessment)], of village: AreaCode)
    -> [VillageReturn.Member]
  {
    let identities = list.map { HouseholdIdentity($0.household) }
    let matches = earlier.matches(of: identities, in: village)
    return zip(list, zip(identities, matches)).map { own, known in
      let found = known.1?.entry.household
      let isJoiner = found.map { $0.status != .poor && $0.status != .nearPoor } ?? true
      return VillageReturn.Member(
        household: own.household, assessment: own.assessment, earlier: found,
        wasOnListsBefore: isJoiner && wasListed(known.0, in: village))
    }
  }

  private func wasListed(_ identity: HouseholdIdentity, in village: AreaCode) -> Bool {
    before.contains { lists in
      let status = lists.find(identity, in: village)?.household.status
      return status == .poor || status == .nearPoor
    }
  }
}

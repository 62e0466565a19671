import Rules
import Store
import Survey

/// The first round that knows a household, through the links of round after round: its key there never changes when the
/// household moves or is given another code.
struct HouseholdOrigins {
  private var earlier: [HouseholdKey: HouseholdKey] = [:]

  /// The links of all rounds before a round.
  init(rulebook: Rulebook, store: SurveyStore, before round: Round) throws {
    for older in EarlierRound(rulebook: rulebook, store: store).roundsBefore(round.id) {
      for link in try store.links(round: older) { earlier[link.household] = link.earlier }
    }
  }

  /// The key of a household in the first round that knows it.
  func origin(of household: HouseholdKey) -> HouseholdKey {
    var key = household
    var seen: Set<HouseholdKey> = [key]
    while let before = earlier[key], seen.insert(before).inserted { key = before }
    return key
  }
}

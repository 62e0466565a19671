import Rules
import Stages
import Survey
import TestSupport
import Testing

/// Counts that add up and still cannot all be right: too few deprivations for the poor, fewer persons than households.
@Suite struct DoubtfulCountTests {
  private func plan(_ standard: StandardID) throws -> TallyPlan {
    let rulebook = try ShippedRules.rulebook()
    return TallyPlan(
      standard: try #require(rulebook.standards[standard]), codeLists: rulebook.codeLists, ethnicGroups: [])
  }

  private func deprivations(poor: (Int, Int), nearPoor: (Int, Int), under standard: StandardID) throws
    -> [String]
  {
    let tally = Tally([
      CountKey(.status, "poor", .household): poor.0,
      CountKey(.deprivationPoor, "total-deprivations", .deprivation): poor.1,
      CountKey(.status, "near-poor", .household): nearPoor.0,
      CountKey(.deprivationNearPoor, "total-deprivations", .deprivation): nearPoor.1,
    ])
    return try tally.deprivationsOutOfBounds(by: plan(standard)).map {
      "\($0.status.rawValue) \($0.households) \($0.total) \($0.bound)"
    }
  }

  /// 2022 on a household of low income is poor with 3 deprivations or more, near-poor with fewer.
  @Test("T7: the poor have three deprivations each, the near-poor two at most")
  func deprivationBounds() throws {
    #expect(try deprivations(poor: (4, 12), nearPoor: (3, 6), under: "VN2022") == [])
    #expect(
      try deprivations(poor: (4, 11), nearPoor: (3, 7), under: "VN2022") == [
        "poor 4 11 12", "near-poor 3 7 6",
      ])
    #expect(try deprivations(poor: (0, 0), nearPoor: (0, 0), under: "VN2022") == [])
    // Cư Jút 2023: 204 poor households with 716 deprivations.
    #expect(try deprivations(poor: (204, 716), nearPoor: (1, 0), under: "VN2022") == [])
    #expect(
      try deprivations(poor: (4, 0), nearPoor: (3, 9), under: "VN2016") == [],
      "poor by income alone is possible")
  }

  @Test("T7 says nothing where deprivations were not asked")
  func withoutDeprivations() throws {
    let tally = Tally([CountKey(.status, "poor", .household): 4])
    #expect(try tally.deprivationsOutOfBounds(by: plan("VN2022")).isEmpty)
  }

  @Test("T11: no line has more households than persons; size changes alone have no household")
  func personsAndHouseholds() throws {
    let tally = Tally([
      CountKey(.status, "poor", .household): 3, CountKey(.status, "poor", .person): 3,
      CountKey(.movementPoor, "other-increase", .household): 0,
      CountKey(.movementPoor, "other-increase", .person): 2,
      CountKey(.deprivationPoor, "employment", .household): 3,
    ])
    #expect(try tally.firstWithFewerPersons(by: plan("VN2022")) == nil)
    let unstated = Tally([
      CountKey(.status, "poor", .household): 1, CountKey(.status, "poor", .person): 0,
    ])
    #expect(
      try unstated.firstWithFewerPersons(by: plan("VN2022")) == nil, "no size stated: missing, not too few")
    var wrong = tally
    wrong.add(5, to: CountKey(.movementPoor, "start", .household))
    wrong.add(4, to: CountKey(.movementPoor, "start", .person))
    let doubt = try #require(try wrong.firstWithFewerPersons(by: plan("VN2022")))
    #expect(doubt.table == .movementPoor && doubt.item == "start")
    #expect(doubt.households == 5 && doubt.persons == 4)
  }
}

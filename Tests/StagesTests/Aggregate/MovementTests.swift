import Rules
import Stages
import Survey
import TestSupport
import Testing

/// How the poor and near-poor of a village changed since the round before: forms R2 and R3.
@Suite struct MovementTests {
  /// A household as the two rounds have it; nil where it stands on no list of that round.
  private struct Course {
    var before: (status: Status?, persons: Int)?
    var now: (status: Status?, persons: Int)?
    var entry: String? = nil
    var hasDeparture = false
    var wasOnListsBefore = false
    var movedFrom: Status?
  }

  private func tally(_ courses: [Course], hasEarlierRound: Bool = true) throws -> Tally {
    var members: [VillageReturn.Member] = []
    var earlier: [EarlierHousehold] = []
    var departed: Set<HouseholdKey> = []
    for (number, course) in courses.enumerated() {
      let code = String(number + 1)
      let before = course.before.map {
        EarlierHousehold(
          key: HouseholdKey(round: "2018", village: "29461-01", code: code), status: $0.status,
          persons: $0.persons)
      }
      if let before { earlier.append(before) }
      if let before, course.hasDeparture { departed.insert(before.key) }
      guard let now = course.now else { continue }
      var household = Household(
        key: HouseholdKey(round: "2019", village: "29461-01", code: code), standard: "VN2016", row: number + 3
      )
      household.status = now.status
      household.size = now.persons
      household.entry = course.entry
      members.append(
        VillageReturn.Member(
          household: household,
          assessment: Assessment(computedStatus: nil, computedCriterion: nil, deprivationCount: nil),
          earlier: before, wasOnListsBefore: course.wasOnListsBefore,
          joinedFrom: course.movedFrom.map {
            EarlierHousehold(
              key: HouseholdKey(round: "2018", village: "29461-02", code: code), status: $0, persons: 9)
          }))
    }
    var collected = CollectedAnswers()
    collected.hasList = true
    let rulebook = try ShippedRules.rulebook()
    let standard = try #require(rulebook.standards["VN2016"])
    let plan = TallyPlan(standard: standard, codeLists: rulebook.codeLists, ethnicGroups: [])
    return Stages.count(
      VillageReturn(
        collected: collected, members: members, earlier: hasEarlierRound ? earlier : nil, departed: departed),
      by: plan, minorities: [], countsReviewed: false)
  }

  /// The lines of a movement table that are not zero, "start 1/4": households and persons.
  private func lines(_ table: TallyTable, of tally: Tally) -> [String] {
    let status: Status = table == .movementPoor ? .poor : .nearPoor
    return (TallyPlan.movementItems(of: status) + ["unexplained"]).compactMap { item in
      let households = tally[CountKey(table, item, .household)] ?? 0
      let persons = tally[CountKey(table, item, .person)] ?? 0
      return households == 0 && persons == 0 ? nil : "\(item) \(households)/\(persons)"
    }
  }

  @Test("One who rose above the standard leaves with last year's size")
  func leaver() throws {
    let tally = try tally([Course(before: (.poor, 4), now: (.notPoor, 6))])
    #expect(lines(.movementPoor, of: tally) == ["start 1/4", "rose-above 1/4"])
    #expect(lines(.movementNearPoor, of: tally) == [])
    #expect(tally.firstUnbalancedFlow == nil)
  }

  @Test("A near-poor household that reached the average living standard rose above, too")
  func averageLiving() throws {
    let tally = try tally([Course(before: (.nearPoor, 3), now: (.averageLiving, 5))])
    #expect(lines(.movementNearPoor, of: tally) == ["start 1/3", "rose-above 1/3"])
  }

  @Test(
    "One who stood on another village's list moved in, whatever is typed; one who was not poor there is new")
  func movedFromAnotherVillage() throws {
    let tally = try tally([
      Course(now: (.poor, 4), entry: "newly-arisen", movedFrom: .nearPoor),
      Course(now: (.poor, 3), entry: "newly-arisen", movedFrom: .notPoor),
    ])
    #expect(lines(.movementPoor, of: tally) == ["newly-arisen 1/3", "other-increase 1/4", "end 2/7"])
  }

  @Test("One who is new joins with this year's size, under the reason that history or else the form gives")
  func joiners() throws {
    let tally = try tally([
      Course(now: (.poor, 5)),
      Course(now: (.poor, 2), entry: "fell-back"),
      Course(now: (.poor, 3), entry: "newly-arisen", wasOnListsBefore: true),
      Course(now: (.poor, 7), entry: "split"),
      Course(now: (.nearPoor, 1), entry: "moved-in"),
      Course(before: (.notPoor, 9), now: (.nearPoor, 8)),
    ])
    #expect(
      lines(.movementPoor, of: tally)
        == ["fell-back 2/5", "newly-arisen 1/5", "other-increase 1/7", "end 4/17"])
    #expect(lines(.movementNearPoor, of: tally) == ["newly-arisen 1/8", "other-increase 1/1", "end 2/9"])
    #expect(tally.firstUnbalancedFlow == nil)
  }

  @Test(
    "One who changes class moves with this year's size in both tables; its growth is another increase before")
  func classMovers() throws {
    let grown = try tally([Course(before: (.poor, 4), now: (.nearPoor, 5))])
    #expect(lines(.movementPoor, of: grown) == ["start 1/4", "became-near-poor 1/5", "other-increase 0/1"])
    #expect(lines(.movementNearPoor, of: grown) == ["poor-became-near-poor 1/5", "end 1/5"])
    let shrunk = try tally([Course(before: (.nearPoor, 6), now: (.poor, 2))])
    #expect(lines(.movementNearPoor, of: shrunk) == ["start 1/6", "became-poor 1/2", "other-decrease 0/4"])
    #expect(lines(.movementPoor, of: shrunk) == ["near-poor-became-poor 1/2", "end 1/2"])
  }

  @Test("One who stays moves nothing but the change of its size")
  func stayers() throws {
    let tally = try tally([
      Course(before: (.poor, 4), now: (.poor, 4)), Course(before: (.poor, 4), now: (.poor, 7)),
      Course(before: (.poor, 4), now: (.poor, 2)),
    ])
    #expect(
      lines(.movementPoor, of: tally)
        == ["start 3/12", "other-decrease 0/2", "other-increase 0/3", "end 3/13"])
  }

  @Test("One who is gone with a reason is another decrease, one without stands in the unexplained remainder")
  func vanished() throws {
    let tally = try tally([
      Course(before: (.poor, 4), hasDeparture: true), Course(before: (.poor, 3)),
      Course(before: (.nearPoor, 2), now: (nil, 2)),
    ])
    #expect(lines(.movementPoor, of: tally) == ["start 2/7", "other-decrease 1/4", "unexplained 1/3"])
    #expect(lines(.movementNearPoor, of: tally) == ["start 1/2", "unexplained 1/2"])
    #expect(tally.firstUnbalancedFlow == nil)
  }

  @Test("Without an earlier round movement is undetermined: there are no lines at all")
  func withoutEarlierRound() throws {
    let tally = try tally([Course(now: (.poor, 5))], hasEarlierRound: false)
    #expect(tally.counts.keys.allSatisfy { $0.table != .movementPoor && $0.table != .movementNearPoor })
    let empty = try self.tally([Course(now: (.poor, 5))])
    #expect(empty[CountKey(.movementPoor, "start", .household)] == 0)
    #expect(empty[CountKey(.movementPoor, "unexplained", .household)] == nil)
  }

  @Test(
    "Any course of any households balances: start - left + joined = end, and what one table sends the other gets"
  )
  func everyCourseBalances() throws {
    var random = SeededGenerator(seed: 59_2015)
    let statuses: [Status?] = [.poor, .nearPoor, .notPoor, .averageLiving, nil]
    let entries: [String?] = [nil, "fell-back", "newly-arisen", "moved-in", "split"]
    func state() -> (status: Status?, persons: Int)? {
      Int.random(in: 0..<5, using: &random) == 0
        ? nil
        : (
          statuses[Int.random(in: 0..<statuses.count, using: &random)], Int.random(in: 0...9, using: &random)
        )
    }
    for _ in 0..<Thoroughness.rounds(200) {
      let courses = (0..<Int.random(in: 0...30, using: &random)).map { _ in
        Course(
          before: state(), now: state(), entry: entries.randomElement(using: &random) ?? nil,
          hasDeparture: Bool.random(using: &random), wasOnListsBefore: Bool.random(using: &random))
      }
      let tally = try tally(courses)
      #expect(tally.firstUnbalancedFlow == nil)
      for unit in [CountUnit.household, .person] {
        func number(_ table: TallyTable, _ item: String) -> Int? { tally[CountKey(table, item, unit)] }
        #expect(
          number(.movementPoor, "became-near-poor") == number(.movementNearPoor, "poor-became-near-poor"))
        #expect(number(.movementNearPoor, "became-poor") == number(.movementPoor, "near-poor-became-poor"))
        #expect(number(.movementPoor, "end") == tally[CountKey(.status, "poor", unit)])
      }
      let start = courses.filter { $0.before?.status == .poor }
      #expect(tally[CountKey(.movementPoor, "start", .household)] == start.count)
    }
  }

  @Test("A flow that does not balance is found, household or person")
  func unbalanced() {
    var tally = Tally([
      CountKey(.movementPoor, "start", .household): 10, CountKey(.movementPoor, "rose-above", .household): 3,
      CountKey(.movementPoor, "newly-arisen", .household): 1, CountKey(.movementPoor, "end", .household): 8,
    ])
    #expect(tally.firstUnbalancedFlow == nil)
    tally.add(to: CountKey(.movementNearPoor, "end", .person))
    #expect(tally.firstUnbalancedFlow?.table == .movementNearPoor)
    #expect(tally.firstUnbalancedFlow?.unit == .person)
  }
}

import Rules
import Stages
import Survey
import TestSupport
import Testing

/// A whole country on another map: a made-up round of 2024 over every commune, five villages in each.
@Suite struct NationalRecastTests {
  private static let poor = CountKey(.status, "poor", .household)
  private static let nearPoor = CountKey(.status, "near-poor", .household)
  private static let all = CountKey(.population, "all", .household)

  @Test("Every village of 2024 is placed on the map of 2025 or listed, and not one household is lost")
  func country() throws {
    let rulebook = try ShippedRules.rulebook()
    let crosswalk = try rulebook.crosswalk()
    let day = try #require(Day("2024-12-14"))
    let change = try #require(Day("2025-07-01"))
    // Two codes each for units in force that autumn: those of the list just before the change.
    let communes = rulebook.areas.descendants(
      of: nil, at: .commune, during: Validity(from: day, through: day)
    )
    .filter { $0.validity.lastDay == Day("2025-06-30") }
    #expect(communes.count == 10_035)
    var random = SeededGenerator(seed: 20_250_701)
    var places: [AreaCode: VillagePlace] = [:]
    var tallies: [AreaCode: Tally] = [:]
    var said: [VillageDestination] = []
    var unsaid: Set<AreaCode> = []
    var expectedByCommune: [AreaCode: Int] = [:]
    var total = (poor: 0, nearPoor: 0, all: 0)
    for commune in communes {
      let district = try #require(commune.parent)
      let province = try #require(rulebook.areas.ancestor(of: commune, at: .province)?.code)
      let targets = crosswalk.transfers(from: commune.code, on: change).filter { $0.share != .area }.map(
        \.new)
      for number in 1...5 {
        let village = AreaCode(rawValue: commune.code.rawValue + "-0\(number)")
        let count = (
          poor: Int.random(in: 0...40, using: &random), nearPoor: Int.random(in: 0...40, using: &random)
        )
        let households = Int.random(in: 80...400, using: &random)
        places[village] = VillagePlace(commune: commune.code, district: district, province: province)
        tallies[village] = Tally([
          Self.poor: count.poor, Self.nearPoor: count.nearPoor, Self.all: households,
        ])
        total = (total.poor + count.poor, total.nearPoor + count.nearPoor, total.all + households)
        guard targets.count > 1 else {
          expectedByCommune[try #require(targets.first), default: 0] += count.poor
          continue
        }
        // Of a divided commune the office knows all villages but some fifth ones.
        if number == 5, Bool.random(using: &random) {
          unsaid.insert(village)
        } else {
          let target = targets[(number - 1) % targets.count]
          said.append(VillageDestination(village: village, commune: target, day: change))
          expectedByCommune[target, default: 0] += count.poor
        }
      }
    }
    let recast = VillageRecast(
      areas: rulebook.areas, crosswalk: crosswalk, destinations: said, to: .day(change))
    let count = RecastCount(places, on: day, by: recast)
    #expect(unsaid.count > 100)
    #expect(Set(count.unplaced.keys) == unsaid)
    #expect(count.unplaced.values.allSatisfy { $0.reason == .divided && $0.candidates.count > 1 })
    let totals = count.rollUp.totals(of: tallies.filter { count.places[$0.key] != nil })
    var sum = Tally()
    for (step, tally) in totals where step.level == .province { sum += tally }
    for village in unsaid { sum += try #require(tallies[village]) }
    #expect(sum == Tally([Self.poor: total.poor, Self.nearPoor: total.nearPoor, Self.all: total.all]))
    #expect(totals.keys.count { $0.level == .province } == 34)
    #expect(!totals.keys.contains { $0.level == .district })
    // 3,321 communes less the five that were districts without communes.
    #expect(totals.keys.count { $0.level == .commune } == 3316)
    for (commune, poor) in expectedByCommune {
      #expect(totals[RollUp.Step(level: .commune, area: commune)]?[Self.poor] == poor)
    }
  }
}

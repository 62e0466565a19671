import Stages
import Survey
import TestSupport
import Testing

/// Everything above the village is addition.
@Suite struct RollUpTests {
  private static let commune = RollUp.Step(level: .commune, area: "29461")
  private static let otherCommune = RollUp.Step(level: .commune, area: "29467")
  private static let district = RollUp.Step(level: .district, area: "849")
  private static let province = RollUp.Step(level: .province, area: "84")
  private static let poor = CountKey(.status, "poor", .household)
  private static let nearPoor = CountKey(.status, "near-poor", .household)

  private static let rollUp = RollUp(ways: [
    "29461-01": [commune, district, province], "29461-02": [commune, district, province],
    "29467-01": [otherCommune, district, province],
  ])

  @Test(
    "A parent has the sum of its villages; what one of them collected exists above it, what none did does not"
  )
  func sums() {
    let totals = Self.rollUp.totals(of: [
      "29461-01": Tally([Self.poor: 3]), "29461-02": Tally([Self.poor: 4, Self.nearPoor: 0]),
      "29467-01": Tally([Self.poor: 10]),
    ])
    #expect(totals.count == 4)
    #expect(totals[Self.commune] == Tally([Self.poor: 7, Self.nearPoor: 0]))
    #expect(totals[Self.otherCommune] == Tally([Self.poor: 10]))
    #expect(totals[Self.district] == Tally([Self.poor: 17, Self.nearPoor: 0]))
    #expect(totals[Self.province] == totals[Self.district])
  }

  @Test("After the end of the districts a commune lies in its province")
  func twoTiers() {
    let rollUp = RollUp(ways: ["29461-01": [Self.commune, .init(level: .province, area: "86")]])
    let totals = rollUp.totals(of: ["29461-01": Tally([Self.poor: 3])])
    #expect(Set(totals.keys) == [Self.commune, .init(level: .province, area: "86")])
  }

  @Test("A total that is not the sum is found by its area and line, the lowest area first")
  func difference() {
    let villages: [AreaCode: Tally] = ["29461-01": Tally([Self.poor: 3]), "29467-01": Tally([Self.poor: 1])]
    var totals = Self.rollUp.totals(of: villages)
    #expect(Self.rollUp.firstDifference(villages: villages, totals: totals) == nil)
    totals[Self.province]?.add(to: Self.poor)
    #expect(Self.rollUp.firstDifference(villages: villages, totals: totals)?.area == "84")
    totals[Self.otherCommune]?.collect(Self.nearPoor)
    let difference = Self.rollUp.firstDifference(villages: villages, totals: totals)
    #expect(difference?.area == "29467")
    #expect(difference?.key == Self.nearPoor)
    totals[Self.otherCommune] = nil
    #expect(Self.rollUp.firstDifference(villages: villages, totals: totals)?.area == "29467")
  }

  @Test("Random villages: every area is the sum of those below it, counted by hand")
  func randomVillages() {
    var random = SeededGenerator(seed: 7_2021)
    let keys = [Self.poor, Self.nearPoor, CountKey(.status, "poor", .person)]
    for _ in 0..<Thoroughness.rounds(100) {
      var ways: [AreaCode: [RollUp.Step]] = [:]
      var villages: [AreaCode: Tally] = [:]
      var expected: [RollUp.Step: [CountKey: Int]] = [:]
      for number in 0..<Int.random(in: 1...40, using: &random) {
        let commune = Int.random(in: 0..<6, using: &random)
        let steps = [
          RollUp.Step(level: .commune, area: AreaCode(rawValue: "c\(commune)")),
          RollUp.Step(level: .district, area: AreaCode(rawValue: "d\(commune / 2)")), Self.province,
        ]
        let village = AreaCode(rawValue: "v\(number)")
        ways[village] = steps
        var tally = Tally()
        for key in keys where Bool.random(using: &random) {
          let count = Int.random(in: 0...500, using: &random)
          tally.add(count, to: key)
          for step in steps { expected[step, default: [:]][key, default: 0] += count }
        }
        for step in steps { expected[step, default: [:]].merge([:]) { first, _ in first } }
        villages[village] = tally
      }
      let totals = RollUp(ways: ways).totals(of: villages)
      #expect(totals.mapValues(\.counts) == expected)
    }
  }
}

import Rules
import Survey
import TestSupport
import Testing

@testable import Protection

/// What is withheld, examined by trying every table there can be.
///
/// ```
///              hộ  nghèo  Kinh Khmer Hoa   việc làm  học  nhà tiêu
/// Thôn 1       60    10     7    2    1        5      1      6
/// Thôn 2       50     8     4    4    0        3      4      2
/// Thôn 3       40     9     3    4    2        6      3      5
/// Thôn 4       30     2     1    1    0        1      0      2
/// ```
@Suite struct SuppressionTests {
  private static let villages = [
    [60, 10, 7, 2, 1, 5, 1, 6], [50, 8, 4, 4, 0, 3, 4, 2], [40, 9, 3, 4, 2, 6, 3, 5],
    [30, 2, 1, 1, 0, 1, 0, 2],
  ]
  private static let ethnicity = ["poor-kinh", "poor-khmer", "poor-hoa"].map {
    CountKey(.ethnicity, $0, .household)
  }

  private func suppression(
    of villages: [[Int]] = villages, hidesOthers: Bool = true, reversed: Bool = false
  ) -> Suppression {
    let areas = TinyTables.areas(villages)
    return Suppression(
      of: reversed ? areas.reversed() : areas, plan: TinyTables.plan, minorities: TinyTables.minorities,
      rules: TinyTables.rules, hidesOthers: hidesOthers)
  }

  @Test func smallCountsAndSmallRestsAndSmallGroupsAreWithheld() {
    let withheld = suppression(hidesOthers: false).withheld
    let khmer = CountKey(.ethnicity, "poor-khmer", .household)
    let hoa = CountKey(.ethnicity, "poor-hoa", .household)
    #expect(withheld["11111-01"]?.contains(khmer) == true)
    #expect(withheld["11111-01"]?.contains(CountKey(.ethnicity, "poor-khmer", .person)) == true)
    #expect(withheld["11111-01"]?.contains(CountKey(.ethnicity, "poor-kinh", .household)) == false)
    // None of eight: said.
    #expect(withheld["11111-02"]?.contains(hoa) != true)
    // Of the two poor of village 4 nothing is said, not even what they are not short of.
    #expect(withheld["11111-04"]?.contains(hoa) == true)
    #expect(withheld["11111-04"]?.contains(CountKey(.deprivationPoor, "school", .household)) == true)
    #expect(withheld["11111-04"]?.contains(CountKey(.status, "poor", .household)) != true)
    #expect(withheld["11111"]?.isEmpty ?? true)
  }

  /// Every way to fill in the households by ethnic group that fits what is published.
  @Test(arguments: [true, false])
  func everyTableThereCanBe(hidesOthers: Bool) {
    let withheld = suppression(hidesOthers: hidesOthers).withheld
    let tables = EveryTable(
      poor: Self.villages.map { $0[1] }, groups: Self.villages.map { Array($0[2...4]) },
      isWithheld: { village, group in
        let code = village.map { AreaCode(rawValue: "11111-0\($0 + 1)") } ?? "11111"
        return withheld[code]?.contains(Self.ethnicity[group]) ?? false
      },
      isMinorityWithheld: { village in
        let code = village.map { AreaCode(rawValue: "11111-0\($0 + 1)") } ?? "11111"
        return withheld[code]?.contains(CountKey(.ethnicity, "poor-dtts", .household)) ?? false
      })
    let ranges = tables.ranges
    print("protection: \(tables.count) tables fit, ranges \(ranges.map(\.width).sorted())")
    #expect(tables.count > 1 || !hidesOthers)
    #expect(!ranges.isEmpty)
    // Two poor households leave 0...2.
    let narrow = ranges.filter { $0.width < min(3, $0.poor) }
    #expect(narrow.isEmpty == hidesOthers, "\(narrow)")
  }

  @Test func theOrderOfAreasMakesNoDifference() {
    let one = suppression()
    let other = suppression(reversed: true)
    #expect(one.withheld == other.withheld)
    let withheld: Int = one.withheld.values.reduce(0) { $0 + $1.count }
    let primary: Int = one.primary.values.reduce(0) { $0 + $1.count }
    #expect(withheld > primary)
  }

  @Test func aTallyGivesUpWhatIsWithheldAndNothingElse() throws {
    let areas = TinyTables.areas(Self.villages)
    let first = try #require(areas.first { $0.code == "11111-01" })
    let key = CountKey(.ethnicity, "poor-hoa", .household)
    let tally = first.tally.withholding([key, CountKey(.ethnicity, "poor-unknown", .household)])
    #expect(tally[key] == nil && tally.isWithheld(key) && tally.isCollected(key))
    #expect(tally.withheld == [key])
    #expect(tally.counts.count == first.tally.counts.count - 1)
  }

  /// Random communes, every table of each tried.
  @Test func everyTableOfRandomCommunes() {
    var generator = SeededGenerator(seed: 20_191_214)
    var cells = 0
    let trials = Thoroughness.isThorough ? 400 : 40
    for _ in 0..<trials {
      let villages = (0..<3).map { _ -> [Int] in
        let groups = (0..<3).map { _ in Int.random(in: 0...4, using: &generator) }
        let poor = groups.reduce(0, +)
        let indicators = (0..<3).map { _ in Int.random(in: 0...max(poor, 0), using: &generator) }
        return [poor + 20, poor] + groups + indicators
      }
      let withheld = suppression(of: villages).withheld
      func isWithheld(_ village: Int?, _ key: CountKey) -> Bool {
        let code = village.map { AreaCode(rawValue: "11111-0\($0 + 1)") } ?? "11111"
        return withheld[code]?.contains(key) ?? false
      }
      let tables = EveryTable(
        poor: villages.map { $0[1] }, groups: villages.map { Array($0[2...4]) },
        isWithheld: { isWithheld($0, Self.ethnicity[$1]) },
        isMinorityWithheld: { isWithheld($0, CountKey(.ethnicity, "poor-dtts", .household)) })
      let ranges = tables.ranges
      cells += ranges.count
      for range in ranges { #expect(range.width >= min(3, range.poor), "\(villages): \(range)") }
    }
    print("protection: \(cells) withheld cells of \(trials) communes, none narrower than promised")
    #expect(cells > 100)
  }
}

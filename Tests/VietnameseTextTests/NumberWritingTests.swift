import TestSupport
import Testing

@testable import VietnameseText

@Suite struct NumberWritingTests {
  @Test(arguments: [
    (0, "0"), (5, "5"), (999, "999"), (1870, "1.870"), (28_660, "28.660"), (2_200_000, "2.200.000"),
    (-1870, "-1.870"), (1_000_000, "1.000.000"),
    (Int.max, "9.223.372.036.854.775.807"), (Int.min, "-9.223.372.036.854.775.808"),
  ])
  func counts(count: Int, expected: String) {
    #expect(NumberWriting.count(count) == expected)
  }

  @Test func money() {
    #expect(NumberWriting.money(2_200_000) == "2.200.000 đồng")
  }

  /// Number as units and decimals | decimals wanted | Vietnamese | ISO.
  @Test(
    arguments: [
      (46, 1, 2, "4,60", "4.60"), (525, 1, nil, "52,5", "52.5"), (18_705, 1, 2, "1.870,50", "1870.50"),
      (3333, 2, 2, "33,33", "33.33"), (0, 0, 2, "0,00", "0.00"),
      (5, 3, 2, "0,01", "0.01"), (4, 3, 2, "0,00", "0.00"), (-5, 1, 2, "-0,50", "-0.50"),
      (2675, 3, 2, "2,68", "2.68"), (7, 0, 0, "7", "7"), (7, 0, nil, "7", "7"),
      (1, 18, nil, "0,000000000000000001", "0.000000000000000001"),
      (1, 0, 99, "1,000000000000000000", "1.000000000000000000"),
    ] as [(Int, Int, Int?, String, String)])
  func decimals(units: Int, places: Int, decimals: Int?, vietnamese: String, iso: String) throws {
    let number = try #require(DecimalNumber(units: units, decimals: places))
    #expect(NumberWriting.decimal(number, decimals: decimals) == vietnamese)
    #expect(NumberWriting.iso(number, decimals: decimals) == iso)
  }

  /// Count | base | share; ties go up, and the decision is made on whole numbers.
  @Test(arguments: [
    (1, 3, "33,33"), (2, 3, "66,67"), (1, 800, "0,13"), (107, 4000, "2,68"), (1, 1, "100,00"), (0, 5, "0,00"),
    (3, 2, "150,00"), (1, 20_000, "0,01"),
    (1, 20_001, "0,00"), (21, 510, "4,12"), (Int.max, Int.max, "100,00"), (Int.max / 2, Int.max, "50,00"),
    (1, Int.max, "0,00"),
    (201, 20_000, "1,01"), (23, 160, "14,38"),
  ])
  func shares(count: Int, base: Int, expected: String) {
    #expect(Percentage.of(count, base: base).map { NumberWriting.decimal($0, decimals: 2) } == expected)
  }

  @Test(arguments: [(1, 0), (0, 0), (-1, 5), (1, -5), (Int.max, 1), (Int.min, Int.min)])
  func noShares(count: Int, base: Int) {
    #expect(Percentage.of(count, base: base) == nil)
  }

  /// Against the definition, in arithmetic wide enough not to need care.
  @Test func sharesAgreeWithTheirDefinition() throws {
    var generator = SeededGenerator(seed: 3)
    for _ in 0..<Thoroughness.rounds(2000) {
      let base = Int.random(in: 1...400_000, using: &generator)
      let count = Int.random(in: 0...base, using: &generator)
      let share = try #require(Percentage.of(count, base: base))
      let hundredths = share.units * (share.decimals == 2 ? 1 : share.decimals == 1 ? 10 : 100)
      // |share - exact| <= 1/2 hundredth, and on the upper side at a tie.
      let error = 2 * (hundredths * base - count * 10_000)
      #expect(-base < error && error <= base)
    }
  }
}

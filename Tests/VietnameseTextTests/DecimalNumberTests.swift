import Testing

@testable import VietnameseText

@Suite struct DecimalNumberTests {
  @Test func trailingZerosGo() {
    #expect(DecimalNumber(units: 4600, decimals: 3) == DecimalNumber(units: 46, decimals: 1))
    #expect(DecimalNumber(units: 0, decimals: 5) == DecimalNumber(0))
    #expect(DecimalNumber(units: 100, decimals: 0)?.units == 100)
    #expect(DecimalNumber(units: 1, decimals: 19) == nil)
    #expect(DecimalNumber(units: 1, decimals: -1) == nil)
  }

  @Test(arguments: [
    (0.0, "0"), (-0.0, "0"), (55.5, "55.5"), (-0.5, "-0.5"), (1e-5, "0.00001"), (1.5e-7, "0.00000015"),
    (1e16, "10000000000000000"),
    (123_456_789_012, "123456789012"), (0.1 + 0.2, "0.30000000000000004"), (8.1, "8.1"),
  ])
  func doubles(value: Double, expected: String) {
    #expect(DecimalNumber(value)?.iso == expected)
  }

  @Test(arguments: [Double.nan, .infinity, -.infinity, 1e18, 1e300, .leastNonzeroMagnitude])
  func doublesThatDoNotFit(value: Double) {
    #expect(DecimalNumber(value) == nil)
  }

  /// Half away from zero, decided by the digits and not by a binary fraction.
  @Test(arguments: [
    (2675, 3, 2, "2.68"), (2674, 3, 2, "2.67"), (-2675, 3, 2, "-2.68"), (1005, 3, 2, "1.01"), (5, 1, 0, "1"),
    (-5, 1, 0, "-1"), (4, 1, 0, "0"),
    (995, 3, 2, "1"), (46, 1, 5, "4.6"), (46, 1, -3, "5"), (Int.max, 18, 17, "9.22337203685477581"),
    (Int.min, 18, 0, "-9"),
  ])
  func rounding(units: Int, decimals: Int, count: Int, expected: String) {
    #expect(DecimalNumber(units: units, decimals: decimals)?.rounded(to: count).iso == expected)
  }

  @Test(arguments: [
    ((15, 1), (2, 0)), ((-2, 0), (-15, 1)), ((-5, 1), (3, 1)), ((999, 3), (1, 0)), ((1, 18), (1, 0)),
    ((Int.min, 0), (Int.max, 18)), ((81, 1), (811, 2)),
  ])
  func order(smaller: (Int, Int), greater: (Int, Int)) throws {
    let smaller = try #require(DecimalNumber(units: smaller.0, decimals: smaller.1))
    let greater = try #require(DecimalNumber(units: greater.0, decimals: greater.1))
    #expect(smaller < greater)
    #expect(!(greater < smaller))
    #expect(!(smaller < smaller))
  }

  @Test func otherViews() {
    #expect(DecimalNumber(units: 525, decimals: 1)?.double == 52.5)
    #expect(DecimalNumber(units: 525, decimals: 1)?.whole == nil)
    #expect(DecimalNumber(units: 520, decimals: 1)?.whole == 52)
    #expect("\(DecimalNumber(-7))" == "-7")
  }
}

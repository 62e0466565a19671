import Testing

@testable import VietnameseText

@Suite struct NumberReadingTests {
  @Test(arguments: [
    ("4", 4), ("1.060", 1060), ("28.660", 28_660), ("1,234", 1234), ("1 234", 1234), ("1\u{A0}234", 1234),
    ("1.234.567", 1_234_567),
    ("1,234,567", 1_234_567), ("007", 7), (" 12 ", 12), ("4,0", 4), ("4.00", 4), ("1.000", 1000), ("0", 0),
    ("-5", -5), ("1.234.567,00", 1_234_567),
    ("9223372036854775807", Int.max),
  ])
  func counts(text: String, expected: Int) {
    #expect(NumberReading.read(text, as: .count) == .number(DecimalNumber(expected)))
  }

  @Test(arguments: [
    "<1", "4.5", "52,5", "1.234.567,89", "1.06", "12.34.567", "1..2", "1.", ".5", "mười", "4 người", "85%",
    "1,2,3", "1e5", "1.23457E+11", "--5",
    "- 5", "10.98", "0.123", "1.234,567", "12 34", "9223372036854775808", "99999999999999999999999999", "٣",
    "1/2", "+5", "2.200.000 đồng",
  ])
  func noCounts(text: String) {
    #expect(NumberReading.read(text, as: .count) == .notANumber)
  }

  @Test(arguments: [
    ("52,5", 525, 1), ("94.4", 944, 1), ("22,3", 223, 1), ("1,41", 141, 2), ("1.060,5", 10_605, 1),
    ("1,060.5", 10_605, 1), ("1.234.567,89", 123_456_789, 2),
    ("1 234,5", 12_345, 1), ("0,123", 123, 3), ("0.5", 5, 1), ("12", 12, 0), ("1.234.567", 1_234_567, 0),
    ("1 234", 1234, 0), ("1234.567", 1_234_567, 3),
    ("-1,5", -15, 1), ("1.234,567", 1_234_567, 3), ("8,10", 81, 1), ("012.345", 12_345, 3),
  ])
  func decimals(text: String, units: Int, decimals: Int) {
    #expect(NumberReading.read(text, as: .decimal).number?.units == units)
    #expect(NumberReading.read(text, as: .decimal).number?.decimals == decimals)
  }

  /// One separator before three digits may be either in a decimal column; both readings are given.
  @Test(arguments: ["1.234", "1,234"])
  func ambiguous(text: String) throws {
    let decimal = try #require(DecimalNumber(units: 1234, decimals: 3))
    #expect(
      NumberReading.read(text, as: .decimal)
        == .ambiguous(asDecimal: decimal, asThousands: DecimalNumber(1234)))
    #expect(NumberReading.read(text, as: .decimal).number == nil)
    let negative = try #require(DecimalNumber(units: -1234, decimals: 3))
    #expect(
      NumberReading.read("-" + text, as: .decimal)
        == .ambiguous(asDecimal: negative, asThousands: DecimalNumber(-1234)))
  }

  /// "1,000" is one or a thousand; of equal readings there is one.
  @Test func equalReadings() {
    #expect(
      NumberReading.read("1,000", as: .decimal)
        == .ambiguous(asDecimal: DecimalNumber(1), asThousands: DecimalNumber(1000)))
    #expect(NumberReading.read("0,000", as: .decimal) == .number(DecimalNumber(0)))
  }

  @Test(arguments: [
    ("85%", 85, 0), ("4,60 %", 46, 1), ("94.4", 944, 1), ("22,3", 223, 1), ("12.345", 12_345, 3),
    ("100", 100, 0), ("7,82%", 782, 2),
  ])
  func percents(text: String, units: Int, decimals: Int) {
    #expect(
      NumberReading.read(text, as: .percent)
        == DecimalNumber(units: units, decimals: decimals).map { .number($0) })
  }

  @Test(arguments: [
    ("2.200.000 đồng", 2_200_000), ("737.000", 737_000), ("1.074.000", 1_074_000), ("811000", 811_000),
    ("700.000đ", 700_000), ("1,500,000 VND", 1_500_000),
    ("1.500.000 VNĐ", 1_500_000), ("1.500.000,00 đ", 1_500_000), ("500.000 ĐỒNG", 500_000),
    ("500 000 ₫", 500_000),
  ])
  func money(text: String, dong: Int) {
    #expect(NumberReading.read(text, as: .money) == .number(DecimalNumber(dong)))
  }

  @Test(arguments: ["2,2 triệu", "1.500,5", "đồng", "10 USD"])
  func noMoney(text: String) {
    #expect(NumberReading.read(text, as: .money) == .notANumber)
  }

  @Test(arguments: ["", " ", "-", "--", "- ", "–", "...", ".", "…", "\u{A0}", "_"], NumberKind.allCases)
  func blanks(text: String, kind: NumberKind) {
    #expect(NumberReading.read(text, as: kind) == .blank)
  }

  @Test func numericCells() {
    #expect(NumberReading.read(55.5, as: .decimal).number == DecimalNumber(units: 555, decimals: 1))
    #expect(NumberReading.read(3, as: .count) == .number(DecimalNumber(3)))
    #expect(NumberReading.read(3.5, as: .count) == .notANumber)
    #expect(NumberReading.read(.nan, as: .decimal) == .notANumber)
    #expect(NumberReading.read(-.infinity, as: .money) == .notANumber)
    #expect(NumberReading.read(1e300, as: .money) == .notANumber)
  }

  @Test func hugeInput() {
    let digits = String(repeating: "9", count: 100_000)
    for kind in NumberKind.allCases {
      #expect(NumberReading.read(digits, as: kind) == .notANumber)
      #expect(NumberReading.read("1," + digits, as: kind) == .notANumber)
      #expect(NumberReading.read(String(repeating: "1.", count: 50_000), as: kind) == .notANumber)
    }
  }
}

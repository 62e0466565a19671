import Testing

@testable import Survey

struct ExactRatioTests {
  @Test(arguments: [
    ("1/3", 1, 3), ("3/10", 3, 10), ("0.4", 4, 10), ("1", 1, 1), ("0", 0, 1), ("2.50", 250, 100),
  ])
  func textsThatWriteARatio(text: String, numerator: Int, denominator: Int) throws {
    let ratio = try #require(ExactRatio(text))
    #expect(ratio.numerator == numerator)
    #expect(ratio.denominator == denominator)
  }

  @Test(arguments: [
    "", "a", "1/0", "-1/3", "1/-3", "1/2/3", "0,4", ".5", "1.", "1.1234567891", "99999999999999999999",
    "9223372036854775807.5",
  ])
  func textsThatWriteNone(text: String) {
    #expect(ExactRatio(text) == nil)
  }

  @Test func equalNumbersAreEqualAndHashAlike() throws {
    let half = try #require(ExactRatio(1, 2))
    let same = try #require(ExactRatio(50, 100))
    #expect(half == same)
    #expect(Set([half, same]).count == 1)
  }

  @Test func aThirdIsNotWhatADoubleMakesOfIt() throws {
    // 0.1 + 0.2 is above 0.3 for binary numbers; 3/10 is 3/10.
    let sum = try #require(ExactRatio(1 + 2, 10))
    let line = try #require(ExactRatio("0.3"))
    #expect(sum >= line)
    #expect(!(sum > line))
  }

  @Test(arguments: [
    (1, 3, 4, "0.3333"), (2, 3, 4, "0.6667"), (1, 8, 2, "0.13"), (5, 2, 0, "3"), (0, 7, 3, "0.000"),
    (7, 1, 2, "7.00"),
  ])
  func decimalsAreRoundedHalfUp(numerator: Int, denominator: Int, places: Int, written: String) throws {
    #expect(try #require(ExactRatio(numerator, denominator)).decimal(places: places) == written)
  }

  @Test func largeNumbersDoNotOverflow() throws {
    let near = try #require(ExactRatio(Int.max - 1, Int.max))
    #expect(near < .one)
    #expect(near.decimal(places: 3) == "1.000")
  }
}

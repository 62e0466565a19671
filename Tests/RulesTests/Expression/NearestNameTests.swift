import Testing

@testable import Rules

@Suite struct NearestNameTests {
  private let names = ["members", "member_rows", "birth_year", "b1_total", "b2_total", "sex"]

  @Test(arguments: [
    ("members", "members"), ("member", "members"), ("membesr", "members"), ("meembers", "members"),
    ("birthyear", "birth_year"), ("b1total", "b1_total"), ("b3_total", "b1_total"), ("year", "birth_year"),
    ("rows", "member_rows"), ("sx", "sex"),
  ]) func findsWhatWasMeant(word: String, name: String) {
    #expect(names.nearest(to: word) == name)
  }

  @Test(arguments: ["", "x", "abc", "household", "row"]) func staysSilentRatherThanGuess(word: String) {
    #expect(names.nearest(to: word) == nil)
  }

  @Test func longWordsCostLittle() {
    let long = String(repeating: "x", count: 1_000_000)
    #expect([long + "a"].nearest(to: long) == long + "a")
  }
}

import Survey
import Testing

@Suite struct HouseholdKeyTests {
  @Test(arguments: [
    ("2019/29461-01/001", "2019", "29461-01", "001", 1),
    ("2024-06/03424-12/7#2", "2024-06", "03424-12", "7", 2),
    ("2023/03424-01/#5", "2023", "03424-01", "#5", 1), ("2023/03424-01/A/12", "2023", "03424-01", "A/12", 1),
  ])
  func readsWhatItPrints(text: String, round: String, village: String, code: String, ordinal: Int) throws {
    let key = try #require(HouseholdKey(text))
    #expect(key.round.rawValue == round)
    #expect(key.village.rawValue == village)
    #expect(key.code == code)
    #expect(key.ordinal == ordinal)
    #expect(key.description == text)
  }

  @Test(arguments: ["", "2019", "2019/29461-01", "2019//001", "/29461-01/001", "2019/29461-01/001#0"])
  func refusesWhatIsNoKey(text: String) {
    #expect(HouseholdKey(text) == nil)
  }

  @Test func ordersByRoundVillageCodeAndOrdinal() {
    let keys = ["2018/a/2", "2019/a/1", "2019/a/1#2", "2019/a/2", "2019/b/1"].compactMap { HouseholdKey($0) }
    #expect(keys.count == 5)
    #expect(keys.shuffled().sorted() == keys)
  }
}

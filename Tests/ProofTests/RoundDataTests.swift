import Proof
import Provenance
import Rules
import Survey
import TestSupport
import Testing

/// A text beside the counts of a round; the counts are made up.
@Suite struct RoundDataTests {
  private static func data() throws -> RoundFigures {
    let rulebook = try ShippedRules.rulebook()
    let tally = Tally([
      CountKey(.population, "all", .household): 1000,
      CountKey(.status, "poor", .household): 52,
      CountKey(.causePoor, "capital", .household): 20,
      CountKey(.causePoor, "land", .household): 13,
    ])
    return RoundFigures(
      round: "2019", year: 2019, area: "Xã Thử", tally: tally,
      codes: ["causes": rulebook.codeLists.list("causes", for: "VN2016")])
  }

  @Test func countsRatesAndItemsAreCompared() throws {
    let text = """
      Cuối năm 2019 toàn xã có 52 hộ nghèo (5,3%), năm 2018 có 99 hộ nghèo.
      Hộ nghèo chia theo nguyên nhân nghèo: Thiếu vốn sản xuất, kinh doanh 21 hộ, thiếu đất canh tác 13 hộ.
      Phấn đấu đến năm 2020 còn 40 hộ nghèo.
      """
    let proof = try ProofOfText(text, data: Self.data())
    // 52 of 1.000 are 5,2 %; capital was given by 20. What is said of 2018 and of 2020 is not of this round.
    #expect(proof.short == ["PF-016 1 5,3% → 5,2%", "PF-015 2 21 hộ → 20"])
    #expect(proof.findings.first?.message.english.contains("Xã Thử") == true)
    #expect(proof.totals.compared == 4)
  }

  @Test func withoutDataNothingIsCompared() throws {
    #expect(try ProofOfText("Cuối năm 2019 toàn xã có 53 hộ nghèo.").totals.compared == 0)
  }

  @Test func tablesOfYearsAreCompared() throws {
    let text = "Chỉ tiêu 2018 2019 2020\nTỷ lệ hộ nghèo % 6,1 5,4 4,0"
    #expect(try ProofOfText(text, data: Self.data()).short == ["PF-016 2 5,4 → 5,2%"])
  }
}

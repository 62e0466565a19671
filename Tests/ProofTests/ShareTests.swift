import Foundation
import Proof
import Provenance
import Testing

/// Shares that stand with a count, against a base that the text states.
///
/// All texts are made up.
@Suite struct ShareTests {
  private static let start = "Cuối năm toàn xã có 200 hộ nghèo."

  @Test func aShareOfANamedBase() throws {
    // 46 of 200 is 23 %; 24 % would be 47 to 49 (23,5 % to 24,5 %, or cut off).
    let wrong = try ProofOfText(
      Self.start + " Hộ nghèo dân tộc Khmer 46 hộ, chiếm 24% so với tổng số hộ nghèo.")
    #expect(wrong.short == ["PF-001 1 24% → 23%"])
    #expect(wrong.findings.first?.severity == .error)
    #expect(wrong.findings.first?.place == ProofPlace(number: 1, column: 71))
    #expect(
      wrong.findings.first?.message.vietnamese
        == "46 hộ là 23% của 200 hộ nghèo, văn bản ghi 24%.")
    #expect(
      wrong.findings.first?.remedy.vietnamese == "Sửa thành 23%; nếu tỷ lệ đúng thì số phải là 47–49.")
    let right = try ProofOfText(
      Self.start + " Hộ nghèo dân tộc Khmer 46 hộ, chiếm 23% so với tổng số hộ nghèo.")
    #expect(right.short == [])
    #expect(right.totals.fitting == 1)
  }

  /// 37 of 200 is 18,5 %: a half goes either way, and may be cut off; 1 of 3 and 2 of 3 round, or are cut off.
  @Test(arguments: [
    ("200", "37", "18%", true), ("200", "37", "19%", true), ("200", "37", "20%", false),
    ("200", "37", "18,5%", true), ("200", "37", "18,50%", true), ("200", "37", "18,51%", false),
    ("300", "100", "33,3%", true), ("300", "100", "33,4%", false), ("300", "200", "66,7%", true),
    ("300", "200", "66,6%", true), ("300", "200", "66,5%", false), ("300", "200", "66.67%", true),
    ("300", "300", "100%", true), ("300", "0", "0%", true), ("300", "1", "0%", true),
    ("1.870", "154", "8,24%", true), ("1.870", "154", "8,23%", true), ("1.870", "154", "8,07%", false),
    ("1.870", "01", "0,05%", true), ("1.870", "01", "0,06%", false),
  ])
  func roundingIsWhateverIsUsual(base: String, count: String, share: String, fits: Bool) throws {
    let proof = try ProofOfText(
      "Toàn huyện còn \(base) hộ nghèo. Hộ nghèo chia theo nguyên nhân: ốm đau \(count) hộ, chiếm tỷ lệ \(share)."
    )
    #expect(proof.totals.shares == 1)
    #expect(proof.findings.isEmpty == fits, "\(proof.short)")
  }

  @Test func aListIsOfWhatItIsIntroducedBy() throws {
    let text = """
      Cuối năm 2024 toàn xã còn 80 hộ nghèo, 120 hộ cận nghèo.
      - Hộ cận nghèo chia theo nguyên nhân: thiếu vốn, đất 60 hộ, chiếm tỷ lệ 50%, ốm đau 30 hộ (25%), khác 32 hộ (25%).
      """
    // 32 of 120 is 26,67 %.
    #expect(try ProofOfText(text).short == ["PF-001 2 25% → 27%"])
  }

  @Test func itemsOnLinesOfTheirOwn() throws {
    let text = """
      Toàn xã còn 80 hộ nghèo.
      Hộ nghèo chia theo nguyên nhân:
      - Thiếu vốn: 40 hộ, chiếm 50%;
      - Thiếu đất: 20 hộ, chiếm 52%.
      Ngoài ra 20 hộ, chiếm 99%.
      """
    // The last line is no item: nobody says what it is a share of.
    #expect(try ProofOfText(text).short == ["PF-001 4 52% → 25%"])
  }

  @Test func theUsualBaseOnlyWarns() throws {
    let proof = try ProofOfText("Tổng số hộ dân cư 1.000 hộ. Toàn xã có 52 hộ nghèo (5,9%).")
    #expect(proof.short == ["PF-002 1 5,9% → 5,2%"])
    #expect(proof.findings.first?.severity == .warning)
  }

  @Test func aRateWithItsCountInBrackets() throws {
    let proof = try ProofOfText("Tổng số hộ 1.000 hộ. Tỷ lệ hộ nghèo 5,9% (52 hộ).")
    #expect(proof.short == ["PF-002 1 5,9% → 5,2%"])
    #expect(try ProofOfText("Tổng số hộ 1.000 hộ. Tỷ lệ hộ nghèo 5,2% (52 hộ).").short == [])
  }

  @Test func withoutABaseNothingIsJudged() throws {
    let proof = try ProofOfText("Có 52 hộ vay vốn, chiếm 10% so với kế hoạch; khoảng 15 hộ, chiếm 90%.")
    #expect(proof.short == [])
    #expect(proof.totals.open == 1)
  }

  /// The year decides which of two counts is the base; where it does not, any that fits is good.
  @Test func severalBases() throws {
    let text = "Năm 2023 toàn xã có 100 hộ nghèo; năm 2024 có 80 hộ nghèo. "
    #expect(try ProofOfText(text + "Hộ nghèo chia theo nguyên nhân: ốm đau 20 hộ, chiếm 25%.").short == [])
    #expect(try ProofOfText(text + "Hộ nghèo chia theo nguyên nhân: ốm đau 20 hộ, chiếm 20%.").short == [])
    #expect(
      try ProofOfText(text + "Hộ nghèo chia theo nguyên nhân: ốm đau 20 hộ, chiếm 22%.").short
        == ["PF-001 1 22% → 25%"])
  }

  /// What counts one thing several times speaks of several areas: their bases are not those of the whole.
  @Test(arguments: [
    "Toàn tỉnh có 9.000 hộ dân cư. Huyện A có 632 hộ nghèo (1,16%), huyện B có 815 hộ nghèo (2,45%).",
    "Toàn tỉnh có 9.000 hộ dân cư.\nHuyện A có 632 hộ nghèo, chiếm 1,16% so với tổng số hộ.\nHuyện B có 815 hộ nghèo.",
    "Xã A có tổng số hộ 1.240 hộ.\nXã B có 52 hộ nghèo (2,93%).",
    "Xã A có tổng số hộ 1.240 hộ. Toàn tỉnh có 9.214 hộ nghèo (3,22%).",
    "Toàn tỉnh có 9.214 hộ nghèo; trong đó hộ nghèo thu nhập 8.832 hộ (95,85%), thiếu hụt 382 hộ (4,15%).",
  ])
  func anotherAreaIsNoBase(text: String) throws { #expect(try ProofOfText(text).short == []) }

  @Test func spellingsMakeNoDifference() throws {
    let text = Self.start + " HỘ NGHÈO DÂN TỘC KHMER 46 hộ, CHIẾM TỶ LỆ 24 % so với TỔNG SỐ hộ nghèo."
    #expect(try ProofOfText(text).short.count == 1)
    #expect(try ProofOfText(text.decomposedStringWithCanonicalMapping).short.count == 1)
    #expect(try ProofOfText(text.replacingOccurrences(of: "46 hộ", with: "**46hộ**")).short.count == 1)
  }

  /// 52 of 2,93 % are 1.769 to 1.777 households, 116 of 6,29 % 1.842 to 1.845.
  @Test func sharesOfOneUnknownBaseHaveToGoTogether() throws {
    let proof = try ProofOfText("Toàn xã có 52 hộ nghèo (2,93%) và 116 hộ cận nghèo (6,29%).")
    #expect(proof.short == ["PF-003 1 6,29%"])
    #expect(proof.findings.first?.message.english.contains("1,842–1,845") == true)
    // 9.214 of 3,22 % and 19.474 of 6,80 % are both about 286.300.
    #expect(
      try ProofOfText("Toàn tỉnh có 9.214 hộ nghèo (3,22%) và 19.474 hộ cận nghèo (6,80%).").short == [])
  }

  @Test func aSumAndItsParts() throws {
    let text = "Toàn tỉnh có 170 hộ nghèo đa chiều, gồm 100 hộ nghèo và 60 hộ cận nghèo."
    #expect(try ProofOfText(text).short == ["PF-013 1 170 hộ → 160"])
    #expect(try ProofOfText(text.replacingOccurrences(of: "170", with: "160")).short == [])
  }
}

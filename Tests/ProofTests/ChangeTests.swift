import Proof
import Provenance
import Testing

/// Falls and rises.
///
/// All texts are made up.
@Suite struct ChangeTests {
  /// 500 of 10.000 are 5 %.
  ///
  /// 5 points of 10.000 are 500: with 1.000 before, 10 % of 10.000.
  @Test func pointsAndHouseholdsFit() throws {
    let text =
      "Tổng số hộ 10.000 hộ. Còn 500 hộ nghèo, chiếm 5% so với tổng số hộ, giảm 5% (tương đương 500 hộ) so với năm 2018."
    #expect(try ProofOfText(text).short == [])
  }

  /// 900 fewer: 1.400 at 10 % are 14.000 households; now there are 10.000.
  @Test func theyFitOnlyIfTheNumberOfHouseholdsFell() throws {
    let text =
      "Tổng số hộ 10.000 hộ. Còn 500 hộ nghèo, chiếm 5,00% so với tổng số hộ, giảm 5,00% (tương đương 900 hộ) so với năm 2018."
    let proof = try ProofOfText(text)
    #expect(proof.short == ["PF-004 1 5,00% → 500"])
    // 1.400 / (5 % + 4,995 % to 5,01 %): 13.987 to 14.007.
    #expect(proof.findings.first?.message.vietnamese.contains("từ 13.987–14.007 xuống 10.000") == true)
    #expect(proof.findings.first?.message.vietnamese.contains("ít nhất 3.987") == true)
    #expect(proof.findings.first?.severity == .warning)
  }

  /// 300 fewer: 800 at 10 % are 8.000 households.
  @Test func orIfItRose() throws {
    let text =
      "Tổng số hộ 10.000 hộ. Còn 500 hộ nghèo, chiếm 5,00% so với tổng số hộ, giảm 300 hộ (5,00%) so với năm 2018."
    #expect(try ProofOfText(text).short == ["PF-017 1 5,00% → 500"])
  }

  /// 100 of 600 are 16,67 %: no points at all.
  @Test func aShareOfTheEarlierNumberFits() throws {
    let text = "Tổng số hộ 10.000 hộ. Còn 500 hộ nghèo, chiếm 5% so với tổng số hộ, giảm 16,67% (100 hộ)."
    #expect(try ProofOfText(text).short == [])
  }

  @Test(arguments: [
    ("Tỷ lệ hộ nghèo giảm từ 8,65% cuối năm 2015 xuống còn 2,21% cuối năm 2020, giảm 6,44%.", []),
    ("Tỷ lệ hộ nghèo giảm từ 8,65% xuống còn 2,21%, giảm 6,45%.", []),
    ("Tỷ lệ hộ nghèo giảm từ 8,65% xuống còn 2,21%, giảm 74,45%.", []),
    ("Tỷ lệ hộ nghèo giảm từ 8,65% xuống còn 2,21%, giảm 6,54%.", ["PF-005 1 6,54% → 6,44"]),
    ("Tỷ lệ hộ nghèo giảm 1,65% so với năm 2022, từ 5,71% năm 2022 xuống còn 4,06% năm 2024.", []),
    (
      "Tỷ lệ hộ nghèo giảm 1,5% so với năm 2022, từ 5,71% năm 2022 xuống còn 4,06% năm 2024.",
      ["PF-005 1 1,5% → 1,65"]
    ),
    ("Tỷ lệ lao động qua đào tạo tăng từ 40% lên 52%, tăng 12%.", []),
    ("Tỷ lệ lao động qua đào tạo tăng từ 40% lên 52%, tăng 14%.", ["PF-005 1 14% → 12"]),
    ("Giảm từ 4.351 hộ xuống còn 1.870 hộ, giảm 2.481 hộ.", []),
    ("Giảm từ 4.351 hộ xuống còn 1.870 hộ, giảm 2.418 hộ.", ["PF-006 1 2.418 hộ → 2.481"]),
  ])
  func whereItBeganAndEnded(text: String, expected: [String]) throws {
    #expect(try ProofOfText(text).short == expected)
  }

  @Test func aChangeWithoutItsBeginningIsAmbiguous() throws {
    // 59 - 12 = 47; 59 / 1,12 = 52,68.
    let proof = try ProofOfText("Tỷ lệ lao động qua đào tạo đạt 59% tăng 12% so với năm 2016.")
    #expect(proof.short == ["PF-007 1 12%"])
    #expect(proof.findings.first?.message.english.contains("47.0%") == true)
    #expect(proof.findings.first?.message.english.contains("52.7%") == true)
    #expect(
      try ProofOfText("Tỷ lệ lao động qua đào tạo đạt 59% tăng 12 điểm phần trăm so với năm 2016.").short
        == [])
  }

  @Test func aTargetByOrTo() throws {
    #expect(try ProofOfText("- Giảm tỷ lệ hộ nghèo đạt 2,5%.").short == ["PF-008 1 2,5%"])
    #expect(try ProofOfText("- Giảm tỷ lệ hộ nghèo xuống còn 2,5%.").short == [])
  }

  /// 4,88 - 5 x 2 = -5,12; 12 - 5 x 2 = 2.
  @Test func aFallOfEveryYear() throws {
    func text(_ rate: String) -> String {
      "Kế hoạch giai đoạn 2021-2025\nTỷ lệ hộ nghèo còn \(rate) năm 2020.\n- Giảm tỷ lệ hộ nghèo bình quân hàng năm 2%."
    }
    #expect(try ProofOfText(text("4,88%")).short == ["PF-009 3 2% → -5,12%"])
    #expect(try ProofOfText(text("12%")).short == [])
  }
}

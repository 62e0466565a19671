import Proof
import Provenance
import TestSupport
import Testing

/// Whatever a text holds, it is read to its end, and the same text gives the same findings.
@Suite struct RandomReportTests {
  private static let pieces = [
    "hộ", "hộ nghèo", "tổng số hộ", "chiếm tỷ lệ", "so với", "giảm", "tăng", "từ", "xuống còn", "tương đương",
    "năm", "năm 2019",
    "giai đoạn", "2021-2025", "2021 2022 2023", "Tổng", "bình quân hàng năm", "đạt", "trên", "dưới",
    "điểm phần trăm", "chia theo",
    "nguyên nhân", "trong đó", "Tỷ lệ hộ nghèo", "lao động", "người", "(", ")", ",", ".", ";", ":", "%", "-",
    "\n", "\n- ", "\t",
    "|", "0", "1", "154", "1.870", "8,07%", "100%", "0%", "99999999999", "9.999.999.999 hộ", "999999999%",
    "0,000001%",
    "12345678901234567890", "1.2.3,4", "-5%", "<1", "2019", "31-NQ/TU", "8,07", "\u{301}", "\u{0}", "😀", "ộ",
    "**", "9,9,9%",
  ]

  @Test func anyTextIsReadToItsEnd() throws {
    var random = SeededGenerator(seed: 20_261_121)
    for _ in 0..<Thoroughness.rounds(150) {
      var text = ""
      for _ in 0..<Int.random(in: 0...80, using: &random) {
        text += Self.pieces.randomElement(using: &random) ?? ""
        if Int.random(in: 0..<4, using: &random) > 0 { text += " " }
      }
      let first = try ProofOfText(text)
      #expect(first.totals.open >= 0, "\(text)")
      for finding in first.findings {
        #expect(finding.place.number >= 1 && finding.place.column >= 1)
        #expect(!finding.message.vietnamese.contains("{"), "\(finding)")
      }
      #expect(try ProofOfText(text).findings == first.findings)
    }
  }

  @Test func anyBytesAreReadToTheirEnd() throws {
    var random = SeededGenerator(seed: 7)
    for _ in 0..<Thoroughness.rounds(100) {
      let bytes = (0..<Int.random(in: 0...400, using: &random)).map { _ in
        UInt8.random(in: 0...255, using: &random)
      }
      _ = try ProofOfText(String(decoding: bytes, as: UTF8.self))
    }
  }

  /// A share of a stated base is found wrong exactly when neither rounding nor cutting off gives it.
  @Test func sharesAreJudgedExactly() throws {
    var random = SeededGenerator(seed: 3)
    for _ in 0..<Thoroughness.rounds(200) {
      let base = Int.random(in: 1...5000, using: &random)
      let count = Int.random(in: 0...base, using: &random)
      let hundredths = Int.random(in: 0...10_000, using: &random)
      let near = count * 10_000 / base + Int.random(in: -2...2, using: &random)
      let printed = max(0, Bool.random(using: &random) ? near : hundredths)
      // |count / base - printed| <= half a hundredth of a percent, or cut off: 0 <= count / base - printed < one.
      let difference = count * 10_000 - printed * base
      let fits = 2 * abs(difference) <= base || (0..<base).contains(difference)
      let digits = String(printed % 100 + 100).dropFirst()
      let proof = try ProofOfText(
        "Toàn xã có \(base) hộ nghèo. Hộ nghèo chia theo nguyên nhân: khác \(count) hộ, chiếm \(printed / 100),\(digits)%."
      )
      #expect(proof.totals.shares == 1)
      #expect(proof.findings.isEmpty == fits, "\(count) of \(base) as \(printed): \(proof.short)")
    }
  }
}

import Foundation
import TestSupport
import Testing

/// A round of 2021: the official result is on the standard of 2016, a baseline on that of 2022 stands beside it.
///
/// Bắc Quang, 200 households: 6 poor (3 %) and 8 near-poor (4 %) on the old standard, 18 (9 %) and 9 (4.5 %) on the new one.
struct TwoStandardsTests {
  private static let examples = SharedData.repository.appending(path: "Examples").path

  @Test func bothStandAgainstEachOtherOnThePageOfEither() throws {
    try Program.with { program in
      _ = try program.run("run", Self.examples + "/bac-quang/2021", "--round", "2021", "--output", "out")
      for folder in ["2021", "2021-VN2022"] {
        let page = try program.text(
          of: "out/\(folder)/034-huyen-bac-quang/034-huyen-bac-quang-\(folder).html")
        let start = try #require(page.range(of: "id=\"standards\""))
        let end = try #require(page.range(of: "</section>", range: start.upperBound..<page.endIndex))
        let rows = page[start.upperBound..<end.lowerBound].components(separatedBy: "<tr>").dropFirst(2)
        let cells = rows.map { row in
          row.matches(of: /<t[hd][^>]*>([^<]*)</).map { String($0.output.1) }
        }
        #expect(
          cells == [
            [
              "Chuẩn nghèo tiếp cận đa chiều giai đoạn 2016-2020 (VN2016), kết quả chính thức của đợt", "6",
              "3,00", "8", "4,00",
            ],
            ["Chuẩn nghèo đa chiều giai đoạn 2022-2025 (VN2022)", "18", "9,00", "9", "4,50"],
          ], "\(folder)")
        #expect(
          page.contains("(VN2016), kết quả chính thức của đợt: Hộ nghèo: 6 (3,00%); Hộ cận nghèo: 8 (4,00%)"))
        #expect(!page.contains("chưa có số liệu theo chuẩn chính thức"))
      }
    }
  }

  @Test func aRoundWithoutItsOfficialStandardSaysSo() throws {
    try Program.with { program in
      // Minh Tiến sent its lists of 2021 on the standard of 2022 only.
      _ = try program.run("run", Self.examples + "/minh-tien/2021", "--round", "2021", "--output", "out")
      let text = try program.run("tallies", "--round", "2021", "--format", "text", "--language", "en").output
      #expect(
        text.contains("Nothing was received under the official standard of this round (VN2016)."))
    }
  }

  @Test func aRoundWithOneStandardHasNoSuchTable() throws {
    try Program.with { program in
      _ = try program.run("run", Self.examples + "/bac-quang/2022", "--round", "2022", "--output", "out")
      let page = try program.text(of: "out/2022/034-huyen-bac-quang/034-huyen-bac-quang-2022.html")
      #expect(!page.contains("id=\"standards\""))
      #expect(!page.contains("chuẩn chính thức"))
    }
  }
}

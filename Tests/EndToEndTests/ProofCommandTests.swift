import Foundation
import TestSupport
import Testing

/// Reports read for proof by the built program.
///
/// The reports are made up; the round is the example of 2019.
@Suite struct ProofCommandTests {
  private static let report = """
    Cuối năm 2019 toàn huyện còn 1.870 hộ nghèo, chiếm tỷ lệ 4,6% so với tổng số hộ dân cư.
    Hộ nghèo chia theo nguyên nhân nghèo: Thiếu vốn sản xuất, kinh doanh 796 hộ, chiếm tỷ lệ 42,57%, thiếu đất canh tác 462 hộ, chiếm tỷ lệ 27,41%.
    """

  @Test func whatDoesNotFitIsNamedWithItsPlace() throws {
    try Program.with { program in
      try program.write(Self.report, to: "bao-cao.txt")
      let result = try program.run("proof", "bao-cao.txt")
      #expect(result.exit == 1)
      let first = result.output.split(separator: "\n").first.map(String.init)
      // 462 of 1.870 are 24,71 %.
      #expect(
        first?.hasPrefix(
          "bao-cao.txt · dòng 2:137 · Lỗi: 462 hộ là 24,71% của 1.870 hộ nghèo, văn bản ghi 27,41%.")
          == true, "\(result.output)")
      #expect(first?.hasSuffix("(PF-001)") == true)
      #expect(result.messages == "")
      let english = try program.run("proof", "bao-cao.txt", "--language", "en").output
      #expect(english.contains("line 2:137 · Error: 462 hộ is 24.71% of 1,870 poor households"))
      let rows = DelimitedText.table(try program.run("proof", "bao-cao.txt", "--format", "csv").output)
      #expect(rows.map { $0["rule"] } == ["PF-001"])
      #expect(rows.first?["part"] == "line" && rows.first?["number"] == "2" && rows.first?["column"] == "137")
      #expect(rows.first?["figure"] == "27,41%" && rows.first?["expected"] == "24,71%")
      let json = try program.run("proof", "bao-cao.txt", "--format", "jsonl").output
      #expect(json.contains("\"rule\":\"PF-001\""))
    }
  }

  @Test func aSoundReportIsClean() throws {
    try Program.with { program in
      try program.write(Self.report.replacingOccurrences(of: "27,41", with: "24,71"), to: "bao-cao.txt")
      let result = try program.run("proof", "bao-cao.txt")
      #expect(result.exit == 0)
      #expect(result.output.contains("khớp: 2"))
    }
  }

  @Test func withARoundItsDataAreCompared() throws {
    try DistrictRounds.with { program in
      try program.write(
        Self.report.replacingOccurrences(of: "27,41", with: "24,71").replacingOccurrences(
          of: "796 hộ, chiếm tỷ lệ 42,57%", with: "797 hộ, chiếm tỷ lệ 42,62%"), to: "bao-cao.txt")
      #expect(try program.run("proof", "bao-cao.txt").exit == 0)
      let result = try program.run("proof", "bao-cao.txt", "--round", "2019", "--format", "csv")
      #expect(result.exit == 1)
      let rows = DelimitedText.table(result.output)
      #expect(rows.map { $0["rule"] } == ["PF-015"])
      #expect(rows.first?["figure"] == "797 hộ" && rows.first?["expected"] == "796")
      #expect(rows.first?["message"]?.contains("Huyện Trà Cú") == true)
      // A commune is not the district.
      let commune = try program.run(
        "proof", "bao-cao.txt", "--round", "2019", "--area", "29461", "--format", "csv")
      #expect(DelimitedText.table(commune.output).contains { $0["figure"] == "1.870 hộ" })
      #expect(try program.run("proof", "bao-cao.txt", "--round", "2019", "--area", "99999").exit == 2)
      #expect(try program.run("proof", "bao-cao.txt", "--round", "2017").exit == 2)
    }
  }

  @Test func whatCannotBeReadIsRefused() throws {
    try Program.with { program in
      try Data([0x50, 0x4B, 0, 0]).write(to: program.folder.appending(path: "hong.docx"))
      #expect(try program.run("proof", "hong.docx").exit == 3)
      let missing = try program.run("proof", "khong-co.txt")
      #expect(missing.exit == 4)
      #expect(missing.messages.contains("FI-001"))
    }
  }
}

import Foundation
import TestSupport
import Testing

/// Decisions of an office on the built program, and the explanation that shows them.
@Suite struct DecisionCommandTests {
  /// Rural: B1 at most 140 and B2 at least 30 is poor.
  ///
  /// Household 003 has 160 points and was decided poor.
  private static let list: [VillageList.Household] = [
    .init(code: "001", head: "Lò Văn Mẫu", born: 1975, before: "Hộ nghèo"),
    .init(code: "002", head: "Lò Thị Mẫu", size: 2),
    .init(code: "003", head: "Vàng A Thử", size: 5, incomePoints: "160"),
  ]
  private static let corrections = """
    Đợt;Mã thôn;Mã hộ;Tên biến;Giá trị cũ;Giá trị mới;Lý do;Người sửa;Ngày
    2023;03424-01;001;Số nhân khẩu;4;6;Sổ họp bản ghi 6 khẩu;Trần Thị Hạnh;10/12/2023
    2023;03424-01;002;b1_points;999;100;Phiếu B1;Trần Thị Hạnh;10/12/2023

    """
  private static let waivers = """
    Round;Village code;Household code;Rule;Reason;Author
    2023;03424-01;003;HH-012;Biên bản họp bản số 2;Trần Thị Hạnh

    """

  private static func write(_ program: Program) throws {
    try program.write(
      VillageList.summary(year: 2023, [("Bản Nà Khương", 50, 200)]), to: "inbox/tong-hop.csv")
    try program.write(VillageList.text(year: 2023, list), to: "inbox/na-khuong.csv")
    try program.write(corrections, to: "decisions/sua-2023.csv")
    try program.write(waivers, to: "decisions/mien-tru.csv")
  }

  private static func run(_ program: Program, _ more: [String] = []) throws -> Program.Result {
    try program.run(["run", "inbox", "--round", "2023", "--output", "out"] + more)
  }

  private static func persons(_ program: Program) throws -> String? {
    try program.tallies().first {
      $0.level == "commune" && $0.table == "status" && $0.item == "poor" && $0.unit == "person"
    }?.count
  }

  @Test func decisionsAreReplayedAndTheSameRunAgainGivesTheSameBytes() throws {
    try Program.with { program in
      try Self.write(program)
      #expect(try Self.run(program).exit == 1, "household 003 is poor against its points")
      #expect(try Self.persons(program) == "11")
      let decided = try Self.run(program, ["--decisions", "decisions"])
      #expect(decided.exit == 0, "the only error is waived: \(decided.messages)")
      #expect(decided.messages.contains("sửa 1 ô, xử lý 0 dòng hộ trùng, miễn trừ 1 điều kiểm tra"))
      #expect(try Self.persons(program) == "13")
      let findings = DelimitedText.table(try program.text(of: "out/findings-2023.csv"))
      let waived = findings.filter { $0["rule"] == "HH-012" }
      #expect(waived.map { $0["severity"] } == ["error"])
      #expect(waived.first?["message"]?.hasSuffix("[Đã miễn trừ theo mien-tru.csv · CSV!A2]") == true)
      #expect(findings.filter { $0["rule"] == "TB-044" }.map { $0["cell"] } == ["A3"])
      #expect(
        try program.text(of: "out/findings-2023.jsonl").contains(#""waived_by":"mien-tru.csv · CSV!A2""#))
      let first = try program.contents(of: "out")
      for (file, data) in first where !file.hasSuffix(".xlsx") {
        let text = String(decoding: data, as: UTF8.self)
        for name in ["Hạnh", "Lò Văn Mẫu", "Sổ họp bản"] {
          #expect(!text.contains(name), "\(name) in \(file)")
        }
      }
      for more in [["--decisions", "decisions"], [], ["--jobs", "1"]] {
        #expect(try Self.run(program, more).exit == 0)
        #expect(try program.contents(of: "out") == first)
      }
    }
  }

  @Test func aFileOfDecisionsIsTakenBackLikeAnyOther() throws {
    try Program.with { program in
      try Self.write(program)
      _ = try Self.run(program, ["--decisions", "decisions"])
      try program.write(Self.corrections.replacing("4;6;", with: "4;9;"), to: "decisions/sua-2023.csv")
      _ = try Self.run(program, ["--decisions", "decisions"])
      #expect(try Self.persons(program) == "16")
      let undone = try program.run("undo", "sua-2023.csv", "--round", "2023")
      #expect(undone.exit == 0, "\(undone.messages)")
      #expect(try Self.persons(program) == "13")
      #expect(try program.run("undo", "sua-2023.csv", "--round", "2023").exit == 0)
      #expect(try Self.persons(program) == "11")
      #expect(try program.run("verify", "--round", "2023").exit == 0)
    }
  }

  @Test func aMissingFolderAndAStrangeFileAreSaid() throws {
    try Program.with { program in
      try Self.write(program)
      #expect(try Self.run(program, ["--decisions", "nothing"]).exit == 4)
      try program.write("a;b\n1;2\n", to: "decisions/khac.csv")
      let run = try Self.run(program, ["--decisions", "decisions"])
      #expect(run.exit == 1)
      #expect(run.messages.contains("TB-040"))
      #expect(try Self.persons(program) == "13", "the other files hold all the same")
    }
  }

  @Test func theExplanationShowsEveryStep() throws {
    try Program.with { program in
      try Self.write(program)
      _ = try Self.run(program, ["--decisions", "decisions"])
      let corrected = try program.run("explain", "2023/03424-01/001").output
      for words in [
        "Lò Văn Mẫu · 1975", "Bản Nà Khương, Xã Bản Bo, Huyện Tam Đường, Tỉnh Lai Châu", "nông thôn",
        "na-khuong.csv · CSV · dòng 5", "6 (đã sửa, xem mục 3)",
        "Sổ họp bản ghi 6 khẩu", "Trần Thị Hạnh", "b1_points = 120", "b1_line = 140",
        "deprivation_points = 30",
        "Điểm B1 (120) ≤ 140 và Điểm B2", "khớp với kết quả đã bình xét", "THIẾU HỤT",
        "Thông tư 07/2021/TT-BLĐTBXH", "Người lập phiếu",
      ] { #expect(corrected.contains(words), "\(words)") }
      let waived = try program.run("explain", "2023/03424-01/003", "--language", "en").output
      for words in [
        "differs from the result decided", "Waived by mien-tru.csv · CSV!A2", "Biên bản họp bản số 2",
        "applied",
      ] { #expect(waived.contains(words), "\(words)") }
      let stale = try program.run("explain", "2023/03424-01/002").output
      #expect(stale.contains("chưa áp dụng:"))
      #expect(stale.split(separator: "\n").allSatisfy { $0.count <= 100 }, "it fits a page")
      let json = try program.run("explain", "2023/03424-01/001", "--json").output
      let object = try #require(try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
      #expect((object["facts"] as? [String: String])?["household"] == "2023/03424-01/001")
      #expect((object["changes"] as? [[String: String]])?.map { $0["after"] } == ["6"])
      let page = try program.run("explain", "2023/03424-01/001", "--format", "html").output
      #expect(page.hasPrefix("<!DOCTYPE html>"))
      #expect(page.contains("<td>Sửa Số nhân khẩu: 4 → 6</td>"))
    }
  }

  @Test func noIdentityNumberIsExplained() throws {
    try Program.with { program in
      let list = """
        DANH SÁCH HỘ NGHÈO NĂM 2019
        Thị trấn Trà Cú, huyện Trà Cú, tỉnh Trà Vinh
        Thôn, bản;Mã hộ;Họ và tên chủ hộ;Số CMND;Số nhân khẩu;Kết quả rà soát
        Ấp Một;001;Thạch Văn An;334455667;4;Hộ nghèo

        """
      let decisions = """
        Đợt;Mã thôn;Mã hộ;Tên biến;Giá trị cũ;Giá trị mới;Lý do;Người sửa
        2019;29461-01;001;Số CMND/CCCD;334455667;334455668;chép nhầm;Trần Thị Hạnh
        2019;29461-01;001;Số thẻ;334455667;334455669;chép nhầm;Trần Thị Hạnh

        """
      try program.write(list, to: "inbox/a.csv")
      try program.write(decisions, to: "inbox/decisions/sua.csv")
      let run = try program.run(
        "run", "inbox", "--round", "2019", "--output", "out", "--decisions", "inbox/decisions")
      #expect(run.messages.contains("sửa 1 ô"))
      for form in ["text", "html", "json"] {
        let text = try program.run("explain", "2019/29461-01/001", "--format", form).output
        #expect(text.contains("•••••5668"))
        #expect(!text.contains("33445566"))
      }
    }
  }

  /// The example corrects the size of one household of the town of Trà Cú, Khóm 1, from 6 to 5.
  @Test func theExampleWorkbookApplies() throws {
    try Program.with { program in
      let lists = [
        "danh-sach/29461-thi-tran-tra-cu.xlsx", "tong-hop-ho-dan-cu/29461-thi-tran-tra-cu.xlsx",
      ].map { Fixture.example(2019) + "/" + $0 }
      let example = SharedData.repository.appending(path: "Examples/decisions").path
      let run = try program.run(
        ["run"] + lists + ["--round", "2019", "--output", "out", "--decisions", example])
      #expect(run.messages.contains("sửa 1 ô, xử lý 0 dòng hộ trùng, miễn trừ 0 điều kiểm tra"))
      #expect(!run.messages.contains("(TB-04"))
      let explanation = try program.run("explain", "2019/29461-01/001", "--language", "en").output
      #expect(explanation.contains("5 (corrected, see 3)"))
      // The sheet of dates beside it: meetings and postings are known, decisions are not.
      let khom = DelimitedText.table(try program.text(of: "out/coverage-2019.csv")).filter {
        ["29461-01", "29461-02"].contains($0["village_code"])
      }
      #expect(khom.map { $0["meeting"] } == ["2019-11-04", "2019-11-05"])
      #expect(khom.map { $0["release"] } == ["preliminary", "preliminary"])
    }
  }
}

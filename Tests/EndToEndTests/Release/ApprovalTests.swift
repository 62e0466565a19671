import Foundation
import TestSupport
import Testing

/// Results are approved level by level, shown with their decision, reopened with a reason.
@Suite struct ApprovalTests {
  private static let decided = "Số liệu chính thức theo Quyết định số 15/QĐ-UBND ngày 10/12/2023"
  private static let draft = "DỰ THẢO / Số liệu tạm tính"

  @Test func anAreaIsApprovedAfterThoseBelowIt() throws {
    try Program.with { program in
      let round = try ReleaseRound(in: program)
      #expect(try round.run().exit == 0)
      let early = try round.release("106")
      #expect(early.exit == 1)
      #expect(
        early.messages.contains(
          "Huyện Tam Đường (106) chưa thể phê duyệt: đơn vị bên dưới chưa được phê duyệt: "
            + "Xã Bình Lư (03412); Xã Bản Bo (03424). Hãy phê duyệt các đơn vị đó trước."),
        "\(early.messages)")
      #expect(try round.release("03424").exit == 0)
      let one = try round.release("106")
      #expect(one.exit == 1 && one.messages.contains("chưa được phê duyệt: Xã Bình Lư (03412)."))
      // Without an area the highest is meant: the province, after its district.
      let top = try round.release()
      #expect(top.exit == 1 && top.messages.contains("chưa được phê duyệt: Huyện Tam Đường (106)."))
      #expect(try round.events().map { $0["area"] } == ["03424"], "refused is not approved")
      // Several areas in one command, in whatever order.
      #expect(try round.release("106", "03412", decision: "16/QĐ-UBND").exit == 0)
      #expect(try round.release("99999").exit == 2)
      #expect(try round.release("03424-01").exit == 2, "a commune approves the lists of its villages")
      #expect(try round.release("106", decision: "").exit == 2, "official results need a decision")
      #expect(try round.release("106", more: ["--incomplete"]).exit == 2)
      // The same again changes nothing; another decision is another matter.
      #expect(try round.release("03424").exit == 0)
      let other = try round.release("03424", decision: "17/QĐ-UBND")
      #expect(other.exit == 1 && other.messages.contains("15/QĐ-UBND, 2023-12-10"))
      #expect(try round.events().count == 3)
    }
  }

  @Test func theDecisionStandsOnEveryPage() throws {
    try Program.with { program in
      let round = try ReleaseRound(in: program)
      // A missing village keeps the district a draft; so does an error anywhere in the round.
      try round.run()
      #expect(try round.release("03424", "03412", "106").exit == 0)
      try program.run("report", "--round", "2023", "--output", "out")
      let district = try #require(
        try round.pages(of: "out").first { $0.key.hasSuffix("106-huyen-tam-duong-2023.html") }?.value)
      #expect(district.contains(Self.decided) && !district.contains(Self.draft))
      try program.run(
        "forms", "--round", "2023", "--output", "out", "--format", "html", "--format", "xlsx")
      let forms = try round.pages(of: "out").filter { $0.key.contains("bieu-mau-106") }
      #expect(
        forms.count == 1 && forms.values.allSatisfy { $0.contains(Self.decided) && !$0.contains("DỰ THẢO") })
      for book in ["106-huyen-tam-duong-2023.xlsx", "bieu-mau-106-huyen-tam-duong-2023.xlsx"] {
        let cells = try program.run("cells", "out/2023/106-huyen-tam-duong/\(book)").output
        #expect(cells.contains(Self.decided) && !cells.contains("DỰ THẢO"), "\(book)")
      }
      let province = try #require(
        try round.pages(of: "out").first { $0.key.hasSuffix("12-tinh-lai-chau-2023.html") }?.value)
      #expect(!province.contains(Self.decided), "the province was not approved")
      let coverage = DelimitedText.table(try program.text(of: "out/coverage-2023.csv"))
      #expect(coverage.count == 3 && coverage.allSatisfy { $0["release"] == "official" })
    }
  }

  @Test func whatChangedIsApprovedAgain() throws {
    try Program.with { program in
      let round = try ReleaseRound(in: program)
      try round.run()
      #expect(try round.release("03424", "03412", "106").exit == 0)
      // The same files again change nothing; a household of six instead of four does.
      try round.run()
      #expect(try round.release("106").exit == 0)
      try round.write(size: 6)
      let changed = try round.run()
      #expect(changed.messages.contains("Số liệu đã thay đổi sau khi phê duyệt: 03424, 106."))
      #expect(try program.run("status", "--round", "2023").messages.contains("phê duyệt: 03424, 106."))
      let pages = try round.pages(of: "out")
      let district = try #require(pages.first { $0.key.hasSuffix("106-huyen-tam-duong-2023.html") }?.value)
      #expect(district.contains(Self.draft) && !district.contains(Self.decided))
      #expect(district.contains("danh sách hoặc số liệu đã thay đổi sau khi phê duyệt"))
      let stale = try round.release("106")
      #expect(
        stale.exit == 1
          && stale.messages.contains("Huyện Tam Đường (106): danh sách hoặc số liệu đã thay đổi"))
      #expect(
        try program.run("release", "reopen", "--round", "2023", "--area", "03424", "--reason", " ").exit == 2)
      let reopened = try round.reopen("03424")
      #expect(reopened.exit == 0 && reopened.messages.contains("Đã mở lại: 03424, 106."))
      #expect(try round.reopen("03424").exit == 2, "nothing is in force any more")
      // The other commune is still approved; the district waits for the one that changed.
      let waiting = try round.release("106")
      #expect(waiting.exit == 1 && waiting.messages.contains("chưa được phê duyệt: Xã Bản Bo (03424)."))
      #expect(try round.release("03424", "106", decision: "20/QĐ-UBND", date: "2023-12-18").exit == 0)
      let events = try round.events()
      #expect(
        events.map { "\($0["area"] ?? "") \($0["decision"] ?? "") \($0["reason"] ?? "")" } == [
          "03412 15/QĐ-UBND ", "03424 15/QĐ-UBND Bản Nà Khương nộp lại",
          "106 15/QĐ-UBND Bản Nà Khương nộp lại", "03424 20/QĐ-UBND ", "106 20/QĐ-UBND ",
        ])
      let list = try program.run("release", "list", "--round", "2023", "--language", "en").output
      #expect(list.contains("03424  official (15/QĐ-UBND, 2023-12-10)  reopened in run #"))
      #expect(list.contains("03424  official (20/QĐ-UBND, 2023-12-18)  in force"))
    }
  }

  @Test func officialResultsAreCompleteAndPreliminaryOnesSayWhatIsMissing() throws {
    try Program.with { program in
      let round = try ReleaseRound(in: program)
      try FileManager.default.removeItem(at: program.folder.appending(path: "den/na-sai.csv"))
      try round.run()
      let official = try round.release("03424")
      #expect(
        official.exit == 1 && official.messages.contains("Xã Bản Bo (03424) chưa đủ: 1/2 đơn vị đã nộp"))
      #expect(try round.release("03424", state: "preliminary").exit == 1, "not unless it is said to be known")
      #expect(
        try round.release("03424", state: "preliminary", decision: "88/BC-UBND", more: ["--incomplete"]).exit
          == 0)
      #expect(
        try round.release("03412", "106", state: "preliminary", decision: "", more: ["--incomplete"]).exit
          == 0)
      try program.run("report", "--round", "2023", "--output", "out")
      let district = try #require(
        try round.pages(of: "out").first { $0.key.hasSuffix("106-huyen-tam-duong-2023.html") }?.value)
      #expect(district.contains("Số liệu sơ bộ ngày 10/12/2023") && district.contains(Self.draft))
      #expect(district.contains("2/3 đơn vị đã nộp"))
      let cells = try program.run("cells", "out/2023/03424-xa-ban-bo/03424-xa-ban-bo-2023.xlsx").output
      #expect(cells.contains("Số liệu sơ bộ theo văn bản số 88/BC-UBND ngày 10/12/2023"))
      // The official results stand beside them once the list came.
      try program.write(
        VillageList.text(
          year: 2023, [VillageList.Household(village: "Bản Nà Sài", code: "001", head: "Phàn Văn Lâm")]),
        to: "den/na-sai.csv")
      try round.run()
      #expect(try round.release("03424", "03412", "106").exit == 0)
      #expect(
        try round.events().map { "\($0["state"] ?? "") \($0["incomplete"] ?? "") \($0["reopened"] ?? "")" }
          .sorted() == [
            "official no ", "official no ", "official no ", "preliminary yes ", "preliminary yes ",
            "preliminary yes ",
          ])
    }
  }

  @Test func anOpenErrorStandsInTheWay() throws {
    try Program.with { program in
      let round = try ReleaseRound(in: program)
      // 160 points are above the line, and the household was called poor.
      try program.write(
        VillageList.text(
          year: 2023,
          [
            VillageList.Household(
              village: "Bản Nà Sài", code: "001", head: "Phàn Văn Lâm", incomePoints: "160")
          ]),
        to: "den/na-sai.csv")
      #expect(try round.run().exit == 1)
      let refused = try round.release("03424")
      #expect(
        refused.exit == 1 && refused.messages.contains("Xã Bản Bo (03424) còn 1 lỗi chưa xử lý"),
        "\(refused.messages)")
      #expect(try round.release("03412").exit == 0, "the other commune has none")
      let commune = try program.run("report", "--round", "2023", "--output", "out")
      #expect(commune.exit == 0)
      let cells = try program.run("cells", "out/2023/03412-xa-binh-lu/03412-xa-binh-lu-2023.xlsx").output
      #expect(cells.contains(Self.decided) && !cells.contains("DỰ THẢO"), "what is open elsewhere is not its")
    }
  }
}

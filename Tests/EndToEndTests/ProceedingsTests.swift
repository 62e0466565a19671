import Foundation
import TestSupport
import Testing

/// Days of meetings, postings and decisions: recorded, shown, checked; results are preliminary until they are decided on.
@Suite struct ProceedingsTests {
  private static let headings =
    "Đợt;Mã thôn;Ngày họp thôn;Niêm yết từ ngày;Niêm yết đến ngày;Số quyết định;Ngày quyết định"

  private func dates(_ lines: String...) -> String {
    (["NGÀY HỌP THÔN, NIÊM YẾT VÀ QUYẾT ĐỊNH", "", Self.headings] + lines).joined(separator: "\n") + "\n"
  }

  /// Two villages, both with their lists, both named by the summary sheet.
  private func receive(in program: Program) throws {
    try program.write(
      VillageList.text(
        year: 2023,
        [
          VillageList.Household(code: "001", head: "Tẩn A Sinh"),
          VillageList.Household(village: "Bản Nà Sài", code: "001", head: "Phàn Văn Lâm"),
        ]), to: "den/xa.csv")
    try program.write(
      VillageList.summary(year: 2023, [("Bản Nà Khương", 80, 320), ("Bản Nà Sài", 60, 250)]),
      to: "den/tong-hop.csv")
  }

  private func run(_ program: Program) throws -> Program.Result {
    try program.run(
      "run", "den", "--decisions", "decisions", "--round", "2023", "--output", "out", "--language", "en")
  }

  private func coverage(_ program: Program) throws -> [[String: String]] {
    DelimitedText.table(try program.text(of: "out/coverage-2023.csv"))
  }

  private func findings(_ program: Program) throws -> [String] {
    DelimitedText.table(try program.text(of: "out/findings-2023.csv")).filter {
      ["TB-04", "TB-06"].contains(String(($0["rule"] ?? "").prefix(5)))
    }.map { "\($0["rule"] ?? "") \($0["cell"] ?? "")" }
  }

  @Test func daysAreShownAndResultsBecomeOfficial() throws {
    try Program.with { program in
      try receive(in: program)
      try program.write(
        dates(
          "2023;03424-01;06/11/2023;07/11/2023;09/11/2023;15/QĐ-UBND;10/12/2023",
          "2023;03424-02;06/11/2023;07/11/2023;;;", "2022;03424-02;01/11/2022;;;;"),
        to: "decisions/ngay.csv")
      #expect(try run(program).exit == 0)
      #expect(try findings(program).isEmpty)
      let villages = try coverage(program)
      #expect(villages[0]["meeting"] == "2023-11-06" && villages[0]["posted_from"] == "2023-11-07")
      #expect(villages[0]["posted_to"] == "2023-11-09" && villages[0]["decision"] == "2023-12-10")
      #expect(villages[0]["decision_number"] == "15/QĐ-UBND" && villages[0]["release"] == "official")
      #expect(villages[1]["meeting"] == "2023-11-06" && villages[1]["decision"]?.isEmpty == true)
      #expect(villages[1]["release"] == "preliminary")
      let half = "preliminary results (1/2 units decided on)"
      #expect(try program.run("status", "--round", "2023", "--language", "en").output.contains(half))
      let pages = try program.contents(of: "out").filter {
        $0.key.hasSuffix(".html") && $0.key.contains("2023/")
      }
      #expect(pages.values.contains { String(decoding: $0, as: UTF8.self).contains(half) })
      // The commune's own decision holds for all its villages; a newer file of the name takes the place of the older.
      try program.write(dates("2023;03424;;;;16/QĐ-UBND;12/12/2023"), to: "decisions/ngay.csv")
      #expect(try run(program).exit == 0)
      #expect(try coverage(program).allSatisfy { $0["release"] == "official" })
      #expect(
        try program.run("status", "--round", "2023", "--language", "en").output.contains("; official results")
      )
      // Taken back, the older file holds again; the figures were the same all the time.
      #expect(try program.run("undo", "ngay.csv", "--round", "2023").exit == 0)
      #expect(try program.run("status", "--round", "2023", "--language", "en").output.contains(half))
      #expect(try program.run("verify", "--round", "2023").exit == 0)
    }
  }

  @Test func withoutDaysResultsArePreliminary() throws {
    try Program.with { program in
      try receive(in: program)
      try program.run("run", "den", "--round", "2023", "--output", "out", "--language", "en")
      #expect(
        try program.run("status", "--round", "2023", "--language", "en").output.contains(
          "03424  Xã Bản Bo: 2/2 units received; preliminary results (0/2 units decided on)"))
      #expect(
        try coverage(program).allSatisfy { $0["release"] == "preliminary" && $0["meeting"]?.isEmpty == true })
    }
  }

  @Test func sequencesThatCannotBeAreFound() throws {
    try Program.with { program in
      try receive(in: program)
      try program.write(
        dates(
          // Posted before the meeting, for two working days; decided before the posting and the meeting.
          "2023;03424-01;08/11/2023;06/11/2023;07/11/2023;1;05/11/2023",
          "2023;03424-02;hôm qua;07/11/2023;09/11/2023;2;10/11/2023", "2023;03424-02;06/11/2023;;;;",
          "2023;03424-77;06/11/2023;;;;", "2023;;06/11/2023;;;;"), to: "decisions/ngay.csv")
      #expect(try run(program).exit == 1)
      #expect(
        try findings(program).sorted() == [
          "TB-041 B8", "TB-042 B7", "TB-060 C5", "TB-061 B6", "TB-062 B4", "TB-063 B4", "TB-064 B4",
          "TB-065 B4",
        ])
    }
  }

  @Test func daysAboveAListOfOneVillageAreRead() throws {
    try Program.with { program in
      let list = VillageList.text(year: 2023, [VillageList.Household(code: "001", head: "Tẩn A Sinh")])
      func write(_ lines: String) throws {
        try program.write(
          list.replacing(
            "Xã Bản Bo, huyện Tam Đường, tỉnh Lai Châu\n",
            with: "Xã Bản Bo, huyện Tam Đường, tỉnh Lai Châu\n\(lines)\n"), to: "den/mot.csv")
      }
      try write(
        "Họp thôn ngày 06 tháng 11 năm 2023;Niêm yết từ ngày 07/11/2023 đến ngày 09/11/2023\n"
          + "(Kèm theo Quyết định số 15/QĐ-UBND ngày 10/12/2023)")
      #expect(try program.run("run", "den", "--round", "2023", "--output", "out").exit == 0)
      let village = try #require(try coverage(program).first)
      #expect(village["meeting"] == "2023-11-06" && village["posted_from"] == "2023-11-07")
      #expect(village["posted_to"] == "2023-11-09")
      #expect(village["decision"]?.isEmpty == true && village["release"] == "preliminary")
      // A sheet of dates comes first.
      try program.write(dates("2023;03424-01;05/11/2023;;;;"), to: "decisions/ngay.csv")
      #expect(try run(program).exit == 0)
      #expect(try coverage(program).first?["meeting"] == "2023-11-05")
    }
    try Program.with { program in
      let list = VillageList.text(year: 2023, [VillageList.Household(code: "001", head: "Tẩn A Sinh")])
      // The plan of the year before is no meeting of this round; a posting before the meeting cannot be.
      try program.write(
        "Họp thôn ngày 20/10/2022 và họp dân ngày 10/11/2023;Niêm yết từ 8.11.2023\n" + list,
        to: "den/mot.csv")
      #expect(try program.run("run", "den", "--round", "2023", "--output", "out").exit == 1)
      #expect(try findings(program).map { $0.prefix(6) } == ["TB-062"])
      #expect(try coverage(program).first?["meeting"] == "2023-11-10")
    }
  }
}

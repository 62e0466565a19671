import Foundation
import TestSupport
import Testing

/// What the program promises about every number it prints.
@Suite struct PromiseTests {
  /// Two villages: four households, one of them with a blank result, one whose points speak against its result.
  private static let khuong: [VillageList.Household] = [
    .init(code: "001", head: "Lò Văn Mẫu"),
    .init(
      code: "002", head: "Lò Thị Mẫu", size: 2, incomePoints: "100", deprivationPoints: "10",
      result: "Hộ cận nghèo",
      ticks: 1),
    // 160 points are above the limit of 140 in a rural commune: by the points not poor, by the meeting poor.
    .init(code: "003", head: "Vàng A Thử", size: 5, incomePoints: "160"),
    .init(code: "004", head: "Giàng Thị Thử", size: 3, result: ""),
  ]
  private static let nhat: [VillageList.Household] = [
    .init(village: "Bản Hợp Nhất", code: "001", head: "Phàn A Mẫu", size: 6)
  ]
  private static let villages = [("Bản Nà Khương", 50, 200), ("Bản Hợp Nhất", 40, 150)]

  private static func write(_ program: Program, without village: String? = nil) throws {
    try program.write(VillageList.summary(year: 2023, villages), to: "inbox/tong-hop.csv")
    try program.write(VillageList.text(year: 2023, khuong), to: "inbox/na-khuong.csv")
    if village != "Bản Hợp Nhất" {
      try program.write(VillageList.text(year: 2023, nhat), to: "inbox/hop-nhat.csv")
    }
  }

  private static func run(_ program: Program) throws -> Program.Result {
    try program.run("run", "inbox", "--round", "2023", "--output", "out")
  }

  private static func count(_ program: Program, _ item: String, _ unit: String = "household") throws
    -> String?
  {
    try program.tallies().first {
      $0.level == "commune" && $0.table == "status" && $0.item == item && $0.unit == unit
    }?
    .count
  }

  @Test func blankResultIsCountedAsUndetermined() throws {
    try Program.with { program in
      try Self.write(program)
      _ = try Self.run(program)
      #expect(try Self.count(program, "undetermined") == "1")
      #expect(try Self.count(program, "undetermined", "person") == "3")
      #expect(try Self.count(program, "poor") == "3")
      #expect(try Self.count(program, "near-poor") == "1")
    }
  }

  /// Before the village meeting the form has no result column; the page of the district and the printed table say so.
  @Test func pagesSayWhereTheComputedStatusCounts() throws {
    try Program.with { program in
      try program.write(VillageList.summary(year: 2023, Self.villages), to: "inbox/tong-hop.csv")
      let list = VillageList.text(year: 2023, Self.khuong).split(
        separator: "\n", omittingEmptySubsequences: false
      ).map { line in
        var fields = line.split(separator: ";", omittingEmptySubsequences: false)
        if fields.count > 11 { fields.remove(at: 11) }
        return fields.joined(separator: ";")
      }.joined(separator: "\n")
      #expect(!list.contains("Phân loại hộ;"))
      try program.write(list, to: "inbox/na-khuong.csv")
      _ = try Self.run(program)
      // By their points (B1 at most 140, B2 at least 30): 001 and 004 poor, 002 near-poor, 003 not poor.
      #expect(try Self.count(program, "poor") == "2")
      #expect(try Self.count(program, "near-poor") == "1")
      #expect(try Self.count(program, "undetermined") == nil, "the line exists only above 0")
      let words = "1 đơn vị chưa có cột kết quả bình xét"
      #expect(try program.run("tallies", "--round", "2023", "--format", "text").output.contains("⚠ " + words))
      let pages = try FileManager.default.subpathsOfDirectory(
        atPath: program.folder.appending(path: "out/2023").path
      ).filter { $0.hasSuffix(".html") && $0.contains("huyen") }
      #expect(pages.count == 1)
      for page in pages { #expect(try program.text(of: "out/2023/" + page).contains(words)) }
    }
  }

  @Test func resultThatThePointsContradictIsCountedAsTypedAndListed() throws {
    try Program.with { program in
      try Self.write(program)
      let run = try Self.run(program)
      #expect(run.exit == 1)
      #expect(try Self.count(program, "poor", "person") == "15", "4 + 5 + 6 persons")
      let findings = DelimitedText.table(try program.text(of: "out/findings-2023.csv"))
      // The third household stands on row 7; its result in column L.
      let listed = findings.filter {
        $0["file"] == "na-khuong.csv" && $0["cell"] == "L7" && $0["severity"] == "error"
      }
      #expect(!listed.isEmpty)
    }
  }

  @Test func alteredCountIsNoticedAndNeverPrintedOver() throws {
    try Program.with { program in
      try Self.write(program)
      _ = try Self.run(program)
      let sqlite = Process()
      sqlite.executableURL = URL(filePath: "/usr/bin/env")
      sqlite.currentDirectoryURL = program.folder
      sqlite.arguments = [
        "sqlite3", "rasoat.sqlite",
        "UPDATE tally SET number = number + 1 WHERE level = 'village' AND item = 'poor' AND unit = 'household'",
      ]
      try sqlite.run()
      sqlite.waitUntilExit()
      try #require(sqlite.terminationStatus == 0)
      #expect(try program.run("verify", "--round", "2023").exit == 5)
      let aggregate = try program.run("aggregate", "--round", "2023")
      #expect(aggregate.exit == 5)
      #expect(aggregate.messages.contains("03424-0"), "the message names the place: \(aggregate.messages)")
      #expect(try program.run("aggregate", "--round", "2023", "--rebuild").exit == 0)
      #expect(try program.run("verify", "--round", "2023").exit == 0)
      #expect(try Self.count(program, "poor") == "3")
    }
  }

  @Test func missingVillageShowsInCoverageAndDraftsThePages() throws {
    try Program.with { program in
      try Self.write(program, without: "Bản Hợp Nhất")
      _ = try Self.run(program)
      let coverage = DelimitedText.table(try program.text(of: "out/coverage-2023.csv"))
      #expect(coverage.map { $0["village_name"] } == ["Bản Nà Khương", "Bản Hợp Nhất"])
      #expect(coverage.map { $0["state"] } == ["received", "missing"])
      let status = try program.run("status", "--round", "2023")
      #expect(status.output.contains("1/2"))
      #expect(status.output.contains("Bản Hợp Nhất"))
      let table = try program.run("tallies", "--round", "2023", "--format", "text").output
      #expect(table.contains("DỰ THẢO"))
      #expect(table.contains("1/2"))
    }
  }

  @Test func twoVersionsOfOneVillageAreBothHeldBack() throws {
    try Program.with { program in
      try Self.write(program)
      var other = Self.nhat
      other[0].size = 7
      try program.write(VillageList.text(year: 2023, other), to: "inbox/hop-nhat-sua.csv")
      let run = try Self.run(program)
      #expect(run.exit == 1)
      let findings = DelimitedText.table(try program.text(of: "out/findings-2023.csv"))
      let held = findings.filter { $0["rule"] == "TB-012" }
      #expect(Set(held.compactMap { $0["file"] }) == ["hop-nhat.csv", "hop-nhat-sua.csv"])
      #expect(held.allSatisfy { $0["other_cells"]?.contains("hop-nhat") ?? false }, "each names the other")
      #expect(try Self.count(program, "poor") == "2", "only the other village counts")
      let coverage = DelimitedText.table(try program.text(of: "out/coverage-2023.csv"))
      #expect(coverage.map { $0["state"] } == ["received", "held"])
    }
  }

  @Test func newerListTakesThePlaceOfTheOlderAndUndoBringsItBack() throws {
    try Program.with { program in
      try Self.write(program)
      _ = try Self.run(program)
      // One household more, and one person more in the household that was there.
      var newer = Self.nhat
      newer[0].size = 7
      newer.append(.init(village: "Bản Hợp Nhất", code: "002", head: "Tẩn A Mẫu", size: 1))
      try program.write(VillageList.text(year: 2023, newer), to: "second/hop-nhat-2.csv")
      let second = try program.run("run", "second", "--round", "2023", "--output", "out", "--json")
      #expect(second.output.contains("\"superseding\":1"))
      #expect(try Self.count(program, "poor") == "4")
      let findings = try program.text(of: "out/findings-2023.csv")
      #expect(findings.contains("thay bản trong hop-nhat.csv: thêm 1 dòng, bớt 0, sửa 1"), "\(findings)")
      let outputs = try program.contents(of: "out")
      let again = try program.run("run", "second", "--round", "2023", "--output", "out", "--json")
      #expect(try program.contents(of: "out") == outputs)
      #expect(again.output.contains("\"unchanged\":1"), "the same file twice changes nothing")
      #expect(again.output.contains("\"superseding\":0"))
      _ = try program.run("undo", "hop-nhat-2.csv", "--round", "2023")
      #expect(try program.run("report", "--round", "2023", "--output", "out").exit == 0)
      #expect(try !program.text(of: "out/findings-2023.csv").contains("hop-nhat-2.csv"))
      #expect(try Self.count(program, "poor") == "3")
      #expect(try program.run("verify", "--round", "2023").exit == 0)
    }
  }

  @Test func villageMissingFromANewerWorkbookIsSaidAndKept() throws {
    try Program.with { program in
      try program.write(VillageList.summary(year: 2023, Self.villages), to: "inbox/tong-hop.csv")
      try program.write(VillageList.text(year: 2023, Self.khuong + Self.nhat), to: "inbox/ban-bo.csv")
      _ = try Self.run(program)
      var shorter = Self.khuong
      shorter[0].size = 9
      try program.write(VillageList.text(year: 2023, shorter), to: "second/ban-bo.csv")
      _ = try program.run("run", "second", "--round", "2023", "--output", "out")
      let findings = DelimitedText.table(try program.text(of: "out/findings-2023.csv"))
      #expect(
        findings.contains { $0["rule"] == "TB-013" && $0["message"]?.contains("Bản Hợp Nhất") ?? false })
      #expect(try Self.count(program, "poor") == "3", "the missing village still counts as it was")
    }
  }

  @Test func refusalEndsWhenTheFileComesAgainReadable() throws {
    try Program.with { program in
      try Self.write(program, without: "Bản Hợp Nhất")
      try program.write("PK\u{3}\u{4} only the beginning of a workbook", to: "inbox/thon-3.csv")
      #expect(try Self.run(program).exit == 1)
      #expect(try program.text(of: "out/findings-2023.csv").contains("thon-3.csv,,,FI-"))
      try program.write(VillageList.text(year: 2023, [Self.nhat[0]]), to: "inbox/thon-3.csv")
      _ = try Self.run(program)
      #expect(try !program.text(of: "out/findings-2023.csv").contains("FI-"))
    }
  }

  @Test func heldVersionsAreSettledByALaterDelivery() throws {
    try Program.with { program in
      try Self.write(program)
      var other = Self.nhat
      other[0].size = 7
      try program.write(VillageList.text(year: 2023, other), to: "inbox/hop-nhat-sua.csv")
      _ = try Self.run(program)
      // The officer chooses one of the two and sends it alone.
      _ = try program.run("run", "inbox/hop-nhat-sua.csv", "--round", "2023", "--output", "out")
      #expect(try Self.count(program, "poor", "person") == "16", "4 + 5 + 7 persons")
      let coverage = DelimitedText.table(try program.text(of: "out/coverage-2023.csv"))
      #expect(coverage.map { $0["state"] } == ["received", "received"])
      #expect(try !program.text(of: "out/findings-2023.csv").contains("TB-012"))
    }
  }

  @Test func everyRowOfASheetIsAccountedFor() throws {
    try Program.with { program in
      try Self.write(program)
      let run = try program.run("run", "inbox", "--round", "2023", "--output", "out", "--json")
      // 4 + 4 rows above the tables and 3 + 4 + 1 households or villages, one blank line in each file's head.
      #expect(run.output.contains("\"rows\":19"), "\(run.output)")
      #expect(run.output.contains("\"rows_accepted\":7"), "\(run.output)")
      #expect(run.output.contains("\"rows_rejected\":0"), "\(run.output)")
    }
  }
}

import Foundation
import TestSupport
import Testing

/// `rasoat verify --recount`: every stored count against a count of all records.
@Suite struct RecountTests {
  private func store(_ program: Program) throws {
    let villages = [(name: "Bản Nà Khương", households: 100, persons: 400)]
    try program.write(VillageList.summary(year: 2023, villages), to: "inbox/tong-hop.csv")
    let households: [VillageList.Household] = [
      .init(code: "001", head: "Lò Văn Mẫu"),
      .init(code: "002", head: "Lò Thị Mẫu", result: "Hộ cận nghèo", ticks: 1),
    ]
    try program.write(VillageList.text(year: 2023, households), to: "inbox/na-khuong.csv")
    _ = try program.run("run", "inbox", "--round", "2023", "--output", "out")
  }

  private func alter(_ program: Program, _ sql: String) throws {
    let sqlite = Process()
    sqlite.executableURL = URL(filePath: "/usr/bin/env")
    sqlite.currentDirectoryURL = program.folder
    sqlite.arguments = ["sqlite3", "rasoat.sqlite", sql]
    try sqlite.run()
    sqlite.waitUntilExit()
    try #require(sqlite.terminationStatus == 0)
  }

  @Test func aWholeStoreIsSaidToBeSo() throws {
    try Program.with { program in
      try store(program)
      let verified = try program.run("verify", "--round", "2023", "--recount", "--language", "en")
      #expect(verified.exit == 0 && verified.output.isEmpty, "\(verified)")
      #expect(
        verified.messages.contains("counts are the same, 0 differ (counted again from the households)."))
      #expect(try program.run("verify", "--recount").exit == 2, "the round is needed")
    }
  }

  @Test func everyCountThatDiffersIsNamed() throws {
    try Program.with { program in
      try store(program)
      // Right in every sum: only counting the households again can tell.
      try alter(
        program,
        "UPDATE tally SET number = number + 1 WHERE table_code = 'status' AND item = 'poor' AND unit = 'household'"
      )
      try alter(
        program, "DELETE FROM tally WHERE level = 'district' AND item = 'near-poor' AND unit = 'person'")
      let verified = try program.run("verify", "--round", "2023", "--recount")
      #expect(verified.exit == 1)
      #expect(
        verified.output == """
          VN2022 village 03424-01 status/poor household: đã lưu 2, đếm lại được 1.
          VN2022 commune 03424 status/poor household: đã lưu 2, đếm lại được 1.
          VN2022 district 106 status/near-poor person: đã lưu –, đếm lại được 4.
          VN2022 district 106 status/poor household: đã lưu 2, đếm lại được 1.
          VN2022 province 12 status/poor household: đã lưu 2, đếm lại được 1.

          """)
      let json = try program.run("verify", "--round", "2023", "--recount", "--json", "--quiet")
      #expect(
        json.output.split(separator: "\n").first.map(String.init)
          == #"{"standard":"VN2022","area_level":"village","area_code":"03424-01","table":"status","item":"poor","unit":"household","subject":"count","stored":"2","recounted":"1"}"#
      )
      #expect(json.messages.isEmpty)
      #expect(try program.run("verify", "--round", "2023").exit == 5)
    }
  }

  @Test func aSecondFileOfAVillageLeavesWhatOneRunWouldLeave() throws {
    try Program.with { program in
      try store(program)
      try program.write(
        VillageList.text(year: 2023, [.init(code: "001", head: "Lò Văn Mẫu", size: 7)]),
        to: "second/na-khuong.csv")
      _ = try program.run("run", "second", "--round", "2023", "--output", "out")
      #expect(try program.run("verify", "--round", "2023", "--recount", "--quiet").exit == 0)
      let added = try program.tallies("--round", "2023").map(\.description)
      _ = try program.run("aggregate", "--round", "2023", "--rebuild")
      #expect(try program.tallies("--round", "2023").map(\.description) == added)
      #expect(added.contains { $0.contains("status") })
    }
  }
}

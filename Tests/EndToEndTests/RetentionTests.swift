import Foundation
import Testing

/// Old rounds without persons: the counts stay, and no name can be read from any byte of the store.
@Suite struct RetentionTests {
  private static let names = ["Lò Văn Cũmẫu", "Vàng Thị Cũthử"]

  private static func write(_ program: Program) throws {
    let villages = [("Bản Nà Khương", 50, 200)]
    let old: [VillageList.Household] = [
      .init(code: "001", head: names[0], size: 5), .init(code: "002", head: names[1], size: 3),
    ]
    // The second household has another code now: it is recognised by its head's name and birth year alone.
    let new: [VillageList.Household] = [
      .init(code: "001", head: "Lò Văn Mới", before: "Hộ nghèo"),
      .init(code: "007", head: names[1], size: 3, before: "Hộ nghèo"),
    ]
    try program.write(VillageList.summary(year: 2022, villages), to: "2022/tong-hop.csv")
    try program.write(VillageList.text(year: 2022, old), to: "2022/danh-sach.csv")
    try program.write(VillageList.summary(year: 2023, villages), to: "2023/tong-hop.csv")
    try program.write(VillageList.text(year: 2023, new), to: "2023/danh-sach.csv")
  }

  @Test func personalColumnsGoAndCountsStay() throws {
    try Program.with { program in
      try Self.write(program)
      for year in ["2022", "2023"] {
        _ = try program.run("run", year, "--round", year, "--output", "out")
      }
      let tallies = try ["2022", "2023"].map { try program.run("tallies", "--round", $0).output }
      #expect(tallies[0].contains(",status,poor,household,2,"), "\(tallies[0].prefix(2000))")
      // Nobody at a terminal: nothing happens without --yes.
      let asked = try program.run("retain", "--before", "2023", "--received")
      #expect(asked.exit == 2 && asked.messages.contains("--yes"))
      #expect(try Self.filesWithName(Self.names[0], in: program) > 0, "the name is not stored in plain bytes")

      let removed = try program.run("retain", "--before", "2023", "--received", "--yes")
      #expect(removed.exit == 0, "\(removed.messages)")
      #expect(try Self.filesWithName(Self.names[0], in: program) == 0)
      #expect(try ["2022", "2023"].map { try program.run("tallies", "--round", $0).output } == tallies)
      for year in ["2022", "2023"] {
        let verified = try program.run("verify", "--round", year)
        #expect(verified.exit == 0, "\(verified.messages)")
        #expect(verified.messages.contains("chỉ kiểm tra tổng các cấp"), "\(year)")
        let report = try program.run("report", "--round", year, "--output", "out")
        #expect(report.exit <= 1, "\(report.messages)")
      }
      let ledger = try program.run("log").output
      #expect(ledger.contains("retain 2023"), "\(ledger)")
      // The lists of the round are closed; the next round keeps what it has.
      let again = try program.run("run", "2022", "--round", "2022", "--output", "out")
      #expect(again.exit == 2 && again.messages.contains("2022"), "\(again.messages)")
      #expect(try Self.filesWithName("Lò Văn Mới", in: program) > 0)
      let twice = try program.run("retain", "--before", "2023", "--yes")
      #expect(twice.exit == 0, "\(twice.messages)")
    }
  }

  /// How many files of the store hold a name, in its bytes as they are.
  private static func filesWithName(_ name: String, in program: Program) throws -> Int {
    let bytes = Data(name.utf8)
    return try program.contents(of: ".").count { file, content in
      file.hasPrefix("/rasoat.sqlite") && content.range(of: bytes) != nil
    }
  }
}

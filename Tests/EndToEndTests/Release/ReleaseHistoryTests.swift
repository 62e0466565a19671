import Foundation
import TestSupport
import Testing

/// Whatever an office did before a release, what lies in the release gives the same bytes in an empty store.
@Suite struct ReleaseHistoryTests {
  /// Approves everything as preliminary, whatever is open, and verifies the release; making it verified it once.
  private func releaseAll(
    _ program: Program, of round: String = "2023", communes: [String] = ["03424"], key: [String] = []
  ) throws {
    let areas = (communes + ["106", "12"]).flatMap { ["--area", $0] }
    let made = try program.run(
      ["release", "--round", round, "--state", "preliminary", "--date", "2023-11-14", "--incomplete"] + areas
        + ["--output", "r"] + key)
    #expect(made.exit == 0, "\(made.messages)")
    let verified = try program.run(["verify", "r", "--language", "en"] + key)
    #expect(verified.exit == 0 && verified.messages.contains("the same bytes"), "\(verified.messages)")
    // The released tables are those of the office's own store.
    try program.run(["report", "--round", round, "--output", "now"] + key)
    for table in ["tallies", "findings", "findings-changes", "coverage", "rules"] {
      let name = "\(table)-\(round).csv"
      #expect(try program.text(of: "r/reports/\(name)") == program.text(of: "now/\(name)"), "\(name)")
    }
  }

  private static let people = ["Tẩn A Sinh", "Lò Thị Mai", "Phàn Văn Lâm"]

  /// A list of Bản Nà Khương with a first household of some size.
  private func list(size: Int, village: String = "Bản Nà Khương") -> String {
    VillageList.text(
      year: 2023,
      Self.people.enumerated().map { number, head in
        VillageList.Household(
          village: village, code: "00\(number + 1)", head: head, size: number == 0 ? size : 4)
      })
  }

  private func take(_ program: Program, _ names: String...) throws {
    let result = try program.run(["run"] + names + ["--round", "2023", "--output", "out"])
    #expect(result.exit <= 3, "\(result.messages)")
  }

  @Test func supersededAndTakenBack() throws {
    try Program.with { program in
      for size in 3...6 { try program.write(list(size: size), to: "\(size).csv") }
      try program.write(
        VillageList.summary(year: 2023, [("Bản Nà Sài", 60, 250), ("Bản Nà Khương", 80, 320)]), to: "tong.csv"
      )
      // The list comes before the sheet that gives villages their numbers.
      try take(program, "3.csv")
      try take(program, "tong.csv")
      try take(program, "4.csv")
      #expect(try program.run("undo", "4.csv", "--round", "2023").exit == 0)
      try take(program, "5.csv")
      // The first again, and one that was never anything.
      try take(program, "3.csv")
      try take(program, "6.csv")
      try program.write("x;y\n1;2\n", to: "la.csv")
      try take(program, "la.csv")
      #expect(try program.run("undo", "6.csv", "--round", "2023").exit == 0)
      try releaseAll(program)
    }
  }

  @Test func heldBackAndSettled() throws {
    try Program.with { program in
      for size in 3...5 { try program.write(list(size: size), to: "\(size).csv") }
      for size in 3...4 { try program.write(list(size: size, village: "Bản Nà Sài"), to: "sai-\(size).csv") }
      // Two versions of both villages in one run; one is settled by a third.
      try take(program, "3.csv", "4.csv", "sai-3.csv", "sai-4.csv")
      try take(program, "5.csv")
      let coverage = try program.run("status", "--round", "2023", "--language", "en").output
      #expect(coverage.contains("held back"), "\(coverage)")
      try releaseAll(program)
    }
  }

  @Test(arguments: [false, true])
  func decidedAboutWithAndWithoutPseudonyms(isKeyed: Bool) throws {
    try Program.with { program in
      let key = isKeyed ? ["--identity-key", "secret/key"] : []
      if isKeyed {
        try FileManager.default.createDirectory(
          at: program.folder.appending(path: "secret"), withIntermediateDirectories: true)
        #expect(try program.run(["key", "secret/key"]).exit == 0)
      }
      for size in [3, 4] {
        try PlantedNumbers.write(to: program, size: size)
        let run = ["run", "inbox", "--decisions", "decisions", "--round", "2023", "--output", "out"]
        #expect(try program.run(run + key).exit <= 1)
      }
      try releaseAll(program, key: key)
      guard isKeyed else { return }
      #expect(try program.run("verify", "r").exit == 2, "the inputs are sealed")
      #expect(try program.run(["key", "secret/other"]).exit == 0)
      #expect(try program.run("verify", "r", "--identity-key", "secret/other").exit == 2)
      for (path, bytes) in try program.contents(of: "r") {
        let text = String(decoding: bytes, as: UTF8.self)
        for number in PlantedNumbers.written { #expect(!text.contains(number), "\(number) in \(path)") }
      }
      let input = try #require(try program.contents(of: "r/inputs").keys.sorted().first)
      let file = program.folder.appending(path: "r/inputs" + input)
      try (try Data(contentsOf: file) + Data("x".utf8)).write(to: file)
      let changed = try program.run(["verify", "r", "--json"] + key)
      #expect(changed.exit == 1 && changed.output.contains("\"path\":\"inputs\(input)\""))
    }
  }

  @Test func lookingBackOnAnEarlierRound() throws {
    try YearToYear.with { years in
      let household = VillageList.Household(code: "001", head: "Lò Văn An", born: 1960)
      let left = VillageList.Household(code: "002", head: "Lò Thị Bính", born: 1970, size: 3)
      let gone = VillageList.Household(code: "003", head: "Vàng A Thử", born: 1975, size: 5)
      var stayed = household
      stayed.before = "Hộ nghèo"
      stayed.size = 6
      try years.write([household, left, gone], [stayed])
      try years.departures("1;002;Lò Thị Bính;Chuyển đi")
      try years.program.write(
        """
        Đợt;Mã thôn;Mã hộ;Tên biến;Giá trị cũ;Giá trị mới;Lý do;Người sửa;Ngày
        2022;03424-01;003;Số nhân khẩu;5;7;Sổ họp bản ghi 7 khẩu;Trần Thị Hạnh;10/12/2022

        """, to: "decisions/sua.csv")
      try years.run("--decisions", "decisions")
      try releaseAll(years.program)
      let movement = TallyText.lines(of: try years.program.text(of: "r/reports/tallies-2023.csv")).filter {
        $0.level == "commune" && $0.table == "movement-poor" && $0.item == "start"
      }
      #expect(movement.map { "\($0.unit) \($0.count)" } == ["household 3", "person 14"], "4 + 3 + 7")
    }
  }

  @Test func withOtherRulesThanItWasCountedBy() throws {
    try Program.with { program in
      let round = try ReleaseRound(in: program)
      try round.run()
      try FileManager.default.copyItem(
        at: SharedData.repository.appending(path: "pipeline-config"),
        to: program.folder.appending(path: "cau-hinh"))
      let offices = program.folder.appending(path: "cau-hinh/offices.yaml")
      try (try Data(contentsOf: offices) + Data("# Ghi chú\n".utf8)).write(to: offices)
      let config = ["--config", "cau-hinh"]
      let stale = try round.release("03424", to: "r", more: config)
      #expect(stale.exit == 1 && stale.messages.contains("được đếm từ danh sách hoặc cấu hình khác"))
      #expect(!FileManager.default.fileExists(atPath: program.folder.appending(path: "r").path))
      try program.run(["run", "den", "--round", "2023", "--output", "out"] + config)
      #expect(try round.release("03424", to: "r", more: config).exit == 0)
      // The words of an office change no figure: the approval holds, and both releases are what they are.
      try round.run()
      #expect(try round.release("03424", to: "r2").exit == 0)
      #expect(try round.differences(of: "r", exit: 0) == [] && round.differences(of: "r2", exit: 0) == [])
    }
  }

  @Test func afterPersonalDataWereRemoved() throws {
    try YearToYear.with { years in
      try years.write(
        [.init(code: "001", head: "Lò Văn An", born: 1960)],
        [.init(code: "001", head: "Lò Văn An", born: 1960, before: "Hộ nghèo")])
      try years.run()
      let program = years.program
      let removed = try program.run("retain", "--before", "2023", "--yes")
      #expect(removed.exit == 0, "\(removed.messages)")
      #expect(
        try program.run(["release", "--round", "2022", "--state", "preliminary", "--date", "2022-11-14"]).exit
          == 2)
      let areas = ["--area", "03424", "--area", "106", "--area", "12", "--incomplete", "--output", "r"]
      let made = try program.run(
        ["release", "--round", "2023", "--state", "preliminary", "--date", "2023-11-14"] + areas)
      #expect(made.exit == 0, "\(made.messages)")
      let verified = try program.run("verify", "r", "--language", "en")
      #expect(
        verified.exit == 0 && verified.messages.contains("only hashes were compared"), "\(verified.messages)")
    }
  }
}

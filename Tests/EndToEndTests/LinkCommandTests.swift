import Foundation
import TestSupport
import Testing

/// Two rounds of one commune on the built program: who is who, who is missing, what the office decides about it.
@Suite struct LinkCommandTests {
  private static let before: [VillageList.Household] = [
    .init(code: "001", head: "Lò Văn An", born: 1960, size: 4),
    .init(code: "002", head: "Lò Thị Bính", born: 1970, size: 3),
    .init(code: "003", head: "Vàng A Thử", born: 1975, size: 5),
    .init(village: "Bản Hợp Nhất", code: "001", head: "Lò Văn Dần", born: 1981, size: 2),
  ]
  private static let now: [VillageList.Household] = [
    .init(code: "001", head: "Lò Văn An", born: 1960, size: 6, before: "Hộ nghèo"),
    .init(code: "002", head: "Lò Thị Bính", born: 1970, size: 3, before: "Hộ nghèo"),
    .init(code: "003", head: "Vàng A Thứ", born: 1975, size: 5, before: "Hộ nghèo"),
    .init(village: "Bản Hợp Nhất", code: "001", head: "Lò Văn Dần", born: 1981, size: 2, before: "Hộ nghèo"),
  ]

  private func write(
    _ program: Program, before: [VillageList.Household] = before, now: [VillageList.Household]
  ) throws {
    for (year, list) in [(2022, before), (2023, now)] {
      try program.write(
        VillageList.summary(year: year, [("Bản Nà Khương", 50, 200), ("Bản Hợp Nhất", 40, 150)]),
        to: "\(year)/tong-hop.csv")
      try program.write(VillageList.text(year: year, list), to: "\(year)/ban-bo.csv")
    }
  }

  @discardableResult
  private func run(_ program: Program, _ more: String...) throws -> Program.Result {
    let first = try program.run("run", "2022", "--round", "2022", "--output", "out")
    #expect(first.exit <= 1, "\(first.messages)")
    let second = try program.run(["run", "2023", "--round", "2023", "--output", "out"] + more)
    #expect(second.exit <= 1, "\(second.messages)")
    return second
  }

  /// The lines of `rasoat links`, "unexplained - 2022/03424-01/002 -".
  private func links(_ program: Program) throws -> [String] {
    let output = try program.run("links", "--round", "2023", "--format", "csv").output
    return DelimitedText.table(output).map { line in
      ["event", "household", "earlier", "method"].map { line[$0].flatMap { $0.isEmpty ? nil : $0 } ?? "-" }
        .joined(separator: " ")
    }
  }

  /// The lines of the poor's movement of the commune that are not zero, "start 3/12": households and persons.
  private func movement(_ program: Program) throws -> [String] {
    let lines = try program.tallies("--round", "2023").filter {
      $0.level == "commune" && $0.table == "movement-poor"
    }
    return lines.filter { $0.unit == "household" }.compactMap { line in
      let persons = lines.first { $0.item == line.item && $0.unit == "person" }?.count ?? "0"
      return line.count == "0" && persons == "0" ? nil : "\(line.item) \(line.count)/\(persons)"
    }
  }

  @Test func sizesChangeAndPersonsStillAddUp() throws {
    try Program.with { program in
      try write(program, now: Self.now)
      try run(program)
      // 14 persons, and two more in household 001.
      #expect(try movement(program) == ["start 4/14", "other-increase 0/2", "end 4/16"])
      #expect(
        try links(program) == [
          "continues 2023/03424-01/001 2022/03424-01/001 code-and-head",
          "continues 2023/03424-01/002 2022/03424-01/002 code-and-head",
          "continues 2023/03424-01/003 2022/03424-01/003 scored",
          "continues 2023/03424-02/001 2022/03424-02/001 code-and-head",
        ])
      let sheet = try program.run("explain", "2023/03424-01/003", "--language", "en", "--json").output
      #expect(sheet.contains("recognised by all answers weighed together"))
      // 4.32 (close) + 4.44 + 0.80 + 5.72 + 1.89
      #expect(sheet.contains("+17.17"))
      #expect(try program.run("verify", "--round", "2023").exit == 0)
    }
  }

  @Test func aHouseholdThatIsGoneStandsInTheRemainderByItsCode() throws {
    try Program.with { program in
      try write(program, now: Self.now.filter { $0.head != "Lò Thị Bính" })
      try run(program)
      #expect(
        Set(try movement(program)) == ["start 4/14", "other-increase 0/2", "unexplained 1/3", "end 3/13"])
      #expect(try links(program).last { $0.hasPrefix("unexplained") } == "unexplained - 2022/03424-01/002 -")
      let findings = try program.text(of: "out/findings-2023.jsonl").split(separator: "\n")
      let vanished = findings.filter { $0.contains("HH-038") }
      #expect(vanished.count == 1)
      #expect(vanished.first?.contains(#""002""#) == true, "\(vanished)")
    }
  }

  @Test func aVillageThatSentNothingIsNamedWithBothNumbers() throws {
    try Program.with { program in
      try write(program, now: Self.now.filter { $0.village == "Bản Nà Khương" })
      try run(program)
      #expect(try links(program).last == "not-received - 2022/03424-02/001 -")
      let found = DelimitedText.table(try program.text(of: "out/findings-2023.csv")).filter {
        $0["rule"] == "TB-054"
      }
      #expect(found.count == 1)
      let message = try #require(found.first?["message"])
      #expect(message.contains("03424") && message.contains("đầu kỳ 3") && message.contains("đợt trước 4"))
    }
  }

  @Test func theOfficeDecidesWhatNothingSettles() throws {
    try Program.with { program in
      let twin = VillageList.Household(code: "004", head: "Lò Văn Tư", born: 1980)
      var one = twin
      one.code = "044"
      var other = twin
      other.code = "045"
      try write(program, before: Self.before + [twin], now: Self.now + [one, other])
      try run(program)
      #expect(try links(program).contains("unexplained - 2022/03424-01/004 -"))
      #expect(
        try program.run("links", "--round", "2023", "--language", "en", "--workbook", "lien-ket.xlsx").output
          .contains("Pairs that wait for a decision: 2"))
      // As it was written nothing is decided yet: it is read without a word.
      try run(program, "--decisions", "lien-ket.xlsx")
      let silent = try program.text(of: "out/findings-2023.csv")
      #expect(!silent.contains("TB-040") && !silent.contains("TB-041") && !silent.contains("TB-053"))
      try program.write(
        """
        Đợt;Mã thôn;Mã hộ;Là hộ đợt trước;Kết luận;Lý do;Người quyết định
        2023;03424-01;045;004;Cùng một hộ;Hỏi trưởng bản;Trần Thị Hạnh
        2023;03424-01;002;2022/03424-01/002;Hai hộ;Chủ hộ trùng tên;Trần Thị Hạnh
        2023;03424-01;099;004;Cùng một hộ;Gõ nhầm mã;Trần Thị Hạnh

        """, to: "decisions/lien-ket.csv")
      try run(program, "--decisions", "decisions")
      let links = try links(program)
      #expect(links.contains("continues 2023/03424-01/045 2022/03424-01/004 decided"))
      #expect(links.contains("new 2023/03424-01/044 - -"))
      #expect(links.contains("new 2023/03424-01/002 - -"))
      #expect(links.contains("unexplained - 2022/03424-01/002 -"))
      let unplaced = DelimitedText.table(try program.text(of: "out/findings-2023.csv")).filter {
        $0["rule"] == "TB-053"
      }
      #expect(unplaced.map { $0["cell"] } == ["A4"])
      #expect(try program.run("verify", "--round", "2023").exit == 0)
      #expect(
        try program.run("explain", "2023/03424-01/045", "--language", "en").output.contains(
          "by decision of the office"))
    }
  }
}

import Foundation
import Testing

/// The rounds with known answers: every line of the tidy table, none missing, none more.
@Suite struct ReviewSetTests {
  private func expected(_ fixture: String) throws -> [TallyText] {
    TallyText.lines(of: try String(contentsOf: Fixture.folder.appending(path: fixture), encoding: .utf8))
  }

  @Test("Trà Cú 2018, then 2019 in the same store")
  func district() throws {
    try DistrictRounds.with { program in
      let first = try DistrictRounds.firstTallies()
      let before = TallyDifference(first, expected: try expected("tra-cu-2018/tallies.csv"))
      #expect(before.isEmpty, "\(before)")
      let second = try program.tallies("--round", "2019")
      let after = TallyDifference(second, expected: try expected("tra-cu-2019/tallies.csv"))
      #expect(after.isEmpty, "\(after)")
      #expect(
        try program.tallies("--round", "2018") == first, "a later round changes nothing in an earlier one")
      try checkPublishedFigures(second)
    }
  }

  /// What the district printed in its plan of 19 February 2020, and where it stands in the tidy table.
  private func checkPublishedFigures(_ lines: [TallyText]) throws {
    let items: [String: (table: String, item: String, base: String)] = [
      "Hộ nghèo cuối năm 2019 so với tổng số hộ dân cư": ("status", "poor", "population/all"),
      "Hộ nghèo Khmer so với tổng số hộ dân cư": ("ethnicity", "poor-khmer", "population/all"),
      "Hộ nghèo Khmer so với tổng số hộ Khmer": ("ethnicity", "poor-khmer", "population/khmer"),
      "Hộ nghèo Khmer so với tổng số hộ nghèo": ("ethnicity", "poor-khmer", "status/poor"),
      "Hộ nghèo tiêu chí thu nhập": ("criterion", "income", "status/poor"),
      "Hộ nghèo tiêu chí thiếu hụt": ("criterion", "deprivation", "status/poor"),
      "Hộ nghèo thuộc đối tượng bảo trợ xã hội": ("target-group", "poor-social-protection", "status/poor"),
      "Thiếu hụt: tiếp cận dịch vụ y tế": ("deprivation-poor", "health-access", "status/poor"),
      "Thiếu hụt: bảo hiểm y tế": ("deprivation-poor", "health-insurance", "status/poor"),
      "Thiếu hụt: trình độ giáo dục người lớn": ("deprivation-poor", "adult-education", "status/poor"),
      "Thiếu hụt: trình độ giáo dục trẻ em": ("deprivation-poor", "child-schooling", "status/poor"),
      "Thiếu hụt: nhà ở": ("deprivation-poor", "housing-quality", "status/poor"),
      "Thiếu hụt: diện tích nhà ở": ("deprivation-poor", "housing-area", "status/poor"),
      "Thiếu hụt: nguồn nước sinh hoạt": ("deprivation-poor", "water-source", "status/poor"),
      "Thiếu hụt: hố xí, nhà tiêu": ("deprivation-poor", "toilet", "status/poor"),
      "Thiếu hụt: điện thoại, Internet": ("deprivation-poor", "telecom", "status/poor"),
      "Thiếu hụt: tài sản tiếp cận thông tin": ("deprivation-poor", "information-assets", "status/poor"),
    ]
    let tables = ["Nguyên nhân": "cause-poor", "Nguyện vọng": "wish-poor", "Ý chí": "will-poor"]
    let district = lines.filter { $0.level == "district" }
    let figures = try Fixture.table("tra-cu-2019/published-figures.csv")
    #expect(figures.count == 38)
    for figure in figures {
      let statement = try #require(figure["statement"])
      let found: TallyText?
      if let item = items[statement] {
        found = district.first {
          $0.table == item.table && $0.item == item.item && $0.base == item.base && $0.unit == "household"
        }
      } else {
        // "Nguyên nhân 3" is the third line of the table of causes.
        let words = statement.split(separator: " ")
        let number = try #require(Int(words.last ?? ""))
        let table = try #require(tables[words.dropLast().joined(separator: " ")])
        found = district.filter { $0.table == table && $0.unit == "household" }[number - 1]
      }
      let line = try #require(found, "\(statement)")
      #expect(line.count == figure["count"], "\(statement)")
      #expect(line.baseCount == figure["base_count"], "\(statement)")
      #expect(line.percent == figure["percent_recomputed"], "\(statement)")
    }
  }

  @Test("Minh Tiến 2021 counts under the old standard; 2022 moves from it")
  func commune() throws {
    try Program.with { program in
      for year in ["2021", "2022"] {
        let set = "minh-tien-" + year
        let run = try program.run("run", Fixture.path(set + "/input"), "--round", year, "--output", "out")
        #expect(run.exit == 0, "\(run.messages)")
        let difference = TallyDifference(
          try program.tallies("--round", year), expected: try expected(set + "/tallies.csv"))
        #expect(difference.isEmpty, "\(difference)")
      }
    }
  }

  @Test(
    "The same households in another dress give the same lines",
    arguments: try Fixture.table("layouts/layouts.csv").compactMap { $0["folder"] })
  func layout(folder: String) throws {
    let tables = try Fixture.table("layouts/layouts.csv").first { $0["folder"] == folder }?["tables"] ?? ""
    let expected = try expected("layouts/tallies.csv").filter { Self.isCollected($0, in: tables) }
    try Program.with { program in
      let run = try program.run(
        "run", Fixture.path("layouts/input/00-chung"), Fixture.path("layouts/input/" + folder), "--round",
        "2023",
        "--output", "out")
      #expect(run.exit == 0, "\(run.messages)")
      let difference = TallyDifference(try program.tallies(), expected: expected)
      #expect(difference.isEmpty, "\(difference)")
    }
  }

  /// Whether a layout asks about a line: `all`, or tables with the items in brackets where only some are asked.
  private static func isCollected(_ line: TallyText, in tables: String) -> Bool {
    if tables == "all" { return true }
    return tables.split(separator: ";").contains { table in
      let parts = table.split(separator: "(")
      guard parts[0].trimmingCharacters(in: .whitespaces) == line.table else { return false }
      guard parts.count > 1 else { return true }
      let items = parts[1].dropLast().split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }
      return items.contains {
        line.item == $0 || line.table == "target-group" && line.item.hasSuffix("-" + $0)
      }
    }
  }
}

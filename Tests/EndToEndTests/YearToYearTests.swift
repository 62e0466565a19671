import Foundation
import TestSupport
import Testing

/// What is missing from one round to the next leaves a remainder that names the household, and no person.
@Suite struct YearToYearTests {
  private typealias Household = VillageList.Household
  private static let before: [Household] = [
    .init(code: "001", head: "Lò Văn An", born: 1960, size: 4),
    .init(code: "002", head: "Lò Thị Bính", born: 1970, size: 3),
    .init(code: "003", head: "Vàng A Thử", born: 1975, size: 1),
    .init(village: "Bản Hợp Nhất", code: "001", head: "Phàn Văn Dần", born: 1981, size: 2),
    .init(village: "Bản Hợp Nhất", code: "002", head: "Phàn Thị Mão", born: 1955, size: 5),
  ]

  @Test func aHouseholdThatNothingLinksIsNamedByCodeVillageAndCell() throws {
    try YearToYear.with { years in
      var now = Self.before
      // Another head, another code: nothing says that this is household 002 of the year before.
      now[1] = Household(code: "009", head: "Giàng Thị Súa", born: 1990, size: 3)
      try years.write(Self.before, now)
      try years.run()
      #expect(
        try years.links() == [
          "continues 2023/03424-01/001 2022/03424-01/001", "new 2023/03424-01/009 -",
          "continues 2023/03424-01/003 2022/03424-01/003", "unexplained - 2022/03424-01/002",
          "continues 2023/03424-02/001 2022/03424-02/001", "continues 2023/03424-02/002 2022/03424-02/002",
        ])
      #expect(
        try years.movement() == ["start 5/15", "newly-arisen 1/3", "end 5/15", "unexplained 1/3"])
      let vanished = try years.findings("HH-038")
      #expect(vanished.count == 1)
      let line = try #require(vanished.first)
      // The household is on the sixth line of the earlier list, its code in the third column.
      #expect(line["file"] == "ban-bo-2022.csv" && line["cell"] == "C6")
      #expect(line["message"]?.contains("Hộ 002, Bản Nà Khương") == true, "\(line)")
      #expect(!line.values.contains { $0.contains("Bính") })
    }
  }

  @Test func theHouseholdsOfAVillageThatSentNothingAreNamed() throws {
    try YearToYear.with { years in
      try years.write(Self.before, Self.before.filter { $0.village == "Bản Nà Khương" })
      try years.run()
      #expect(
        try years.links().suffix(2) == [
          "not-received - 2022/03424-02/001", "not-received - 2022/03424-02/002",
        ])
      // The village is missing in the movement of the commune: 5 poor households with 15 persons were published.
      #expect(try years.movement() == ["start 3/8", "end 3/8"])
      let missing = try years.findings("TB-058")
      #expect(missing.count == 1)
      let line = try #require(missing.first)
      #expect(line["message"]?.contains("Bản Hợp Nhất: chưa có danh sách; 2 hộ") == true, "\(line)")
      #expect(line["message"]?.contains("001, 002") == true, "\(line)")
      #expect(line["file"] == "ban-bo-2022.csv" && line["cell"] == "C8")
      #expect(line["other_cells"] == "ban-bo-2022.csv · CSV!C9", "\(line)")
      #expect(!line.values.contains { $0.contains("Dần") || $0.contains("Mão") })
      let openings = try years.findings("TB-054") + years.findings("TB-055")
      #expect(
        openings.compactMap { $0["message"] }.sorted() == [
          "03424: Hộ nghèo đầu kỳ 3 hộ, kết quả chính thức cuối đợt trước 5 hộ.",
          "03424: Hộ nghèo đầu kỳ 8 nhân khẩu, kết quả chính thức cuối đợt trước 15 nhân khẩu.",
        ])
      // With its list the village is complete again.
      try years.write(Self.before, Self.before)
      try years.run()
      #expect(try years.findings("TB-058").isEmpty)
      #expect(try years.movement() == ["start 5/15", "end 5/15"])
    }
  }

  @Test func aDeathThatIsNotReportedLeavesTheHouseholdUnexplained() throws {
    try YearToYear.with { years in
      let now = Self.before.filter { $0.head != "Vàng A Thử" }
      try years.write(Self.before, now)
      try years.departures("1;003;Vàng A Thử;Đã chết")
      try years.run()
      #expect(try years.links().contains("died-out - 2022/03424-01/003"))
      #expect(try years.movement() == ["start 5/15", "other-decrease 1/1", "end 4/14"])
      #expect(try years.findings("HH-038").isEmpty)
    }
    try YearToYear.with { years in
      try years.write(Self.before, Self.before.filter { $0.head != "Vàng A Thử" })
      try years.run()
      #expect(try years.links().contains("unexplained - 2022/03424-01/003"))
      #expect(try years.movement() == ["start 5/15", "end 4/14", "unexplained 1/1"])
      let vanished = try years.findings("HH-038")
      #expect(vanished.map { $0["cell"] } == ["C7"])
      #expect(vanished.first?["message"]?.contains("Hộ 003, Bản Nà Khương") == true)
      #expect(!vanished.contains { $0.values.contains { $0.contains("Thử") } })
    }
  }

  /// Poor 4 + 3 + 1 + 2 + 5 persons: one grows by two and stays, one becomes near-poor with one more, one leaves poverty.
  @Test func personsAddUpWhenSizesAndClassesChange() throws {
    try YearToYear.with { years in
      var now = Self.before
      now[0].size = 6
      now[1].size = 4
      now[1].result = "Hộ cận nghèo"
      now[4].result = "Hộ không nghèo"
      now[4].size = 9
      try years.write(Self.before, now)
      try years.run()
      #expect(
        try years.movement() == [
          "start 5/15", "became-near-poor 1/4", "rose-above 1/5", "other-increase 0/3", "end 3/9",
        ], "15 - 4 - 5 + 3 = 9 = 6 + 1 + 2")
      #expect(try years.movement("movement-near-poor") == ["poor-became-near-poor 1/4", "end 1/4"])
      #expect(try years.program.run("verify", "--round", "2023").exit == 0)
      for rule in ["TB-054", "TB-055", "TB-058", "TB-059", "HH-038"] {
        #expect(try years.findings(rule).isEmpty, "\(rule)")
      }
    }
  }
}

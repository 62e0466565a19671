import Foundation
import TestSupport
import Testing

/// The four other plans beside their made-up rounds.
///
/// Tuy Phước: 200 households of three villages; Bắc Quang: 200, 100 of them in the town and 100 in the commune. In 2021 each
/// village sent a list on the standard of 2016 and one on that of 2022.
///
/// | | Tuy Phước | Bắc Quang | Việt Quang | Tân Lập |
/// |---|---|---|---|---|
/// | published 2020, VN2016 | 2.21 % | 4.88 % | | |
/// | poor 2021, VN2016 | 4 = 2 % | 6 = 3 % | 1 | 5 |
/// | poor 2021, VN2022 | 7 = 3.5 % | 18 = 9 % | 3 | 15 |
/// | poor 2022, VN2022 | 5 = 2.5 % | 13 = 6.5 % | 2 | 11 |
struct PlanExampleTests {
  private static let examples = SharedData.repository.appending(path: "Examples").path

  private static func targets(
    of plan: String, years: [String], format: String = "jsonl"
  ) throws -> Program.Result {
    try Program.with { program in
      for year in years {
        let run = try program.run(
          "run", "\(examples)/\(plan)/\(year)", "--round", year, "--output", "out")
        #expect(run.exit == 0, "\(run.messages)")
      }
      return try targets(of: plan, in: program, format: format)
    }
  }

  private static func targets(
    of plan: String, in program: Program, format: String
  ) throws -> Program.Result {
    let folder = "\(examples)/plans/\(plan)/"
    return try program.run(
      "targets", folder + "targets.csv", "--series", folder + "series.csv", "--format", format)
  }

  @Test func tuyPhuocCountsBothStandardsOf2021() throws {
    let result = try Self.targets(of: "tuy-phuoc", years: ["2021", "2022"])
    #expect(result.exit == 0)
    let lines = try PlanText.lines(of: result.output)
    func table(_ indicator: String) -> [String] { PlanText.table(lines, "550", indicator) }
    #expect(
      table("poverty-rate") == [
        // The plan does not name the standard of 2015; nothing is compared with it.
        "2015 - 8.65 - -", "2020 VN2016 2.21 - -", "2021 VN2016 2 0.21 -",
        "2021 VN2022 3.5 - break", "2022 VN2022 2.5 1 met", "2023 VN2022 - - open",
        "2024 VN2022 - - open", "2025 VN2022 - - open", "2025 VN2022 - - open",
      ])
    // One poor household with a person of merit in 2021 on the new standard, none on the old one.
    #expect(
      table("merit-poor-households") == [
        "2021 VN2016 0 - met", "2021 VN2022 1 - missed", "2022 VN2022 0 1 met", "2025 VN2022 - - open",
      ])
    #expect(
      table("makeshift-housing") == [
        "2021 VN2016 1 - missed", "2021 VN2022 2 - missed", "2022 VN2022 1 1 missed", "2025 VN2022 - - open",
      ])
    #expect(
      table("loans-asked") == ["2021 VN2016 5 - -", "2021 VN2022 7 - -", "2022 VN2022 6 1 -"])
    let beside = lines.filter { $0["note"]?.contains("bên cạnh") == true }
    #expect(beside.allSatisfy { $0["year"] == "2021" && $0["standard"] == "VN2022" })
    #expect(beside.count == 5)
  }

  @Test func bacQuangTellsThreeGroupsAndWhichCommuneExceeds() throws {
    let result = try Self.targets(of: "bac-quang", years: ["2021", "2022"])
    #expect(result.exit == 0)
    let lines = try PlanText.lines(of: result.output)
    func table(_ indicator: String, _ area: String = "034") -> [String] {
      PlanText.table(lines, area, indicator)
    }
    #expect(
      table("poverty-rate").prefix(5) == [
        "2016 VN2016 13.9 - -", "2020 VN2016 4.88 - -", "2021 VN2016 3 1.88 missed", "2021 VN2022 9 - -",
        "2022 VN2022 6.5 2.5 met",
      ])
    #expect(
      table("poverty-rate", "01153") == [
        "2021 VN2016 1 - -", "2021 VN2022 3 - -", "2022 VN2022 2 1 missed",
      ])
    #expect(
      table("poverty-rate", "01159") == [
        "2021 VN2016 5 - -", "2021 VN2022 15 - -", "2022 VN2022 11 4 met",
      ])
    for group in ["poor-by-income-only", "poor-by-deprivation-only", "poor-by-both"] {
      #expect(table(group) == ["2021 VN2016 2 - -"])
    }
    // Every third poor household registered: of 3, 8 and 7 on the new standard 1, 3 and 3; in 2022 of 2, 6 and 5.
    #expect(
      table("escape-registered") == ["2021 VN2016 3 - -", "2021 VN2022 7 - -", "2022 VN2022 5 2 -"])
  }

  /// 2 + 12 + 10 poor and 3 + 8 + 7 near-poor households of 200; 128 households are of minorities, 23 of them poor.
  @Test func laiChauCountsThePersonsOfItsGroups() throws {
    let result = try Self.targets(of: "lai-chau", years: ["2024"])
    #expect(result.exit == 0)
    let lines = try PlanText.lines(of: result.output)
    func table(_ indicator: String) -> [String] { PlanText.table(lines, "12", indicator) }
    #expect(table("poverty-rate") == ["2024 VN2022 12 - -"])
    #expect(table("near-poverty-rate") == ["2024 VN2022 9 - -"])
    // 7 + 48 + 39 persons, and 12 + 31 + 29.
    #expect(table("poor-persons") == ["2024 VN2022 94 - -"])
    #expect(table("near-poor-persons") == ["2024 VN2022 72 - -"])
    #expect(table("poverty-rate-minority") == ["2024 VN2022 17.97 - -"])
    // All but the 7 persons of two Kinh households.
    #expect(table("minority-poor-persons") == ["2024 VN2022 159 - -"])
    #expect(table("merit-persons") == ["2024 VN2022 7 - -"])
    #expect(table("vocational-enrolment") == ["2030 - - - open"])
  }

  @Test func theTextMarksWhereTheStandardChanges() throws {
    let text = try Self.targets(of: "tuy-phuoc", years: ["2021", "2022"], format: "text").output
    let lines = text.split(separator: "\n").filter {
      $0.hasPrefix("Tỷ lệ hộ nghèo ") || $0.hasPrefix("┄┄ đổi chuẩn nghèo")
    }
    let marks = lines.indices.filter { lines[$0].hasPrefix("┄┄") }
    #expect(Array(marks.prefix(2)) == [1, 4])
    #expect(lines[1] == "┄┄ đổi chuẩn nghèo: ? ┄ VN2016 ┄┄")
    #expect(lines[4] == "┄┄ đổi chuẩn nghèo: VN2016 ┄ VN2022 ┄┄")
  }

  /// Of 40,670 households 1,870 are poor in 2019, 1,327 of them Khmer, after 4,351 of the year before.
  @Test func traCuPrintsWhatItsReportSays() throws {
    let result = try DistrictRounds.with { try Self.targets(of: "tra-cu", in: $0, format: "jsonl") }
    #expect(result.exit == 0)
    let lines = try PlanText.lines(of: result.output)
    #expect(PlanText.table(lines, "849", "poor-households").last?.hasPrefix("2019 VN2016 1870 ") == true)
    #expect(PlanText.table(lines, "849", "khmer-of-poor").last?.hasPrefix("2019 VN2016 70.96 ") == true)
    #expect(
      PlanText.table(lines, "849", "poor-by-deprivation-only").last?.hasPrefix("2019 VN2016 134 ") == true)
  }
}

import Foundation
import TestSupport
import Testing

/// Identities T3, T7 and T11 of the report forms, as findings of the built program.
@Suite struct CountFindingTests {
  @Test func tooFewDeprivationsAndPersonsAreSaid() throws {
    try Program.with { program in
      try program.write(
        VillageList.text(
          year: 2023,
          [
            .init(code: "001", head: "Lò Văn An", size: 1, ticks: 3),
            .init(code: "002", head: "Lò Thị Bính", size: 0, ticks: 2),
            .init(code: "003", head: "Vàng A Thử", size: 4, result: "Hộ cận nghèo", ticks: 4),
          ]), to: "in/ban-bo.csv")
      #expect(try program.run("run", "in", "--round", "2023", "--output", "out").exit == 1)
      let findings = DelimitedText.table(try program.text(of: "out/findings-2023.csv"))
      func said(_ rule: String) -> [String?] {
        findings.filter { $0["rule"] == rule && $0["file"] == "ban-bo.csv" }.map { $0["message"] }
      }
      #expect(
        said("TB-056") == [
          "03424-01: 2 hộ nghèo có tổng cộng 5 chỉ số thiếu hụt; theo chuẩn phải có ít nhất 6."
        ])
      #expect(
        said("TB-057") == [
          "03424-01: 1 hộ cận nghèo có tổng cộng 4 chỉ số thiếu hụt; theo chuẩn không quá 2."
        ])
      #expect(said("TB-059") == ["03424-01, status/poor: 2 hộ nhưng chỉ có 1 nhân khẩu."])
      let english = try program.run("explain", "TB-056", "--language", "en").output
      #expect(english.contains("at least"), "\(english)")
    }
  }

  /// The earlier list came again, one person larger, after its result was published: only the persons differ.
  @Test func personsOfTheOpeningBalanceAreCompared() throws {
    try YearToYear.with { years in
      var before = [VillageList.Household(code: "001", head: "Lò Văn An", size: 4)]
      try years.write(before, before)
      #expect(try years.program.run("run", "2022", "--round", "2022", "--output", "out").exit <= 1)
      before[0].size = 5
      try years.program.write(VillageList.text(year: 2022, before), to: "later/ban-bo.csv")
      #expect(try years.program.run("import", "later", "--round", "2022").exit <= 1)
      #expect(try years.program.run("run", "2023", "--round", "2023", "--output", "out").exit <= 1)
      #expect(try years.findings("TB-054").isEmpty)
      #expect(
        try years.findings("TB-055").compactMap { $0["message"] }.sorted() == [
          "03424-01: Hộ nghèo đầu kỳ 5 nhân khẩu, kết quả chính thức cuối đợt trước 4 nhân khẩu.",
          "03424: Hộ nghèo đầu kỳ 5 nhân khẩu, kết quả chính thức cuối đợt trước 4 nhân khẩu.",
        ])
    }
  }
}

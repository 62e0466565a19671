import Provenance
import Survey
import Testing

@testable import Reports

/// The counts of a round as printed text.
@Suite struct AreaTableTextTests {
  /// 1500 households, 81 of them poor (5,40 %), 15 near-poor (1,00 %); two villages of three sent their lists.
  @Test func ratesAreHalfUpAndCautionsStandBelow() throws {
    var round = TinyRound()
    round.missing = ["22222-01"]
    round.warnings = [BilingualText(vietnamese: "Chuẩn chưa đối chiếu.", english: "Not compared yet.")]
    let text = AreaTableText(try round.report(), language: .vietnamese).text
    let lines = text.split(separator: "\n").map(String.init)
    #expect(lines.first == "Rà soát năm 2019 · VN2016 — DỰ THẢO")
    let fields = lines[3].split(separator: " ").map(String.init)
    #expect(fields.prefix(6) == ["Tỉnh", "Mẫu", "1.500", "81", "5,40", "15"])
    #expect(fields.last == "2/3")
    #expect(lines.last == "⚠ Chuẩn chưa đối chiếu.")
    #expect(AreaTableText(try round.report(), language: .english).text.hasSuffix("⚠ Not compared yet.\n"))
  }

  /// One area alone is a table of one line, whatever its level.
  @Test func oneAreaStandsAlone() throws {
    var report = try TinyRound().report()
    let whole = AreaTableText(report, language: .vietnamese).text.split(separator: "\n")
    for area in report.areas {
      var alone = report
      alone.areas = [area]
      let lines = AreaTableText(alone, language: .vietnamese).text.split(separator: "\n")
      #expect(lines.count == 4, "title, headings, a line, the area")
      #expect(lines.last?.contains(area.name) == true)
    }
    report.areas.removeAll { $0.level == .village }
    #expect(AreaTableText(report, language: .vietnamese).text.split(separator: "\n") == whole)
  }
}

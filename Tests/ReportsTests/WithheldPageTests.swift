import Provenance
import Rules
import Survey
import Testing

@testable import Reports

/// Pages of the public edition: they are drawn from tallies that do not hold what is withheld.
@Suite struct WithheldPageTests {
  private let nearPoor = CountKey(.status, Status.nearPoor.rawValue, .household)

  /// The page of the district, whose 4.711 near-poor households stand nowhere else.
  private func page(withholding keys: Set<CountKey>) throws -> String {
    var report = try TinyRound().report()
    for index in report.areas.indices where report.areas[index].code == "333" {
      let own = report.areas[index].tally[nearPoor] ?? 0
      report.areas[index].tally.add(4711 - own, to: nearPoor)
      report.areas[index].tally = report.areas[index].tally.withholding(keys)
    }
    let books = AreaBooks(report, language: .vietnamese)
    let district = try #require(books.areas.first { $0.code == "333" })
    return AreaPage(books.book(of: district)).html
  }

  @Test func aWithheldCountStandsNowhereOnThePage() throws {
    #expect(try page(withholding: []).contains("4.711"))
    let page = try page(withholding: [nearPoor])
    #expect(!page.contains("4.711") && !page.contains("4711"))
    #expect(page.contains(Wording.withheld))
    #expect(page.contains(Wording.withheldNote.vietnamese))
  }

  /// A drawing of a movement is not drawn with a step left out: the others would stand in the wrong places.
  @Test func aMovementWithAWithheldStepIsNotDrawn() throws {
    let step = CountKey(TallyPlan.movementTable(of: .poor), "rose-above", .household)
    #expect(try page(withholding: []).contains("id=\"movement-poor\""))
    let page = try page(withholding: [step])
    #expect(!page.contains("id=\"movement-poor\"") && !page.contains("id=\"flow\""))
  }

  @Test func theListOfAreasKeepsItBackToo() throws {
    var report = try TinyRound().report()
    for index in report.areas.indices where report.areas[index].code == "333" {
      report.areas[index].tally = report.areas[index].tally.withholding([nearPoor])
    }
    let entries = report.areas.filter { $0.code == "333" }.map {
      RoundIndex.Entry(area: $0, page: "trang.html", workbook: nil)
    }
    let page = RoundIndex(report, entries: entries, language: .vietnamese).html
    #expect(page.contains("<td class=\"figure\">…</td><td class=\"figure\">…</td>"))
    #expect(!page.contains("xlsx"))
  }
}

import Provenance
import Survey
import Testing

@testable import Reports

/// Where files are put, and small rules of printing.
@Suite struct ReportPathTests {
  @Test func filesAreNamedByCodeAndPlainName() throws {
    let report = try TinyRound().report()
    let official = ReportPath(round: report.round, standard: "VN2016")
    let second = ReportPath(round: report.round, standard: "VN2022")
    let commune = try #require(report.areas.first { $0.code == "11111" })
    #expect(official.folder == "2019")
    #expect(official.file(of: commune) == "11111-xa-dak-r-lap-thuong/11111-xa-dak-r-lap-thuong-2019")
    #expect(
      official.forms(of: commune) == "11111-xa-dak-r-lap-thuong/bieu-mau-11111-xa-dak-r-lap-thuong-2019")
    #expect(second.folder == "2019-VN2022")
    #expect(second.file(of: commune) == "11111-xa-dak-r-lap-thuong/11111-xa-dak-r-lap-thuong-2019-VN2022")
  }

  @Test func theListOfReportsLeadsToEveryFile() throws {
    let report = try TinyRound().report()
    let area = try #require(report.areas.first { $0.code == "333" })
    let entries = [RoundIndex.Entry(area: area, page: "333-thu/a.html", workbook: "333-thu/a.xlsx")]
    let reading = try PageReading(RoundIndex(report, entries: entries, language: .vietnamese).html)
    let addresses = reading.elements.compactMap { $0.attributes["href"] }
    #expect(addresses == ["#main", "333-thu/a.html", "333-thu/a.xlsx"])
    #expect(reading.texts("td") == ["81", "5,40", "15", "1,00", "3/3 đơn vị đã nộp", ""])
  }

  @Test func groupsAreCountedInRomanNumbers() {
    #expect([1, 4, 9, 14, 40, 1994].map(RomanNumber.text) == ["I", "IV", "IX", "XIV", "XL", "MCMXCIV"])
  }

  @Test func linesBreakBetweenWords() {
    let lines = TextHeight.lines("Thoát nghèo, trở thành hộ cận nghèo", width: 14)
    #expect(lines == ["Thoát nghèo,", "trở thành hộ", "cận nghèo"])
    #expect(TextHeight.lines("Tyle", width: 2) == ["Tyle"])
  }

  /// A sheet of 762 points of width fits as it is; 95 % of 515,8 points of height are 490.
  @Test func pagesEndBetweenAreas() {
    func pages(_ count: Int) -> PrintedPages {
      PrintedPages(
        columns: [144.4], top: 190, heads: 40, areas: [Double](repeating: 30, count: count))
    }
    #expect(pages(14).isOnePage && pages(14).breaks == [])
    // 10 areas below the title, then 15 below the heads alone.
    #expect(!pages(40).isOnePage)
    #expect(pages(40).breaks == [10, 25])
  }
}

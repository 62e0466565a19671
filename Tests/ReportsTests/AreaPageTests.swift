import Provenance
import Survey
import Testing

@testable import Reports

/// The page of a district.
@Suite struct AreaPageTests {
  private func page(_ round: TinyRound = TinyRound(), _ language: Language = .vietnamese) throws -> String {
    AreaPage(try round.book("333", language)).html
  }

  @Test func aPageIsWellFormedAndHasWhatReadersNeed() throws {
    let html = try page()
    #expect(html.hasPrefix("<!DOCTYPE html>\n<html lang=\"vi\">"))
    let reading = try PageReading(html)
    #expect(reading.texts("h1") == ["Huyện Thử"])
    #expect(
      reading.texts("h2") == [
        "Số liệu chính", "Mức nghèo đa chiều của các địa bàn", "Tỷ lệ hộ nghèo và hộ cận nghèo theo địa bàn",
        "Tổng hợp diễn biến hộ nghèo", "Các chỉ số thiếu hụt của hộ nghèo, hộ cận nghèo",
        "Chỉ số thiếu hụt theo địa bàn", "Biểu tổng hợp", "Tình hình nộp", "Chất lượng số liệu",
        "Về báo cáo này",
      ])
    #expect(reading.elements.contains { $0.name == "a" && $0.attributes["href"] == "#main" })
    let drawings = reading.elements.filter { $0.name == "svg" }
    #expect(drawings.count == 1)
    let names = Set(reading.elements.compactMap { $0.attributes["id"] })
    for drawing in drawings {
      #expect(drawing.attributes["role"] == "img")
      let labels = try #require(drawing.attributes["aria-labelledby"]).split(separator: " ").map(String.init)
      #expect(labels.count == 2 && labels.allSatisfy(names.contains))
    }
    #expect(!reading.elements.contains { $0.name == "th" && $0.attributes["scope"] == nil })
  }

  @Test func aPageAsksForNothingElse() throws {
    let html = try page().replacing("url(#", with: "")
    for word in ["http", "src=", "@import", "<script", "<link", "url(", "javascript"] {
      #expect(!html.contains(word), "\(word)")
    }
  }

  @Test func headlinesNameTheirBase() throws {
    let reading = try PageReading(try page())
    let figures = reading.elements.filter { $0.attributes["class"] == "number" }
    #expect(
      zip(reading.texts("dt"), figures).prefix(4).map { "\($0): \($1.text)" } == [
        "Số hộ dân cư: 1.500", "Số nhân khẩu: 5.500", "Hộ nghèo: 81", "Hộ cận nghèo: 15",
      ])
    #expect(reading.texts("dd").contains("5,40% trong 1.500 hộ dân cư"))
    #expect(reading.texts("dd").contains("1,00% trong 1.500 hộ dân cư"))
  }

  @Test func aNameWithSignsOfMarkupIsText() throws {
    var round = TinyRound()
    round.districtName = "Thôn \"A\" & <B> 'C'"
    let html = try page(round)
    #expect(html.contains("<h1>Thôn &quot;A&quot; &amp; &lt;B&gt; &#39;C&#39;</h1>"))
    #expect(!html.contains("<B>"))
    #expect(try PageReading(html).texts("h1") == ["Thôn \"A\" & <B> 'C'"])
  }

  @Test func aDraftIsMarkedAndACompleteAreaIsNot() throws {
    #expect(try !page().contains("DỰ THẢO"))
    var round = TinyRound()
    round.missing = ["11111-02"]
    let draft = try PageReading(try page(round))
    #expect(draft.texts("strong").contains("DỰ THẢO / Số liệu tạm tính"))
    #expect(draft.texts("p").contains("2/3 đơn vị đã nộp"))
    #expect(draft.texts("td").contains("Chưa đủ"))
  }

  @Test func theWarningsOfTheStandardAreVisible() throws {
    var round = TinyRound()
    round.warnings = [BilingualText(vietnamese: "Danh mục theo dự thảo.", english: "A draft list.")]
    #expect(try page(round).contains("<strong>Lưu ý: </strong>Danh mục theo dự thảo."))
  }

  @Test func anEnglishPageIsEnglish() throws {
    let html = try page(TinyRound(), .english)
    #expect(html.hasPrefix("<!DOCTYPE html>\n<html lang=\"en\">"))
    let reading = try PageReading(html)
    #expect(reading.texts("dd").contains("5.40% of 1,500 resident households"))
    let title = "Table 1. Results of the review of poor and near-poor households"
    #expect(reading.texts("caption").contains(title))
    #expect(!html.contains("hộ dân cư"))
  }

  @Test func theSameCountsGiveTheSamePage() throws { #expect(try page() == page()) }
}

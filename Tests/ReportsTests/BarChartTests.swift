import Survey
import Testing

@testable import Reports

/// Charts: what their tables say and how long the bars are.
@Suite struct BarChartTests {
  private func drawn(_ chart: BarChart) throws -> PageReading {
    var page = Markup()
    page.doctype()
    page.element("figure") { chart.draw(into: &$0) }
    return try PageReading(page.text)
  }

  /// Two rows of two bars; the second bar begins where the first ends and reaches the end of the scale.
  private var chart: BarChart {
    BarChart(
      title: "Thử", description: "Mỗi dòng hai thanh.",
      legend: [(.first, "Hộ nghèo (tổng số = 1.234.567)"), (.second, "Hộ cận nghèo")],
      nameHead: "Địa bàn", barHead: "Loại hộ", heads: ["Số hộ", "Tỷ lệ (%)"],
      rows: ["Xã Đắk R'Lấp", "Xã B"].map { label in
        BarChart.Row(
          label: label,
          bars: [
            BarChart.Bar(
              name: "Hộ nghèo", segments: [BarChart.Segment(from: 0, to: 100, kind: .first)],
              figures: ["3", "25,00"]),
            BarChart.Bar(
              name: "Hộ cận nghèo", segments: [BarChart.Segment(from: 100, to: 400, kind: .second)],
              figures: ["9", "75,00"]),
          ], address: "b.html", mark: label == "Xã B" ? "VN2016 – VN2022" : nil)
      }, maximum: 400)
  }

  @Test func aChartIsATableThatCanBeHeard() throws {
    let reading = try drawn(chart)
    #expect(reading.texts("caption") == ["Mỗi dòng hai thanh."])
    let heads = reading.elements.filter { $0.name == "th" }
    #expect(
      heads.map { "\($0.attributes["scope"] ?? "?") \($0.text)" } == [
        "col Địa bàn", "col Loại hộ", "col Số hộ", "col Tỷ lệ (%)", "rowgroup ", "row ", "row ",
        "rowgroup VN2016 – VN2022", "rowgroup ", "row ", "row ",
      ])
    let names = reading.elements.filter { $0.attributes["class"] == "name" }.map(\.text)
    #expect(names == ["", "Hộ nghèo", "Hộ cận nghèo", "", "Hộ nghèo", "Hộ cận nghèo"])
    #expect(reading.texts("a") == ["Xã Đắk R'Lấp", "Xã B"])
    #expect(reading.texts("td") == ["3", "25,00", "9", "75,00", "3", "25,00", "9", "75,00"])
    // Bars say nothing that the figures do not say.
    let tracks = reading.elements.filter { $0.attributes["class"] == "track" }
    #expect(tracks.count == 4 && tracks.allSatisfy { $0.attributes["aria-hidden"] == "true" })
  }

  @Test func barsBeginAndEndWhereTheirValuesAre() throws {
    let bars = try drawn(chart).elements.filter { $0.name == "i" }
    #expect(
      bars.prefix(2).map { "\($0.attributes["class"] ?? "") \($0.attributes["style"] ?? "")" } == [
        "first left:0.0%;width:25.0%", "second left:25.0%;width:75.0%",
      ])
  }

  @Test func aBarNeverLeavesItsField() throws {
    var chart = chart
    chart.maximum = 50
    for bar in try drawn(chart).elements.filter({ $0.name == "i" }) {
      let lengths = (bar.attributes["style"] ?? "").matches(of: /[0-9.]+(?=%)/).compactMap {
        Double($0.output)
      }
      #expect(lengths.count == 2 && lengths.reduce(0, +) <= 100, "\(bar.attributes)")
    }
  }

  /// 8,10 is longer than 6,21 though it is 81 tenths; the highest stands first.
  @Test func ratesAreRankedAndDrawnByTheirSize() throws {
    var round = TinyRound()
    round.villages = [
      TinyRound.Village(
        code: "11111-01", name: "Thôn 1", all: [10_000, 30_000], poor: [621, 900], near: [0, 0]),
      TinyRound.Village(
        code: "22222-01", name: "Thôn 2", all: [10_000, 30_000], poor: [810, 900], near: [190, 400]),
    ]
    let rates = try #require(AreaCharts(try round.book("333")).rates)
    #expect(rates.rows.map(\.label) == ["Xã Bé", "Xã Đắk R'Lấp Thượng"])
    #expect(rates.rows.map { $0.bars[0].figures } == [["8,10", "1,90", "10,00"], ["6,21", "0,00", "6,21"]])
    #expect(rates.rows.map { $0.bars[0].segments.map(\.to) } == [[810, 1000], [621, 621]])
    #expect(rates.maximum == 1000)
  }

  /// 91 poor at the start, 14 rise above, 4 arise, 81 at the end.
  @Test func aMovementLeadsFromTheStartToTheEnd() throws {
    let chart = try #require(AreaCharts(try TinyRound().book("333")).movement(of: .poor))
    let rows = chart.rows.map { row in
      row.bars[0].figures[0] + " " + row.bars[0].segments.map { "\($0.from)-\($0.to)" }.joined()
    }
    #expect(
      rows == [
        "91 0-91", "−0 91-91", "−14 77-91", "−0 77-77", "+0 77-77", "+0 77-77", "+4 77-81", "+0 81-81",
        "81 0-81",
      ])
  }
}

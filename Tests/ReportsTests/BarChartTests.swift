import Survey
import Testing

@testable import Reports

/// Charts: where the texts stand and how long the bars are.
@Suite struct BarChartTests {
  /// One text of a drawing, as the box it takes at 0.56 of its size for each letter.
  private struct Box {
    var text: String
    var left: Double
    var right: Double
    var top: Double
    var bottom: Double

    func overlaps(_ other: Self) -> Bool {
      left < other.right && other.left < right && top < other.bottom && other.top < bottom
    }
  }

  private func boxes(_ reading: PageReading) -> [Box] {
    reading.elements.filter { $0.name == "text" }.map { element in
      let x = number(element, "x")
      let y = number(element, "y")
      let width = Double(element.text.count) * 15 * 0.56
      let left = element.attributes["text-anchor"] == "end" ? x - width : x
      return Box(text: element.text, left: left, right: left + width, top: y - 13, bottom: y + 4)
    }
  }

  private func number(_ element: PageReading.Element, _ attribute: String) -> Double {
    element.attributes[attribute].flatMap(Double.init) ?? .nan
  }

  private func drawn(_ chart: BarChart) throws -> PageReading {
    var page = Markup()
    page.doctype()
    chart.draw(into: &page, name: "chart")
    return try PageReading(page.text)
  }

  private func chart(labels: [String], figures: [String]) -> BarChart {
    BarChart(
      title: "Thử", description: "Thử",
      legend: [
        (.first, "Hộ nghèo (tổng số = 1.234.567)"), (.second, "Hộ cận nghèo (tổng số = 1.234.567)"),
      ],
      heads: ["Số hộ", "Cận nghèo %", "Tỷ lệ (%)"],
      rows: labels.map { label in
        let bar = BarChart.Bar(
          segments: [BarChart.Segment(from: 0, to: 100, kind: .first)], figures: figures)
        return BarChart.Row(label: label, bars: [bar, bar])
      }, maximum: 100)
  }

  @Test(arguments: [
    ["Xã A"],
    ["Thị trấn Nông trường Việt Trung mở rộng về phía tây nam sông Hồng", "Xã Đắk R'Lấp", "Xã B"],
    ["Nghèo", "Không có tay nghề, không biết cách làm ăn, thiếu kiến thức sản xuất và thị trường tiêu thụ"],
  ])
  func textsNeverOverlapNorLeaveTheDrawing(labels: [String]) throws {
    let reading = try drawn(chart(labels: labels, figures: ["1.234.567", "100,00", "100,00"]))
    let boxes = boxes(reading)
    #expect(boxes.count > 10)
    for (place, box) in boxes.enumerated() {
      #expect(box.left >= 0 && box.right <= 960, "\(box.text)")
      for other in boxes.dropFirst(place + 1) {
        #expect(!box.overlaps(other), "\(box.text) | \(other.text)")
      }
    }
    // The bars stay between the names and the figures.
    let bars = reading.elements.filter { $0.name == "rect" && $0.attributes["height"] == "16" }
    #expect(bars.count == labels.count * 2)
    for bar in bars {
      let left = number(bar, "x")
      let right = left + number(bar, "width")
      let top = number(bar, "y")
      for box in boxes where box.top < top + 16 && box.bottom > top {
        #expect(box.right <= left || box.left >= right, "\(box.text)")
      }
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

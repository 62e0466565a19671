import Foundation
import Provenance
import Testing

@testable import Reports

/// The page of findings.
@Suite struct FindingsPageTests {
  private func page(_ language: Language = .vietnamese) -> String {
    FindingsPage(SmallFindings.round(), language: language).html
  }

  /// The data that the page's own program reads.
  private func data(_ html: String) throws -> [String: Any] {
    let start = try #require(html.range(of: #"id="data">"#)).upperBound
    let end = try #require(html[start...].range(of: "</script>")).lowerBound
    return try #require(
      try JSONSerialization.jsonObject(with: Data(html[start..<end].utf8)) as? [String: Any])
  }

  @Test func aPageIsWellFormedAndHasWhatReadersNeed() throws {
    let reading = try PageReading(page())
    #expect(reading.texts("h1") == ["Kết quả kiểm tra"])
    #expect(
      reading.texts("h2") == [
        "Số liệu chính", "Danh sách phát hiện", "Tổng số theo luật", "Tổng số theo địa bàn",
        "Luật bị bỏ qua hoặc không chạy được",
      ])
    let labels = Set(reading.elements.filter { $0.name == "label" }.compactMap { $0.attributes["for"] })
    let selects = Set(reading.elements.filter { $0.name == "select" }.compactMap { $0.attributes["id"] })
    #expect(selects == ["commune", "village", "rule", "severity", "change"])
    #expect(labels == selects)
    #expect(reading.elements.contains { $0.name == "noscript" })
    #expect(reading.elements.contains { $0.attributes["id"] == "viewer" && $0.attributes["hidden"] != nil })
    #expect(!reading.elements.contains { $0.name == "th" && $0.attributes["scope"] == nil })
    #expect(try PageReading(page(.english)).texts("h1") == ["Findings"])
  }

  @Test func aPageAsksForNothingElseAndTextIsNeverMarkup() throws {
    for word in ["http", "src=", "@import", "<link", "url(", "fetch(", "XMLHttp", "innerHTML", "eval("] {
      #expect(!page().contains(word), "\(word)")
    }
    #expect(page().components(separatedBy: "</script>").count == 3, "the message cannot end the data")
    #expect(!page().contains("<b>&"))
    #expect(page().contains("Thôn &quot;A&quot; &amp; &lt;B&gt;"))
  }

  @Test func dataIsCompleteWithTheWeightiestFirst() throws {
    let data = try data(page())
    let texts = try #require(data["texts"] as? [String])
    let rules = try #require(data["rules"] as? [String])
    let areas = try #require(data["areas"] as? [[String]])
    let rows = try #require(data["rows"] as? [[Int]])
    #expect(rules == ["FI-008", "HH-004", "HH-008"])
    #expect(
      areas == [
        ["11111", "Xã Đắk R'Lấp"], ["11111-01", "Thôn \"A\" & <B>"], ["22222", "Xã Bé"],
        ["22222-01", "Thôn Đầu"],
      ])
    func text(_ place: Int) -> String { place < 0 ? "-" : texts[place] }
    let written = rows.map { row in
      "\(row[0]) \(text(row[1])) \(text(row[2])) \(text(row[3])) \(text(row[4])) \(rules[row[7]]) "
        + "\(row[8]) \(row[9]) \(text(row[10])) \(row[11])"
    }
    #expect(
      written == [
        "0 a.xlsx Thôn 1 D3 E3 HH-004 0 1 001 1", "0 a.xlsx Thôn 1 D4  HH-004 0 1 002 2",
        "0 c.xlsx -   FI-008 -1 -1 - -1", "1 b.xlsx Thôn Đầu F7  HH-008 2 3 - -1",
        "1 older.xlsx Thôn 1 F9  HH-008 0 1 001 0",
      ])
    #expect(rows.allSatisfy { text($0[5]) == "Sai </script><b>&" && text($0[6]) == "Sửa." })
  }

  @Test func totalsAndSilentRulesNeedNoScript() throws {
    let reading = try PageReading(page())
    let figures = reading.elements.filter { $0.attributes["class"] == "number" }.map(\.text)
    #expect(figures == ["3", "1", "0"], "errors, warnings, notes")
    let cells = reading.elements.filter { $0.name == "td" || $0.name == "th" }.map(\.text)
    func follows(_ head: String) throws -> [String] {
      Array(cells[(try #require(cells.lastIndex(of: head)) + 1)...].prefix(4))
    }
    #expect(try follows("11111 Xã Đắk R'Lấp") == ["2", "1", "1", "1"], "open, gone, still there, new")
    #expect(try follows("22222-01 Thôn Đầu") == ["1", "0", "0", "0"])
    #expect(try follows("Chưa xác định địa bàn") == ["1", "0", "0", "0"])
    #expect(
      try follows("HH-027").prefix(2) == ["bỏ qua", "các biểu không hỏi nội dung cần thiết: floor_area"])
    #expect(try follows("HH-030").prefix(2) == ["bỏ qua", "Tỉnh không thu cột này."])
    #expect(
      try follows("AR-010").prefix(2) == [
        "không chạy được", "phép tính không có kết quả, lần đầu ở d.xlsx · Tổng hợp!F6",
      ])
  }

  @Test func aRoundWithoutFindingsSaysSo() throws {
    var round = SmallFindings.round()
    round.findings = []
    round.gone = []
    let reading = try PageReading(FindingsPage(round, language: .vietnamese).html)
    #expect(reading.texts("p").contains("Không có phát hiện nào."))
    #expect(!reading.elements.contains { $0.name == "select" })
  }
}

import Provenance
import Testing

@testable import Reports

/// The screen is capped and says what it leaves out.
@Suite struct FindingScreenTests {
  private func finding(_ file: String, row: Int, _ severity: Severity) -> Finding {
    let text = BilingualText(vietnamese: "Sai.", english: "Wrong.")
    return Finding(
      rule: "HH-004", severity: severity,
      location: SourceLocation(file: file, sheet: "S", cell: CellReference(row: row, column: 1)),
      message: text,
      remedy: text)
  }

  private func screen(_ findings: [Finding]) -> [String] {
    FindingScreen(findings, complete: "findings-2019.csv", in: .vietnamese).lines
  }

  @Test("What fits is shown whole, in the order of the places")
  func whole() {
    let twenty = (1...20).map { finding("a.xlsx", row: $0, $0 == 20 ? .error : .warning) }
    #expect(screen(twenty).count == 20)
    #expect(screen(twenty).first == "Cảnh báo: a.xlsx · S!A1 · Sai. Sai. (HH-004)")
    #expect(screen(twenty).last == "Lỗi: a.xlsx · S!A20 · Sai. Sai. (HH-004)")
    #expect(screen([]).isEmpty)
  }

  @Test("Of 21 findings of a file the least important is left out and counted")
  func file() {
    let findings = (1...21).map { finding("a.xlsx", row: $0, $0 == 5 ? .note : .error) }
    let lines = screen(findings)
    #expect(lines.count == 22)
    #expect(!lines.contains { $0.contains("S!A5 ") })
    #expect(lines[19] == "Lỗi: a.xlsx · S!A21 · Sai. Sai. (HH-004)")
    #expect(lines[20] == "… còn 1 lỗi nữa trong a.xlsx")
    #expect(lines[21] == "Danh sách đầy đủ: findings-2019.csv")
  }

  @Test("At most 50 in all: the third file shows ten, the fourth and fifth are counted")
  func all() {
    let findings = ["a", "b", "c", "d", "e"].flatMap { name in
      (1...25).map { finding(name + ".xlsx", row: $0, .error) }
    }
    let lines = screen(findings)
    #expect(lines.count { $0.hasPrefix("Lỗi: ") } == 50)
    #expect(
      lines.filter { !$0.hasPrefix("Lỗi: ") } == [
        "… còn 5 lỗi nữa trong a.xlsx", "… còn 5 lỗi nữa trong b.xlsx", "… còn 15 lỗi nữa trong c.xlsx",
        "… còn 50 lỗi nữa trong 2 tệp khác", "Danh sách đầy đủ: findings-2019.csv",
      ])
  }

  @Test("Of 60 files with two findings each 25 are shown, the others counted")
  func manyFiles() {
    let findings = (10..<70).flatMap { name in
      [finding("\(name).xlsx", row: 1, .note), finding("\(name).xlsx", row: 2, .error)]
    }
    let lines = screen(findings)
    #expect(lines.count { $0.hasPrefix("Lỗi: ") } == 25)
    #expect(lines.suffix(2) == ["… còn 70 lỗi nữa trong 35 tệp khác", "Danh sách đầy đủ: findings-2019.csv"])
  }
}

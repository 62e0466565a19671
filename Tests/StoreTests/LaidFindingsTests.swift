import Foundation
import Provenance
import Survey
import Testing

@testable import Store

/// Findings that were laid aside are kept, and findings are read one after the other, as if all had been held at once.
@Suite struct LaidFindingsTests {
  private static func cell(_ file: String, _ cell: String, sheet: String? = "S") -> Provenance.SourceLocation
  {
    Provenance.SourceLocation(file: file, sheet: sheet, cell: CellReference(cell))
  }

  private static func stored(
    _ place: Provenance.SourceLocation, rule: RuleID = "HH-046", severity: Severity = .error,
    others: [Provenance.SourceLocation] = [], first: Provenance.SourceLocation? = nil,
    waiver: Provenance.SourceLocation? = nil, change: FindingChange? = nil
  ) -> StoredFinding {
    var finding = Finding(
      rule: rule, severity: severity, location: place, otherLocations: others, firstCell: first,
      message: BilingualText(vietnamese: "Số nhân khẩu ghi 0.", english: "The size says 0."),
      remedy: BilingualText(vietnamese: "Ghi lại.", english: "Write it again."))
    finding.waiver = waiver
    return StoredFinding(
      finding: finding, delivery: nil, fileHash: nil, household: change == nil ? nil : "001", change: change)
  }

  private static let findings = [
    stored(
      cell("b.xlsx", "F12"), others: [cell("a.xlsx", "A3"), .init(file: "c.csv")],
      first: cell("b.xlsx", "D12")),
    stored(.init(file: "a.xlsx"), rule: "TB-010", severity: .note, waiver: .init(file: "m.csv", line: 2)),
    stored(.init(file: "d.xml", line: 12, element: "status"), severity: .warning, change: .still),
    stored(.init(file: "d.xml", line: 12, element: "status"), rule: "HH-001", change: .new),
    stored(cell("b.xlsx", "F2")), stored(cell("b.xlsx", "AA2")),
  ]

  private static func text(_ stored: StoredFinding) -> String {
    "\(stored.finding) \(stored.delivery ?? "-") \(stored.fileHash ?? "-") \(stored.household ?? "-") \(stored.change?.rawValue ?? "-")"
  }

  @Test("Findings come back as they were, in their order, as often as asked", arguments: [false, true])
  func roundTrip(isInFile: Bool) throws {
    let file = isInFile ? try ScratchFile(in: FileManager.default.temporaryDirectory) : nil
    var laid = LaidFindings(in: file)
    try laid.append(Array(Self.findings[..<2]))
    try laid.append([])
    try laid.append(Array(Self.findings[2...]))
    for _ in 1...2 {
      var found: [String] = []
      try laid.forEachFinding { found.append(Self.text($0)) }
      #expect(found == Self.findings.map(Self.text))
    }
  }

  @Test("The store keeps them and gives them in the order of the places", arguments: TestEngine.available)
  func kept(engine: TestEngine) throws {
    let temporary = try TemporaryStore(engine)
    var laid = LaidFindings()
    for finding in Self.findings { try laid.append([finding]) }
    try temporary.store.replaceFindings(laid, round: "2019", stage: .validate)
    let places = [1, 4, 5, 0, 3, 2]
    let expected = places.map { Self.text(Self.findings[$0]) }
    #expect(try temporary.store.findings(round: "2019").map(Self.text) == expected)
    var each: [String] = []
    try temporary.store.forEachFinding(round: "2019") { each.append(Self.text($0)) }
    #expect(each == expected)
    let counts = try temporary.store.findingCounts(round: "2019")
    #expect(counts.open == [.error: 4, .warning: 1] && counts.waived == 1)
    #expect(try temporary.store.findingCounts(round: "2018").isEmpty)
  }

  @Test("More of them than are read at once come in one order", arguments: TestEngine.available)
  func many(engine: TestEngine) throws {
    let temporary = try TemporaryStore(engine)
    let rows = (1...2_346).map { $0 * 7 % 2_346 + 1 }
    try temporary.store.replaceFindings(
      rows.map { Self.stored(Self.cell("a.xlsx", "B\($0)")) }, round: "2019", stage: .validate)
    var found: [Int?] = []
    try temporary.store.forEachFinding(round: "2019") { found.append($0.finding.location.cell?.row) }
    #expect(found.elementsEqual((1...2_346).map { $0 }))
  }
}

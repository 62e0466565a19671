import Foundation
import Provenance
import Reports
import Rules
import Store
import Survey
import TestSupport
import Testing

@testable import Workflow

/// What a newer delivery of a village put right, left as it was and brought in.
@Suite struct FindingComparisonTests {
  /// Sends a list of Ấp Một and judges the round.
  private func send(
    _ name: String, _ sizes: [(code: String, name: String, size: Int)], to commune: ReceivedCommune
  )
    async throws
  {
    let list = ReceivedCommune.list(sizes.map { ("Ấp Một", $0.code, $0.name, $0.size) })
    try await commune.send([(name, list)])
    try ReviewWorkflow(rulebook: commune.rulebook, store: commune.store).validate(commune.round)
  }

  /// The findings of a rule as "still mới.xlsx D5 002".
  private func found(_ commune: ReceivedCommune, stage: FindingStage, rule: RuleID = "HH-046") throws
    -> [String]
  {
    try commune.store.findings(round: "2019", stage: stage).filter { $0.finding.rule == rule }.map { stored in
      let location = stored.finding.location
      return [
        stored.change?.rawValue, location.file, location.cell?.description, stored.household,
      ].compactMap { $0 }.joined(separator: " ")
    }
  }

  @Test("Rows shift, and each household keeps its findings: one gone, one still there, one new")
  func rowsShift() async throws {
    let commune = try ReceivedCommune()
    try await send(
      "cũ.xlsx", [("001", "Thạch Văn An", 0), ("002", "Kim Thị Bình", 0), ("003", "Lâm Thị Dung", 3)],
      to: commune)
    #expect(try found(commune, stage: .validate) == ["cũ.xlsx D4 001", "cũ.xlsx D5 002"])
    #expect(try found(commune, stage: .gone).isEmpty)
    // 001 was put right, 003 went wrong, and a household was put in above all of them.
    try await send(
      "mới.xlsx",
      [
        ("004", "Sơn Văn Chu", 2), ("001", "Thạch Văn An", 4), ("002", "Kim Thị Bình", 0),
        ("003", "Lâm Thị Dung", 0),
      ], to: commune)
    #expect(try found(commune, stage: .validate) == ["still mới.xlsx D6 002", "new mới.xlsx D7 003"])
    #expect(try found(commune, stage: .gone) == ["gone cũ.xlsx D4 001"])
    let workflow = ReviewWorkflow(rulebook: commune.rulebook, store: commune.store)
    #expect(
      try workflow.findingChanges(of: commune.round)?.vietnamese
        == "So với bản gửi trước: 1 đã hết, 1 vẫn còn, 1 mới")
    let findings = try workflow.roundFindings(of: commune.round)
    #expect(findings.gone.map(\.village) == ["29461-01"])
    #expect(findings.gone.map(\.commune) == ["29461"])
    #expect(findings.names["29461-01"] == "Ấp Một")
    // Judging again changes nothing, and neither do the counts of the rules know the older list.
    let before = try commune.store.ruleOutcomes(round: "2019")
    try workflow.validate(commune.round)
    #expect(try found(commune, stage: .gone) == ["gone cũ.xlsx D4 001"])
    #expect(try commune.store.ruleOutcomes(round: "2019") == before)
    let size = try #require(before.first { $0.rule == "HH-046" })
    #expect(size.satisfied == 2)
    #expect(size.violated == 2)
  }

  @Test("The code of a household that could be an identity number is not repeated")
  func longCodes() async throws {
    let commune = try ReceivedCommune()
    try await send("a.xlsx", [("084060001234", "Thạch Văn An", 0)], to: commune)
    #expect(try found(commune, stage: .validate) == ["a.xlsx D4"])
  }

  @Test(
    "A household that vanished since the round before is found in the older file, at the village that misses it"
  )
  func vanished() async throws {
    let earlier: SheetGrid = """
      DANH SÁCH HỘ NGHÈO NĂM 2018
      Thị trấn Trà Cú, huyện Trà Cú, tỉnh Trà Vinh
      | Thôn, bản | Mã hộ | Họ và tên chủ hộ | Số nhân khẩu | Kết quả rà soát |
      | Ấp Một    | '001  | Thạch Văn An     | 4            | Hộ nghèo        |
      | Ấp Một    | '002  | Kim Thị Bình     | 3            | Hộ nghèo        |
      """
    let commune = try ReceivedCommune()
    let round = try #require(commune.rulebook.rounds["2018"])
    var builder = WorkbookBuilder()
    builder.add(sheet: "Năm 2018", data: earlier.data)
    let file = commune.folder.appending(path: "cũ.xlsx")
    try builder.write(to: file)
    let run = try commune.store.beginRun(
      command: "import", round: "2018", startedAt: "2018-10-05T08:00:00Z", programVersion: "1",
      configurationHash: "")
    let workflow = ReviewWorkflow(rulebook: commune.rulebook, store: commune.store)
    _ = try await workflow.importFiles(Inbox([file.path]), round: round, jobs: 1, run: run)
    try await send("mới.xlsx", [("001", "Thạch Văn An", 4)], to: commune)
    let vanished = try workflow.roundFindings(of: commune.round).findings.filter {
      $0.finding.rule == "HH-038"
    }
    #expect(vanished.map(\.finding.location.description) == ["cũ.xlsx · Năm 2018!B5"])
    #expect(vanished.map { $0.village?.rawValue ?? "" } == ["29461-01"])
    #expect(vanished.map { $0.household ?? "" } == ["002"])
    #expect(vanished.allSatisfy { $0.change == nil })
  }

  @Test("A finding of a file without any list has no place, and one of a village has its commune")
  func places() async throws {
    let commune = try ReceivedCommune()
    try await commune.send([
      ("lạ.xlsx", "| Họ và tên hội viên | Ngày vào hội |\n| Thạch Văn An | 2015 |"),
      ("a.xlsx", ReceivedCommune.list([("Ấp Một", "001", "Thạch Văn An", 0)])),
    ])
    let workflow = ReviewWorkflow(rulebook: commune.rulebook, store: commune.store)
    try workflow.validate(commune.round)
    let placed = try workflow.roundFindings(of: commune.round).findings.map {
      "\($0.finding.rule.rawValue) \($0.commune?.rawValue ?? "-") \($0.village?.rawValue ?? "-")"
    }
    #expect(placed == ["HH-046 29461 29461-01", "TB-001 - -"])
  }
}

import Foundation
import Provenance
import Reports
import Rules
import Spreadsheet
import Store
import Survey
import TestSupport

@testable import Workflow

/// A store into which a test sends drawn workbooks of the town of Trà Cú, run by run.
final class ReceivedCommune {
  let folder: URL
  let store: SurveyStore
  let rulebook: Rulebook
  let round: Round

  init(_ round: RoundID = "2019") throws {
    rulebook = try ShippedRules.rulebook()
    guard let known = rulebook.rounds[round] else { throw CocoaError(.featureUnsupported) }
    self.round = known
    folder = FileManager.default.temporaryDirectory.appending(path: "rasoat-" + UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    store = try SurveyStore(path: folder.appending(path: "rasoat.sqlite").path)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  /// Sends workbooks in one run: the name of each file and its sheet; and files of decisions as text, by name.
  @discardableResult func send(
    _ workbooks: [(name: String, grid: SheetGrid)], decisions: [String: String] = [:]
  ) async throws -> ImportSummary {
    let inbox = folder.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: inbox, withIntermediateDirectories: true)
    for (name, grid) in workbooks {
      var builder = WorkbookBuilder()
      builder.add(sheet: "Danh sách", data: grid.data)
      try builder.write(to: inbox.appending(path: name))
    }
    let desk = folder.appending(path: UUID().uuidString)
    for (name, text) in decisions {
      let file = desk.appending(path: name)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    }
    let run = try store.beginRun(
      command: "import", round: round.id, startedAt: "2019-10-05T08:00:00Z", programVersion: "1",
      configurationHash: "")
    return try await ReviewWorkflow(rulebook: rulebook, store: store).importFiles(
      Inbox([inbox.path], except: decisions.isEmpty ? [] : [desk.path]),
      decisions: decisions.isEmpty ? [] : [desk.path], round: round, jobs: 2, run: run)
  }

  /// The findings of the store, "TB-013 a.xlsx", in the order of the files.
  func findings() throws -> [String] {
    try store.findings(round: round.id).map { "\($0.finding.rule.rawValue) \($0.finding.location.file)" }
  }

  /// The villages with what became of them, "29461-01 Ấp Một received".
  func coverage() throws -> [String] {
    try RoundCoverage(rulebook: rulebook, store: store, round: round).table().villages.map {
      "\($0.code.rawValue) \($0.name) \($0.state.rawValue)"
    }
  }

  private static let title = "Thị trấn Trà Cú, huyện Trà Cú, tỉnh Trà Vinh"

  /// The summary sheet of the town with some villages.
  static func summary(_ villages: [String]) -> SheetGrid {
    let rows = villages.enumerated().map { "| \($0 + 1) | \($1) | 100 | 400 |" }.joined(separator: "\n")
    return SheetGrid(
      """
      BIỂU TỔNG HỢP HỘ DÂN CƯ NĂM 2019
      \(title)
      | TT | Thôn, bản | Tổng số hộ | Tổng số nhân khẩu |
      \(rows)
      """)
  }

  /// A list of poor households: village, code, name and size of each.
  static func list(_ households: [(village: String, code: String, name: String, size: Int)]) -> SheetGrid {
    let rows = households.map { "| \($0.village) | '\($0.code) | \($0.name) | \($0.size) | Hộ nghèo |" }
    return SheetGrid(
      """
      DANH SÁCH HỘ NGHÈO NĂM 2019
      \(title)
      | Thôn, bản | Mã hộ | Họ và tên chủ hộ | Số nhân khẩu | Kết quả rà soát |
      \(rows.joined(separator: "\n"))
      """)
  }
}

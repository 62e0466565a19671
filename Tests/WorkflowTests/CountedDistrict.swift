import Foundation
import Rules
import Store
import Survey
import TestSupport

@testable import Workflow

/// A store into which a test sends lists of four villages of two communes as text files, and which counts them.
final class CountedDistrict {
  let folder: URL
  let store: SurveyStore
  let rulebook: Rulebook
  /// The round that is counted, and the one before.
  let (round, before): (Round, Round)
  private(set) var files = 0

  /// The communes with their villages.
  static let communes = [
    (name: "Xã Bản Bo", villages: ["Bản Nà Khương", "Bản Hợp Nhất"]),
    (name: "Xã Khun Há", villages: ["Bản Thèn", "Bản Sin"]),
  ]

  init() throws {
    rulebook = try ShippedRules.rulebook()
    guard let round = rulebook.rounds["2023"], let before = rulebook.rounds["2022"] else {
      throw CocoaError(.featureUnsupported)
    }
    (self.round, self.before) = (round, before)
    folder = FileManager.default.temporaryDirectory.appending(path: "rasoat-" + UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    store = try SurveyStore(path: folder.appending(path: "rasoat.sqlite").path)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  var workflow: ReviewWorkflow { ReviewWorkflow(rulebook: rulebook, store: store) }

  /// A household of a list.
  struct Entry {
    var code: String
    var head: String
    var born: Int
    var size: Int
    var result: String
  }

  /// A list of a village of a year.
  static func list(_ village: String, of commune: String, year: Int, _ entries: [Entry]) -> String {
    let rows = entries.enumerated().map { number, entry in
      "\(number + 1);\(village);\(entry.code);\(entry.head);\(entry.born);;Dao;\(entry.size);\(entry.result)"
    }
    return """
      DANH SÁCH HỘ NGHÈO, HỘ CẬN NGHÈO NĂM \(year)
      \(commune), huyện Tam Đường, tỉnh Lai Châu

      STT;Thôn, bản;Mã hộ;Họ và tên chủ hộ;Nam;Nữ;Dân tộc;Số nhân khẩu;Phân loại hộ
      \(rows.joined(separator: "\n"))

      """
  }

  /// The summary sheet of a commune, with so many households in each of its villages.
  static func summary(_ commune: String, year: Int, _ villages: [(name: String, households: Int)]) -> String {
    let rows = villages.enumerated().map { "\($0 + 1);\($1.name);\($1.households);\($1.households * 4)" }
    return """
      BIỂU TỔNG HỢP HỘ DÂN CƯ NĂM \(year)
      \(commune), huyện Tam Đường, tỉnh Lai Châu

      TT;Thôn, bản;Tổng số hộ;Tổng số nhân khẩu
      \(rows.joined(separator: "\n"))

      """
  }

  /// Sends a text file for a round, and decisions when there are any.
  func send(_ text: String, decisions: String? = nil, for round: Round) async throws {
    files += 1
    let inbox = folder.appending(path: "inbox-\(files)")
    try FileManager.default.createDirectory(at: inbox, withIntermediateDirectories: true)
    try Data(text.utf8).write(to: inbox.appending(path: "\(files).csv"))
    let desk = folder.appending(path: "desk-\(files)")
    if let decisions {
      try FileManager.default.createDirectory(at: desk, withIntermediateDirectories: true)
      try Data(decisions.utf8).write(to: desk.appending(path: "sua-\(files).csv"))
    }
    let run = try store.beginRun(
      command: "import", round: round.id, startedAt: "2023-10-05T08:00:00Z", programVersion: "1",
      configurationHash: "")
    let paths = decisions == nil ? [] : [desk.path]
    _ = try await workflow.importFiles(
      Inbox([inbox.path], except: paths), decisions: paths, round: round, jobs: 1, run: run)
  }

  /// Takes back what a file brought.
  func undo(_ hash: String) throws {
    _ = try store.undo(fileHash: hash, round: round.id)
    try workflow.replayDecisions(round)
  }

  /// The rows that counting everything from what is stored gives in a store of its own.
  func countedAnew() throws -> [TallyRow] {
    let place = folder.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
    let fresh = try SurveyStore(path: place.appending(path: "rasoat.sqlite").path)
    let count = try RoundCount(
      rulebook: rulebook, store: store, round: round,
      earlier: EarlierRound(rulebook: rulebook, store: store).lists(before: round))
    try fresh.replaceTallies(try count.count().tallies, above: count.basis.above, round: round.id)
    return try fresh.tallyRows(round: round.id).sorted { $0.key < $1.key }
  }

  /// The rows that are stored.
  func stored() throws -> [TallyRow] { try store.tallyRows(round: round.id).sorted { $0.key < $1.key } }
}

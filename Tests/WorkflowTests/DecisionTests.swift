import Foundation
import Provenance
import Reports
import Rules
import Stages
import Store
import Survey
import TestSupport
import Testing

@testable import Workflow

/// Decisions of an office through all stages: taken in, replayed, superseded, taken back.
@Suite struct DecisionTests {
  private static let list = ReceivedCommune.list([
    ("Ấp Một", "001", "Thạch Văn An", 4), ("Ấp Một", "002", "Kim Thị Bình", 3),
  ])
  private static let newerList = ReceivedCommune.list([
    ("Ấp Một", "001", "Thạch Văn An", 6), ("Ấp Một", "002", "Kim Thị Bình", 3),
  ])

  /// A correction of the size of household 001.
  private static func correction(_ old: Int, _ new: Int, round: String = "2019") -> String {
    """
    Đợt;Mã thôn;Mã hộ;Tên biến;Giá trị cũ;Giá trị mới;Lý do;Người sửa
    \(round);29461-01;001;household_size;\(old);\(new);chép nhầm;Trần Thị Hạnh

    """
  }

  /// The persons of the commune as they are counted, "7 poor persons".
  private func persons(_ commune: ReceivedCommune) throws -> Int? {
    let workflow = ReviewWorkflow(rulebook: commune.rulebook, store: commune.store)
    try workflow.validate(commune.round)
    try workflow.normalize(commune.round)
    try workflow.aggregate(commune.round)
    try workflow.verify(commune.round)
    let tallies = try commune.store.tallies(round: commune.round.id)
    return tallies.first { $0.level == .commune }?.tally.counts[CountKey(.status, "poor", .person)]
  }

  @Test("A correction is counted, logged with author and reason, and leaves the record as it came")
  func correction() async throws {
    let commune = try ReceivedCommune()
    let summary = try await commune.send(
      [("a.xlsx", Self.list)], decisions: ["sua.csv": Self.correction(4, 5)])
    #expect(summary.corrected == 1)
    #expect(try commune.findings() == [])
    #expect(try persons(commune) == 8)
    let delivery = try #require(try commune.store.deliveries(round: "2019", state: .current).first)
    let table = try commune.store.table(of: delivery)
    let slot = try #require(table.slot(of: "household_size"))
    #expect(table.records[0].household.readings[slot].raw == "4")
    let changes = try commune.store.changes(round: "2019", delivery: delivery.id)
    #expect(
      changes.map {
        "\($0.row) \($0.before)→\($0.after) \($0.reason), \($0.note), \($0.author), \($0.decidedBy)"
      }
        == ["4 4→5 corrected, chép nhầm, Trần Thị Hạnh, sua.csv · CSV!A2"])
  }

  @Test("Decisions hold in later runs without being given again; the same run again changes nothing")
  func repeated() async throws {
    let commune = try ReceivedCommune()
    try await commune.send([("a.xlsx", Self.list)], decisions: ["sua.csv": Self.correction(4, 5)])
    #expect(try persons(commune) == 8)
    let before = try commune.store.appliedDecisions(round: "2019")
    let again = try await commune.send([("a.xlsx", Self.list)], decisions: ["sua.csv": Self.correction(4, 5)])
    #expect(again.unchanged == 1 && again.corrected == 1)
    #expect(try commune.store.appliedDecisions(round: "2019") == before)
    #expect(try await commune.send([("a.xlsx", Self.list)]).corrected == 1)
    #expect(try persons(commune) == 8)
  }

  @Test("A re-sent list that says something else makes the correction stale; undoing it brings both back")
  func resent() async throws {
    let commune = try ReceivedCommune()
    try await commune.send([("a.xlsx", Self.list)], decisions: ["sua.csv": Self.correction(4, 5)])
    let summary = try await commune.send([("b.xlsx", Self.newerList)])
    #expect(summary.superseding == 1 && summary.corrected == 0)
    #expect(try commune.findings() == ["TB-023 b.xlsx", "TB-044 sua.csv"])
    #expect(try persons(commune) == 9)
    let newer = try #require(try commune.store.deliveries(round: "2019", state: .current).first)
    _ = try commune.store.undo(fileHash: newer.fileHash, round: "2019")
    try ReviewWorkflow(rulebook: commune.rulebook, store: commune.store).replayDecisions(commune.round)
    #expect(try commune.findings() == [])
    #expect(try persons(commune) == 8)
    // Sent once more, the newer list counts again.
    try await commune.send([("b.xlsx", Self.newerList)])
    #expect(try persons(commune) == 9)
  }

  @Test("A re-sent list that was put right says that the correction has done its work")
  func satisfied() async throws {
    let commune = try ReceivedCommune()
    try await commune.send([("a.xlsx", Self.list)], decisions: ["sua.csv": Self.correction(4, 6)])
    #expect(try persons(commune) == 9)
    try await commune.send([("b.xlsx", Self.newerList)])
    #expect(try commune.findings() == ["TB-023 b.xlsx", "TB-045 sua.csv"])
    #expect(try persons(commune) == 9)
  }

  @Test("A newer file of the name takes the place of the older; taken back, the older one holds again")
  func superseded() async throws {
    let commune = try ReceivedCommune()
    try await commune.send([("a.xlsx", Self.list)], decisions: ["sua.csv": Self.correction(4, 5)])
    try await commune.send([("a.xlsx", Self.list)], decisions: ["sua.csv": Self.correction(4, 7)])
    #expect(try persons(commune) == 10)
    let workflow = ReviewWorkflow(rulebook: commune.rulebook, store: commune.store)
    for (expected, wasThere) in [(8, true), (7, true), (7, false)] {
      let hash = try commune.store.decisions(round: "2019").first?.fileHash ?? ""
      #expect(try commune.store.undoDecisions(fileHash: hash, round: "2019") == wasThere)
      try workflow.replayDecisions(commune.round)
      #expect(try persons(commune) == expected)
    }
  }

  @Test("Two files that disagree change nothing and keep the village from being clean")
  func contradiction() async throws {
    let commune = try ReceivedCommune()
    try await commune.send(
      [("a.xlsx", Self.list)],
      decisions: ["sua.csv": Self.correction(4, 5), "khác/sua.csv": Self.correction(4, 6)])
    #expect(try commune.findings() == ["TB-046 khác/sua.csv", "TB-046 sua.csv"])
    #expect(try persons(commune) == 7)
    let coverage = try RoundCoverage(rulebook: commune.rulebook, store: commune.store, round: commune.round)
      .table()
    #expect(coverage.villages.map(\.errors) == [2])
  }

  @Test(
    "A waived error stays in the list, marked, and keeps no village a draft; the next round it is open again")
  func waiver() async throws {
    // In a town 150 points are above the line of 140: by the meeting poor, by the points near-poor.
    for (round, isOpen) in [("2019", false), ("2020", true)] {
      let commune = try ReceivedCommune(RoundID(rawValue: round))
      let grid = SheetGrid(
        """
        DANH SÁCH HỘ NGHÈO NĂM \(round)
        Thị trấn Trà Cú, huyện Trà Cú, tỉnh Trà Vinh
        | Thôn, bản | Mã hộ | Họ và tên chủ hộ | Số nhân khẩu | Điểm B1 | Điểm B2 | Kết quả rà soát |
        | Ấp Một | '001 | Thạch Văn An | 4 | 150 | 0 | Hộ nghèo |
        """)
      let waiver = """
        Đợt;Mã thôn;Mã hộ;Mã quy tắc;Lý do;Người ký
        2019;29461-01;001;HH-012;đã đối chiếu;Trần Thị Hạnh

        """
      try await commune.send([("a.xlsx", grid)], decisions: ["mien-tru.csv": waiver])
      let workflow = ReviewWorkflow(rulebook: commune.rulebook, store: commune.store)
      try workflow.validate(commune.round)
      let errors = try workflow.findings(of: commune.round).filter { $0.severity == .error }
      #expect(errors.map(\.isOpen) == [isOpen])
      #expect(errors.first?.waiver?.description == (isOpen ? nil : "mien-tru.csv · CSV!A2"))
      let coverage = try RoundCoverage(rulebook: commune.rulebook, store: commune.store, round: commune.round)
        .table()
      #expect(coverage.villages.map(\.errors) == [isOpen ? 1 : 0])
    }
  }

  @Test("A correction that is wrong is judged by the same rules")
  func judged() async throws {
    let commune = try ReceivedCommune()
    try await commune.send([("a.xlsx", Self.list)], decisions: ["sua.csv": Self.correction(4, 0)])
    try ReviewWorkflow(rulebook: commune.rulebook, store: commune.store).validate(commune.round)
    #expect(try commune.findings() == ["HH-046 a.xlsx"])
  }

  @Test("The round after looks back at the list as it was corrected")
  func nextRound() async throws {
    let text = """
      Đợt;Mã thôn;Mã hộ;Tên biến;Giá trị cũ;Giá trị mới;Lý do;Người sửa
      2019;29461-01;001;status;Hộ nghèo;Hộ cận nghèo;chép nhầm;Trần Thị Hạnh

      """
    let commune = try ReceivedCommune()
    try await commune.send([("a.xlsx", Self.list)], decisions: ["sua.csv": text])
    #expect(try persons(commune) == 3)
    let lists = try EarlierRound(rulebook: commune.rulebook, store: commune.store).lists(
      of: "2019", preferring: "VN2016")
    #expect(lists.households(of: "29461-01")?.map(\.status) == [.nearPoor, .poor])
  }

  @Test("A line without a household corrects the village's line of the summary sheet")
  func summary() async throws {
    let text = """
      Đợt;Mã thôn;Mã hộ;Tên biến;Giá trị cũ;Giá trị mới;Lý do;Người sửa
      2019;29461-02;;population_households;100;120;chép nhầm;Trần Thị Hạnh
      2019;29461-01;;household_size;4;5;chép nhầm;Trần Thị Hạnh

      """
    let commune = try ReceivedCommune()
    let summary = try await commune.send(
      [("tổng hợp.xlsx", ReceivedCommune.summary(["Ấp Một", "Ấp Hai"])), ("a.xlsx", Self.list)],
      decisions: ["sua.csv": text])
    #expect(summary.corrected == 1)
    #expect(try commune.findings() == ["TB-042 sua.csv"], "a household's answer needs its household")
    try ReviewWorkflow(rulebook: commune.rulebook, store: commune.store).normalize(commune.round)
    let populations = try commune.store.populations(round: "2019")
    #expect(populations["29461-01"]?.households == 100)
    #expect(populations["29461-02"]?.households == 120)
    #expect(populations["29461-02"]?.persons == 400)
  }

  @Test("A folder of decisions inside the inbox is no list of households")
  func insideTheInbox() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "rasoat-" + UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: folder) }
    for name in ["a.csv", "decisions/sua.csv"] {
      let file = folder.appending(path: name)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data("x".utf8).write(to: file)
    }
    let decisions = folder.appending(path: "decisions").path
    #expect(try Inbox([folder.path], except: [decisions]).files.map(\.name) == ["a.csv"])
    #expect(try Inbox([decisions]).files.map(\.name) == ["sua.csv"])
  }
}

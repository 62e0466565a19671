import Provenance
import Rules
import Survey
import TestSupport
import Testing

@testable import Stages

/// Each edit rule ends in one of four outcomes, with its counts and its reason.
@Suite struct RuleOutcomeTests {
  private static let sheet: SheetGrid = """
    DANH SÁCH HỘ NGHÈO NĂM 2019
    | Mã hộ | Họ và tên chủ hộ | Số nhân khẩu | Điểm B1 | Điểm B2 | Kết quả rà soát |
    | '001  | Lò Văn An        | 4            | 115     | 20      | Hộ nghèo        |
    | '002  | Lò Văn Bốn       | 3            | 121     | 30      | Hộ cận nghèo    |
    | '003  | Lò Văn Chu       | 2            |         | 30      | Hộ nghèo        |
    """

  private func outcomes(_ grids: [SheetGrid], lookingBack: Bool = false) throws -> [RuleID: RuleOutcome] {
    let rulebook = try ShippedRules.rulebook()
    let round = try #require(rulebook.rounds["2019"])
    var validator = Validator(
      rulebook: rulebook, round: round, register: VillageRegister(), earlier: EarlierLists())
    for grid in grids {
      let placed = try #require(try ReviewedSheet(grid, sentTo: "2019").placed())
      if lookingBack { _ = validator.judgeEarlierDelivery(placed) }
      _ = validator.judge(placed)
    }
    return Dictionary(
      validator.outcomes.map { ($0.rule, $0) }, uniquingKeysWith: { first, _ in first })
  }

  @Test("Satisfied, violated and undetermined records are counted; every rule of the rulebook has an outcome")
  func counts() throws {
    let outcomes = try outcomes([Self.sheet])
    #expect(outcomes.count == (try ShippedRules.rulebook()).editRules.count)
    // B1 = 115 is a multiple of 5, 121 is not, the third is empty.
    let points = try #require(outcomes["HH-008"])
    #expect([points.satisfied, points.violated, points.undetermined, points.failed] == [1, 1, 1, 0])
    #expect(points.kind == .found)
    let size = try #require(outcomes["HH-046"])
    #expect([size.satisfied, size.violated, size.undetermined, size.failed] == [3, 0, 0, 0])
    #expect(size.kind == .clean && size.reason == nil)
  }

  @Test("A rule that was never answered says why")
  func reasons() throws {
    let outcomes = try outcomes([Self.sheet])
    func why(_ rule: RuleID) -> String {
      guard let outcome = outcomes[rule], outcome.kind == .skipped else { return "answered" }
      return ([outcome.reason?.rawValue ?? ""] + outcome.missing).joined(separator: " ")
    }
    #expect(why("HH-013") == "other-standard")
    #expect(why("AR-017") == "no-table")
    #expect(why("HH-001") == "heads-only")
    #expect(why("HH-019") == "not-collected income_per_person")
    #expect(why("HH-031") == "not-collected group_no_labour_capacity working_members")
    #expect(why("AR-001") == "not-collected province_code")
    #expect(why("HH-003") == "heads-only")
    #expect(why("HH-009") == "values-missing deprivation_ticks")
    #expect(why("HH-038") == "no-earlier-list")
    #expect(outcomes["HH-013"]?.isObjectionable == false, "its standard is not in force in 2019")
    #expect(outcomes["HH-001"]?.isObjectionable == true)
  }

  @Test(
    "A rate of no households cannot be calculated: the rule failed, at that row, and the others were judged")
  func failure() throws {
    let rulebook = try ShippedRules.rulebook()
    let sheet = try ReviewedSheet(
      """
      TỔNG HỢP KẾT QUẢ CHÍNH THỨC RÀ SOÁT HỘ NGHÈO; HỘ CẬN NGHÈO; HỘ LÀM NÔNG, LÂM, NGƯ NGHIỆP CÓ MỨC SỐNG TRUNG BÌNH NĂM 2023
      | TT | Phường/Xã | Thời điểm rà soát | | Hộ nghèo | | Hộ cận nghèo | | Hộ có mức sống trung bình | |
      | | | Số hộ dân cư | Số nhân khẩu | Số hộ | Tỷ lệ (%) | Số hộ | Tỷ lệ (%) | Số hộ | Tỷ lệ (%) |
      | A | B | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 |
      | 1 | Xã Minh Tân | 200 | 800 | 10 | 5 | 20 | 10 | 4 | 2 |
      | 2 | Xã Minh Tiến | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |
      """)
    let table = try #require(sheet.table)
    var validator = Validator(
      rulebook: rulebook, round: try #require(rulebook.rounds["2023"]), register: VillageRegister(),
      earlier: EarlierLists())
    #expect(validator.judge(PlacedTable(table: table, place: nil)).isEmpty)
    let outcomes = Dictionary(
      validator.outcomes.map { ($0.rule, $0) }, uniquingKeysWith: { first, _ in first })
    let rate = try #require(outcomes["AR-010"])
    #expect(rate.kind == .failed)
    #expect([rate.satisfied, rate.violated, rate.undetermined, rate.failed] == [1, 0, 0, 1])
    #expect(outcomes["AR-016"]?.kind == .clean)
    #expect(rate.firstFailure?.description == "Thôn 3.xlsx · Danh sách!F6")
  }

  @Test("Looking back at an earlier delivery counts nothing and remembers nothing")
  func lookingBack() throws {
    #expect(try outcomes([Self.sheet]) == outcomes([Self.sheet], lookingBack: true))
  }

  @Test("The line that sums up, and the nearer reason of two rounds")
  func summary() {
    var clean = RuleOutcome(rule: "HH-001", severity: .error)
    clean.satisfied = 3
    var found = RuleOutcome(rule: "HH-002", severity: .error)
    found.violated = 1
    var skipped = RuleOutcome(rule: "HH-003", severity: .error)
    skipped.reason = .noTable
    var failed = RuleOutcome(rule: "HH-004", severity: .error)
    failed.failed = 1
    failed.violated = 5
    let all = [clean, clean, found, skipped, failed]
    #expect(all.summary.vietnamese == "Luật: 2 sạch, 1 có lỗi, 1 bỏ qua, 1 không chạy được")
    #expect(all.summary.english == "Rules: 2 clean, 1 with findings, 1 skipped, 1 failed to run")
    var nearer = skipped
    nearer.reason = .notCollected
    nearer.missing = ["floor_area"]
    #expect(skipped.joined(with: nearer).reason == .notCollected)
    #expect(nearer.joined(with: skipped).missing == ["floor_area"])
    #expect(skipped.joined(with: clean).reason == nil)
  }
}

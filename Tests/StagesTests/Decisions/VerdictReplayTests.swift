import Provenance
import Rules
import Survey
import TestSupport
import Testing

@testable import Stages

/// Verdicts on households that look like one.
@Suite struct VerdictReplayTests {
  /// Rows 5 and 6 look like one family by code and head; rows 4 and 7 do not.
  private static let list: SheetGrid = """
    DANH SÁCH HỘ NGHÈO, HỘ CẬN NGHÈO NĂM 2019
    Ấp Một, thị trấn Trà Cú, huyện Trà Cú, tỉnh Trà Vinh
    | Thôn, bản | Mã hộ | Họ và tên chủ hộ | Năm sinh | Số nhân khẩu | Kết quả rà soát |
    | Ấp Một | '001 | Thạch Văn An | 1960 | 4 | Hộ nghèo |
    | Ấp Một | '002 | Kim Thị Bình | 1971 | 3 | Hộ nghèo |
    | Ấp Một | '002 | Kim Thị Bình | 1971 | 5 | Hộ cận nghèo |
    | Ấp Một | '001 | Thạch Văn Ân | 1960 | 2 | Hộ cận nghèo |
    | Ấp Một | '007 | Thạch Văn An | 1960 | 6 | Hộ nghèo |
    """

  private func decided(_ lines: String...) throws -> DecidedSheet {
    let heading = "| Đợt | Mã thôn | Mã hộ | Trùng với mã hộ | Kết luận | Giữ dòng | Lý do | Người ký |"
    let rows = lines.map { "| 2019 | 29461-01 \($0) họp ấp | Trần Thị Hạnh |" }
    return try DecidedSheet(Self.list, decisions: SheetGrid(([heading] + rows).joined(separator: "\n")))
  }

  @Test("Without a verdict the family that stands twice counts once, two families of one code count both")
  func undecided() throws {
    #expect(
      try decided().households() == ["001 poor 4", "002 poor 3", "001#2 near-poor 2", "007 poor 6"])
  }

  @Test("One family: the row to keep counts, whichever stands first")
  func sameFamily() throws {
    let kept = try decided("| '002 |  | Cùng một hộ | 6 |", "| '001 |  | Cùng hộ | 4 |")
    #expect(kept.findings == [])
    #expect(try kept.households() == ["001 poor 4", "002 near-poor 5", "007 poor 6"])
  }

  @Test("One family under two codes")
  func twoCodes() throws {
    let kept = try decided("| '001 | '007 | Cùng một hộ | 8 |")
    #expect(kept.findings == [])
    #expect(try kept.households() == ["002 poor 3", "007 poor 6"])
  }

  @Test("Two families: both count, also where code and head are alike")
  func twoFamilies() throws {
    let both = try decided("| '002 |  | Hai hộ khác nhau |  |")
    #expect(both.findings == [])
    #expect(
      try both.households() == [
        "001 poor 4", "002 poor 3", "002#2 near-poor 5", "001#2 near-poor 2", "007 poor 6",
      ])
  }

  @Test(
    "A verdict that fits no rows, or is none, changes nothing",
    arguments: [
      ("| '002 |  | Cùng một hộ | 4 |", "TB-049 A2"), ("| '002 |  | Cùng một hộ |  |", "TB-049 A2"),
      ("| '007 |  | Hai hộ |  |", "TB-049 A2"), ("| '002 |  | có lẽ | 6 |", "TB-042 A2"),
    ])
  func notApplied(line: String, finding: String) throws {
    let sheet = try decided(line)
    #expect(sheet.findings == [finding])
    #expect(try sheet.households() == decided().households())
  }

  @Test("Verdicts that contradict each other are left aside")
  func contradiction() throws {
    let sheet = try decided("| '002 |  | Cùng một hộ | 6 |", "| '002 |  | Hai hộ |  |")
    #expect(sheet.findings == ["TB-046 A2 A3", "TB-046 A3 A2"])
    #expect(sheet.replayed.applied.isEmpty)
  }

  @Test("Findings on rows that are decided about are marked with the line that settled them")
  func settled() throws {
    let sheet = try decided("| '002 |  | Cùng một hộ | 6 |")
    let round = try #require(sheet.rulebook.rounds["2019"])
    var validator = Validator(
      rulebook: sheet.rulebook, round: round, register: VillageRegister(), earlier: EarlierLists())
    let found = validator.judge(PlacedTable(table: sheet.table, place: nil))
    let marked = SettledRepetitions(sheet.replayed.applied, in: sheet.table, rulebook: sheet.rulebook).mark(
      found)
    #expect(
      marked.filter { $0.location.cell?.row == 5 }.allSatisfy { !$0.isOpen },
      "whatever is wrong with a row that is not counted")
    let repeated = marked.filter { ["HH-005", "HH-006"].contains($0.rule.rawValue) }
    #expect(
      repeated.map { "\($0.short) \($0.isOpen ? "open" : "settled")" } == [
        "HH-006 B5 settled", "HH-005 B7 open",
      ])
  }
}

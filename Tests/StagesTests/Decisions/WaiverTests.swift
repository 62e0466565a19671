import Provenance
import Rules
import Survey
import TestSupport
import Testing

@testable import Stages

/// Waivers accept what one rule found at one household or in one village, for one round.
@Suite struct WaiverTests {
  /// By their points (rural: B1 at most 120) 001 is poor, 002 is not.
  private static let list: SheetGrid = """
    DANH SÁCH HỘ NGHÈO, HỘ CẬN NGHÈO NĂM 2019
    Ấp Một, thị trấn Trà Cú, huyện Trà Cú, tỉnh Trà Vinh
    | STT | Thôn, bản | Mã hộ | Họ và tên chủ hộ | Số nhân khẩu | Kết quả rà soát |
    | 1 | Ấp Một | '001 | Thạch Văn An | 4 | Hộ nghèo |
    | 5 | Ấp Một | '002 | Kim Thị Bình | 3 | Hộ nghèo |
    | 9 | Ấp Một | '003 | Sơn Văn Chu | 0 | Hộ nghèo |
    """

  /// The findings, each with the line that waives it, then what is wrong with the waivers.
  private func judged(_ lines: String...) throws -> [String] {
    let rulebook = try ShippedRules.rulebook()
    let round = try #require(rulebook.rounds["2019"])
    let table = try #require(try ReviewedSheet(Self.list).table)
    let rows = lines.map { "\($0) đã đối chiếu | Trần Thị Hạnh |" }
    let heading = "| Đợt | Mã thôn | Mã hộ | Mã quy tắc | Lý do | Người ký |"
    let read = try DecidedSheet.read(
      SheetGrid(([heading] + rows).joined(separator: "\n")), rulebook: rulebook)
    var validator = Validator(
      rulebook: rulebook, round: round, register: VillageRegister(), earlier: EarlierLists())
    let found = validator.judge(PlacedTable(table: table, place: nil)).filter {
      ["HH-007", "HH-046"].contains($0.rule.rawValue)
    }.sorted { $0.location < $1.location }
    var waivers = Waivers(read.value, rulebook: rulebook)
    let marked = waivers.mark(found, in: table, of: "29461-01")
    return marked.map { $0.short + ($0.waiver?.cell.map { " waived by \($0)" } ?? "") }
      + read.findings.map(\.short) + waivers.findings.map(\.finding.short)
  }

  @Test("Without a waiver everything is open")
  func open() throws {
    #expect(try judged() == ["HH-007 A5", "HH-007 A6", "HH-046 E6"])
  }

  @Test(
    "A waiver of a household marks its findings of one rule; one without a household those of the village")
  func marked() throws {
    #expect(
      try judged("| 2019 | 29461-01 | '002 | HH-007 |") == [
        "HH-007 A5 waived by A2", "HH-007 A6", "HH-046 E6",
      ])
    #expect(
      try judged("| 2019 | 29461-01 |  | HH-007 |") == [
        "HH-007 A5 waived by A2", "HH-007 A6 waived by A2", "HH-046 E6",
      ])
  }

  @Test("A waiver of another round or village waives nothing")
  func elsewhere() throws {
    #expect(try judged("| 2018 | 29461-01 | '002 | HH-007 |") == ["HH-007 A5", "HH-007 A6", "HH-046 E6"])
    #expect(
      try judged("| 2019 | 29461-02 | '002 | HH-007 |") == [
        "HH-007 A5", "HH-007 A6", "HH-046 E6", "TB-050 A2",
      ])
  }

  @Test(
    "A rule that guards what is counted is not waived; an unknown one is no rule; nothing found is a note")
  func refused() throws {
    #expect(
      try judged(
        "| 2019 | 29461-01 | '003 | HH-046 |", "| 2019 | 29461-01 | '003 | HH-999 |",
        "| 2019 | 29461-01 | '001 | HH-007 |", "| 2019 | 29461-01 | '001 | TB-019 |",
        "| 2091 | 29461-01 | '001 | HH-007 |") == [
          "HH-007 A5", "HH-007 A6", "HH-046 E6", "TB-042 A6", "TB-051 A2", "TB-042 A3", "TB-050 A4",
          "TB-051 A5",
        ])
  }
}

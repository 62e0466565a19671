import Provenance
import Rules
import Survey
import TestSupport
import Testing
import VietnameseText

@testable import Stages

/// What a correction does to a list as it was received, and when it does nothing.
@Suite struct CorrectionReplayTests {
  private static let list: SheetGrid = """
    DANH SÁCH HỘ NGHÈO, HỘ CẬN NGHÈO NĂM 2019
    Ấp Một, thị trấn Trà Cú, huyện Trà Cú, tỉnh Trà Vinh
    | Thôn, bản | Mã hộ | Họ và tên chủ hộ | Năm sinh | Số nhân khẩu | Điểm B1 | Kết quả rà soát |
    | Ấp Một | '001 | Thạch Văn An | 1960 | 4 | 110 | Hộ nghèo |
    | Ấp Một | '002 | Kim Thị Bình | 1971 | bốn | 130 | Hộ cận nghèo |
    | Ấp Một | '003 | Sơn Văn Chu | 1980 |  | 120 | Hộ nghèo |
    | Ấp Một | '004 | Lâm Thị Dung | 1955 | 2 | 100 | Hộ nghèo |
    | Ấp Một | '004 | Trần Văn Em | 1990 | 3 | 105 | Hộ nghèo |
    """
  private static let heading =
    "| Đợt | Mã thôn | Mã hộ | Thành viên số | Tên biến | Giá trị cũ | Giá trị mới | Lý do | Người sửa | Ngày |"

  private func decided(_ lines: String...) throws -> DecidedSheet {
    let rows = lines.map { "| 2019 | 29461-01 \($0) chép nhầm | Trần Thị Hạnh | 10/12/2019 |" }
    return try DecidedSheet(
      Self.list, decisions: SheetGrid(([Self.heading] + rows).joined(separator: "\n")))
  }

  @Test("The corrected reading stands beside the cell, which stays as it was received")
  func applied() throws {
    let sheet = try decided("| '001 |  | household_size | 4 | 5 |")
    #expect(sheet.findings == [])
    #expect(sheet.reading("household_size")?.answer == .whole(5))
    #expect(sheet.reading("household_size")?.traits == .corrected)
    #expect(sheet.reading("household_size")?.column == 5)
    #expect(
      sheet.received.slot(of: "household_size").map { sheet.received.records[0].household.readings[$0].raw }
        == "4")
    #expect(sheet.reading("household_size", 3)?.answer == .whole(2), "another household stays")
    #expect(try sheet.households().first == "001 poor 5")
  }

  @Test("The change log goes from the cell to the value, with the line that says why")
  func changeLog() throws {
    let sheet = try decided("| '001 |  | Số nhân khẩu | 4 | 5 |")
    let changes = sheet.table.changes(by: sheet.replayed.applied)
    #expect(
      changes.map { "\($0.row) \($0.column) \($0.variable.rawValue) \($0.before)→\($0.after) \($0.reason)" }
        == ["4 5 household_size 4→5 corrected"])
    #expect(changes.first?.line?[.reason].text == "chép nhầm")
    #expect(changes.first?.line?[.author].text == "Trần Thị Hạnh")
    #expect(changes.first?.line?.location.description == "sua.xlsx · Quyết định!A2")
  }

  @Test(
    "A code that a spreadsheet took for a number still finds its household; so does a head of a list of heads"
  )
  func numbers() throws {
    let sheet = try decided("| 3 |  | household_size |  | 6 |", "| 1 |  | birth | 1960 | 1966 |")
    #expect(sheet.findings == [])
    #expect(sheet.reading("household_size", 2)?.answer == .whole(6))
    #expect(sheet.reading("birth", 0, member: 0)?.answer.date?.year == 1966)
  }

  @Test("An unreadable cell is named by its text; a new value may take the old one away")
  func unreadableAndEmpty() throws {
    let sheet = try decided("| '002 |  | household_size | BỐN | 4 |", "| '001 |  | household_size | 4 |  |")
    #expect(sheet.findings == ["TB-044 A2 E5"], "the text is another: bốn is not BỐN")
    #expect(sheet.reading("household_size", 0)?.answer == .missing)
    #expect(
      try decided("| '002 |  | household_size | bốn | 4 |").reading("household_size", 1)?.answer == .whole(4))
  }

  @Test(
    "What finds no place, another value or no sense changes nothing, and says so",
    arguments: [
      ("| '001 |  | household_size | 3 | 5 |", "TB-044 A2 E4"),
      ("| '001 |  | household_size | 3 | 4 |", "TB-045 A2 E4"),
      ("| '001 |  | household_size | 4 | nhiều |", "TB-043 A2 E4"),
      ("| '009 |  | household_size | 4 | 5 |", "TB-042 A2"),
      ("| '001 |  | houshold_size | 4 | 5 |", "TB-042 A2"),
      ("| '001 | 2 | birth | 1960 | 1966 |", "TB-042 A2"),
      ("| '001 | 1 | household_size | 4 | 5 |", "TB-042 A2"),
      ("| '004 |  | household_size | 2 | 5 |", "TB-048 A2"),
      ("| '001 |  | village_name | Ấp Một | Ấp Hai |", "TB-052 A2"),
      ("| '001 |  | household_size |  |  |", "TB-041 A2"),
      ("|  |  | household_size | 4 | 5 |", "TB-042 A2"),
    ])
  func notApplied(line: String, finding: String) throws {
    let sheet = try decided(line)
    #expect(sheet.findings == [finding])
    #expect(sheet.replayed.applied.isEmpty)
  }

  @Test("The second household of a code is named by its number")
  func ordinal() throws {
    let sheet = try decided("| 004#2 |  | household_size | 3 | 7 |")
    #expect(sheet.findings == [])
    #expect([3, 4].map { sheet.reading("household_size", $0)?.answer } == [.whole(2), .whole(7)])
  }

  @Test("Two corrections that disagree are both left aside, naming each other; two that agree are one")
  func contradiction() throws {
    let line = "| '001 |  | household_size | 4 "
    let disagree = try decided(line + "| 5 |", line + "| 6 |", "| '003 |  | household_size |  | 6 |")
    #expect(disagree.findings == ["TB-046 A2 A3", "TB-046 A3 A2"])
    #expect(disagree.replayed.applied.map(\.record) == [2])
    let agree = try decided(line + "| 5 |", line + "| 5 |")
    #expect(agree.findings == [])
    #expect(agree.replayed.applied.map(\.line.row) == [2])
  }

  @Test(
    "A correction of the result is counted, and listed as it changes what the meeting is said to have decided"
  )
  func result() throws {
    let sheet = try decided("| '001 |  | status | Hộ nghèo | Hộ cận nghèo |")
    #expect(sheet.findings == ["TB-047 A2 G4"])
    #expect(try sheet.households().first == "001 near-poor 4")
  }

  @Test("A result that is a tick is named by its meaning, not by its cross")
  func ticks() throws {
    let list: SheetGrid = """
      DANH SÁCH HỘ NGHÈO, HỘ CẬN NGHÈO NĂM 2019
      Ấp Một, thị trấn Trà Cú, huyện Trà Cú, tỉnh Trà Vinh
      | Thôn, bản | Mã hộ | Họ và tên chủ hộ | Số nhân khẩu | Kết quả rà soát / Hộ nghèo | Kết quả rà soát / Hộ cận nghèo |
      | Ấp Một | '001 | Thạch Văn An | 4 |  | x |
      """
    func decided(_ old: String) throws -> DecidedSheet {
      try DecidedSheet(
        list,
        decisions: SheetGrid(
          Self.heading
            + "\n| 2019 | 29461-01 | '001 |  | status | \(old) | Hộ nghèo | chép nhầm | Trần Thị Hạnh | |"))
    }
    #expect(try decided("x").findings == ["TB-044 A2 F4"])
    #expect(try decided("Hộ cận nghèo").reading("status")?.answer == .code("poor"))
  }

  @Test("A member is named by the number the list gives; without one nobody is meant")
  func members() throws {
    let list: SheetGrid = """
      DANH SÁCH CHI TIẾT HỘ NGHÈO NĂM 2019
      | STT hộ | STT thành viên | Mã hộ | Họ và tên   | Nam  | Nữ   | Quan hệ với chủ hộ | Số nhân khẩu | Kết quả rà soát |
      | 1      | 1              | '001  | Lò Văn An   | 1960 |      | Chủ hộ             | 3            | Hộ nghèo        |
      |        | 2              |       | Lò Thị Hoa  |      | 1962 | Vợ                 |              |                 |
      |        | 3              |       | Lò Văn Minh | 1990 |      | Con                |              |                 |
      """
    func decided(_ member: String) throws -> DecidedSheet {
      let line =
        "| 2019 | 29461-01 | '001 | \(member) | relationship | Vợ | Con | chép nhầm | Trần Thị Hạnh | |"
      return try DecidedSheet(list, decisions: SheetGrid(Self.heading + "\n" + line))
    }
    let second = try decided("2")
    #expect(second.findings == [])
    #expect(
      (0..<3).map { second.reading("relationship", 0, member: $0)?.answer.code } == [
        "head", "child", "child",
      ])
    #expect(second.table.changes(by: second.replayed.applied).map(\.row) == [4])
    #expect(try decided("1").findings == ["TB-044 A2 G3"], "the head is no wife")
    #expect(try decided("3").findings == ["TB-045 A2 G5"], "a child already")
    #expect(try decided("4").findings == ["TB-042 A2"])
    #expect(try decided("").findings == ["TB-042 A2"])
  }

  @Test("The order of the lines changes nothing")
  func order() throws {
    let one = "| '001 |  | household_size | 4 | 5 |"
    let other = "| '003 |  | household_size |  | 6 |"
    let first = try decided(one, other)
    let second = try decided(other, one)
    #expect(first.table.records == second.table.records)
  }
}

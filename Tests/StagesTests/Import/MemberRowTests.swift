import Provenance
import Stages
import Survey
import TestSupport
import Testing
import VietnameseText

/// Lists with a row for every person: what stands on the head's row holds for the rows below it.
@Suite struct MemberRowTests {
  @Test("Members belong to the household above them; its answers stand on its first row only")
  func fillDown() throws {
    let sheet = try ReviewedSheet(
      """
      DANH SÁCH CHI TIẾT HỘ NGHÈO NĂM 2023
      | STT hộ | STT thành viên | Mã hộ | Họ và tên   | Nam  | Nữ   | Quan hệ với chủ hộ | Số nhân khẩu | Kết quả rà soát |
      | 1      | 1              | '001  | Lò Văn An   | 1960 |      | Chủ hộ             | 3            | Hộ nghèo        |
      |        | 2              |       | Lò Thị Hoa  |      | 1962 | Vợ                 |              |                 |
      |        | 3              |       | Lò Văn Minh | 1990 |      | Con                |              |                 |
      | 2      | 1              | '002  | Lò Thị Bốn  |      | 1950 | Chủ hộ             | 1            | Hộ cận nghèo    |
      """)
    let table = try #require(sheet.table)
    #expect(table.layout == "member-list")
    #expect(table.listsAllMembers)
    #expect(table.records.map { $0.members.map(\.row) } == [[3, 4, 5], [6]])
    #expect(table.records.map(\.household.row) == [3, 6])
    #expect(sheet.roles == "accepted 4, title 1, heading 1")
    #expect(
      (0..<3).map { sheet.answer("sex", 0, member: $0) } == [.code("male"), .code("female"), .code("male")])
    #expect((0..<3).map { sheet.answer("birth", 0, member: $0)?.date?.year } == [1960, 1962, 1990])
    #expect((0..<3).map { sheet.answer("relationship", 0, member: $0)?.code } == ["head", "spouse", "child"])
    #expect([sheet.answer("status", 0), sheet.answer("status", 1)] == [.code("poor"), .code("near-poor")])
  }

  @Test("A member before any household belongs to nobody and is rejected with its cell")
  func orphan() throws {
    let sheet = try ReviewedSheet(
      """
      DANH SÁCH CHI TIẾT HỘ NGHÈO NĂM 2023
      | Mã hộ | Họ và tên  | Quan hệ với chủ hộ | Kết quả rà soát |
      |       | Lò Thị Hoa | Vợ                 |                 |
      | '001  | Lò Văn An  | Chủ hộ             | Hộ nghèo        |
      """)
    #expect(sheet.findings == ["TB-009 B3"])
    #expect(sheet.roles == "accepted 1, rejected 1, title 1, heading 1")
  }

  @Test("A row that names nobody is neither a member nor a household")
  func nobody() throws {
    let sheet = try ReviewedSheet(
      """
      DANH SÁCH CHI TIẾT HỘ NGHÈO NĂM 2023
      | Mã hộ | Họ và tên  | Quan hệ với chủ hộ | Số nhân khẩu | Kết quả rà soát |
      | '001  | Lò Văn An  | Chủ hộ             | 2            | Hộ nghèo        |
      |       |            |                    | 4            |                 |
      """)
    #expect(sheet.findings == ["TB-018 A4"])
  }

  @Test("In the first official list an x in the marker column begins a household")
  func marker() throws {
    let sheet = try ReviewedSheet(
      """
      DANH SÁCH HỘ NGHÈO, HỘ CẬN NGHÈO SAU KHI RÀ SOÁT NĂM 2023
      | STT | Hộ | Họ và tên chủ hộ | Họ và tên  | Quan hệ với chủ hộ | Giới tính | Phân loại hộ |
      | 1   | x  | Lò Văn An        | Lò Văn An  | Chủ hộ             | Nam       | Hộ nghèo     |
      | 2   |    |                  | Lò Thị Hoa | Vợ                 | Nữ        |              |
      | 3   | x  | Lò Thị Bốn       | Lò Thị Bốn | Chủ hộ             | Nữ        | Hộ cận nghèo |
      """)
    #expect(sheet.table?.layout == "official-list")
    #expect(sheet.table?.records.map(\.members.count) == [2, 1])
  }

  @Test("A birth year under both Nam and Nữ leaves the sex unreadable, not guessed")
  func bothSexes() throws {
    let sheet = try ReviewedSheet(
      """
      DANH SÁCH CHI TIẾT HỘ NGHÈO NĂM 2023
      | Mã hộ | Họ và tên  | Nam  | Nữ   | Quan hệ với chủ hộ | Kết quả rà soát |
      | '001  | Lò Văn An  | 1960 | 1960 | Chủ hộ             | Hộ nghèo        |
      | '002  | Lò Văn Bốn |      |      | Chủ hộ             | Hộ nghèo        |
      | '003  | Lò Thị Sáu | x    |      | Chủ hộ             | Hộ nghèo        |
      """)
    #expect(sheet.answer("sex", 0, member: 0) == .unreadable)
    #expect(sheet.answer("birth", 0, member: 0)?.date?.year == 1960)
    #expect(sheet.answer("sex", 1, member: 0) == .missing)
    #expect(sheet.answer("birth", 1, member: 0) == .missing)
    #expect(sheet.answer("birth", 2, member: 0) == .unreadable)
  }
}

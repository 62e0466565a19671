import Provenance
import Rules
import Stages
import Survey
import TestSupport
import Testing
import VietnameseText

/// Households with every answer committed to its code; what is unknown stays unknown.
@Suite struct HouseholdTests {
  @Test("A list of heads: the head's data, the household's answers, urban or rural by the commune")
  func listOfHeads() throws {
    let sheet = try ReviewedSheet(
      """
      DANH SÁCH HỘ NGHÈO NĂM 2019
      | Mã hộ | Họ và tên chủ hộ | Nam  | Nữ | Dân tộc | Số CCCD       | Số nhân khẩu | Phân loại hộ năm 2018 | Diễn biến | Điểm B1 | Điểm B2 | Kết quả rà soát |
      | '001  | Lò Văn An        | 1960 |    | Thái    | '012060001234 | 4            | Hộ cận nghèo          |           | 115     | 30      | Hộ nghèo        |
      | '002  | Lò Văn Bình      |      |    |         | 'abc          |              |                       | Tái nghèo |         |         |                 |
      """)
    let households = try sheet.normalized(in: "Thị trấn Tam Đường").households.map(\.household)
    try #require(households.count == 2)
    let first = households[0]
    #expect(first.key.description == "2019/03433-01/001")
    #expect(first.isUrban == true)
    #expect(first.size == 4)
    #expect(first.status == .poor)
    #expect(first.statusBefore == .nearPoor)
    #expect(first.incomePoints == 115)
    #expect(first.deprivationPoints == 30)
    #expect(first.head?.name == "Lò Văn An")
    #expect(first.head?.sex == .male)
    #expect(first.head?.birth?.year == 1960)
    #expect(first.head?.ethnicity == "thai")
    #expect(first.head?.identityNumber == "012060001234")
    let second = households[1]
    #expect(second.size == nil)
    #expect(second.persons == 0)
    #expect(second.status == nil)
    #expect(second.entry == "fell-back")
    #expect(second.head?.sex == nil)
    #expect(second.head?.birth == nil)
    #expect(second.head?.ethnicity == nil)
    #expect(second.head?.identityNumber == nil)
  }

  @Test("The head is the member who is called so, wherever the row stands; without one there is no head")
  func head() throws {
    let sheet = try ReviewedSheet(
      """
      DANH SÁCH CHI TIẾT HỘ NGHÈO NĂM 2023
      | Mã hộ | Họ và tên  | Quan hệ với chủ hộ | Kết quả rà soát |
      | '001  | Lò Thị Hoa | Vợ                 | Hộ nghèo        |
      |       | Lò Văn An  | Chủ hộ             |                 |
      | '002  | Lò Thị Tư  | Con                | Hộ nghèo        |
      """)
    let households = try sheet.normalized().households.map(\.household)
    #expect(households.map { $0.head?.name } == ["Lò Văn An", nil])
    #expect(households.map(\.persons) == [2, 1])
  }

  @Test("A column of ticks: x is yes, empty is no, anything else is not known")
  func ticks() throws {
    let sheet = try ReviewedSheet(
      """
      DANH SÁCH HỘ NGHÈO NĂM 2023
      | Mã hộ | Họ và tên chủ hộ | Số nhân khẩu | Kết quả rà soát | Đối tượng - NCC | Đối tượng - KCKNLĐ |
      | '001  | Lò Văn An        | 4            | Hộ nghèo        | x               |                    |
      | '002  | Lò Văn Bình      | 4            | Hộ nghèo        | không rõ        | Có                 |
      """)
    let groups = try sheet.normalized().households.map(\.household.groups)
    // social-protection, no-labour-capacity, merit: the order of the code list.
    #expect(groups.map { [$0[0], $0[1], $0[2]] } == [[nil, false, true], [nil, true, nil]])
  }

  @Test("Several causes in one cell, by label or short form, separated by semicolons or commas")
  func causes() throws {
    let sheet = try ReviewedSheet(
      """
      DANH SÁCH HỘ NGHÈO NĂM 2023
      | Mã hộ | Họ và tên chủ hộ | Số nhân khẩu | Kết quả rà soát | Nguyên nhân nghèo                                              |
      | '001  | Lò Văn An        | 4            | Hộ nghèo        | Không có đất sản xuất; Không có vốn sản xuất, kinh doanh       |
      | '002  | Lò Văn Bình      | 4            | Hộ nghèo        | Không có lao động                                              |
      | '003  | Lò Văn Chu       | 4            | Hộ nghèo        | Lười                                                           |
      """)
    let causes = try sheet.normalized().households.map(\.household.causes)
    #expect(causes.map { place in (0..<8).filter { place[$0] == true } } == [[0, 1], [2], []])
    #expect(causes.map { $0.isComplete(upTo: 8) } == [true, true, false])
  }

  @Test("The denominators of a village, ethnic groups in the order of the sheet")
  func population() throws {
    let sheet = try ReviewedSheet(
      """
      BIỂU TỔNG HỢP HỘ DÂN CƯ NĂM 2019
      Xã Bản Bo, huyện Tam Đường, tỉnh Lai Châu
      | TT | Thôn, bản | Tổng số hộ | Tổng số nhân khẩu | Số hộ theo dân tộc |      |      |
      |    |           |            |                   | Thái               | Kinh | Mông |
      | 1  | Bản Một   | 100        | '1.450            | 60                 | 40   |      |
      | 2  | Bản Hai   | 50         | nhiều             | -5                 | 50   | 0    |
      |    | Tổng cộng | 150        | 1450              | 55                 | 90   | 0    |
      """)
    let parts = try #require(sheet.table).partsByPlace
    let populations = parts.compactMap { Population($0, rulebook: sheet.rulebook) }
    #expect(populations.map(\.households) == [100, 50])
    #expect(populations.map(\.persons) == [1450, nil])
    #expect(
      populations.map { $0.householdsByEthnicGroup.map(\.group) } == [
        ["thai", "kinh", "mong"], ["thai", "kinh", "mong"],
      ])
    #expect(
      populations.map { $0.householdsByEthnicGroup.map(\.households) } == [[60, 40, nil], [nil, 50, 0]])
  }
}

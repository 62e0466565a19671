import Provenance
import Stages
import Survey
import TestSupport
import Testing
import VietnameseText

/// Which headings make which form, and how a form that differs is described.
@Suite struct HeadingTests {
  /// The variables of the table with their columns, "sex 4,5".
  private func variables(_ sheet: ReviewedSheet) -> [String] {
    guard let table = sheet.table else { return [] }
    return (table.variables + table.personVariables).map { variable in
      variable.id.rawValue + " " + variable.columns.map(String.init).joined(separator: ",")
    }
  }

  @Test("A title, merged headings and a row of column numbers stand above the data")
  func wholeForm() throws {
    let sheet = try ReviewedSheet(
      """
      | ỦY BAN NHÂN DÂN XÃ BẢN BO |       |          |    |         |                 | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM |   |
      |
      | DANH SÁCH KẾT QUẢ RÀ SOÁT HỘ NGHÈO, HỘ CẬN NGHÈO NĂM 2019 | | | | | | | |
      | Bản Nà Khương, xã Bản Bo, huyện Tam Đường, tỉnh Lai Châu  | | | | | | | |
      | STT | Mã hộ | Họ và tên chủ hộ | Năm sinh |      | Số nhân khẩu | Điểm B1 | Kết quả rà soát |              |                |
      |     |       |                  | Nam      | Nữ   |              |         | Hộ nghèo        | Hộ cận nghèo | Hộ không nghèo |
      | 1   | 2     | 3                | 4        | 5    | 6            | 7       | 8               | 9            | 10             |
      | 1   | '001  | Lò Văn An        | 1960     |      | 4            | 115     | x               |              |                |
      | 2   | '002  | Lò Thị Hoa       |          | 1985 | 3            | 155     |                 |              | x              |
      """)
    #expect(
      variables(sheet) == [
        "household_number 1", "household_code 2", "household_size 6", "b1_points 7", "status 8,9,10",
        "name 3",
        "birth 4,5", "sex 4,5",
      ])
    #expect(sheet.table?.layout == "household-list")
    #expect(sheet.roles == "accepted 2, title 3, heading 2, column-numbers 1, blank 1")
    #expect(sheet.findings == [])
    #expect(sheet.answer("status", 0) == .code("poor"))
    #expect(sheet.answer("status", 1) == .code("not-poor"))
    #expect(sheet.answer("sex", 0, member: 0) == .code("male"))
    #expect(sheet.answer("sex", 1, member: 0) == .code("female"))
    #expect(sheet.answer("birth", 1, member: 0)?.date?.year == 1985)
  }

  @Test(
    "Headings are the same in any case, with any dashes, line breaks and places of the tone mark",
    arguments: [
      ["MÃ HỘ", "HỌ VÀ TÊN CHỦ HỘ", "SỐ NHÂN KHẨU", "KẾT QUẢ RÀ SOÁT"],
      ["Mã  hộ", "Họ và tên chủ hộ (chữ in hoa)", "Số nhân khẩu:", "Kết qủa rà soát"],
      ["family.code", "family.hostName", "family.numberOfMembers", "classify"],
      ["Mã số hộ", "Chủ hộ", "Số khẩu", "Phân loại hộ năm 2019"],
    ])
  func spellings(headings: [String]) throws {
    let sheet = try ReviewedSheet(
      SheetGrid(
        """
        DANH SÁCH HỘ NGHÈO NĂM 2019
        | \(headings.joined(separator: " | ")) |
        | '001 | Lò Văn An | 4 | Hộ nghèo |
        """))
    #expect(variables(sheet) == ["household_code 1", "household_size 3", "status 4", "name 2"])
  }

  @Test("The year in a heading may be this review's or the year before; another year is another heading")
  func years() throws {
    func sheet(_ heading: String) throws -> ReviewedSheet {
      try ReviewedSheet(
        SheetGrid(
          """
          DANH SÁCH HỘ NGHÈO NĂM 2019
          | Mã hộ | Họ và tên chủ hộ | Số nhân khẩu | Kết quả rà soát | \(heading) |
          | '001  | Lò Văn An        | 4            | Hộ nghèo        | Hộ nghèo   |
          """))
    }
    #expect(variables(try sheet("Phân loại hộ năm 2018")).contains("status_before 5"))
    #expect(try sheet("Phân loại hộ năm 2015").findings == ["TB-002 E2"])
  }

  @Test("Machine names above the Vietnamese headings say everything twice")
  func machineNames() throws {
    let sheet = try ReviewedSheet(
      """
      | family.code | family.hostName  | family.numberOfMembers | b1Point | classify        |
      | Mã hộ       | Họ và tên chủ hộ | Số nhân khẩu           | Điểm B1 | Kết quả rà soát |
      | '001        | Lò Văn An        | 4                      | 115     | Hộ nghèo        |
      """, named: "Năm 2023")
    #expect(
      variables(sheet) == ["household_code 1", "household_size 3", "b1_points 4", "status 5", "name 2"])
  }

  @Test("A heading nobody knows is a difference, with its cell and the nearest known heading")
  func unknownHeading() throws {
    let sheet = try ReviewedSheet(
      """
      DANH SÁCH HỘ NGHÈO NĂM 2019
      | Mã hộ | Họ và tên chủ hộ | Số nhân khâu | Số nhân khẩu | Kết quả rà soát |
      | '001  | Lò Văn An        | 4            | 4            | Hộ nghèo        |
      """)
    #expect(sheet.findings == ["TB-002 C2"])
    #expect(sheet.imported.value.hasDrift)
    #expect(sheet.table == nil)
    let message = try #require(sheet.imported.findings.first).message.vietnamese
    #expect(message.contains("“Số nhân khâu” (gần nhất: “Số nhân khẩu”)"))
    #expect(sheet.imported.value.accounts.allSatisfy { $0.rows.isBalanced })
  }

  @Test("A heading with its diacritics lost is never guessed; the nearest known one is named")
  func lostDiacritics() throws {
    let sheet = try ReviewedSheet(
      """
      DANH SÁCH HỘ NGHÈO NĂM 2019
      | Mã hộ | Họ và tên chủ hộ | So nhan khau | Kết quả rà soát |
      | '001  | Lò Văn An        | 4            | Hộ nghèo        |
      """)
    #expect(sheet.findings == ["TB-002 C2"])
    let message = try #require(sheet.imported.findings.first).message.vietnamese
    #expect(message.contains("“So nhan khau” (gần nhất: “Số nhân khẩu”)"))
    #expect(message.contains("thiếu “Số nhân khẩu”"))
  }

  @Test("A family of ticks must be complete: ten indicators, not nine")
  func incompleteFamily() throws {
    let indicators = [
      "Tiếp cận dịch vụ y tế", "Bảo hiểm y tế", "Trình độ giáo dục của người lớn",
      "Tình trạng đi học của trẻ em", "Chất lượng nhà ở", "Diện tích nhà ở", "Nguồn nước sinh hoạt",
      "Hố xí/nhà tiêu", "Sử dụng dịch vụ viễn thông",
    ]
    let sheet = try ReviewedSheet(
      SheetGrid(
        """
        DANH SÁCH HỘ NGHÈO NĂM 2019
        | Mã hộ | Họ và tên chủ hộ | Số nhân khẩu | Kết quả rà soát | Các chỉ số thiếu hụt | | | | | | | | |
        |       |                  |              |                 | \(indicators.joined(separator: " | ")) |
        | '001  | Lò Văn An        | 4            | Hộ nghèo        | x | x | x | | | | | | |
        """))
    #expect(sheet.findings == ["TB-002 A2"])
    let message = try #require(sheet.imported.findings.first).message.vietnamese
    #expect(message.contains("thiếu “Chỉ số thiếu hụt / Tài sản phục vụ tiếp cận thông tin”"))
  }

  @Test("A sheet of something else is no form; beside a known one it is only set aside")
  func strangeSheet() throws {
    let strange: SheetGrid = """
      LỊCH TRỰC CƠ QUAN NĂM 2019
      | Thứ hai | Thứ ba | Thứ tư |
      | An      | Bình   | Chung  |
      """
    let alone = try ReviewedSheet(strange)
    #expect(alone.findings == ["TB-001"])
    #expect(alone.imported.value.hasDrift)
    let list: SheetGrid = """
      DANH SÁCH HỘ NGHÈO NĂM 2019
      | Mã hộ | Họ và tên chủ hộ | Số nhân khẩu | Kết quả rà soát |
      | '001  | Lò Văn An        | 4            | Hộ nghèo        |
      """
    let both = try ReviewedSheet([("Lịch trực", strange), ("Danh sách", list)])
    #expect(both.findings == ["TB-011"])
    #expect(!both.imported.value.hasDrift)
    #expect(both.imported.value.accounts.map(\.sheet) == ["Lịch trực", "Danh sách"])
    #expect(both.imported.value.accounts.allSatisfy { $0.rows.isBalanced })
  }

  @Test("An empty file has no rows of data")
  func emptyFile() throws { #expect(try ReviewedSheet("").findings == ["TB-003"]) }
}

import Provenance
import Stages
import Survey
import TestSupport
import Testing
import VietnameseText

/// Forms in use, each as a sheet with made-up people, and what must be read of it.
@Suite struct FormTests {
  @Test("The provincial export: machine names above Vietnamese headings, -- for empty")
  func provincialExport() throws {
    let sheet = try ReviewedSheet(
      """
      | date | family.hostName | family.code | family.coDanTocTaiCho | family.hostGender | family.numberOfMembers | quickReview.result | b1Point | b2Point | classify | reviewer |
      | Thời gian rà soát | Chủ hộ | Mã hộ | Có dân tộc tại chỗ | Giới tính chủ hộ | Số thành viên | Phiếu A | Điểm B1 | Điểm B2 | Kết quả rà soát | Người rà soát |
      | -- | K' Brôi | '001 | Có | Nam | 5 | -- | -- | -- | Hộ nghèo | -- |
      | -- | H'HOA NIÊ | '002 | | -- | 3 | -- | -- | -- | Hộ cận nghèo | -- |
      """, named: "Export", sentTo: "2023")
    #expect(sheet.roles == "accepted 2, heading 2")
    #expect(sheet.findings == [])
    #expect(sheet.table?.layout == "household-list")
    #expect(sheet.answer("household_code") == .text("001"))
    #expect(sheet.answer("household_size") == .whole(5))
    #expect(sheet.answer("group_local_minority") == .flag(true))
    #expect(sheet.answer("group_local_minority", 1) == .flag(false))
    #expect(sheet.answer("status", 1) == .code("near-poor"))
    #expect(sheet.answer("b1_points") == .missing)
    #expect(sheet.answer("name", member: 0) == .text("K' Brôi"))
    #expect(sheet.answer("sex", member: 0) == .code("male"))
    #expect(sheet.answer("sex", 1, member: 0) == .missing)
  }

  @Test("Three official lists: a mark where a household begins, the other rows belong to it")
  func officialLists() throws {
    let sheet = try ReviewedSheet([
      (
        "DS 1",
        """
        UBND XÃ BẢN BO
        DANH SÁCH HỘ NGHÈO, HỘ CẬN NGHÈO SAU KHI RÀ SOÁT
        Năm 2022
        | STT | Hộ | Họ và tên chủ hộ | Họ và tên thành viên | Quan hệ với chủ hộ | Ngày, tháng, năm sinh | Giới tính | Số CCCD/ĐDCN | Tỉnh | Huyện | Mã huyện | Xã | Mã xã | Thôn, bản | Dân tộc | Phân loại hộ | Số QĐ công nhận | Ngày QĐ | Điểm B1 | Điểm B2 | Hộ DTTS | Hộ không có khả năng lao động | Hộ có người có công | Nguyên nhân nghèo | Tuổi | Số nhân khẩu |
        | 1 | x | Lò Văn Tâm | Lò Văn Tâm | Chủ hộ | '07/06/1975 | Nam | '012075000001 | Tỉnh Lai Châu | Huyện Tam Đường | '106 | Xã Bản Bo | '03424 | Bản Hợp Nhất | Thái | Hộ nghèo | 101/QĐ-UBND | '20/12/2022 | 105 | 30 | x | | x | Không có lao động; Nguyên nhân khác | 47 | 2 |
        | 2 | | | Lò Thị Mây | Con | '04/09/2011 | Nữ | | Tỉnh Lai Châu | Huyện Tam Đường | '106 | Xã Bản Bo | '03424 | Bản Hợp Nhất | Thái | | | | | | | | | | 11 | |
        """
      ),
      (
        "DS 2",
        """
        DANH SÁCH HỘ THOÁT NGHÈO SAU KHI RÀ SOÁT
        | STT | Hộ | Họ và tên | Quan hệ với chủ hộ | Giới tính | Ngày, tháng, năm sinh | Số CCCD/ĐDCN | Dân tộc | Địa chỉ | Điểm B1 | Điểm B2 | Phân loại sau rà soát | Ghi chú | | Tuổi | Số nhân khẩu |
        | 1 | x | Tao Thị Xuân | Chủ hộ | Nữ | '1979 | | Lào | Bản Hợp Nhất | 150 | 20 | Hộ không nghèo | | | 43 | 1 |
        """
      ),
      (
        "DS 3",
        """
        DANH SÁCH HỘ THOÁT CẬN NGHÈO SAU KHI RÀ SOÁT
        | STT | Hộ | Họ và tên | Quan hệ với chủ hộ | Giới tính | Ngày, tháng, năm sinh | Số CCCD/ĐDCN | Dân tộc | Địa chỉ | Điểm B1 | Điểm B2 | Phân loại sau rà soát | Ghi chú | | Tuổi | Số nhân khẩu |
        | 1 | x | Vàng A Páo | Chủ hộ | Nam | '1981 | | Mông | Bản Hợp Nhất | 155 | 0 | Hộ không nghèo | | | 41 | 4 |
        """
      ),
    ])
    #expect(sheet.findings == [])
    let tables = sheet.imported.value.tables
    #expect(tables.map(\.layout) == ["official-list", "escaped-poverty", "escaped-near-poverty"])
    #expect(tables.map(\.round) == ["2022", "2022", "2022"])
    #expect(tables.map(\.records.count) == [1, 1, 1])
    #expect(tables[0].records[0].members.map(\.row) == [5, 6])
    #expect(sheet.answer("status") == .code("poor"))
    #expect(sheet.answer("group_merit") == .flag(true))
    #expect(sheet.answer("group_no_labour_capacity") == .flag(false))
    #expect(sheet.answer("causes") == .codes(["labour", "other"]))
    #expect(sheet.answer("relationship", member: 1) == .code("child"))
    #expect(sheet.answer("birth", member: 1) == .date(PartialDate(year: 2011, month: 9, day: 4)))
    #expect(tables[1].places.first?.villageName == "Bản Hợp Nhất")
  }

  @Test("The detailed list: its title says the result, lines between the data say the place")
  func detailedList() throws {
    let sheet = try ReviewedSheet(
      """
      DANH SÁCH CHI TIẾT HỘ CẬN NGHÈO NĂM 2023
      | STT chủ hộ | STT thành viên | Họ và tên | Năm sinh | | Dân tộc | Quan hệ với chủ hộ | Hộ cận nghèo mới | Tái cận nghèo | Hộ cận nghèo cũ | CSCC | DTTC | KCKNLĐ | Nguyện vọng hỗ trợ | | | | | |
      | | | | Nam | Nữ | | | | | | | | | Y tế | Giáo dục | Sản xuất | Tín dụng | Nhà ở | Khác |
      | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12 | 13 | 14 | 15 | 16 | 17 | 18 | 19 |
      | Xã Đắk Ha |
      | | Bon Pi Nao |
      | 1 | 1 | K' Tâm | 1980 | | Mạ | Chủ hộ | x | | | | x | | | | x | x | | |
      | | 2 | H' Xuân | | 1984 | Mạ | Vợ | | | | | | | | | | | | |
      | 2 | 1 | Lê Thị Thu | | 1950 | Kinh | Chủ hộ | | | x | x | | x | x | | | | | |
      """)
    #expect(sheet.table?.layout == "detailed-near-poor-list")
    #expect(sheet.roles == "accepted 3, title 1, heading 2, column-numbers 1, caption 2")
    #expect(sheet.findings == [])
    #expect(sheet.table?.records.count == 2)
    #expect(sheet.answer("status") == .code("near-poor"))
    #expect(sheet.answer("status", 1) == .code("near-poor"))
    #expect(sheet.answer("entry") == .code("newly-arisen"))
    #expect(sheet.answer("entry", 1) == .missing)
    #expect(sheet.answer("status_before", 1) == .code("near-poor"))
    #expect(sheet.answer("wish_production") == .flag(true))
    #expect(sheet.answer("wish_health", 1) == .flag(true))
    #expect(sheet.answer("group_local_minority") == .flag(true))
    #expect(sheet.answer("sex", member: 1) == .code("female"))
    #expect(sheet.answer("birth", member: 1) == .date(PartialDate(year: 1984)))
    #expect(sheet.table?.places.first?.villageName == "Bon Pi Nao")
    #expect(sheet.table?.places.first?.communeName == "Xã Đắk Ha")
  }

  @Test("The collection template: numbers by its own legend, a legend row that is no household")
  func collectionTemplate() throws {
    let sheet = try ReviewedSheet(
      """

      | no | host_name | host_dob | host_sex | host_ethnic | host_address | host_cccd | host_size | before | b1 | b2 | income | result | area | desc | note | docs | province | district | commune | village | date | officer |
      | STT | Thông tin chủ hộ | | | | | | | Phân loại trước rà soát | Kết quả rà soát | | | Kết luận | Khu vực | Mô tả | Ghi chú | Tài liệu | Tỉnh | Huyện | Xã | Thôn | Ngày rà soát | Cán bộ |
      | | Họ và tên | Ngày sinh | Giới tính | Dân tộc | Địa chỉ | CCCD | Số thành viên | | Điểm B1 | Điểm B2 | Thu nhập bình quân | | | | | | | | | | | |
      | | | | | | | | | 1 Hộ nghèo 2 Cận nghèo 3 Thoát nghèo | | | | 1 Hộ nghèo 2 Cận nghèo 3 Thoát nghèo | 1 Thành thị 2 Nông thôn |
      | 1 | Hoàng Thị Lan | '12/03/1988 | F | Tày | Xóm Nà Lắc | '004188000001 | 4 | 1 | 120 | 30 | 1200000 | 1 | 2 | | | | Tỉnh Cao Bằng | Huyện Hạ Lang | Xã Minh Long | Xóm Nà Lắc | '2023-10-05 | Nông Văn Hà |
      | 2 | Nông Văn Bình | '1990-07-01 | M | Nùng | Xóm Nà Lắc | '004090000002 | 3 | 2 | 160 | 10 | 2400000 | Không nghèo | 2 | | | | Tỉnh Cao Bằng | Huyện Hạ Lang | Xã Minh Long | Xóm Nà Lắc | '05/10/2023 | Nông Văn Hà |
      """, sentTo: "2023")
    #expect(sheet.table?.layout == "collection-template")
    #expect(sheet.roles == "accepted 2, title 1, heading 2, legend 1, blank 1")
    #expect(sheet.findings == [])
    #expect(sheet.answer("status_before") == .code("poor"))
    #expect(sheet.answer("status_before", 1) == .code("near-poor"))
    #expect(sheet.answer("status") == .code("poor"))
    #expect(sheet.answer("status", 1) == .code("not-poor"))
    #expect(sheet.answer("area_type") == .code("rural"))
    #expect(sheet.answer("sex", member: 0) == .code("female"))
    #expect(sheet.answer("birth", 1, member: 0) == .date(PartialDate(year: 1990, month: 7, day: 1)))
    #expect(sheet.answer("income_per_person", 1) == .whole(2_400_000))
    #expect(sheet.table?.places.first?.villageName == "Xóm Nà Lắc")
  }

  @Test("The register: the address is not taken for the village")
  func register() throws {
    let sheet = try ReviewedSheet(
      """
      DANH SÁCH HỘ NĂM 2022
      | Mã hộ | Tỉnh | Huyện | Xã | Thôn | Địa chỉ | Khu vực | Phân loại hộ | Đơn vị quản lý | Họ tên chủ hộ | CMND/CCCD | Dân tộc | Ngày sinh | Giới tính |
      | '007 | Tỉnh Cà Mau | Huyện U Minh | Xã Khánh Lâm | Ấp 3 | Nhà số 12 | Nông thôn | Hộ cận nghèo | UBND xã | Trần Văn Tư | '096075000003 | Kinh | '02/09/1975 | Nam |
      """)
    #expect(sheet.table?.layout == "household-register")
    #expect(sheet.roles == "accepted 1, title 1, heading 1")
    #expect(sheet.answer("village_name") == .text("Ấp 3"))
    #expect(sheet.answer("status") == .code("near-poor"))
    #expect(sheet.answer("area_type") == .code("rural"))
    #expect(sheet.answer("birth", member: 0) == .date(PartialDate(year: 1975, month: 9, day: 2)))
    #expect(sheet.table?.slot(of: "household_size") == nil, "persons stay unknown")
  }

  @Test("Official results with persons, circular of 2021")
  func officialResults() throws {
    let sheet = try ReviewedSheet(
      """
      TỔNG HỢP KẾT QUẢ CHÍNH THỨC RÀ SOÁT HỘ NGHÈO; HỘ CẬN NGHÈO; HỘ LÀM NÔNG, LÂM, NGƯ NGHIỆP CÓ MỨC SỐNG TRUNG BÌNH NĂM 2023
      | TT | Phường/Xã | Thời điểm rà soát | | Hộ nghèo | | Hộ cận nghèo | | Hộ có mức sống trung bình | | Nhân khẩu nghèo | | Nhân khẩu cận nghèo | | Nhân khẩu có mức sống trung bình | |
      | | | Số hộ dân cư | Số nhân khẩu | Số hộ | Tỷ lệ (%) | Số hộ | Tỷ lệ (%) | Số hộ | Tỷ lệ (%) | Số nhân khẩu | Tỷ lệ (%) | Số nhân khẩu | Tỷ lệ (%) | Số nhân khẩu | Tỷ lệ (%) |
      | A | B | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12 | 13 | 14 |
      | 1 | Xã Minh Tân | 200 | 800 | 10 | 5 | 20 | 10 | 4 | 2 | 40 | 5 | 72 | 9 | 16 | 2 |
      """)
    #expect(sheet.table?.layout == "results-summary")
    #expect(sheet.findings == [])
    #expect(sheet.answer("area_poor") == .whole(10))
    #expect(sheet.answer("area_poor_persons") == .whole(40))
    #expect(sheet.answer("area_near_poor_persons_percent") == .decimal(9))
    #expect(sheet.answer("area_average_living_persons") == .whole(16))
  }

  @Test(
    "Changes of a year, forms of 2016 to 2021", arguments: [("nghèo", "poor"), ("cận nghèo", "near-poor")])
  func yearlyChanges(words: String, status: String) throws {
    let sheet = try ReviewedSheet(
      SheetGrid(
        """
        TỔNG HỢP KẾT QUẢ ĐIỀU TRA, RÀ SOÁT HỘ \(words.uppercased()) NĂM 2018 CẤP XÃ
        | TT | Đơn vị | Tổng số hộ dân cư | | Hộ \(words) đầu năm | | | | Số hộ thoát \(words) | | Số hộ tái \(words) | | Số hộ phát sinh mới | | Hộ \(words) cuối năm | | | |
        | | | Tổng số | Trong đó: hộ DTTS | Số hộ | Tỷ lệ (%) | Số hộ DTTS | Tỷ lệ hộ DTTS (%) | Số hộ | Tỷ lệ (%) | Số hộ | Tỷ lệ (%) | Số hộ | Tỷ lệ (%) | Số hộ | Tỷ lệ (%) | Số hộ DTTS | Tỷ lệ hộ DTTS (%) |
        | A | B | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12 | 13 | 14 | 15 | 16 |
        | I | Khu vực thành thị | 100 | 10 | 8 | 8 | 2 | 20 | 4 | 50 | 1 | 12.5 | 2 | 25 | 7 | 7 | 1 | 10 |
        | | Tổng cộng | 100 | 10 | 8 | 8 | 2 | 20 | 4 | 50 | 1 | 12.5 | 2 | 25 | 7 | 7 | 1 | 10 |
        """))
    #expect(sheet.table?.layout == "yearly-changes-\(status)")
    #expect(sheet.roles == "accepted 1, title 1, heading 2, column-numbers 1, total 1")
    #expect(sheet.findings == [])
    #expect(sheet.answer("area_households") == .whole(100))
    #expect(sheet.answer("area_minority_households") == .whole(10))
    #expect(sheet.answer("area_opening") == .whole(8))
    #expect(sheet.answer("area_escaped") == .whole(4))
    #expect(sheet.answer("area_fell_back_percent") == .decimal(12.5))
    #expect(sheet.answer("area_arisen") == .whole(2))
    #expect(sheet.answer("area_closing_minority") == .whole(1))
  }

  @Test("Changes of a round: two rows an area; the end that its columns do not make is found")
  func changes() throws {
    let sheet = try ReviewedSheet(
      """
      TỔNG HỢP DIỄN BIẾN HỘ NGHÈO NĂM 2023
      | TT | Phường/Xã | Phân tổ | Số hộ nghèo đầu kỳ | Số hộ giảm | | | Số hộ tăng | | | | Số hộ nghèo cuối kỳ |
      | | | | | Trở thành cận nghèo | Vượt chuẩn cận nghèo | Giảm khác | Cận nghèo trở thành nghèo | Tái nghèo | Phát sinh mới | Tăng khác | |
      | A | B | C | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 |
      | 1 | Xã Tâm Thắng | Hộ | 294 | 64 | 45 | 0 | 5 | 0 | 14 | 0 | 204 |
      | 2 | Xã Đắk Ha | Hộ | 1369 | 374 | 128 | 0 | 39 | 0 | 28 | 0 | 923 |
      """)
    #expect(sheet.table?.layout == "changes-poor")
    #expect(sheet.roles == "accepted 2, title 1, heading 2, column-numbers 1")
    #expect(sheet.findings == [])
    #expect(sheet.answer("area_opening") == .whole(294))
    #expect(sheet.answer("area_rose_above") == .whole(45))
    #expect(sheet.answer("area_arisen", 1) == .whole(28))
    // 1369 - 374 - 128 + 39 + 28 = 934, eleven more than the row says.
    #expect(try sheet.violations().map(\.short) == ["AR-018 L6"])
    let near = try ReviewedSheet(
      """
      TỔNG HỢP DIỄN BIẾN HỘ CẬN NGHÈO NĂM 2023
      | TT | Phường/Xã | Phân tổ | Số hộ cận nghèo đầu kỳ | Số hộ giảm | | | Số hộ tăng | | | | Số hộ cận nghèo cuối kỳ |
      | | | | | Vượt chuẩn cận nghèo | Trở thành hộ nghèo | Giảm khác | Nghèo trở thành cận nghèo | Tái cận nghèo | Phát sinh mới | Tăng khác | |
      | 1 | Xã Tâm Thắng | Hộ | 276 | 45 | 5 | 0 | 63 | 0 | 18 | 0 | 305 |
      """)
    #expect(near.table?.layout == "changes-near-poor")
    #expect(near.answer("area_to_poor") == .whole(5))
    #expect(near.answer("area_from_poor") == .whole(63))
    #expect(try near.violations().map(\.short) == ["AR-019 L4"])
  }
}

import Provenance
import Stages
import Survey
import TestSupport
import Testing

/// Which year and which place a table speaks of.
@Suite struct TitlePlaceTests {
  private static func list(_ above: String, village: String = "", cell: String = "") -> SheetGrid {
    SheetGrid(
      """
      \(above)
      | Mã hộ | Họ và tên chủ hộ | Số nhân khẩu | Kết quả rà soát | \(village) |
      | '001  | Lò Văn An        | 4            | Hộ nghèo        | \(cell)    |
      """)
  }

  private func place(_ sheet: ReviewedSheet) -> String {
    let place = sheet.table?.places.first
    return [place?.villageName, place?.communeName, place?.districtName, place?.provinceName]
      .map { $0 ?? "?" }.joined(separator: ", ")
  }

  @Test(
    "The place line of a title, in any order and with any signs",
    arguments: [
      "Bản Nà Khương, xã Bản Bo, huyện Tam Đường, tỉnh Lai Châu",
      "Bản Nà Khương - Xã Bản Bo - Huyện Tam Đường - Tỉnh Lai Châu",
      "BẢN NÀ KHƯƠNG, XÃ BẢN BO, HUYỆN TAM ĐƯỜNG, TỈNH LAI CHÂU",
    ])
  func titleLine(line: String) throws {
    let sheet = try ReviewedSheet(Self.list("DANH SÁCH HỘ NGHÈO NĂM 2019\n" + line))
    #expect(
      place(sheet).lowercased() == "bản nà khương, xã bản bo, huyện tam đường, tỉnh lai châu")
  }

  @Test(
    "A column of villages says more than a caption, a caption more than the title, the title more than the tab"
  )
  func precedence() throws {
    let title = "DANH SÁCH HỘ NGHÈO NĂM 2019\nBản Một, xã Bản Bo"
    #expect(place(try ReviewedSheet(Self.list(title), named: "Bản Hai")) == "Bản Một, Xã Bản Bo, ?, ?")
    #expect(
      place(try ReviewedSheet(Self.list("DANH SÁCH HỘ NGHÈO NĂM 2019"), named: "Bản Hai"))
        == "Bản Hai, ?, ?, ?")
    #expect(
      place(try ReviewedSheet(Self.list(title, village: "Thôn, bản", cell: "Bản Ba"), named: "Bản Hai"))
        == "Bản Ba, Xã Bản Bo, ?, ?")
    let captioned = try ReviewedSheet(
      """
      DANH SÁCH HỘ NGHÈO NĂM 2019
      Bản Một, xã Bản Bo
      | Mã hộ    | Họ và tên chủ hộ | Số nhân khẩu | Kết quả rà soát |
      | Bản Bốn  |                  |              |                 |
      | '001     | Lò Văn An        | 4            | Hộ nghèo        |
      """)
    #expect(place(captioned) == "Bản Bốn, Xã Bản Bo, ?, ?")
  }

  @Test("An empty cell of the village column means the village above")
  func villageFilledDown() throws {
    let sheet = try ReviewedSheet(
      """
      DANH SÁCH HỘ NGHÈO NĂM 2019
      | Thôn, bản | Mã hộ | Họ và tên chủ hộ | Số nhân khẩu | Kết quả rà soát |
      | Bản Một   | '001  | Lò Văn An        | 4            | Hộ nghèo        |
      |           | '002  | Lò Văn Bình      | 4            | Hộ nghèo        |
      | Bản Hai   | '001  | Lò Văn Chu       | 4            | Hộ nghèo        |
      |           | '002  | Lò Văn Dín       | 4            | Hộ nghèo        |
      """)
    #expect(sheet.table?.places.map(\.villageName) == ["Bản Một", "Bản Hai"])
    #expect(sheet.table?.records.map(\.place) == [0, 0, 1, 1])
  }

  @Test("The year stands in the title, else in the tab, else it is that of the round the file is sent to")
  func years() throws {
    #expect(try ReviewedSheet(Self.list("DANH SÁCH HỘ NGHÈO NĂM 2019")).table?.round == "2019")
    #expect(try ReviewedSheet(Self.list("DANH SÁCH HỘ NGHÈO"), named: "Năm 2018").table?.round == "2018")
    #expect(try ReviewedSheet(Self.list("DANH SÁCH HỘ NGHÈO"), sentTo: "2017").table?.round == "2017")
    let none = try ReviewedSheet(Self.list("DANH SÁCH HỘ NGHÈO"))
    #expect(none.findings == ["TB-016"])
  }

  @Test("The date over the signatures is not the year of the review")
  func dateLine() throws {
    let title = "Bản Bo, ngày 05 tháng 01 năm 2020\nDANH SÁCH HỘ NGHÈO NĂM 2019"
    #expect(try ReviewedSheet(Self.list(title)).table?.round == "2019")
    #expect(try ReviewedSheet(Self.list("Bản Bo, ngày 05 tháng 01 năm 2020")).findings == ["TB-016"])
  }

  @Test("A table of another year than the round it is sent to is said and not counted")
  func otherYear() throws {
    let sheet = try ReviewedSheet(Self.list("DANH SÁCH HỘ NGHÈO NĂM 2018"), sentTo: "2019")
    #expect(sheet.findings == ["TB-015 A2"])
    #expect(sheet.table == nil)
  }

  @Test("A sheet without a year is of the year of the rest of its workbook")
  func yearOfTheWorkbook() throws {
    let sheet = try ReviewedSheet([
      ("Bản Một", Self.list("DANH SÁCH HỘ NGHÈO")), ("Bản Hai", Self.list("DANH SÁCH HỘ NGHÈO NĂM 2018")),
    ])
    #expect(sheet.imported.value.tables.map(\.round) == ["2018", "2018"])
    #expect(sheet.imported.value.tables.map(\.location.sheet) == ["Bản Một", "Bản Hai"])
  }

  @Test("In 2021 the title says which of the two standards a list speaks of")
  func standardOfTheTitle() throws {
    let old = try ReviewedSheet(Self.list("DANH SÁCH HỘ NGHÈO NĂM 2021"))
    #expect(old.table?.standard == "VN2016")
    let new = try ReviewedSheet(
      Self.list("DANH SÁCH HỘ NGHÈO NĂM 2021\nTheo chuẩn nghèo giai đoạn 2022-2025"))
    #expect(new.table?.standard == "VN2022")
  }
}

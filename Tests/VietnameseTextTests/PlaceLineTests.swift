import Testing

@testable import VietnameseText

@Suite struct PlaceLineTests {
  /// Line | village | commune | district | province.
  @Test(arguments: [
    [
      "Khóm 1, thị trấn Trà Cú, huyện Trà Cú, tỉnh Trà Vinh", "khóm 1", "thị trấn Trà Cú", "huyện Trà Cú",
      "tỉnh Trà Vinh",
    ],
    [
      "Bản Nà Khương, xã Bản Bo, huyện Tam Đường, tỉnh Lai Châu", "bản Nà Khương", "xã Bản Bo",
      "huyện Tam Đường", "tỉnh Lai Châu",
    ],
    ["KHÓM 1, THỊ TRẤN TRÀ CÚ, TỈNH TRÀ VINH", "khóm 1", "thị trấn TRÀ CÚ", "-", "tỉnh TRÀ VINH"],
    ["xã Bản Bo, tỉnh Lai Châu", "-", "xã Bản Bo", "-", "tỉnh Lai Châu"],
    ["Địa bàn: Ấp 3 - xã Long Hiệp – huyện Trà Cú", "ấp 3", "xã Long Hiệp", "huyện Trà Cú", "-"],
    [
      "Phường 5, TP. Vũng Tàu, tỉnh Bà Rịa - Vũng Tàu", "-", "phường 5", "thành phố Vũng Tàu",
      "tỉnh Bà Rịa - Vũng Tàu",
    ],
    ["KP3, P.5, Q.1, TP.HCM", "khu phố 3", "phường 5", "quận 1", "thành phố HCM"],
    [
      "phường An Khánh, thành phố Thủ Đức, thành phố Hồ Chí Minh", "-", "phường An Khánh",
      "thành phố Thủ Đức", "thành phố Hồ Chí Minh",
    ],
    ["Phường 5, thành phố Trà Vinh", "-", "phường 5", "thành phố Trà Vinh", "-"],
    [
      "phường Vỹ Dạ, thành phố Huế, tỉnh Thừa Thiên Huế", "-", "phường Vỹ Dạ", "thành phố Huế",
      "tỉnh Thừa Thiên Huế",
    ],
    ["Tổ 5, khu phố 2, phường Tân Phú", "khu phố 2", "phường Tân Phú", "-", "-"],
    ["UBND XÃ BẢN BO", "-", "xã BẢN BO", "-", "-"],
    [
      "tỉnh Lai Châu, huyện Tam Đường; xã Bản Bo; bản Hợp Nhất", "bản Hợp Nhất", "xã Bản Bo",
      "huyện Tam Đường", "tỉnh Lai Châu",
    ],
  ])
  func levels(row: [String]) throws {
    let line = try #require(PlaceLine(row[0]))
    let levels = [line.village, line.commune, line.district, line.province].map { place in
      place.map { ($0.kind?.word ?? "?") + " " + $0.name } ?? "-"
    }
    #expect(levels == Array(row[1...]))
  }

  @Test func partsWithoutAKind() throws {
    let line = try #require(PlaceLine("Khóm 1, Trà Cú, năm 2019"))
    #expect(line.village?.name == "1")
    #expect(line.unassigned.map(\.name) == ["Trà Cú", "năm 2019"])
    #expect(try #require(PlaceLine("Tổ 5, khu phố 2")).unassigned.map(\.name) == ["5"])
  }

  @Test(arguments: ["", "DANH SÁCH HỘ NGHÈO", "Họ, tên", "Trà Cú, ngày 19 tháng 02 năm 2020", ", , -"])
  func noPlaces(text: String) {
    #expect(PlaceLine(text) == nil)
  }
}

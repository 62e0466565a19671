import Foundation
import TestSupport
import Testing

@testable import VietnameseText

@Suite struct PlaceNameTests {
  @Test(arguments: [
    ("Thị trấn Trà Cú", PlaceKind.thiTran, "Trà Cú"), ("xã Bản Bo", .xa, "Bản Bo"),
    ("TT. Trà Cú", .thiTran, "Trà Cú"),
    ("TT Trà Cú", .thiTran, "Trà Cú"), ("TT.Trà Cú", .thiTran, "Trà Cú"), ("P. 5", .phuong, "5"),
    ("P5", .phuong, "5"), ("P.5", .phuong, "5"),
    ("Ấp 3", .ap, "3"), ("Khóm 1", .khom, "1"), ("1. Ấp Chợ", .ap, "Chợ"), ("2) Ấp 3", .ap, "3"),
    ("THÔN PHẠM CÁP", .thon, "PHẠM CÁP"),
    ("Bản Nà Khương", .ban, "Nà Khương"), ("Tổ dân phố số 4", .toDanPho, "số 4"), ("TDP 4", .toDanPho, "4"),
    ("KP3", .khuPho, "3"),
    ("Huyện Tam Đường", .huyen, "Tam Đường"), ("H. Tam Đường", .huyen, "Tam Đường"),
    ("Tỉnh Lai Châu", .tinh, "Lai Châu"),
    ("TP. Hồ Chí Minh", .thanhPho, "Hồ Chí Minh"), ("T.P Huế", .thanhPho, "Huế"),
    ("thành phố Trà Vinh", .thanhPho, "Trà Vinh"),
    ("Thị xã Duyên Hải", .thiXa, "Duyên Hải"), ("Q.1", .quan, "1"), ("Buôn Ma Thuột", .buon, "Ma Thuột"),
    ("thôn: Đông", .thon, "Đông"),
    ("xóm 12A", .xom, "12A"), ("Khu phố - Chợ", .khuPho, "Chợ"),
    ("Thị trấn Ea T'Ling", .thiTran, "Ea T'Ling"), ("Đặc khu Côn Đảo", .dacKhu, "Côn Đảo"),
    ("X. Bản Bo", .xa, "Bản Bo"), ("tỉnh Bà Rịa - Vũng Tàu", .tinh, "Bà Rịa - Vũng Tàu"),
  ])
  func kindAndName(text: String, kind: PlaceKind, name: String) throws {
    let place = try #require(PlaceName(text))
    #expect(place.kind == kind)
    #expect(place.name == name)
    #expect(!place.namesOffice)
  }

  @Test(arguments: [
    ("BAN NHÂN DÂN ẤP PHỐ", PlaceKind.ap, "PHỐ"), ("UBND XÃ BẢN BO", .xa, "BẢN BO"),
    ("TM. UBND xã Bản Bo", .xa, "Bản Bo"),
    ("Uỷ ban nhân dân huyện Trà Cú", .huyen, "Trà Cú"), ("Ủy ban nhân dân tỉnh Trà Vinh", .tinh, "Trà Vinh"),
  ])
  func offices(text: String, kind: PlaceKind, name: String) throws {
    let place = try #require(PlaceName(text))
    #expect(place.kind == kind)
    #expect(place.name == name)
    #expect(place.namesOffice)
  }

  @Test(arguments: [
    "Trà Cú", "Thôn", "Phạm Cáp", "P Hà", "Tổng cộng", "H'Drinh", "Xuân Hòa", "K' Brôi", "Banh",
  ])
  func withoutKind(text: String) throws {
    let place = try #require(PlaceName(text))
    #expect(place.kind == nil)
    #expect(place.name == text)
    #expect(place.key == place.nameKey)
  }

  @Test(arguments: ["", " ", "-", "...", "()"])
  func nothing(text: String) {
    #expect(PlaceName(text) == nil)
  }

  /// Names are equal without their kind, and short forms equal long ones.
  @Test(arguments: [
    ("Thị trấn Trà Cú", "TT. TRÀ CÚ"), ("Phường 5", "P.05"), ("Tổ dân phố số 4", "TDP 04"),
    ("Khu phố 3", "KP3"), ("1. Ấp Chợ", "ẤP CHỢ"),
    ("Xã Quảng Hoà", "xã Quảng  Hòa"), ("Thành phố Huế", "T.P. HUẾ"),
  ])
  func sameKeys(first: String, second: String) throws {
    let (first, second) = try (#require(PlaceName(first)), #require(PlaceName(second)))
    #expect(first.key == second.key)
    #expect(first.nameKey == second.nameKey)
  }

  @Test func keysWithAndWithoutKind() throws {
    let (village, commune) = try (#require(PlaceName("Thôn Trà Cú")), #require(PlaceName("Xã Trà Cú")))
    #expect(village.nameKey == commune.nameKey)
    #expect(village.key != commune.key)
    #expect(try #require(PlaceName("Phường 10")).nameKey != #require(PlaceName("Phường 1")).nameKey)
  }

  /// A column that names its level keeps the words of other levels in the name.
  @Test func theLevelIsKnown() throws {
    #expect(try #require(PlaceName("Bản Bo", on: .commune)).name == "Bản Bo")
    #expect(try #require(PlaceName("Xã Bản Bo", on: .commune)).name == "Bản Bo")
    #expect(try #require(PlaceName("Bản Bo", on: .village)).name == "Bo")
    #expect(try #require(PlaceName("Buôn Ma Thuột", on: .district)).kind == nil)
    #expect(try #require(PlaceName("Thành phố Cần Thơ", on: .province)).kind == .thanhPho)
  }

  @Test func levels() {
    #expect(PlaceKind.ap.level == .village)
    #expect(PlaceKind.thanhPho.level == nil)
    #expect(PlaceKind.thanhPho.canStand(on: .district))
    #expect(!PlaceKind.thanhPho.canStand(on: .commune))
    #expect(PlaceLevel.village < .commune)
    #expect(PlaceKind.allCases.allSatisfy { PlaceKind.words[$0] != nil })
  }

  /// Every commune of the official list, which gives the kind in a column of its own, wrongly for three of them.
  @Test(.enabled(if: SharedData.isAvailable)) func allCommunes() throws {
    let kinds: [Substring: PlaceKind] = ["Xã": .xa, "Phường": .phuong, "Thị trấn": .thiTran]
    let file = try #require(SharedData.folder).appending(
      path: "vn-admin/old/gso_communes_before_2025-07-01.csv")
    let rows = try String(contentsOf: file, encoding: .utf8).split(whereSeparator: \.isNewline).dropFirst()
    var mislabelled = 0
    for row in rows {
      let fields = row.split(separator: ",", omittingEmptySubsequences: false)
      guard fields[1].lowercased().hasPrefix(fields[3].lowercased() + " ") else {
        mislabelled += 1
        continue
      }
      let place = try #require(PlaceName(String(fields[1])))
      #expect(place.kind == kinds[fields[3]])
      #expect(place.name == String(fields[1].dropFirst(fields[3].count + 1)).cleaned)
      #expect(PlaceName(fields[1].uppercased(), on: .commune)?.key == place.key)
    }
    #expect(mislabelled == 3)
  }

  /// The communes of Đắk Nông as a register of its own types them (double spaces, RLa for R'La, Hoà for Hòa) against
  /// the official list: all match but Đắk N'Drung, which the list spells without its r and which is suggested.
  @Test(.enabled(if: SharedData.isAvailable)) func placesAsTheyAreTyped() throws {
    let folder = try #require(SharedData.folder)
    let list = try String(
      contentsOf: folder.appending(path: "vn-admin/old/gso_communes_before_2025-07-01.csv"), encoding: .utf8)
    let official = Set(
      list.split(whereSeparator: \.isNewline).filter { $0.contains("Tỉnh Đắk Nông") }
        .compactMap { PlaceName(String($0.split(separator: ",", omittingEmptySubsequences: false)[1]))?.key })
    let typed = try JSONDecoder().decode(
      [String: [String]].self,
      from: Data(contentsOf: folder.appending(path: "vn-tables/daknong_district_commune_mapping.json")))
    let keys = try typed.values.joined().map { try #require(PlaceName($0)).key }
    let unknown = keys.filter { !official.contains($0) }
    #expect(keys.count == 71)
    #expect(unknown.map(\.text) == ["xã đắk ndrung"])
    for key in unknown { #expect(MatchingKey.nearest(to: key, in: official)?.key.text == "xã đắk ndung") }
  }
}

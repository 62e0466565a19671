import Rules
import Stages
import Survey
import TestSupport
import Testing

/// Written places found in the area tree of their year.
@Suite struct PlaceResolverTests {
  private func resolve(
    _ year: RoundID, village: String? = nil, commune: String? = nil, communeCode: String? = nil,
    district: String? = nil, districtCode: String? = nil, province: String? = nil,
    among known: Set<AreaCode> = []
  ) throws -> String? {
    let rulebook = try ShippedRules.rulebook()
    var resolver = PlaceResolver(areas: rulebook.areas, round: try #require(rulebook.rounds[year]))
    var place = WrittenPlace()
    place.villageName = village
    place.communeName = commune
    place.communeCode = communeCode
    place.districtName = district
    place.districtCode = districtCode
    place.provinceName = province
    return resolver.resolve(place, among: known).map {
      [$0.commune.code, $0.district?.code ?? "-", $0.province.code].map(\.rawValue).joined(separator: "/")
    }
  }

  @Test(
    "A name within its district and province, in any case and kind",
    arguments: [
      ("Thị trấn Trà Cú", "Huyện Trà Cú", "Tỉnh Trà Vinh"), ("TT. Trà Cú", "Trà Cú", "Trà Vinh"),
      ("THỊ TRẤN TRÀ CÚ", "HUYỆN TRÀ CÚ", "TỈNH TRÀ VINH"), ("Trà Cú", "H. Trà Cú", "Trà Vinh"),
    ])
  func names(commune: String, district: String, province: String) throws {
    #expect(try resolve("2019", commune: commune, district: district, province: province) == "29461/849/84")
  }

  @Test("A name that several communes bear is none of them without the unit above")
  func sharedName() throws {
    #expect(try resolve("2019", commune: "Xã Minh Tiến") == nil)
    #expect(
      try resolve("2019", commune: "Xã Minh Tiến", district: "Huyện Phù Cừ", province: "Hưng Yên")
        == "12424/333/33")
    #expect(try resolve("2019", commune: "Xã Minh Tiến", among: ["12424"]) == "12424/333/33")
  }

  @Test("Twin names: huyện and thị xã Duyên Hải of Trà Vinh are told by their kind")
  func twins() throws {
    // Xã Long Toàn lies in thị xã Duyên Hải (851), xã Long Vĩnh in huyện Duyên Hải (850).
    let town = try resolve(
      "2019", commune: "Xã Long Toàn", district: "Thị xã Duyên Hải", province: "Trà Vinh")
    #expect(town?.hasSuffix("/851/84") == true)
    let county = try resolve(
      "2019", commune: "Xã Long Vĩnh", district: "Huyện Duyên Hải", province: "Trà Vinh")
    #expect(county?.hasSuffix("/850/84") == true)
    #expect(
      try resolve("2019", commune: "Xã Long Vĩnh", district: "Thị xã Duyên Hải", province: "Trà Vinh") == nil)
  }

  @Test("A code is read in the year of the round: the same code is another commune after July 2025")
  func codes() throws {
    #expect(try resolve("2019", communeCode: "29461") == "29461/849/84")
    #expect(try resolve("2026", communeCode: "29461") == "29461/-/86")
    #expect(try resolve("2019", communeCode: "99999") == nil)
    #expect(try resolve("2026", commune: "Xã Trà Cú", province: "Vĩnh Long") == "29461/-/86")
  }

  @Test("A code that contradicts the unit above gives way to the name")
  func contradictingCode() throws {
    #expect(
      try resolve(
        "2019", commune: "Thị trấn Trà Cú", communeCode: "12424", district: "Huyện Trà Cú",
        province: "Trà Vinh")
        == "29461/849/84")
    #expect(
      try resolve("2019", communeCode: "12424", district: "Huyện Trà Cú", province: "Trà Vinh") == nil)
  }

  @Test("Nothing written, nothing found")
  func nothing() throws { #expect(try resolve("2019") == nil) }
}

import Survey
import Testing

/// Places as they were and are: the key of a place is its code and a day.
@Suite struct AreaTreeTests {
  private static let end = Day("2025-06-30")
  private static let begin = Day("2025-07-01")

  private static let tree = AreaTree([
    Area(level: .province, code: "84", name: "Tỉnh Trà Vinh", parent: nil, validity: Validity(through: end)),
    Area(level: .province, code: "86", name: "Tỉnh Vĩnh Long", parent: nil),
    Area(level: .district, code: "849", name: "Huyện Trà Cú", parent: "84", validity: Validity(through: end)),
    Area(
      level: .district, code: "850", name: "Huyện Duyên Hải", parent: "84", validity: Validity(through: end)),
    Area(
      level: .district, code: "851", name: "Thị xã Duyên Hải", parent: "84", validity: Validity(through: end)),
    Area(
      level: .commune, code: "29461", name: "Thị trấn Trà Cú", parent: "849", validity: Validity(through: end)
    ),
    Area(level: .commune, code: "29491", name: "Xã Đại An", parent: "849", validity: Validity(through: end)),
    Area(level: .commune, code: "29461", name: "Xã Trà Cú", parent: "86", validity: Validity(from: begin)),
  ])

  private static func year(_ year: Int) -> Validity {
    Validity(from: Day(year: year, month: 1, day: 1), through: Day(year: year, month: 12, day: 31))
  }

  @Test("One code is another unit before and after a change")
  func codes() {
    #expect(Self.tree.areas(withCode: "29461").map(\.name) == ["Thị trấn Trà Cú", "Xã Trà Cú"])
    #expect(Self.tree.area("29461", during: Self.year(2019))?.name == "Thị trấn Trà Cú")
    #expect(Self.tree.area("29461", during: Self.year(2026))?.name == "Xã Trà Cú")
    #expect(Self.tree.area("849", during: Self.year(2026)) == nil)
    #expect(Self.tree.area("99999", during: .always) == nil)
  }

  @Test("What lies above a unit, with and without districts")
  func ancestors() throws {
    let town = try #require(Self.tree.area("29461", during: Self.year(2019)))
    #expect(Self.tree.ancestor(of: town, at: .district)?.code == "849")
    #expect(Self.tree.ancestor(of: town, at: .province)?.code == "84")
    #expect(Self.tree.ancestor(of: town, at: .commune) == town)
    #expect(Self.tree.ancestor(of: town, at: .village) == nil)
    let commune = try #require(Self.tree.area("29461", during: Self.year(2026)))
    #expect(Self.tree.ancestor(of: commune, at: .district) == nil)
    #expect(Self.tree.ancestor(of: commune, at: .province)?.code == "86")
  }

  @Test("What lies below a unit on a day, in the order of the codes")
  func children() throws {
    let before = try #require(Day("2019-12-14"))
    let after = try #require(Day("2026-12-14"))
    #expect(Self.tree.children(of: nil, on: before).map(\.code) == ["84", "86"])
    #expect(Self.tree.children(of: nil, on: after).map(\.code) == ["86"])
    #expect(Self.tree.children(of: "849", on: before).map(\.code) == ["29461", "29491"])
    #expect(Self.tree.children(of: "849", on: after).isEmpty)
    #expect(
      Self.tree.descendants(of: "84", at: .commune, during: Self.year(2019)).map(\.code) == [
        "29461", "29491",
      ])
    #expect(
      Self.tree.descendants(of: nil, at: .commune, during: Self.year(2026)).map(\.name) == ["Xã Trà Cú"])
  }

  @Test("A name with its kind is that unit; without, every unit of the name; a wrong kind is none")
  func names() {
    func find(_ name: String, _ level: AreaLevel, in parent: AreaCode? = nil) -> [String] {
      Self.tree.find(name, level: level, within: parent, during: Self.year(2019)).map(\.code.rawValue)
    }
    #expect(find("Huyện Duyên Hải", .district) == ["850"])
    #expect(find("thị xã duyên hải", .district) == ["851"])
    #expect(find("Duyên Hải", .district).sorted() == ["850", "851"])
    #expect(find("Quận Duyên Hải", .district) == [])
    #expect(find("TT Trà Cú", .commune, in: "84") == ["29461"])
    #expect(find("Đại An", .commune, in: "849") == ["29491"])
    #expect(find("Đại An", .commune, in: "850") == [])
    #expect(find("", .commune) == [])
  }
}

import Stages
import Survey
import Testing

/// Where a village lies on another map.
///
/// ```
/// until 2025-06-30                         from 2025-07-01
/// 00004 Trúc Bạch   district 001  ─ whole ─→ 00004 Ba Đình
/// 00025 Ngọc Khánh  district 001  ─ part  ─→ 00004, 00025 Giảng Võ
/// 00178 Cát Linh    district 006  ─ part  ─→ 00025, 00235 Đống Đa
/// 00181 Văn Miếu    district 006  ─ all people → 00235, ground only → 00025
/// 00300 dissolved before
/// ```
@Suite struct VillageRecastTests {
  private static let end = Day("2025-06-30")
  private static let change = Day("2025-07-01")
  private static let before = Validity(through: end)
  private static let after = Validity(from: change)

  private static func commune(
    _ code: AreaCode, _ name: String, _ parent: AreaCode, _ validity: Validity
  ) -> Area {
    Area(level: .commune, code: code, name: name, parent: parent, validity: validity)
  }

  private static let tree = AreaTree([
    Area(level: .province, code: "01", name: "Thành phố Hà Nội", parent: nil),
    Area(level: .district, code: "001", name: "Quận Ba Đình", parent: "01", validity: before),
    Area(level: .district, code: "006", name: "Quận Đống Đa", parent: "01", validity: before),
    commune("00004", "Phường Trúc Bạch", "001", before),
    commune("00025", "Phường Ngọc Khánh", "001", before),
    commune("00178", "Phường Cát Linh", "006", before), commune("00181", "Phường Văn Miếu", "006", before),
    commune("00300", "Phường Cũ", "006", Validity(through: Day("2024-12-31"))),
    commune("00004", "Phường Ba Đình", "01", after), commune("00025", "Phường Giảng Võ", "01", after),
    commune("00235", "Phường Đống Đa", "01", after),
  ])

  private static func crosswalk() throws -> Crosswalk {
    let day = try #require(change)
    let lines: [(AreaCode, AreaCode, AreaTransfer.Share)] = [
      ("00004", "00004", .whole), ("00025", "00004", .part), ("00025", "00025", .part),
      ("00178", "00025", .part), ("00178", "00235", .part), ("00181", "00025", .area),
      ("00181", "00235", .people),
    ]
    return Crosswalk(lines.map { AreaTransfer(from: $0, to: $1, share: $2, on: day) })
  }

  private static func recast(
    to map: String, said: [(AreaCode, AreaCode, String)] = []
  ) throws -> VillageRecast {
    VillageRecast(
      areas: tree, crosswalk: try crosswalk(),
      destinations: try said.map {
        VillageDestination(village: $0, commune: $1, day: try #require(Day($2)))
      }, to: try #require(AreaMap(map)))
  }

  private static let old = Day(year: 2024, month: 12, day: 14)
  private static let recent = Day(year: 2026, month: 12, day: 14)

  private static func place(_ commune: AreaCode, _ district: AreaCode? = nil) -> VillagePlace {
    VillagePlace(commune: commune, district: district, province: "01")
  }

  @Test("A village of a commune that went whole, or with all its people, goes with it")
  func whole() throws {
    let recast = try Self.recast(to: "2025-07-01")
    let day = try #require(Self.old)
    #expect(
      recast.place(of: "00004-01", at: Self.place("00004", "001"), on: day) == .placed(Self.place("00004")))
    #expect(
      recast.place(of: "00181-01", at: Self.place("00181", "006"), on: day) == .placed(Self.place("00235")))
  }

  @Test("A village of a divided commune goes where the office says, else nowhere")
  func divided() throws {
    let day = try #require(Self.old)
    let place = Self.place("00025", "001")
    #expect(
      try Self.recast(to: "2025-07-01").place(of: "00025-02", at: place, on: day)
        == .unplaced(.divided, candidates: ["00004", "00025"]))
    let said = try Self.recast(
      to: "2025-07-01", said: [("00025-01", "00025", "2025-07-01"), ("00025-02", "00004", "2025-12-31")])
    #expect(said.place(of: "00025-01", at: place, on: day) == .placed(Self.place("00025")))
    #expect(said.place(of: "00025-02", at: place, on: day) == .placed(Self.place("00004")))
    #expect(
      said.place(of: "00025-03", at: place, on: day)
        == .unplaced(.divided, candidates: ["00004", "00025"]))
  }

  @Test("What was said of a village after the change says nothing of it before")
  func daysOfDestinations() throws {
    let recast = try Self.recast(to: "2024-12-31", said: [("00025-02", "00004", "2025-07-01")])
    let place = Self.place("00025", "001")
    #expect(
      recast.place(of: "00025-02", at: place, on: try #require(Self.old)) == .placed(place))
  }

  @Test("Backwards, a commune made of several is not taken apart unless the office says so")
  func backwards() throws {
    let recast = try Self.recast(to: "2024-12-31", said: [("00235-02", "00178", "2024-12-31")])
    let day = try #require(Self.recent)
    let place = Self.place("00235")
    #expect(
      recast.place(of: "00235-01", at: place, on: day)
        == .unplaced(.merged, candidates: ["00178", "00181"]))
    #expect(recast.place(of: "00235-02", at: place, on: day) == .placed(Self.place("00178", "006")))
  }

  @Test("The former district of a commune is that of all it was made of; of two districts it is in neither")
  func districts() throws {
    let recast = try Self.recast(to: "former-district", said: [("00025-07", "00178", "2025-06-30")])
    let day = try #require(Self.recent)
    #expect(
      recast.place(of: "00235-01", at: Self.place("00235"), on: day)
        == .placed(Self.place("00235", "006")))
    #expect(
      recast.place(of: "00025-06", at: Self.place("00025"), on: day)
        == .unplaced(.merged, candidates: ["001", "006"]))
    #expect(
      recast.place(of: "00025-07", at: Self.place("00025"), on: day)
        == .placed(Self.place("00025", "006")))
    let earlier = Self.place("00025", "001")
    #expect(recast.place(of: "00025-01", at: earlier, on: try #require(Self.old)) == .placed(earlier))
  }

  @Test("In the year of the change, a list under an older commune is taken for one of the days before")
  func yearOfChange() throws {
    let day = try #require(Day("2025-12-14"))
    let place = Self.place("00181", "006")
    #expect(
      try Self.recast(to: "2025-07-01").place(of: "00181-01", at: place, on: day)
        == .placed(Self.place("00235")))
    #expect(try Self.recast(to: "2024-12-31").place(of: "00181-01", at: place, on: day) == .placed(place))
  }

  @Test("A commune that ended earlier is listed without candidates, until the office says where it went")
  func unknown() throws {
    let day = try #require(Day("2019-12-14"))
    let place = Self.place("00300", "006")
    #expect(
      try Self.recast(to: "2025-07-01").place(of: "00300-01", at: place, on: day)
        == .unplaced(.unknown, candidates: []))
    // Said for the time before the change: what became of that commune is known.
    let said = try Self.recast(to: "2025-07-01", said: [("00300-01", "00181", "2025-06-30")])
    #expect(said.place(of: "00300-01", at: place, on: day) == .placed(Self.place("00235")))
  }
}

import Rules
import Stages
import Survey
import TestSupport
import Testing

/// How written names of places are understood, over the areas as they are shipped.
@Suite struct AreaSearchTests {
  private static func found(_ text: String, on day: String? = nil) throws -> [AreaSearch.Candidate] {
    let rulebook = try ShippedRules.rulebook()
    let day = try day.map { try #require(Day($0)) }
    return AreaSearch(areas: rulebook.areas, crosswalk: try rulebook.crosswalk())
      .candidates(of: text, during: Validity(from: day, through: day))
  }

  @Test("A town that is written as a commune is found by its name, and what it became is said")
  func anotherKind() throws {
    let found = try Self.found("X. Ea T'Ling")
    #expect(found.map(\.area.name) == ["Thị trấn Ea T'Ling"])
    let town = try #require(found.first)
    #expect(town.match == .otherKind)
    #expect(town.above.map(\.code) == ["662", "67"])
    #expect(town.became.map(\.area.name) == ["Xã Cư Jút"])
    #expect(town.became.map(\.share) == [.whole])
  }

  @Test("A code names one unit before and another after the change")
  func codes() throws {
    let found = try Self.found("29461")
    #expect(found.map(\.area.name) == ["Thị trấn Trà Cú", "Xã Trà Cú"])
    #expect(found.map(\.above.last?.name) == ["Tỉnh Trà Vinh", "Tỉnh Vĩnh Long"])
    #expect(found.last?.madeOf.map(\.area.code) == ["29461", "29479", "29485"])
  }

  @Test("Twin names are told apart by what they lie in, and by a day")
  func twins() throws {
    let all = try Self.found("Xã Mỹ Hưng")
    #expect(all.count > 1)
    let one = try Self.found("Xã Mỹ Hưng, huyện Quảng Hòa, tỉnh Cao Bằng")
    #expect(one.map(\.area.code) == ["01651"])
    #expect(one.first?.became.map(\.area.code) == ["01648"])
    #expect(try Self.found("Xã Trà Cú", on: "2025-07-01").map(\.area.code) == ["29461"])
  }

  @Test("A name that is spelled a little otherwise is offered as such; one that nothing is like is not found")
  func spelling() throws {
    let found = try Self.found("xã Lưu Nghiệp Ank")
    #expect(found.first?.area.code == "29476")
    #expect(found.first?.match == .similar)
    #expect(try Self.found("Xã Qwertyuiop").isEmpty)
    // A district of Ho Chi Minh City that ended in 2020, and is no ward of that number.
    #expect(try Self.found("Quận 9").isEmpty)
  }
}

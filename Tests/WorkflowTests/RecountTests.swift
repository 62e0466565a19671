import Foundation
import Rules
import Store
import Survey
import TestSupport
import Testing

@testable import Workflow

/// What is added when a list changes is what counting everything again would give.
@Suite struct RecountTests {
  private static let poor = CountKey(.status, "poor", .household)

  private static let results = ["Hộ nghèo", "Hộ nghèo", "Hộ cận nghèo", ""]

  /// People who may turn up on the list of any village.
  private static let people = [
    ("Lò Văn An", 1960), ("Lò Thị Bính", 1970), ("Phàn Văn Dần", 1981), ("Tẩn A Mẫu", 1975),
    ("Giàng A Thử", 1990), ("Vàng Thị Sửu", 1966), ("Chẻo Văn Tý", 1958), ("Hoàng Thị Mão", 1987),
  ]

  private static func entries(using generator: inout SeededGenerator) -> [CountedDistrict.Entry] {
    people.enumerated().compactMap { number, person in
      guard Int.random(in: 0..<3, using: &generator) == 0 else { return nil }
      return CountedDistrict.Entry(
        code: String(100 + number), head: person.0, born: person.1,
        size: Int.random(in: 1...6, using: &generator),
        result: Int.random(in: 0..<25, using: &generator) == 0
          ? "Hộ không nghèo" : results[Int.random(in: 0..<results.count, using: &generator)])
    }
  }

  /// A list of any village with any of the people; those that are on the other lists, too, moved or split off.
  private static func list(year: Int, using generator: inout SeededGenerator) -> String {
    let commune = CountedDistrict.communes[Int.random(in: 0..<2, using: &generator)]
    let village = commune.villages[Int.random(in: 0..<2, using: &generator)]
    var entries = Self.entries(using: &generator)
    if entries.isEmpty {
      entries = [.init(code: "001", head: "Lò Văn Nô", born: 1971, size: 2, result: "Hộ nghèo")]
    }
    return CountedDistrict.list(village, of: commune.name, year: year, entries)
  }

  /// Something that an office may receive or do.
  private static func step(_ district: CountedDistrict, using generator: inout SeededGenerator) async throws
    -> String
  {
    switch Int.random(in: 0..<10, using: &generator) {
    case 0:
      try await district.send(list(year: 2022, using: &generator), for: district.before)
      try district.workflow.normalize(district.before)
      return "a list of the year before"
    case 1:
      let commune = CountedDistrict.communes[Int.random(in: 0..<2, using: &generator)]
      try await district.send(
        CountedDistrict.summary(
          commune.name, year: 2023, commune.villages.map { ($0, Int.random(in: 40...60, using: &generator)) }),
        for: district.round)
      return "a summary sheet"
    case 2, 3:
      let deliveries = try district.store.deliveries(round: "2023", state: .current)
      guard let hash = deliveries.map(\.fileHash).sorted().randomElement(using: &generator) else {
        return "nothing"
      }
      try district.undo(hash)
      return "an undo"
    case 4:
      let households = try district.store.households(round: "2023").map(\.household)
      guard let household = households.randomElement(using: &generator) else { return "nothing" }
      let text = """
        Đợt;Mã thôn;Mã hộ;Tên biến;Giá trị cũ;Giá trị mới;Lý do;Người sửa
        2023;\(household.key.village.rawValue);\(household.key.code);household_size;\(household.size ?? 0);9;chép nhầm;Trần Thị Hạnh

        """
      try await district.send(list(year: 2023, using: &generator), decisions: text, for: district.round)
      return "a correction and a list"
    case 5:
      // Counted before the new list is coded.
      try await district.send(list(year: 2023, using: &generator), for: district.round)
      try district.workflow.aggregate(district.round)
      return "a list, counted too early"
    default:
      try await district.send(list(year: 2023, using: &generator), for: district.round)
      return "a list"
    }
  }

  @Test("After any sequence of deliveries the rows are those of a full count, and so are the marks")
  func sequences() async throws {
    var steps: [String: Int] = [:]
    for seed in 1...UInt64(Thoroughness.isThorough ? 20 : 2) {
      var generator = SeededGenerator(seed: seed)
      let district = try CountedDistrict()
      for number in 0..<12 {
        let step = try await Self.step(district, using: &generator)
        steps[step, default: 0] += 1
        try district.workflow.normalize(district.round)
        try district.workflow.aggregate(district.round)
        let (stored, anew) = (try district.stored(), try district.countedAnew())
        #expect(stored == anew, "seed \(seed), step \(number): \(step)")
        #expect(try district.workflow.recount(district.round).differences.isEmpty)
      }
      #expect(try district.stored().count > 20)
    }
    #expect(steps.count >= 5, "\(steps)")
  }

  private static func first(_ size: Int) -> String {
    CountedDistrict.list(
      "Bản Nà Khương", of: "Xã Bản Bo", year: 2023,
      [
        .init(code: "001", head: "Lò Văn An", born: 1960, size: size, result: "Hộ nghèo"),
        .init(code: "002", head: "Lò Thị Bính", born: 1970, size: 3, result: "Hộ cận nghèo"),
      ])
  }

  private static let second = CountedDistrict.list(
    "Bản Thèn", of: "Xã Khun Há", year: 2023,
    [.init(code: "001", head: "Tẩn A Mẫu", born: 1975, size: 5, result: "Hộ nghèo")])

  @Test(
    "One corrected village changes only rows of its own and of the areas above it; the others are not counted"
  )
  func oneVillage() async throws {
    let district = try CountedDistrict()
    try await district.send(Self.first(4), for: district.round)
    try await district.send(Self.second, for: district.round)
    try district.workflow.normalize(district.round)
    try district.workflow.aggregate(district.round)
    let before = try district.stored()
    try await district.send(Self.first(6), for: district.round)
    try district.workflow.normalize(district.round)
    try district.workflow.aggregate(district.round)
    let known = Dictionary(before.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
    let changed = try district.stored().filter { known[$0.key] != $0 }
    // Two persons more in a poor household of Bản Nà Khương: a person is counted as poor and as poor or near-poor, and by
    // ethnic group.
    #expect(
      Set(changed.map { "\($0.key.place.level.rawValue) \($0.key.place.area.rawValue)" }) == [
        "village 03424-01", "commune 03424", "district 106", "province 12",
      ])
    let poor = changed.filter { $0.key.line == CountKey(.status, "poor", .person) }
    #expect(
      Set(poor.map { "\($0.key.place.area.rawValue) \($0.number)" }) == [
        "03424-01 6", "03424 6", "106 11", "12 11",
      ])
    #expect(try district.stored() == district.countedAnew())
  }

  @Test("Where nothing changed, nothing is written")
  func nothing() async throws {
    let district = try CountedDistrict()
    try await district.send(Self.first(4), for: district.round)
    try district.workflow.normalize(district.round)
    try district.workflow.aggregate(district.round)
    let log = district.folder.appending(path: "rasoat.sqlite-wal")
    let before = try Data(contentsOf: log)
    try #require(!before.isEmpty)
    try district.workflow.aggregate(district.round)
    #expect(try Data(contentsOf: log) == before)
  }

  @Test(
    "Counting again names the rows that differ, on every level, and repairs what only stands beside a count")
  func named() async throws {
    let district = try CountedDistrict()
    try await district.send(Self.first(4), for: district.round)
    try await district.send(Self.second, for: district.round)
    try district.workflow.normalize(district.round)
    try district.workflow.aggregate(district.round)
    let whole = try district.workflow.recount(district.round)
    #expect(whole.differences.isEmpty && whole.rows > 20 && whole.removal == nil)
    var tallies = try district.store.tallies(round: "2023")
    for place in tallies.indices where tallies[place].level == .commune && tallies[place].area == "03424" {
      tallies[place].tally.add(1, to: Self.poor)
    }
    let above = RoundBasis.above(try district.store.deliveries(round: "2023"))
    try district.store.replaceTallies(tallies, above: above, round: "2023")
    let differences = try district.workflow.recount(district.round).differences
    #expect(
      differences.map(\.message.english) == [
        "VN2022 commune 03424 status/poor household: stored 2, counted again 1."
      ])
    #expect(
      differences.map(\.message.vietnamese) == [
        "VN2022 commune 03424 status/poor household: đã lưu 2, đếm lại được 1."
      ])
    #expect(throws: PromiseBroken.self) { try district.workflow.aggregate(district.round) }
    try district.workflow.aggregate(district.round, rebuild: true)
    #expect(try district.workflow.recount(district.round).differences.isEmpty)
    // Counts that are right, with nothing on how many villages they are of.
    try district.store.replaceTallies(try district.store.tallies(round: "2023"), round: "2023")
    try await district.send(Self.first(5), for: district.round)
    try district.workflow.normalize(district.round)
    try district.workflow.aggregate(district.round)
    #expect(try district.stored() == district.countedAnew())
  }
}

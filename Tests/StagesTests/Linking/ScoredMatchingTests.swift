import Foundation
import Provenance
import Rules
import Survey
import TestSupport
import Testing
import VietnameseText

@testable import Stages

/// What links a household that neither code nor number nor name settles, and what is left to the office.
@Suite struct ScoredMatchingTests {
  private static let village: AreaCode = "29461-01"

  /// A household as "code | head | birth year | identity number | persons | member born"; a dash is unknown.
  private static func identity(_ line: String) -> HouseholdIdentity {
    let parts = line.split(separator: "|").map { $0.split(separator: " ").joined(separator: " ") }
    func part(_ place: Int) -> String? { parts.count > place && parts[place] != "-" ? parts[place] : nil }
    var identity = HouseholdIdentity(
      code: part(0), headName: part(1).map { MatchingKey($0) }, headBirthYear: part(2).flatMap { Int($0) },
      headIdentityNumber: part(3))
    identity.persons = part(4).flatMap { Int($0) }
    if let member = part(5)?.split(separator: " "), let year = member.last.flatMap({ Int($0) }) {
      identity.companions = [
        HouseholdIdentity.Companion(
          name: MatchingKey(member.dropLast().joined(separator: " ")), birthYear: year)
      ]
    }
    return identity
  }

  private static func entries(_ lines: [String], in village: AreaCode = village) -> [EarlierLists.Entry] {
    lines.enumerated().map { place, line in
      EarlierLists.Entry(
        household: EarlierHousehold(
          key: HouseholdKey(round: "2018", village: village, code: String(place + 1)), status: .poor,
          persons: 1), identity: identity(line), location: SourceLocation(file: "2018.xlsx"))
    }
  }

  private func linkage(_ earlier: [String], _ now: [String]) throws -> VillageLinkage {
    EarlierLists([Self.village: Self.entries(earlier)], weights: try ShippedRules.rulebook().linking).linkage(
      of: now.map(Self.identity), in: Self.village)
  }

  /// "1 scored" for each household of this round, "none" where it is nobody.
  private func matches(_ earlier: [String], _ now: [String]) throws -> [String] {
    try linkage(earlier, now).matches.map {
      $0.map { "\($0.entry.household.key.code) \($0.method.rawValue)" } ?? "none"
    }
  }

  @Test("Weights are log2(match / chance) in hundredths of a bit")
  func weights() throws {
    let weights = try ShippedRules.rulebook().linking
    // log2(0.93 / 0.0003) = 11.598; log2(0.005 / 0.429) = -6.423; log2(0.75 / 0.202) = 1.893
    #expect(weights[.name, .same] == 1160)
    #expect(weights[.sex, .different] == -642)
    #expect(weights[.persons, .same] == 189)
    #expect(weights.linkFrom == 800 && weights.askFrom == 200 && weights.lead == 300)
  }

  @Test("A misspelt name without a number, under its code")
  func misspelt() throws {
    #expect(
      try matches(["001 | Lò Văn An | 1960 | - | 4"], ["001 | Lò Vắn Anh | 1960 | - | 4"]) == ["1 scored"])
    #expect(try matches(["001 | Lò Văn An | 1960 | - | 4"], ["017 | Lò An | 1960 | - | 9"]) == ["none"])
  }

  @Test("Two that are equally near are left open, both, and never told apart by their place")
  func tie() throws {
    let found = try linkage(
      ["004 | Lò Văn Tư | 1980 | - | 4"],
      ["044 | Lò Văn Tư | 1980 | - | 4", "045 | Lò Văn Tư | 1980 | - | 4"])
    #expect(found.matches.allSatisfy { $0 == nil })
    #expect(found.open.map(\.row) == [0, 1])
    #expect(Set(found.open.map(\.weight)).count == 1)
  }

  @Test("The code alone says nothing in a village that gave its households other codes")
  func reshuffledCodes() throws {
    let earlier = [
      "001 | Lò Văn An | 1960", "002 | Lò Văn Bình | 1961", "003 | Lò Văn Chính | 1962",
      "004 | Lò Văn Du | 1963",
    ]
    let kept = ["001 | Lò Văn An | 1960", "002 | Lò Văn Bình | 1961", "003 | Lò Văn Chính | 1962"]
    let changed = ["002 | Lò Văn An | 1960", "003 | Lò Văn Bình | 1961", "001 | Lò Văn Chính | 1962"]
    #expect(try matches(earlier, kept + ["004 | Vàng Thị Hoa | 1990"]).last == "4 code")
    #expect(try matches(earlier, changed + ["004 | Vàng Thị Hoa | 1990"]).last == "none")
    #expect(try linkage(earlier, changed).trustsCodes == false)
  }

  @Test("Identity numbers that differ speak against namesakes of one year")
  func differentNumbers() throws {
    #expect(
      try matches(
        ["001 | Lò Văn An | 1960 | 012060001234 | 4"], ["001 | Lò Văn Ân | 1961 | 012061999999 | 2"]) != [
          "1 scored"
        ])
  }

  @Test(
    "Names near each other",
    arguments: [
      ("lo van an", "lo van an", true), ("lo van an", "lo van anh", true), ("lo van an", "lo vna an", true),
      ("lo van an", "lo ban an", true), ("lo van an", "lo an", true), ("lo van an", "lo van", true),
      ("lo van an", "van an", true), ("lo van an", "lo thi hoa", false), ("an", "binh", false),
      ("lo van an", "lo vanh anh", false), ("lo thi van an", "lo an", false), ("", "an", false),
    ])
  func nearness(one: String, other: String, isNear: Bool) {
    #expect(NameNearness.areNear(Array(one.utf8), Array(other.utf8)) == isNear)
    #expect(NameNearness.areNear(Array(other.utf8), Array(one.utf8)) == isNear)
  }

  @Test("A household is found in another village by its head's number, once, when name or year agree")
  func moved() throws {
    let weights = try ShippedRules.rulebook().linking
    let other: AreaCode = "29461-02"
    func moved(_ now: [String], and there: [String] = []) -> [String] {
      let lists = EarlierLists(
        [
          Self.village: Self.entries(["001 | Lò Văn An | 1960 | 012060001234"]),
          other: Self.entries(["001 | Lò Văn Bình | 1970 | 012060005678"], in: other),
        ], weights: weights)
      let linkages = [(Self.village, there), (other, now)].map { village, lines in
        lists.linkage(of: lines.map(Self.identity), in: village)
      }
      return lists.moves(among: linkages).moved.map {
        "\($0.village.rawValue) \($0.row) \($0.match.entry.household.key)"
      }
    }
    let here = "001 | Lò Văn Bình | 1970 | 012060005678"
    #expect(moved([here, "009 | Lò Văn Anh | 1960 | 012060001234"]) == ["29461-02 1 2018/29461-01/1"])
    #expect(moved([here, "009 | Vàng A Sử | 1990 | 012060001234"]) == [], "a number copied from another row")
    #expect(
      moved(["008 | Lò Văn An | 1960 | 012060001234", "009 | Lò Văn An | 1960 | 012060001234"]) == [],
      "two claim to be him")
    #expect(
      moved(["009 | Lò Văn An | 1960 | 012060001234"], and: ["001 | Lò Văn An | 1960 | 012060001234"]) == [],
      "he still lives there")
  }

  /// Villages 01 and 02 of commune 29461 and 01 of 29464: what stands on the earlier lists and on those of this round.
  private func movesByName(
    before: [AreaCode: [String]], now: [AreaCode: [String]]
  ) throws -> (moved: [String], open: [String]) {
    let lists = EarlierLists(
      Dictionary(uniqueKeysWithValues: before.map { ($0.key, Self.entries($0.value, in: $0.key)) }),
      weights: try ShippedRules.rulebook().linking)
    let villages = Set(before.keys).union(now.keys).sorted()
    let moves = lists.moves(
      among: villages.map { lists.linkage(of: (now[$0] ?? []).map(Self.identity), in: $0) })
    return (
      moves.moved.map {
        "\($0.village.rawValue) \($0.row) \($0.match.entry.household.key) \($0.match.method.rawValue)"
      },
      moves.open.map { "\($0.village.rawValue) \($0.row) \($0.entry.household.key)" }
    )
  }

  @Test(
    "Without a number a household is found in another village by name, birth year and all else, if nobody else is as near"
  )
  func movedByName() throws {
    let an = "001 | Lò Văn An | 1960 | - | 4"
    let found = try movesByName(
      before: ["29461-01": [an], "29461-02": []], now: ["29461-01": [], "29461-02": [an]])
    #expect(found.moved == ["29461-02 0 2018/29461-01/1 scored-elsewhere"])
    #expect(found.open == [])
    // A namesake of the same year in a third village: nobody can tell which of them it is.
    let tie = try movesByName(
      before: ["29461-01": [an], "29461-02": [], "29461-03": [an]],
      now: ["29461-01": [], "29461-02": [an], "29461-03": []])
    #expect(tie.moved == [])
    #expect(tie.open == ["29461-02 0 2018/29461-01/1", "29461-02 0 2018/29461-03/1"])
    // Two who may be the one that left.
    let two = try movesByName(
      before: ["29461-01": [an], "29461-02": [], "29461-03": []],
      now: ["29461-01": [], "29461-02": [an], "29461-03": [an]])
    #expect(two.moved == [] && two.open.count == 2)
  }

  @Test(
    "Name 11.60, year 4.44 and size 1.89 bits are enough within a commune, not between communes; a member in common is"
  )
  func movedBetweenCommunes() throws {
    let an = "001 | Lò Văn An | 1960 | - | 4"
    let far = try movesByName(before: ["29461-01": [an]], now: ["29461-01": [], "29464-01": [an]])
    #expect(far.moved == [] && far.open == [])
    let family = "001 | Lò Văn An | 1960 | - | 4 | Lò Thị Hoa 1962"
    let known = try movesByName(before: ["29461-01": [family]], now: ["29461-01": [], "29464-01": [family]])
    #expect(known.moved == ["29464-01 0 2018/29461-01/1 scored-elsewhere"])
    let other = "001 | Lò Văn An | 1961 | - | 4"
    let year = try movesByName(before: ["29461-01": [an]], now: ["29461-01": [], "29461-02": [other]])
    #expect(year.moved == [] && year.open == [], "another birth year is another person")
  }

  @Test("Where many households are left over, namesakes of two communes have to have more in common")
  func movedInALargeStore() throws {
    let file = try String(
      contentsOf: SharedData.repository.appending(path: "pipeline-config/linking.yaml"), encoding: .utf8)
    let weights = try LinkWeights(
      yaml: file.replacing("link-across-communes-from: 18", with: "link-across-communes-from: 17"))
    func isFound(among others: Int) -> Bool {
      let an = "001 | Lò Văn An | 1960 | - | 4"
      let before = [an] + (0..<others).map { "\($0 + 2) | Vàng A Sử | \(1900 + $0 % 20) | - | 9" }
      let lists = EarlierLists(["29461-01": Self.entries(before)], weights: weights)
      let linkages = [
        lists.linkage(of: [], in: "29461-01"), lists.linkage(of: [Self.identity(an)], in: "29464-01"),
      ]
      return lists.moves(among: linkages).moved.count == 1
    }
    // 17.93 bits: enough among up to 499 households, with 500 there has to be one bit more.
    #expect(isFound(among: 498))
    #expect(!isFound(among: 499))
  }

  @Test("Two numbers that differ are two persons, whatever the names")
  func movedWithAnotherNumber() throws {
    let found = try movesByName(
      before: ["29461-01": ["001 | Lò Văn An | 1960 | 012060001234 | 4"]],
      now: ["29461-01": [], "29461-02": ["001 | Lò Văn An | 1960 | 012060009999 | 4"]])
    #expect(found.moved == [])
  }

  @Test("Households with many of one name and year are not compared pair by pair")
  func boundedWork() throws {
    let many = (1...400).map { "\($0) | Lò Văn An | 1960 | - | 4" }
    let now = (1...400).map { "\($0 + 1000) | Lò Văn Anh | 1961 | - | 4" }
    #expect(try linkage(many, now).open.isEmpty)
  }
}

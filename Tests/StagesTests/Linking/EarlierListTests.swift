import Provenance
import Stages
import Survey
import TestSupport
import Testing
import VietnameseText

/// Which household of the earlier round a household of this round is; when nothing settles it, none.
@Suite struct EarlierListTests {
  private static let village: AreaCode = "29461-01"

  /// A household as "code | head | birth year | identity number"; a dash is unknown.
  private static func identity(_ line: String) -> HouseholdIdentity {
    let parts = line.split(separator: "|").map { $0.split(separator: " ").joined(separator: " ") }
    func part(_ place: Int) -> String? { parts.count > place && parts[place] != "-" ? parts[place] : nil }
    return HouseholdIdentity(
      code: part(0), headName: part(1).map { MatchingKey($0) }, headBirthYear: part(2).flatMap { Int($0) },
      headIdentityNumber: part(3))
  }

  /// The earlier household of each of this round's, "1 name": its place in the earlier list from 1, and the method.
  private func matches(_ earlier: [String], _ now: [String]) -> [String] {
    let entries = earlier.enumerated().map { place, line in
      EarlierLists.Entry(
        household: EarlierHousehold(
          key: HouseholdKey(round: "2018", village: Self.village, code: String(place + 1)), status: .poor,
          persons: 1), identity: Self.identity(line), location: SourceLocation(file: "2018.xlsx"))
    }
    return EarlierLists([Self.village: entries]).matches(of: now.map(Self.identity), in: Self.village).map {
      $0.map { "\($0.entry.household.key.code) \($0.method.rawValue)" } ?? "none"
    }
  }

  @Test("Own code and head; leading zeros that a number cell lost do not matter")
  func codeAndHead() {
    #expect(matches(["001 | Lò Văn An | 1960"], ["1 | LÒ VĂN AN | 1960"]) == ["1 code-and-head"])
    #expect(matches(["001 | Lò Văn An | 1960"], ["001 | Lò Văn An | 1961"]) == ["1 code-and-head"])
  }

  @Test("Of two earlier families of one code and one head's name the birth year tells")
  func twoFamiliesOfOneCode() {
    let earlier = ["005 | Lò Văn An | 1960", "005 | Lò Văn An | 1985"]
    #expect(matches(earlier, ["005 | Lò Văn An | 1985"]) == ["2 code-and-head"])
    #expect(
      matches(earlier, ["005 | Lò Văn An | 1985", "005 | Lò Văn An | 1960"])
        == ["2 code-and-head", "1 code-and-head"])
    #expect(matches(earlier, ["005 | Lò Văn An | -"]) == ["none"])
  }

  @Test("Of two families of this round the one whose birth year agrees is the earlier one")
  func twoFamiliesNow() {
    #expect(
      matches(["005 | Lò Văn An | 1985"], ["005 | Lò Văn An | 1960", "005 | Lò Văn An | 1985"])
        == ["none", "1 code-and-head"])
  }

  @Test("The head's identity number, whatever code and spelling")
  func identityNumber() {
    #expect(
      matches(
        ["001 | Lò Văn An | 1960 | 012060001234"], ["017 | Lò Văn Anh | 1960 | 012060001234"])
        == ["1 identity-number"])
  }

  @Test("A name and birth year that stand once in both lists")
  func uniqueName() {
    #expect(matches(["001 | Lò Văn An | 1960"], ["044 | Lò Văn An | 1960"]) == ["1 name"])
    #expect(matches(["001 | Lò Văn An | 1960"], ["044 | Lò Văn An | 1971"]) == ["none"])
    #expect(
      matches(
        ["001 | Lò Văn An | 1960 | 012060001234"], ["044 | Lò Văn An | 1960 | 012060009999"]) == ["none"])
  }

  @Test("Namesakes are never told apart by their place in a list")
  func namesakes() {
    #expect(
      matches(["001 | Lò Văn An | 1960", "002 | Lò Văn An | 1960"], ["044 | Lò Văn An | 1960"]) == ["none"])
    #expect(
      matches(["001 | Lò Văn An | 1960"], ["044 | Lò Văn An | 1960", "045 | Lò Văn An | 1960"])
        == ["none", "none"])
    // The first is settled by its code; the second is then alone with its name.
    #expect(
      matches(
        ["001 | Lò Văn An | 1960", "002 | Lò Văn An | 1960"],
        ["044 | Lò Văn An | 1960", "001 | Lò Văn An | 1960"]) == ["2 name", "1 code-and-head"])
  }

  @Test("The code alone, when the head is another: the widow heads the household now")
  func codeAlone() {
    #expect(matches(["001 | Lò Văn An | 1960"], ["001 | Lò Thị Hoa | 1963"]) == ["1 code"])
  }

  @Test("The code alone does not speak for a head who stands elsewhere on the other list")
  func codeAgainstName() {
    // An moved to another number and is known by his name; Hoa, who has his number now, is new.
    #expect(
      matches(["001 | Lò Văn An | 1960"], ["001 | Lò Thị Hoa | 1963", "009 | Lò Văn An | 1960"])
        == ["none", "1 name"])
    // Two namesakes were on the list, neither can be told; the one of number 5 is not the family that had it.
    #expect(
      matches(
        ["005 | Lò Văn Bình | 1950", "007 | Lò Văn An | 1960", "008 | Lò Văn An | 1961"],
        ["005 | Lò Văn An | -"]) == ["none"])
    // Two of this round bear the name of the head who had number 1: he may be either.
    #expect(
      matches(
        ["001 | Lò Văn An | 1960"],
        ["001 | Lò Thị Hoa | 1963", "008 | Lò Văn An | 1960", "009 | Lò Văn An | 1960"])
        == ["none", "none", "none"])
  }

  @Test("No household is given twice, whatever the lists")
  func onceOnly() {
    let found = matches(
      ["001 | Lò Văn An | 1960", "002 | Lò Văn Bình | 1970"],
      ["001 | Lò Văn An | 1960", "1 | Lò Văn An | 1960", "002 | Lò Thị Tư | 1971", "2 | Lò Thị Sáu | 1972"])
    let places = found.filter { $0 != "none" }.compactMap { $0.split(separator: " ").first }
    #expect(Set(places).count == places.count)
  }

  @Test("A village without an earlier list has no matches; a household of which nothing is known has none")
  func unknownVillage() {
    #expect(
      EarlierLists().matches(of: [Self.identity("001 | Lò Văn An")], in: Self.village).map { $0 == nil } == [
        true
      ])
    let lists = EarlierLists([Self.village: []])
    #expect(lists.matches(of: [nil], in: Self.village).count == 1)
    #expect(lists.hasList(of: Self.village))
    #expect(!lists.hasList(of: "29461-02"))
  }

  @Test("The entries of a list are keyed as they were counted: one family twice once, two of one code twice")
  func entries() throws {
    let sheet = try ReviewedSheet(
      """
      DANH SÁCH HỘ NGHÈO NĂM 2019
      | Mã hộ | Họ và tên chủ hộ | Năm sinh | Số nhân khẩu | Kết quả rà soát |
      | '001  | Lò Văn An        | 1960     | 4            | Hộ nghèo        |
      | '001  | Lò Văn An        | 1960     | 4            | Hộ nghèo        |
      | '001  | Lò Văn Bình      | 1971     | -2           | Hộ cận nghèo    |
      |       | Lò Thị Chu       | 1982     | 3            |                 |
      """)
    let table = try #require(sheet.table)
    let entries = EarlierLists.entries(of: table, village: Self.village)
    #expect(
      entries.map { "\($0.household.key) \($0.household.status?.rawValue ?? "-") \($0.household.persons)" }
        == [
          "2019/29461-01/001 poor 4", "2019/29461-01/001#2 near-poor 0", "2019/29461-01/#4 - 3",
        ])
    let counted = try sheet.normalized().households.map(\.household.key)
    #expect(counted.map(\.code) == ["001", "001", "#4"])
    #expect(counted.map(\.ordinal) == [1, 2, 1])
  }
}

import Testing

@testable import VietnameseText

/// What stands for identity numbers tells rules what the numbers tell them, and holds no more of their digits.
@Suite struct IdentityPseudonymTests {
  private static let hash = "00112233445566778899aabbccddeeff"

  private func pseudonym(_ text: String) -> String {
    IdentityPseudonym.standing(for: text) { _ in Self.hash }
  }

  /// Text | its form.
  ///
  /// 012 is Lai Châu, 003 is no province, 412 a country; 175: a woman of 1975; 12175847117 lost a zero in a number cell.
  @Test(arguments: [
    ("012175847117", "ID12+175"), ("012 175 847 117", "ID12+175"), ("003099000001", "ID12-099"),
    ("412201000001", "ID12+201"), ("12175847117", "ID12+175z1"), ("1099000001", "ID12+099z2"),
    ("045123456", "ID9"), ("45123456", "IDL8"), ("0121758471170", "IDL13"), ("CCCD 012175847117", "IDX"),
    ("không có", "IDX"), ("ID9:00112233445566778899aabbccddeeff", "IDX"),
  ])
  func forms(text: String, form: String) {
    #expect(pseudonym(text) == form + ":" + Self.hash)
  }

  @Test(arguments: ["", "-", "...", "000000000000"])
  func blanksStayBlank(text: String) {
    #expect(pseudonym(text) == text)
  }

  @Test func spellingsOfOneNumberHaveOneHash() {
    var hashed: [String] = []
    for text in ["012175847117", "012.175.847-117", "12175847117", "'012175847117"] {
      _ = IdentityPseudonym.standing(for: text) { digits in
        #expect(digits == "012175847117")
        return Self.hash
      }
      hashed.append(pseudonym(text))
    }
    #expect(Set(hashed).count == 2, "the one with a lost zero says so")
  }

  @Test(arguments: [
    ("012175847117", 12, IdentityNumber.Sex.female, 1975, true), ("003099000001", 12, .male, 1999, false),
    ("412201000001", 12, .male, 2001, true),
  ])
  func aPersonalNumberSaysTheSame(
    text: String, length: Int, sex: IdentityNumber.Sex, year: Int, isKnown: Bool
  ) throws {
    for written in [text, pseudonym(text)] {
      let number = try #require(IdentityReading.read(written).number)
      #expect(number.isPersonalNumber && number.length == length)
      #expect(number.sex == sex)
      #expect(number.birthYear == year)
      #expect(number.hasAssignedPlace == isKnown)
      #expect(number.digits == written)
    }
    #expect(IdentityReading.read(pseudonym(text)).number?.registrationPlace == nil, "the place is not told")
  }

  @Test func otherReadingsStayWhatTheyAre() throws {
    let card = try #require(IdentityReading.read(pseudonym("045123456")).number)
    #expect(!card.isPersonalNumber && card.length == 9 && card.sex == nil && card.hasAssignedPlace == nil)
    #expect(IdentityReading.read(pseudonym("45123456")) == .wrongLength(8))
    #expect(IdentityReading.read(pseudonym("không có")) == .notANumber)
    let restored = try #require(IdentityReading.read(pseudonym("12175847117")).number)
    #expect(restored.restoredZeros == 1 && restored.digits == pseudonym("012175847117"))
  }

  @Test(arguments: [
    "ID12+17:" + hash, "ID12+1755:" + hash, "ID12+17x:" + hash, "ID12*175:" + hash, "ID:" + hash,
    "ID12+175z3:" + hash, "ID12+175:" + hash.uppercased(), "ID12+175:" + hash.dropLast(), "ID12+175" + hash,
    "IDLx:" + hash, "id9:" + hash, "",
  ])
  func whatIsNoPseudonymIsNone(text: String) {
    #expect(!IdentityPseudonym.isPseudonym(text))
  }

  /// Cleaning and decoding of texts leave pseudonyms as they are.
  @Test(arguments: ["012175847117", "12175847117", "045123456", "45123456", "không có"])
  func aPseudonymIsAPlainText(text: String) {
    let pseudonym = pseudonym(text)
    #expect(pseudonym.cleaned == pseudonym)
    #expect(TextDecoder.decode(pseudonym).text == pseudonym)
    #expect(!TextDecoder.decode(pseudonym).isDamaged)
  }

  /// Text | with groups | without; `#` stands for a pseudonym.
  @Test(arguments: [
    ("Phàn Mùi Khé 012175847117", "Phàn Mùi Khé #", "Phàn Mùi Khé #"),
    ("Tổ 3 012 175 847 117", "Tổ 3 #", "Tổ 3 012 175 847 117"),
    ("045.123.456, 012-175-847-117.", "#, #.", "045.123.456, 012-175-847-117."),
    ("012175847117/045123456", "#/#", "#/#"), ("0912345678", "#", "#"),
    ("15/03/1985", "15/03/1985", "15/03/1985"),
    ("thôn 12, năm 2023", "thôn 12, năm 2023", "thôn 12, năm 2023"),
    ("2.200.000 đồng", "2.200.000 đồng", "2.200.000 đồng"),
    ("2022 2023 2024 và 2025", "# và 2025", "2022 2023 2024 và 2025"),
  ])
  func numbersWithinTexts(text: String, grouped: String, plain: String) {
    for (groups, expected) in [(true, grouped), (false, plain)] {
      let replaced = IdentityPseudonym.replacingNumbers(in: text, groups: groups) { _ in Self.hash }
      #expect(replaced.replacing(/ID[0-9A-Z+-]*:[0-9a-f]{32}/, with: "#") == expected)
    }
  }
}

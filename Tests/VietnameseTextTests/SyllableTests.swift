import Testing

@testable import VietnameseText

@Suite struct SyllableTests {
  @Test(arguments: [
    "hộ", "nghèo", "cận", "nghiêng", "Nguyễn", "khuỷu", "quốc", "quý", "gì", "giếng", "giá", "hòa", "hoà",
    "thúy", "thuý",
    "ươm", "yến", "ở", "à", "Đắk", "Đăk", "Búk", "xã", "toán", "của", "mía", "ngoài", "khuya", "Huỳnh",
    "tuyết",
  ])
  func syllables(word: String) {
    #expect(Syllable.isSpelled(by: letters(word)))
  }

  @Test(
    "no syllables",
    arguments: [
      "", "ng", "José", "nghÌo", "nhaân", "Krông", "kông", "cén", "ghà", "ngé", "viec",
      "nướcn", "hẹph",
      "tètt", "làmà", "hàò", "vic", "nưc", "bat", "teá", "xaõ", "tóan", "Drót", "hoongs",
      "aaaaaaaa",
    ])
  func noSyllables(word: String) {
    #expect(!Syllable.isSpelled(by: letters(word)))
  }

  /// A stop at the end carries sắc or nặng only.
  @Test(arguments: [
    ("cấp", true), ("cập", true), ("cầp", false), ("cẩp", false), ("cẫp", false), ("câp", false),
  ])
  func stopsAndTones(word: String, isSyllable: Bool) {
    #expect(Syllable.isSpelled(by: letters(word)) == isSyllable)
  }

  private func letters(_ word: String) -> [VietnameseLetter] {
    word.unicodeScalars.compactMap { VietnameseLetter($0) }
  }
}

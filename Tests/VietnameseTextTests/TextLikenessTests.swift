import Testing
import VietnameseText

/// How alike two headings are, for guesses only.
@Suite struct TextLikenessTests {
  @Test(
    arguments: [
      ("Mã hộ", "MÃ HỘ", 100), ("Kêt quả rà soát", "Kết quả rà soát", 97), ("", "", 0), ("Mã hộ", "", 0),
      ("Tên", "Diện tích nhà ở", 0),
    ])
  func fixed(one: String, other: String, score: Int) {
    #expect(TextLikeness(one).score(with: TextLikeness(other)) == score)
    #expect(TextLikeness(other).score(with: TextLikeness(one)) == score)
  }

  /// Three of four words in common and 3 of 15 letters to add: (3 * 600/7 + 2 * 80) / 5.
  @Test func byWordsAndLetters() {
    // "ho ten chu ho" and "ten chu ho": 200 * 3 / 7 = 85; 13 letters, 3 to drop: 76.
    #expect(TextLikeness("Họ tên chủ hộ").score(with: TextLikeness("Tên chủ hộ")) == (3 * 85 + 2 * 76) / 5)
  }

  @Test func neverCertainUnlessEqual() {
    #expect(TextLikeness("hộ hộ a").score(with: TextLikeness("hộ a hộ")) <= 95)
  }
}

import TestSupport
import Testing

@testable import VietnameseText

@Suite struct VietnameseCollationTests {
  /// Each list stands in the right order; it is shuffled before it is sorted.
  @Test(arguments: [
    [
      "a", "ă", "â", "b", "c", "d", "đ", "e", "ê", "g", "h", "i", "k", "l", "m", "n", "o", "ô", "ơ", "p", "q",
      "r", "s", "t", "u", "ư", "v", "x", "y",
    ],
    ["ma", "mà", "mả", "mã", "má", "mạ", "mâ", "mb"],
    ["Thôn 2", "Thôn 10", "Thôn 10A", "Thôn 11", "Thôn An"],
    ["thôn 2", "Thôn 2", "THÔN 2"], ["Thôn 2", "Thôn 02", "Thôn 002", "Thôn 3"],
    ["An", "Ân", "Ba", "Cúc", "Dũng", "Đông", "Em"],
    ["Bà con", "Ba gai", "Bà Rịa", "Bả vai"],
    ["Bản Nà", "Bản Na Hin", "Bản Nậm"],
    ["", " ", "-", "1", "a"], ["Đắk Lắk", "Đắk Nông", "Điện Biên", "Đồng Nai"], ["hoa", "hoà", "hòa", "hoá"],
    ["M'Nông", "Mạ", "Mường"], ["Trà Cú", "Trà Vinh"], ["thuy", "thùy", "thuỷ", "thúy"],
  ])
  func order(sorted: [String]) {
    var generator = SeededGenerator(seed: 7)
    for _ in 0..<10 {
      let shuffled = sorted.shuffled(using: &generator)
      #expect(shuffled.sortedInVietnamese { $0 } == sorted)
    }
  }

  /// The letters of the whole text come before any tone, as in the Unicode collation for Vietnamese.
  @Test func lettersBeforeTones() {
    #expect(VietnameseCollation.areInIncreasingOrder("Bà con", "Ba gai"))
    #expect(VietnameseCollation.areInIncreasingOrder("Bản Na Hin", "Bản Nậm"))
    #expect(!VietnameseCollation.areInIncreasingOrder("a", "a"))
  }

  /// Numbers longer than any integer are still compared by size.
  @Test func hugeNumbers() {
    let nines = String(repeating: "9", count: 400)
    let million = "1" + String(repeating: "0", count: 400)
    #expect(VietnameseCollation.areInIncreasingOrder(nines, million))
  }

  /// Composed and decomposed spellings stand together, and are still two texts.
  @Test func totalOrder() {
    let composed = VietnameseCollation.Key("hộ")
    let decomposed = VietnameseCollation.Key("ho\u{323}\u{302}")
    #expect(composed != decomposed)
    #expect((composed < decomposed) != (decomposed < composed))
    #expect(VietnameseCollation.areInIncreasingOrder("ho\u{323}\u{302} a", "hộ b"))
  }
}

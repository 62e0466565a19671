import Testing

@testable import VietnameseText

/// Which texts are right Unicode by their words alone, without a try of any old encoding.
@Suite struct TextTokenTests {
  @Test(arguments: ["Nguyễn Văn An", "Bình", "Hòa, Thôn 1", "LÊ THỊ HOÀNG", "xã Đắk Nông", "Cán bộ: ạ"])
  func wordsOfUnicode(text: String) {
    #expect(TextToken.areWordsOfUnicode(text))
    for prevailing in [nil, LegacyEncoding.tcvn3] {
      #expect(TextDecoder.decode(text, prevailing: prevailing).text == text)
    }
  }

  /// Words of TCVN3 and VNI, words that are no syllables, signs, and texts without a word that is not plain ASCII.
  @Test(arguments: [
    "nghÌo", "Hé nghÌo", "ngheøo", "c¸ch", "«ng", "Nguyễn V¨n An", "José", "25°C", "RVê", "×",
    "Nguyen Van An", "", "–",
  ])
  func nothingIsTakenForGranted(text: String) {
    #expect(!TextToken.areWordsOfUnicode(text))
  }
}

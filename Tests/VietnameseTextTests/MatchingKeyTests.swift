import Testing

@testable import VietnameseText

@Suite struct MatchingKeyTests {
  @Test(arguments: [
    ("hoà", "hòa"), ("Thuý", "THÚY"), ("khoẻ", "khỏe"), ("quý", "qúy"), ("già", "gìa"), ("của", "cuả"),
    ("Hòa Bình", "HOÀ BÌNH"),
    ("M'Nông", "Mnông"), ("M’Nông", "M`nông"), ("Ea T'Ling", "Ea TLing"), ("H' Neng", "H'Neng"),
    ("Đắk R'La", "Đắk RLa"),
    ("Đại", "Ðại"), ("đất", "ɖất"), ("Gia-rai", "Gia Rai"), ("Bru – Vân Kiều", "Bru-Vân Kiều"),
    ("TT. Trà Cú", "TT Trà Cú"),
    ("Số CMND/CCCD", "số cmnd, cccd"), ("Diện tích (m²)", "diện tích m2"), ("  Họ và\n tên ", "Họ và tên"),
    ("Họ\u{A0}tên", "Họ tên"),
    ("ho\u{323}\u{302} ngheo\u{300}", "Hộ nghèo"), ("Tỷ lệ (%)", "Tỷ lệ %"), ("Họ và tên*:", "“Họ và tên”"),
    ("Хã", "Xã"),
    ("Sán Dìu\u{200B}", "SÁN DÌU"), ("A_B", "a b"),
  ])
  func equal(first: String, second: String) {
    #expect(MatchingKey(first) == MatchingKey(second))
    #expect(Set([MatchingKey(first)]).contains(MatchingKey(second)))
  }

  @Test(arguments: [
    ("hoà", "hoa"), ("hoà", "hoá"), ("Hộ nghèo", "Hộ cận nghèo"), ("Đắk", "Đăk"), ("da", "đa"),
    ("Thôn 1", "Thôn I"), ("Thôn 1", "Thôn 2"),
    ("ma", "mà"), ("Lý", "Lí"), ("Tỷ lệ", "Tỷ lệ %"), ("4.5", "45"), ("Bana", "Ba Na"), ("toán", "toàn"),
    ("o ô", "ô o"), ("", "a"),
  ])
  func different(first: String, second: String) {
    #expect(MatchingKey(first) != MatchingKey(second))
  }

  /// The folded text, as it can be read in a debugger.
  @Test(arguments: [
    ("HỌ VÀ TÊN CHỦ HỘ", "họ và tên chủ hộ"), ("Hoà", "hoà"), ("Hòa", "hoà"), ("khuỷu", "khuyủ"),
    ("Đắk N'Drung", "đắk ndrung"),
    ("hòaà", "hòaà"), ("...", ""), ("3=1/2*100", "3=1 2 100"), ("Ø", "ø"), ("İ", "i"),
  ])
  func folded(text: String, expected: String) {
    #expect(Array(MatchingKey(text).text.unicodeScalars) == Array(expected.unicodeScalars))
  }

  @Test(arguments: [
    ("Đắk Lắk", "dac lac"), ("Đăk Lăc", "dac lac"), ("Lý Thị Mỹ", "li thi mi"), ("Nguyễn", "nguien"),
    ("Hộ nghèo", "ho ngheo"),
    ("k", "k"), ("Krông Búk", "krong buc"), ("Müller", "muller"),
  ])
  func skeletons(text: String, expected: String) {
    #expect(MatchingKey(text).skeleton == expected)
  }

  @Test func orderIsByCodePoints() {
    #expect(MatchingKey("a") < MatchingKey("b"))
    #expect(!(MatchingKey("Hòa") < MatchingKey("hoà")))
    #expect(MatchingKey("...").isEmpty)
  }
}

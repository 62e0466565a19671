import Foundation
import TestSupport
import Testing

@testable import VietnameseText

@Suite struct LegacyEncodingTests {
  @Test(arguments: [
    ("hé nghÌo", "hộ nghèo"), ("danh s¸ch", "danh sách"), ("hä vµ tªn chñ hé", "họ và tên chủ hộ"),
    ("d©n téc", "dân tộc"), ("x·", "xã"), ("n¨m sinh", "năm sinh"),
    ("NguyÔn ThÞ H\u{AD}¬ng", "Nguyễn Thị Hương"),
    ("§Æng", "Đặng"), ("®\u{AD}a", "đưa"), ("v× mï kÐo rß", "vì mù kéo rò"),
  ])
  func tcvn3Words(raw: String, expected: String) {
    #expect(words(raw, .tcvn3) == expected)
  }

  /// A capital with a tone: the base letter and the small code; in a word of capitals the small code alone.
  @Test(arguments: [
    ("A¸nh", "Ánh"), ("EÐp", "Ép"), ("¢Ên", "Ấn"), ("NGUYÔN", "NGUYỄN"), ("V¡N", "VĂN"), ("§Æng", "Đặng"),
    ("L¦U", "LƯU"),
    ("B§DS", "BĐDS"), ("Hå", "Hồ"),
  ])
  func tcvn3Capitals(raw: String, expected: String) {
    #expect(words(raw, .tcvn3) == expected)
  }

  @Test(arguments: [
    ("Hoä ngheøo", "Hộ nghèo"), ("Trình ñoä giaùo duïc", "Trình độ giáo dục"),
    ("COÄNG HOØA XAÕ HOÄI", "CỘNG HÒA XÃ HỘI"),
    ("cô baûn", "cơ bản"), ("nhaø ôû", "nhà ở"), ("ngöôøi lôùn", "người lớn"), ("chæ soá", "chỉ số"),
    ("nghóa", "nghĩa"),
    ("Thò", "Thị"), ("kyõ, kyù, kyø, kyû", "kỹ, ký, kỳ, kỷ"), ("Myî", "Myỵ"), ("lî", "lỵ"),
    ("aâ aê oâ ô eâ ö", "â ă ô ơ ê ư"),
    ("khaåu khaên", "khẩu khăn"), ("ÑAËNG", "ĐẶNG"), ("ÔÛ", "Ở"), ("Oâng", "Ông"), ("ÖÔÙC", "ƯỚC"),
  ])
  func vniWords(raw: String, expected: String) {
    #expect(words(raw, .vni) == expected)
  }

  /// ô is ơ, but before a mark it begins another letter; greedy reading takes the pair.
  @Test func theLoneLetterBeforeAMark() {
    #expect(words("ô", .vni) == "ơ")
    #expect(words("ôù", .vni) == "ớ")
    #expect(words("oâ", .vni) == "ô")
    #expect(words("ôâ", .vni) == nil)
  }

  @Test(arguments: [
    (LegacyEncoding.tcvn3, "Trà"), (.tcvn3, "25°C"), (.tcvn3, "m²"), (.tcvn3, "mở"), (.vni, "José"),
    (.vni, "é"), (.vni, "ngày 5 ¾"),
    (.vni, "São"),
  ])
  func codePointsThatStandForNothing(encoding: LegacyEncoding, raw: String) {
    #expect(words(raw, encoding) == nil)
  }

  @Test(arguments: [
    (".VnTime", LegacyEncoding.tcvn3, false), (".VnTimeH", .tcvn3, true), (".VnArial NarrowH", .tcvn3, true),
    (".vntime", .tcvn3, false), (".VnTime ", .tcvn3, false), ("VNI-Times", .vni, false),
    ("vni-helve", .vni, false),
  ])
  func fonts(name: String, encoding: LegacyEncoding, showsCapitals: Bool) {
    let font = LegacyFont(named: name)
    #expect(font?.encoding == encoding)
    #expect(font?.showsCapitals == showsCapitals)
  }

  @Test(arguments: ["Times New Roman", "Arial", "", "VNtimes", "Vni", ".V", "UTM HelveH"])
  func otherFonts(name: String) {
    #expect(LegacyFont(named: name) == nil)
  }

  /// The whole tables against the tables of input methods, letter by letter.
  @Test(.enabled(if: SharedData.isAvailable)) func tablesAgreeWithThePublishedOnes() throws {
    let tcvn3 = try EncodingTable("tcvn3_to_unicode.csv")
    #expect(tcvn3.rows.count == 134)
    for row in tcvn3.rows {
      // Ã is a capital without a code of its own: the small code is listed for it.
      let isOwnCode = row.letter == row.letter.lowercased() || "ĂÂÊÔƠƯĐ".contains(row.letter)
      #expect(words(row.code, .tcvn3) == (isOwnCode ? row.letter : row.letter.lowercased()))
      #expect(words(row.secondCode, .tcvn3) == row.letter)
    }
    let vni = try EncodingTable("vni_windows_to_unicode.csv")
    #expect(vni.rows.count == 134)
    for row in vni.rows { #expect(words(row.code, .vni) == row.letter) }
  }

  private func words(_ raw: String, _ encoding: LegacyEncoding) -> String? {
    encoding.decode(Array(raw.unicodeScalars)[...]).map { scalars in
      var view = String.UnicodeScalarView()
      view.append(contentsOf: scalars)
      return String(view)
    }
  }
}

import Foundation
import TestSupport
import Testing

@testable import VietnameseText

@Suite struct TextDecoderTests {
  @Test(arguments: [
    ("hé cËn nghÌo", ".VnTime", "hộ cận nghèo", DecodedText.Encoding.tcvn3),
    ("B¶n Nµ Kh\u{AD}¬ng, x· B¶n Bo", ".VnTime", "Bản Nà Khương, xã Bản Bo", .tcvn3),
    ("ubnd x· b¶n bo", ".VnTimeH", "UBND XÃ BẢN BO", .tcvn3),
    ("Ñoäc laäp - Töï do", "VNI-Times", "Độc lập - Tự do", .vni),
    ("Hoa\u{308} nhuu\u{300}", "VNI-Times", "Hộ nhú", .vni), ("§¾k N«ng", ".VnTime", "Đắk Nông", .tcvn3),
    ("H'M«ng", ".VnTime", "H'Mông", .tcvn3),
    ("Kroâng Noâ", "VNI-Times", "Krông Nô", .vni), ("Kr«ng Bóc", ".VnArial", "Krông Búc", .tcvn3),
    ("«ng NguyÔn V¨n B×nh", ".VnTime", "ông Nguyễn Văn Bình", .tcvn3),
  ])
  func byFont(raw: String, font: String, expected: String, encoding: DecodedText.Encoding) {
    let decoded = TextDecoder.decode(raw, font: font)
    #expect(decoded.text == expected)
    #expect(decoded.encoding == encoding)
    #expect(decoded.changed)
    #expect(!decoded.isDamaged)
  }

  /// Without a font the spelling decides, and words that could be either follow their neighbours.
  @Test(arguments: [
    ("hé nghÌo", "hộ nghèo", DecodedText.Encoding.tcvn3),
    ("C«ng nhËn hé nghÌo", "Công nhận hộ nghèo", .tcvn3),
    ("nhµ ë", "nhà ở", .tcvn3), ("TrÇn ThÞ H\u{AD}¬ng", "Trần Thị Hương", .tcvn3),
    ("NGUYÔN V¡N", "NGUYỄN VĂN", .tcvn3),
    ("£ §ª", "Ê Đê", .tcvn3), ("§¾k L¾k", "Đắk Lắk", .tcvn3), ("Ngheøo", "Nghèo", .vni), ("Nöõ", "Nữ", .vni),
    ("Soá nhaân khaåu", "Số nhân khẩu", .vni), ("COÄNG HOØA XAÕ HOÄI", "CỘNG HÒA XÃ HỘI", .vni),
    ("H'Moâng", "H'Mông", .vni),
  ])
  func bySpelling(raw: String, expected: String, encoding: DecodedText.Encoding) {
    let decoded = TextDecoder.decode(raw)
    #expect(decoded.text == expected)
    #expect(decoded.encoding == encoding)
  }

  /// Half-converted text is read word by word; "hé" and "Xã" could be either.
  @Test(arguments: [
    ("Ng©n hàng", "Ngân hàng"), ("Thµnh phố Hå ChÝ Minh", "Thành phố Hồ Chí Minh"),
    ("hộ nghèo và hé cËn nghÌo", "hộ nghèo và hộ cận nghèo"),
    ("Xã B¶n Bo, huyện Tam §\u{AD}êng", "Xã Bản Bo, huyện Tam Đường"),
  ])
  func halfConverted(raw: String, expected: String) {
    let decoded = TextDecoder.decode(raw)
    #expect(decoded.text == expected)
    #expect(decoded.encoding == .mixed)
  }

  @Test(arguments: [
    "José", "25°C", "Müller", "café", "Zürich", "naïve", "São Paulo", "Citroën", "Crème brûlée", "Ångström",
    "piñata",
    "Noël", "m²", "10 m³", "5µm", "½ ngày", "3 × 4", "×", "© 2019", "«Nam»", "hé", "bán", "chó", "Hoàng Anh",
    "Lò Văn Lù",
    "Xã Ia RVê", "hòa\u{AD}bình", "Việt\u{AD}Nam", "M´Nông", "H·Mông", "xã Đắk R'La", "MÃ\u{A0}HỘ",
    "MÃ\u{A0}XA", "XÃ", "“XÔ", "VÍ DỤ", "TT. Trà Cú", "Москва",
    "αβγ", "✓", "",
    "Bình quân đầu người/tháng", "100.000 đ", "°", "·", "– Thôn",
  ])
  func plainTextStays(text: String) {
    let decoded = TextDecoder.decode(text)
    #expect(Array(decoded.text.unicodeScalars) == Array(text.unicodeScalars))
    #expect(decoded.encoding == .unicode)
    #expect(!decoded.changed)
    #expect(!decoded.isDamaged)
  }

  /// Text that is right Unicode beyond doubt stays so under a legacy font; so does plain Latin.
  @Test(arguments: [
    ("Thông tin nông thôn", ".VnTime"), ("Hòa Bình", "VNI-Times"), ("Công Lý", ".VnTime"),
    ("Trà Cú", ".VnTime"), ("Hộ cận nghèo", ".VnTime"), ("hé mở", ".VnTime"), ("Trà Cú", "VNI-Times"),
    ("José", ".VnTime"),
    ("José", "VNI-Times"), ("25°C", ".VnTime"), ("Nguyễn Thị Hương", ".VnTimeH"), ("Tam Đường", "VNI-Times"),
  ])
  func rightUnicodeUnderALegacyFont(text: String, font: String) {
    #expect(TextDecoder.decode(text, font: font).text == text)
    #expect(!TextDecoder.decode(text, font: font).changed)
  }

  /// A capital font shows capitals; text of right Unicode under it keeps its case.
  @Test func capitalFonts() {
    #expect(TextDecoder.decode("stt", font: ".VnTimeH").text == "STT")
    #expect(TextDecoder.decode("®iÓm b1", font: ".VnTimeH").text == "ĐIỂM B1")
    #expect(TextDecoder.decode("hé nghèo và hộ khác", font: ".VnTimeH").text == "hé nghèo và hộ khác")
    #expect(TextDecoder.decode("stt", font: ".VnTime").text == "stt")
  }

  /// A sign alone in a cell: a tick, or the sign of the dong where the font shows it.
  @Test func loneSigns() {
    #expect(TextDecoder.decode("×", font: ".VnTime").text == "×")
    #expect(TextDecoder.decode("×", prevailing: .tcvn3).text == "×")
    #expect(TextDecoder.decode("®", font: ".VnTime").text == "đ")
    #expect(TextDecoder.decode("®", prevailing: .tcvn3).text == "®")
    #expect(TextDecoder.decode("v× ®a", prevailing: .tcvn3).text == "vì đa")
  }

  /// The set has no code for Á; in a name whose other words are capitalized the case is restored.
  @Test func initialsOfNames() {
    #expect(TextDecoder.decode("Cµ ThÞ ¸nh", font: ".VnTime").text == "Cà Thị Ánh")
    #expect(TextDecoder.decode("Lª ¸nh", font: ".VnTime").text == "Lê ánh")
    #expect(TextDecoder.decode("C¸c Êp x·", font: ".VnTime").text == "Các ấp xã")
  }

  @Test(arguments: [
    ("Tá»« tá»‘t", "Từ tốt"), ("Há»™ nghÃ¨o", "Hộ nghèo"), ("XÃ£ Báº£n Bo", "Xã Bản Bo"),
    ("Ä\u{90}á»©c lÃ  tÃªn", "Đức là  tên"), ("Nguyá»…n VÄƒn ThÆ°á»\u{9D}ng", "Nguyễn Văn Thường"),
    ("sá»‘ lÆ°á»£ng â€“ tá»· lá»‡", "số lượng – tỷ lệ"), ("LÃ\u{A0} há»™", "Là hộ"),
    ("ï»¿STT", "\u{FEFF}STT"),
  ])
  func utf8ReadAsWindows1252(raw: String, expected: String) {
    let decoded = TextDecoder.decode(raw)
    #expect(Array(decoded.text.unicodeScalars) == Array(expected.unicodeScalars))
    #expect(!decoded.isDamaged)
  }

  /// A byte that was stripped (the soft hyphen of í) cannot be had back.
  @Test func anIncompleteRepairIsDamage() {
    let decoded = TextDecoder.decode("há»™ cÃ nhÃ¢n trÃch")
    #expect(decoded.isDamaged)
  }

  @Test(arguments: [
    "Chun nghèo đa chiu giai đon", "Nguy?n Th? Hoa", "Nguyễn V\u{FFFD}n",
    "Công tác đào to ngh, gii quyt vic làm",
    "CNG HÒA XÃ H?I CH? NGH?A",
  ])
  func damagedText(text: String) {
    let decoded = TextDecoder.decode(text)
    #expect(decoded.isDamaged)
    #expect(decoded.text == text)
  }

  @Test(arguments: [
    "Chuẩn nghèo đa chiều giai đoạn", "UBND", "Đã có chưa?", "Trung Hòa", "Thôn Đông", "xã Đak Đoa, Gia Lai",
    "Kon Tum: Đak Tô",
    "Bùi Văn Nam, thôn Trung Hòa, xã Tân Long, Yên Bái", "m, kg, km", "TT. Ea TLing", "H'Neng, Đak Đoa",
  ])
  func soundText(text: String) {
    #expect(!TextDecoder.decode(text).isDamaged)
  }

  /// A paragraph of a game's dialogue, kept in TCVN3 by its maker, beside the same text in Unicode.
  @Test(.enabled(if: SharedData.isAvailable)) func aWholeFile() throws {
    let samples = try #require(SharedData.folder).appending(path: "vn-encoding/samples")
    let raw = try Data(contentsOf: samples.appending(path: "demo1-tcvn.txt"))
    let expected = try String(contentsOf: samples.appending(path: "demo1-utf8.txt"), encoding: .utf8)
    let latin = String(String.UnicodeScalarView(raw.map { Unicode.Scalar($0) }))
    for font in [nil, ".VnTime"] {
      let lines = zip(latin.split(whereSeparator: \.isNewline), expected.split(whereSeparator: \.isNewline))
      for (line, right) in lines {
        let decoded = TextDecoder.decode(String(line), font: font)
        #expect(decoded.text.cleaned == String(right).cleaned)
      }
    }
  }
}

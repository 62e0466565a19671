import VietnameseText

/// Texts in TCVN3 or VNI as cells and text files hold them, and everything that is read from a text afterwards.
enum OldTexts {
  private static let fonts: [String?] = [nil, ".VnTime", ".VnTimeH", "VNI-Times", "Times New Roman"]

  /// Reads the bytes as Latin-1 and as UTF-8; the first byte says under which font.
  static func read(_ bytes: [UInt8]) {
    guard let first = bytes.first else { return }
    let font = fonts[Int(first) % fonts.count]
    let latin = String(String.UnicodeScalarView(bytes.dropFirst().map { Unicode.Scalar($0) }))
    for text in [latin, String(decoding: bytes.dropFirst(), as: UTF8.self)] {
      let lines = text.split(separator: "\n").map(String.init)
      let prevailing = TextDecoder.prevailingEncoding(in: lines)
      for line in lines + [text] {
        let decoded = TextDecoder.decode(line, font: font, prevailing: prevailing)
        readOn(decoded.text)
      }
    }
  }

  private static func readOn(_ text: String) {
    _ = MatchingKey(text)
    _ = CleanedText(text)
    _ = PersonName(text)
    _ = PlainName.of(text)
    _ = PlaceLine(text)
    _ = PlaceName(text)
    _ = IdentityReading.read(text)
    _ = DateReading.read(text)
    _ = MarkReading.read(text)
    for kind in NumberKind.allCases { _ = NumberReading.read(text, as: kind) }
    _ = VietnameseCollation.areInIncreasingOrder(text, "Đào")
  }
}

/// Reads text whose letters may be kept in an encoding from before Unicode.
///
/// The font of the cell is the strongest evidence. Without one, as in a CSV file, each word is judged by the spelling
/// of Vietnamese syllables, and words that could be read both ways follow the nearest word that is certain; where
/// nothing is certain the text stays as it is. So half-converted text is decoded word by word, plain Latin such as
/// "José" or "25°C" is left alone, and text that is right Unicode stays so even under a legacy font.
public enum TextDecoder {
  /// Reads a text as received.
  ///
  /// Decoding comes before every other treatment: in TCVN3 the letter ư is U+00AD, the soft hyphen. Text that needs
  /// no decoding is returned unchanged, also when it is not in normalization form C.
  ///
  /// A capital font (`.VnTimeH`) shows small codes as capitals, so its text is turned into capitals after decoding;
  /// only when the text also holds words of right Unicode does it keep its case.
  ///
  /// - Parameters:
  ///   - raw: The text as the file keeps it.
  ///   - font: The name of the font that shows it, where the file knows one.
  ///   - prevailing: The encoding that the rest of a file without fonts is in, as `prevailingEncoding(in:)` finds it; it
  ///     decides the words that nothing else decides.
  /// - Returns: The text in Unicode, and what was found out on the way.
  public static func decode(
    _ raw: String, font: String? = nil, prevailing: LegacyEncoding? = nil
  ) -> DecodedText {
    let font = font.flatMap { LegacyFont(named: $0) }
    if raw.utf8.allSatisfy({ $0 < 0x80 }) {
      let text = font?.showsCapitals == true ? raw.uppercased() : raw
      let isDamaged = DamagedText.isDamaged(text)
      return DecodedText(text: text, encoding: .unicode, isDamaged: isDamaged, changed: text != raw)
    }
    var composed = raw.canonicallyComposed
    let repair = MisreadUTF8.repair(composed)
    if let repair { composed = repair.text.canonicallyComposed }
    let reading = LegacyText(composed, font: font, prevailing: prevailing)
    if repair == nil, reading.isRight {
      return DecodedText(
        text: raw, encoding: .unicode, isDamaged: DamagedText.isDamaged(composed), changed: false)
    }
    var encodings = reading.encodings
    if repair != nil { encodings.insert(.misreadUTF8) }
    var text = repair != nil || !reading.encodings.isSubset(of: [.unicode]) ? reading.text : raw
    if font?.showsCapitals == true, !encodings.contains(.unicode) {
      text = text.uppercased()
    } else if encodings == [.tcvn3] {
      text = TCVN3.raisingInitials(of: text)
    }
    let encoding = encodings.count > 1 ? .mixed : encodings.first ?? .unicode
    let isDamaged = repair?.isComplete == false || DamagedText.isDamaged(reading.text)
    let changed = !text.unicodeScalars.elementsEqual(raw.unicodeScalars)
    return DecodedText(text: text, encoding: encoding, isDamaged: isDamaged, changed: changed)
  }

  /// The old encoding of a file that names no fonts, or nil when its texts do not speak for one.
  ///
  /// Words that can be read in one way only are counted. Nine of ten must be in the same old encoding; a file of right
  /// Unicode with some old words in it has none.
  ///
  /// - Parameter texts: Texts of the file as received; some hundred are enough.
  /// - Returns: The encoding to give to `decode(_:font:prevailing:)` for every text of the file.
  public static func prevailingEncoding(in texts: some Sequence<String>) -> LegacyEncoding? {
    var votes: [LegacyEncoding: Int] = [:]
    var words = 0
    for text in texts {
      for vote in LegacyText.certainEncodings(in: text.canonicallyComposed) {
        words += 1
        if let vote { votes[vote, default: 0] += 1 }
      }
    }
    return votes.first { $0.value * 10 >= words * 9 }?.key
  }
}

/// Letters of other alphabets that cannot be told from Latin ones on the screen.
///
/// They come from keyboards, OCR and copied text: Icelandic `Ð` and African `Ɖ` for `Đ`, Cyrillic `х` for the mark x.
/// Source: the confusables of Unicode Technical Standard 39, as far as the two look the same in office fonts.
enum LookAlikeLetters {
  /// Letters that stand for đ; they are replaced everywhere, for Vietnamese has no use for them.
  private static let barredD: [Unicode.Scalar: Unicode.Scalar] = ["Ð": "Đ", "Ɖ": "Đ", "ð": "đ", "ɖ": "đ"]

  private static let foreign: [Unicode.Scalar: Unicode.Scalar] = {
    let cyrillic = ("АВЕЅІЈКМНОРСТУХаеѕіјорсухһԁԛԝ", "ABESIJKMHOPCTYXaesijopcyxhdqw")
    let greek = ("ΑΒΕΖΗΙΚΜΝΟΡΤΥΧονχ", "ABEZHIKMNOPTYXovx")
    return [cyrillic, greek].reduce(into: [:]) { table, letters in
      for (from, to) in zip(letters.0.unicodeScalars, letters.1.unicodeScalars) { table[from] = to }
    }
  }()

  /// The text with Latin letters for their look-alikes, or nil when there is nothing to replace.
  ///
  /// A word is Latin when all its Cyrillic and Greek letters have look-alikes, and it either holds a Latin letter or
  /// stands in a text without any truly Cyrillic or Greek letter. So the mark `х` becomes x, and "Москва" stays.
  static func replaced(in text: String) -> String? {
    guard text.unicodeScalars.contains(where: { barredD[$0] != nil || isForeign($0) }) else { return nil }
    let scalars = Array(text.unicodeScalars)
    let textIsLatin = scalars.allSatisfy { !isForeign($0) || foreign[$0] != nil }
    var view = String.UnicodeScalarView()
    var start = 0
    while start < scalars.count {
      let end = scalars[start...].firstIndex { !$0.properties.isAlphabetic } ?? scalars.count
      let word = scalars[start..<end]
      let isLatin =
        word.allSatisfy { !isForeign($0) || foreign[$0] != nil }
        && (textIsLatin || word.contains { !isForeign($0) })
      for scalar in word { view.append(barredD[scalar] ?? (isLatin ? foreign[scalar] : nil) ?? scalar) }
      if end < scalars.count { view.append(scalars[end]) }
      start = end + 1
    }
    let replaced = String(view)
    return replaced.unicodeScalars.elementsEqual(scalars) ? nil : replaced
  }

  /// Whether a scalar is a Greek or Cyrillic letter.
  private static func isForeign(_ scalar: Unicode.Scalar) -> Bool {
    (0x370...0x52F).contains(scalar.value)
  }
}

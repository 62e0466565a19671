/// A run of letters, or of code points that may stand for letters, between spaces, digits and punctuation.
struct TextToken {
  /// Where the token stands among the scalars of its text.
  let range: Range<Int>
  /// What speaks for right Unicode.
  let asReceived: Spelling
  /// What each old encoding would make of it, where all its code points stand for letters.
  let readings: [LegacyReading]
  /// Whether a digit stands directly before it, as in "25°C" and "5µm".
  let followsDigit: Bool

  /// How a run of scalars is spelled.
  enum Spelling {
    /// Holds a letter that only Unicode has, such as ạ or ư.
    case unicodeLetters
    /// A syllable that is surely right Unicode: "thôn".
    case sureSyllable
    /// A syllable of right Vietnamese, which may also be another one in an old encoding: "bé".
    case syllable
    /// Letters in the usual case, but no Vietnamese syllable: "José".
    case word
    /// Capitals or a soft hyphen inside a word: "nghÌo", "RVê".
    case irregular
    /// Signs among letters, or a quotation mark that opens half a word: "c¸ch", "«ng".
    case signs
  }

  /// What an old encoding makes of a token.
  struct LegacyReading {
    let encoding: LegacyEncoding
    let range: Range<Int>
    let scalars: [Unicode.Scalar]
    let spelling: Spelling
    /// Whether the code points stand for themselves, as í does in VNI; then the word proves nothing.
    let isSame: Bool
  }

  func reading(in encoding: LegacyEncoding) -> LegacyReading? { readings.first { $0.encoding == encoding } }
}

extension TextToken {
  /// The tokens of a text that are not plain ASCII.
  static func tokens(in scalars: [Unicode.Scalar], encodings: [LegacyEncoding]) -> [Self] {
    var tokens: [Self] = []
    var start: Int?
    var isASCII = true
    for index in 0...scalars.count {
      if index < scalars.count, belongsToToken(scalars[index]) {
        start = start ?? index
        isASCII = isASCII && scalars[index].isASCII
      } else if let first = start {
        if !isASCII { tokens.append(Self(first..<index, of: scalars, encodings: encodings)) }
        start = nil
        isASCII = true
      }
    }
    return tokens
  }

  /// Whether a text has words that are not plain ASCII, and each of them holds a letter that only Unicode has or is spelled as
  /// a syllable.
  ///
  /// None of them can speak for an old encoding, so that nothing but a font can make such a text anything else.
  static func areWordsOfUnicode(_ text: String) -> Bool {
    var isFound = false
    var word: [Unicode.Scalar] = []
    var isASCII = true
    for scalar in text.unicodeScalars {
      if belongsToToken(scalar) {
        word.append(scalar)
        isASCII = isASCII && scalar.isASCII
        continue
      }
      guard isASCII || isOfUnicode(word) else { return false }
      isFound = isFound || !isASCII
      word.removeAll(keepingCapacity: true)
      isASCII = true
    }
    guard isASCII || isOfUnicode(word) else { return false }
    return isFound || !isASCII
  }

  private static func isOfUnicode(_ word: [Unicode.Scalar]) -> Bool {
    switch spelling(of: word[...]) {
    case .unicodeLetters, .sureSyllable, .syllable: true
    case .word, .irregular, .signs: false
    }
  }

  private init(_ range: Range<Int>, of scalars: [Unicode.Scalar], encodings: [LegacyEncoding]) {
    self.range = range
    followsDigit = range.lowerBound > 0 && ("0"..."9").contains(scalars[range.lowerBound - 1])
    let unquoted = Self.unquoted(range, of: scalars)
    let spelling = Self.spelling(of: scalars[unquoted])
    asReceived = spelling
    let received = scalars[unquoted]
    guard spelling != .unicodeLetters,
      spelling != .sureSyllable || encodings.contains(where: { $0.keeps(received) })
    else {
      readings = []
      return
    }
    readings = encodings.compactMap { encoding in
      // In TCVN3 the quotation marks « and » are the letters ô and ằ.
      let span = encoding == .tcvn3 ? range : unquoted
      guard let decoded = encoding.decode(scalars[span]) else { return nil }
      let spelling = Self.spelling(ofDecoded: decoded)
      let isSame = encoding.keeps(received)
      return LegacyReading(
        encoding: encoding, range: span, scalars: decoded, spelling: spelling, isSame: isSame)
    }
  }

  private static func belongsToToken(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x41...0x5A, 0x61...0x7A, 0xA1...0x24F, 0x300...0x36F, 0x1E00...0x1EFF: true
    case 0x250...: scalar.properties.isAlphabetic
    default: false
    }
  }

  private static func unquoted(_ range: Range<Int>, of scalars: [Unicode.Scalar]) -> Range<Int> {
    var range = range
    if range.count > 1, scalars[range.lowerBound] == "«" { range.removeFirst() }
    if range.count > 1, scalars[range.upperBound - 1] == "»" { range.removeLast() }
    return range
  }

  private static func spelling(of scalars: ArraySlice<Unicode.Scalar>) -> Spelling {
    if scalars.contains(where: { $0.value > 0xFF }) { return .unicodeLetters }
    if scalars.contains(where: { $0.isSign && $0 != softHyphen }) { return .signs }
    if scalars.contains(softHyphen) || !hasUsualCase(scalars) { return .irregular }
    if let syllable = syllable(scalars) {
      // Two capitals may be a capital and a small code: "RÕ" may be Rế in TCVN3.
      let isSure = CommonSyllables.areSurelyUnicode(syllable)
      return isSure && !(syllable.count == 2 && syllable[1].isCapital) ? .sureSyllable : .syllable
    }
    return scalars.allSatisfy(\.isASCII) ? .signs : .word
  }

  /// The code of ư in TCVN3; in right Unicode it may be anywhere in a word.
  private static let softHyphen: Unicode.Scalar = "\u{AD}"

  private static func spelling(ofDecoded scalars: [Unicode.Scalar]) -> Spelling {
    guard hasUsualCase(scalars[...]) else { return .irregular }
    return syllable(scalars[...]) == nil ? .word : .syllable
  }

  private static func syllable(_ scalars: ArraySlice<Unicode.Scalar>) -> [VietnameseLetter]? {
    let letters = scalars.compactMap { VietnameseLetter($0) }
    return letters.count == scalars.count && Syllable.isSpelled(by: letters) ? letters : nil
  }

  /// Whether a word is all small, all capital, or small after a first capital.
  private static func hasUsualCase(_ scalars: ArraySlice<Unicode.Scalar>) -> Bool {
    var capitals = 0
    for (offset, scalar) in scalars.enumerated() where isCapital(scalar) {
      guard capitals == offset else { return false }
      capitals += 1
    }
    return capitals <= 1 || capitals == scalars.count
  }

  private static func isCapital(_ scalar: Unicode.Scalar) -> Bool {
    VietnameseLetter(scalar)?.isCapital ?? scalar.properties.isUppercase
  }
}

extension Unicode.Scalar {
  /// Whether the scalar is one of the signs of Latin-1, which Unicode never puts inside a word.
  ///
  /// The ordinal signs ª and º and the micro sign µ count as signs, although Unicode lists them as letters.
  fileprivate var isSign: Bool { (0xA1...0xBF).contains(value) || value == 0xD7 || value == 0xF7 }
}

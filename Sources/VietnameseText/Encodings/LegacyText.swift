/// A text whose words were each read in the encoding that the evidence speaks for.
struct LegacyText {
  /// The text in Unicode.
  let text: String
  /// The encodings of its words; empty for plain ASCII.
  let encodings: Set<DecodedText.Encoding>
  /// Whether words were found and all of them are right Unicode, as in nearly every text.
  let isRight: Bool

  /// Reads a composed text word by word.
  init(_ composed: String, font: LegacyFont?, prevailing: LegacyEncoding?) {
    guard font != nil || prevailing != nil || !TextToken.areWordsOfUnicode(composed) else {
      self = Self(right: composed)
      return
    }
    let scalars = Array(composed.unicodeScalars)
    let tokens = TextToken.tokens(
      in: scalars, encodings: font.map { [$0.encoding] } ?? LegacyEncoding.allCases)
    guard !tokens.isEmpty else {
      text = composed
      encodings = []
      isRight = false
      return
    }
    guard !tokens.allSatisfy({ Self.certainVerdict(on: $0, hasFont: font != nil) == .unicode }) else {
      self = Self(right: composed)
      return
    }
    let prior = (font?.encoding ?? prevailing).map { Verdict.legacy($0) } ?? .unicode
    let verdicts = Self.verdicts(on: tokens, prior: prior, hasFont: font != nil)
    guard verdicts.contains(where: { $0 != .unicode }) else {
      self = Self(right: composed)
      return
    }
    isRight = false
    encodings = Set(verdicts.map(\.named))
    var view = String.UnicodeScalarView()
    var position = 0
    for (token, verdict) in zip(tokens, verdicts) {
      guard let encoding = verdict.legacy, let reading = token.reading(in: encoding) else { continue }
      view.append(contentsOf: scalars[position..<reading.range.lowerBound])
      view.append(contentsOf: reading.scalars)
      position = reading.range.upperBound
    }
    view.append(contentsOf: scalars[position...])
    text = String(view)
  }

  private init(right composed: String) {
    text = composed
    encodings = Self.unicode
    isRight = true
  }

  private static let unicode: Set<DecodedText.Encoding> = [.unicode]

  /// The encodings of the words that can be read in one way only, nil for right Unicode.
  static func certainEncodings(in composed: String) -> [LegacyEncoding?] {
    TextToken.tokens(in: Array(composed.unicodeScalars), encodings: LegacyEncoding.allCases)
      .compactMap { certainVerdict(on: $0, hasFont: false) }.map(\.legacy)
  }

  /// What a word was found to be kept in.
  private enum Verdict: Hashable {
    case unicode
    case legacy(LegacyEncoding)

    var legacy: LegacyEncoding? {
      if case .legacy(let encoding) = self { encoding } else { nil }
    }

    var named: DecodedText.Encoding {
      switch self {
      case .unicode: .unicode
      case .legacy(.tcvn3): .tcvn3
      case .legacy(.vni): .vni
      }
    }
  }

  /// The verdict on each word: its own where it is certain, else that of its nearest certain neighbour.
  ///
  /// Between right Unicode and an old encoding at the same distance the old one is taken, for what is left unconverted
  /// stands in runs.
  private static func verdicts(on tokens: [TextToken], prior: Verdict, hasFont: Bool) -> [Verdict] {
    let certain = tokens.map { certainVerdict(on: $0, hasFont: hasFont) }
    let before = nearest(in: certain)
    let after = Array(nearest(in: certain.reversed()).reversed())
    return tokens.indices.map { index in
      if let verdict = certain[index] { return verdict }
      let neighbours = [before[index], after[index]].compactMap(\.self)
      let distance = neighbours.map(\.distance).min()
      let near = neighbours.filter { $0.distance == distance }.map(\.verdict)
      let wanted = near.first { $0 != .unicode } ?? near.first ?? prior
      return verdict(on: tokens[index], wanted: wanted, hasFont: hasFont, isAlone: near.isEmpty)
    }
  }

  /// For each place the last certain verdict up to it, and how many words ago it stands.
  private static func nearest(in certain: some Sequence<Verdict?>) -> [(verdict: Verdict, distance: Int)?] {
    var last: (verdict: Verdict, distance: Int)?
    return certain.map { verdict in
      last = verdict.map { ($0, 0) } ?? last.map { ($0.verdict, $0.distance + 1) }
      return last
    }
  }

  /// The encoding of a word that can be read in one way only, or nil.
  private static func certainVerdict(on token: TextToken, hasFont: Bool) -> Verdict? {
    let syllables = token.readings.filter { $0.spelling == .syllable }
    switch token.asReceived {
    case .unicodeLetters: return .unicode
    case .sureSyllable: return token.readings.contains(where: \.isSame) ? nil : .unicode
    case .syllable:
      // Under a VNI font "Pông" may still be the name Pơng.
      let mayBeName = hasFont && token.reading(in: .vni) != nil
      return syllables.isEmpty && !mayBeName ? .unicode : nil
    case .word, .irregular, .signs:
      // One sign alone, or one that belongs to a number, proves nothing.
      guard !token.followsDigit, token.range.count > 1 else { return nil }
      if syllables.count == 1 { return .legacy(syllables[0].encoding) }
      guard token.asReceived == .signs, token.readings.count == 1 else { return nil }
      return isWord(token.readings[0]) ? .legacy(token.readings[0].encoding) : nil
    }
  }

  /// Whether a reading in no Vietnamese spelling is still a word, as names of minority places are (Krông).
  private static func isWord(_ reading: TextToken.LegacyReading) -> Bool {
    reading.spelling == .word && reading.scalars.contains { VietnameseLetter($0)?.isVowel == true }
      && reading.scalars.contains { $0.isASCII }
  }

  /// The verdict on a word that can be read in several ways, when its surroundings speak for one of them.
  private static func verdict(
    on token: TextToken, wanted: Verdict, hasFont: Bool, isAlone: Bool
  ) -> Verdict {
    guard let encoding = wanted.legacy, let reading = token.reading(in: encoding) else { return .unicode }
    if token.asReceived == .sureSyllable { return reading.isSame ? wanted : .unicode }
    if reading.spelling == .syllable, token.asReceived != .signs { return wanted }
    switch token.asReceived {
    case .unicodeLetters, .sureSyllable: return .unicode
    case .syllable: return hasFont && !isAlone ? wanted : .unicode
    case .word, .irregular: return hasFont && !(isAlone && isForeign(reading)) ? wanted : .unicode
    case .signs where isAlone && token.range.count == 1:
      // A lone sign is a letter only where the font shows it as one; a lone × is a tick even there.
      return hasFont && reading.scalars != ["ì"] ? wanted : .unicode
    case .signs: return hasFont || !token.followsDigit ? wanted : .unicode
    }
  }

  /// Whether a reading is a foreign word typed under a TCVN3 font: it holds one of f, j, w, z, which Vietnamese has not.
  ///
  /// The pairs of VNI are too peculiar to arise in a foreign word.
  private static func isForeign(_ reading: TextToken.LegacyReading) -> Bool {
    reading.encoding == .tcvn3 && reading.scalars.contains { "fjwzFJWZ".unicodeScalars.contains($0) }
  }
}

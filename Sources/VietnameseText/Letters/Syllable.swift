/// The spelling of Vietnamese syllables: an onset, a rime and at most one tone.
///
/// The tables are the evidence by which text in an old encoding is told from text that is right: "nghèo" is a
/// syllable, "nghÌo" and "ngheøo" are none. Source: the spelling rules (chính tả) as taught in schools, with the
/// rimes that stand only in place names of today's lists. A final k, as minority place names write it (Đắk, Búk),
/// counts as a final c and may carry any tone.
enum Syllable {
  /// The longest syllable, "nghiêng".
  private static let longest = 7

  /// Whether letters spell a syllable; case is not looked at.
  static func isSpelled(by letters: [VietnameseLetter]) -> Bool {
    guard (1...longest).contains(letters.count), let firstVowel = letters.firstIndex(where: \.isVowel) else {
      return false
    }
    guard letters.count(where: { $0.tone != .ngang }) <= 1 else { return false }
    var letters = letters
    let last = letters.count - 1
    let endsInK = last > firstVowel && letters[last].position == finalK
    if endsInK { letters[last] = VietnameseLetter(position: finalC, tone: .ngang, isCapital: false) }
    // "qu" and "gi" lend their vowel to the onset, so there are two places to split.
    return splits(letters, at: firstVowel, mayHaveAnyTone: endsInK)
      || firstVowel < last && splits(letters, at: firstVowel + 1, mayHaveAnyTone: endsInK)
  }

  private static func splits(_ letters: [VietnameseLetter], at start: Int, mayHaveAnyTone: Bool) -> Bool {
    guard let onset = onsets[key(letters[..<start])], letters[..<start].allSatisfy({ $0.tone == .ngang })
    else {
      return false
    }
    let rime = letters[start...]
    let known = onset == .qu ? rimesAfterQu : rimes
    guard let tones = known[key(rime)], onset.stands(before: letters[start].position) else { return false }
    let toned = rime.firstIndex { $0.tone != .ngang }
    guard mayHaveAnyTone || tones.contains(toned.map { letters[$0].tone } ?? .ngang) else { return false }
    return toned.map { carriesTone($0, in: rime) } ?? true
  }

  /// Whether a tone may be written on a letter of a rime; `hoà` and `hòa` are both in use.
  private static func carriesTone(_ index: Int, in rime: ArraySlice<VietnameseLetter>) -> Bool {
    let vowels = rime.prefix(while: \.isVowel)
    if let shaped = vowels.lastIndex(where: { shapedVowels.contains($0.position) }) { return index == shaped }
    if vowels.count == 3 { return index == rime.startIndex + 1 }
    if vowels.count < rime.count { return index == vowels.endIndex - 1 }
    return index == rime.startIndex || index == rime.startIndex + 1 && movableTones.contains(key(rime))
  }

  /// Up to four letters as one number; longer runs give a number that is in no table.
  private static func key(_ letters: ArraySlice<VietnameseLetter>) -> UInt32 {
    letters.count > 4 ? .max : letters.reduce(0) { $0 << 6 | UInt32($1.position) + 1 }
  }
}

// MARK: - Tables

extension Syllable {
  /// How an onset chooses its vowel: c, g, ng stand before back vowels, k, gh, ngh before front vowels.
  private enum Onset {
    case any
    case beforeFront
    case beforeBack
    case beforeBackOrI
    case qu

    func stands(before vowel: UInt8) -> Bool {
      let isFront = frontVowels.contains(vowel)
      switch self {
      case .any, .qu: return true
      case .beforeFront: return isFront
      case .beforeBack: return !isFront
      case .beforeBackOrI: return !isFront || vowel == frontI
      }
    }
  }

  private static func positions(of letters: String) -> [UInt8] {
    letters.unicodeScalars.compactMap { VietnameseLetter($0)?.position }
  }

  private static func key(of word: some StringProtocol) -> UInt32 {
    key(word.unicodeScalars.compactMap { VietnameseLetter($0) }[...])
  }

  private static let frontVowels = positions(of: "eêiy")
  private static let shapedVowels = positions(of: "ăâêôơư")
  private static let frontI = positions(of: "i")[0]
  private static let finalC = positions(of: "c")[0]
  private static let finalK = positions(of: "k")[0]

  /// Open rimes whose tone is written on either vowel.
  private static let movableTones = Set(["oa", "oe", "uy"].map { key(of: $0) })

  private static let onsets: [UInt32: Onset] = {
    var onsets: [UInt32: Onset] = [0: .any, key(of: "qu"): .qu]
    let kinds: [(Onset, String)] = [
      (.any, "b ch d đ gi h kh l m n nh p ph r s t th tr v x"),
      (.beforeFront, "k gh ngh"), (.beforeBack, "c ng"), (.beforeBackOrI, "g"),
    ]
    for (kind, words) in kinds {
      for word in words.split(separator: " ") { onsets[key(of: word)] = kind }
    }
    return onsets
  }()

  /// Every rime and the tones it is spelled with: one in p, t, c or ch carries only sắc or nặng, and the rare long o
  /// (oong), which minority names have, not ngã.
  private static let rimes = table(
    """
    a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây
    e ec em en eng eo ep et ê êch êm ên ênh êp êt êu
    i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu
    o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt
    oc oe oen oeo oet oi om on ong ooc oong op ot ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt
    u ua uâc uân uâng uât uây uc uê uêch uên uênh uêt ui um un ung uôc uôi uôm uôn uông uôt
    uơ uơn up ut uy uya uych uyên uyêt uyn uynh uyp uyt uyu
    ư ưa ưc ưi ưm ưn ưng ươc ươi ươm ươn ương ươp ươt ươu ưt ưu y yêm yên yêng yêt yêu
    """)

  private static let rimesAfterQu = table(
    """
    a ac ach ai an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc ân âng ât âu ây
    e en eng eo ep et ê ên êch ênh êp êt êu i ich iên in inh it ôc ơ ơi ơn
    y yên yêt ych ynh yp yt yêu
    """)

  private static func table(_ words: String) -> [UInt32: Set<Tone>] {
    words.split(whereSeparator: \.isWhitespace).reduce(into: [:]) { table, word in
      let endsInStop = ["p", "t", "c", "ch"].contains { word.hasSuffix($0) }
      let tones: Set<Tone> = endsInStop ? [.sac, .nang] : Set(Tone.allCases)
      table[key(of: word)] = word.hasPrefix("oo") ? tones.subtracting([.nga]) : tones
    }
  }
}

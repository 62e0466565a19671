/// The signs that letters of a text are lost for good, so that it can only be asked for again.
enum DamagedText {
  /// Whether letters are surely or very probably lost.
  ///
  /// Sure signs are the replacement character and a question mark inside a word ("Nguy?n"). The other loss is that
  /// of all letters from U+1EA0 on, which some exports drop: "Chun nghèo đa chiu giai đon". It is told by words
  /// that cannot stand ("h", "nưc", "chiu") in Vietnamese text that holds not one such letter. Short texts often
  /// give too little evidence and pass.
  static func isDamaged(_ text: String) -> Bool {
    var isSuspicious = false
    var holdsLateLetters = false
    var holdsDiacritics = false
    for scalar in text.unicodeScalars where !scalar.isASCII || scalar == "?" {
      isSuspicious = isSuspicious || scalar == "?" || scalar.value == 0xFFFD
      holdsLateLetters = holdsLateLetters || 0x1EA0...0x1EF9 ~= scalar.value
      holdsDiacritics = holdsDiacritics || VietnameseLetter(scalar) != nil
    }
    if isSuspicious, holdsReplacement(Array(text.unicodeScalars)) { return true }
    return holdsDiacritics && !holdsLateLetters && lostLetters(Array(text.unicodeScalars))
  }

  private static func holdsReplacement(_ scalars: [Unicode.Scalar]) -> Bool {
    for (index, scalar) in scalars.enumerated() {
      if scalar.value == 0xFFFD { return true }
      guard scalar == "?", index > 0, index + 1 < scalars.count else { continue }
      let before = scalars[index - 1].properties
      let after = scalars[index + 1].properties
      if before.isLowercase && after.isLowercase || before.isUppercase && after.isUppercase { return true }
    }
    return false
  }

  /// Whether too many words of a text without late letters are impossible.
  private static func lostLetters(_ scalars: [Unicode.Scalar]) -> Bool {
    var words = 0
    var impossible = 0
    var word: [VietnameseLetter] = []
    for index in 0...scalars.count {
      if index < scalars.count, let letter = VietnameseLetter(scalars[index]) {
        word.append(letter)
      } else if !word.isEmpty {
        words += 1
        if isImpossible(word, before: index < scalars.count ? scalars[index] : " ") { impossible += 1 }
        word = []
      }
    }
    return impossible >= 2 && impossible * 4 >= words || impossible >= 3 && words >= 15
  }

  /// Whether a word is what remains of a word that lost a letter; abbreviations and units are spared.
  private static func isImpossible(_ word: [VietnameseLetter], before next: Unicode.Scalar) -> Bool {
    guard !["'", "’", "."].contains(next), word.allSatisfy({ $0.tone == .ngang }) else { return false }
    guard word.contains(where: \.isVowel) else {
      return !word.allSatisfy(\.isCapital) && next != ")" && next != "/"
        && !abbreviations.contains(small(word))
    }
    guard Syllable.isSpelled(by: word) else { return endsInStop(word) }
    let plain = word.map { $0.scalar == "đ" || $0.scalar == "Đ" ? dLetter : $0 }
    guard let last = plain.last, last.scalar != "k", last.scalar != "K" else { return false }
    return plain.allSatisfy { $0.scalar.isASCII } && !CommonSyllables.areCommon(plain)
  }

  /// Whether a word ends in p, t, c or ch, which no Vietnamese word without a tone does.
  private static func endsInStop(_ word: [VietnameseLetter]) -> Bool {
    let end = small(Array(word.suffix(2)))
    return end == "ch" || ["p", "t", "c"].contains(end.suffix(1))
  }

  private static let dLetter = VietnameseLetter(position: 5, tone: .ngang, isCapital: false)

  private static func small(_ word: [VietnameseLetter]) -> String {
    String(String.UnicodeScalarView(word.map(\.scalar))).lowercased()
  }

  /// Words without a vowel that office texts do hold: units, marks and abbreviations.
  private static let abbreviations = Set(
    "x đ m h g l kg km cm mm ml mg tr ths ts tt tp kp ng th nh stk vnd".split(separator: " ").map(String.init)
  )
}

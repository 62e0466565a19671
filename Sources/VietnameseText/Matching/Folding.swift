/// The folding behind `MatchingKey`: one pass over the scalars, writing UTF-8.
struct Folding {
  private var bytes: [UInt8] = []
  /// The run of vowels being read, held back because its tone belongs on its last vowel.
  private var vowels: [VietnameseLetter] = []
  private var spaceIsDue = false
  /// Letters of the word so far, to know a single letter before an apostrophe.
  private var lettersInWord = 0
  /// After "H'" a space is no end of the word: "H' Neng" is "H'Neng".
  private var joinsNext = false

  /// The folded form of a text.
  static func fold(_ text: String) -> String {
    var folding = Self()
    folding.bytes.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
      guard folding.read(scalar) else {
        // Something unusual: clean first, then read it for good.
        folding = Self()
        for scalar in text.cleaned.unicodeScalars where !folding.read(scalar) { folding.readUnusual(scalar) }
        break
      }
    }
    folding.endVowels()
    return String(decoding: folding.bytes, as: UTF8.self)
  }

  /// Reads a letter, digit, space or ASCII sign; false for a scalar that needs cleaning or a closer look.
  private mutating func read(_ scalar: Unicode.Scalar) -> Bool {
    if let letter = VietnameseLetter(scalar) {
      read(letter)
      return true
    }
    switch scalar {
    case "0"..."9", "%", "&", "#", "@", "+", "=", "<", ">", "$", "^", "~":
      write(scalar)
    case "'", "`", "’", "‘":
      readApostrophe()
    case " ", "-", ".", ",", "/", ":", ";", "(", ")", "[", "]", "{", "}", "_", "\"", "\\", "|", "*", "!", "?",
      "\n",
      "–", "—", "“", "”", "…", "\u{A0}":
      endWord()
    default:
      return false
    }
    return true
  }

  private mutating func read(_ letter: VietnameseLetter) {
    lettersInWord += 1
    joinsNext = false
    if !letter.isVowel { endVowels() }
    if vowels.isEmpty { startWord() }
    if letter.isVowel {
      vowels.append(letter)
    } else {
      appendSmall(letter, .ngang)
    }
  }

  private mutating func readUnusual(_ scalar: Unicode.Scalar) {
    switch scalar {
    case "´", "ʼ", "ʹ", "′", "‛": return readApostrophe()
    case "²": return write("2")
    case "³": return write("3")
    default: break
    }
    switch scalar.properties.generalCategory {
    case .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation, .finalPunctuation,
      .connectorPunctuation, .otherPunctuation, .control, .format, .spaceSeparator:
      endWord()
    case .nonspacingMark:
      // Composition has left it over: it belongs to no letter.
      break
    default:
      for lower in scalar.properties.lowercaseMapping.unicodeScalars
      where !read(lower) && lower.properties.generalCategory != .nonspacingMark { write(lower) }
    }
  }

  private mutating func readApostrophe() {
    joinsNext = lettersInWord == 1
  }

  private mutating func write(_ scalar: Unicode.Scalar) {
    joinsNext = false
    endVowels()
    startWord()
    append(scalar)
  }

  private mutating func startWord() {
    if spaceIsDue, !bytes.isEmpty { bytes.append(UInt8(ascii: " ")) }
    spaceIsDue = false
  }

  private mutating func endWord() {
    guard !joinsNext else { return }
    endVowels()
    spaceIsDue = true
    lettersInWord = 0
  }

  /// Writes the run of vowels, with its tone on the last one; a run of several tones is no syllable and stays.
  private mutating func endVowels() {
    guard let last = vowels.last else { return }
    let isToned = { (vowel: VietnameseLetter) in vowel.tone != .ngang }
    if vowels.count > 1, vowels.count(where: isToned) == 1, let toned = vowels.first(where: isToned) {
      for vowel in vowels.dropLast() { appendSmall(vowel, .ngang) }
      appendSmall(last, toned.tone)
    } else {
      for vowel in vowels { appendSmall(vowel, vowel.tone) }
    }
    vowels.removeAll(keepingCapacity: true)
  }

  private mutating func appendSmall(_ letter: VietnameseLetter, _ tone: Tone) {
    append(VietnameseLetter(position: letter.position, tone: tone, isCapital: false).scalar)
  }

  private mutating func append(_ scalar: Unicode.Scalar) {
    let value = scalar.value
    switch value {
    case 0..<0x80:
      bytes.append(UInt8(truncatingIfNeeded: value))
    case 0x80..<0x800:
      bytes.append(UInt8(truncatingIfNeeded: 0xC0 | value >> 6))
      bytes.append(UInt8(truncatingIfNeeded: 0x80 | value & 0x3F))
    case 0x800..<0x10000:
      bytes.append(UInt8(truncatingIfNeeded: 0xE0 | value >> 12))
      bytes.append(UInt8(truncatingIfNeeded: 0x80 | value >> 6 & 0x3F))
      bytes.append(UInt8(truncatingIfNeeded: 0x80 | value & 0x3F))
    default:
      bytes.append(contentsOf: String(scalar).utf8)
    }
  }
}

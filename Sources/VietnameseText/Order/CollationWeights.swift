/// The bytes by which `VietnameseCollation` compares a text: levels in turn, each ended by a zero.
struct CollationWeights {
  private(set) var bytes: [UInt8] = []

  /// The first byte of each kind of character, in ascending order; 0 ends a level.
  private enum Kind {
    static let space: UInt8 = 0x01
    static let sign: UInt8 = 0x02
    static let number: UInt8 = 0x03
    static let letter: UInt8 = 0x10
    static let otherLetter: UInt8 = 0x40
  }

  init(_ text: String) {
    var tones: [UInt8] = []
    var cases: [UInt8] = []
    var zeros: [UInt8] = []
    let scalars = Array(text.canonicallyComposed.unicodeScalars)
    var followsVowel = false
    var index = 0
    while index < scalars.count {
      let scalar = scalars[index]
      index += 1
      if let letter = VietnameseLetter(scalar) {
        bytes.append(Kind.letter + letter.position)
        tones.append(letter.tone.rawValue + 1)
        if followsVowel, letter.isVowel { Self.moveTone(in: &tones) }
        followsVowel = letter.isVowel
        cases.append(letter.isCapital ? 2 : 1)
        continue
      }
      followsVowel = false
      if scalar.isDigit {
        let end = scalars[index...].firstIndex { !$0.isDigit } ?? scalars.count
        appendNumber(scalars[index - 1..<end], zeros: &zeros)
        index = end
      } else {
        append(scalar)
      }
    }
    for level in [tones, cases, zeros] { bytes += [0] + level }
    bytes.append(0)
    bytes.append(contentsOf: text.utf8)
  }

  /// Moves the tone of the vowel before the last one to the last one, which then stands for both.
  private static func moveTone(in tones: inout [UInt8]) {
    let ngang = Tone.ngang.rawValue + 1
    guard tones.count > 1, tones[tones.count - 1] == ngang else { return }
    tones.swapAt(tones.count - 2, tones.count - 1)
  }

  /// A whole number: first how many digits it has without leading zeros, then the digits.
  private mutating func appendNumber(_ digits: ArraySlice<Unicode.Scalar>, zeros: inout [UInt8]) {
    let significant = digits.drop { $0 == "0" }
    bytes.append(Kind.number)
    append(UInt32(clamping: significant.count))
    bytes.append(contentsOf: significant.map { UInt8(truncatingIfNeeded: $0.value) })
    zeros.append(UInt8(clamping: digits.count - significant.count + 1))
  }

  private mutating func append(_ scalar: Unicode.Scalar) {
    let properties = scalar.properties
    if properties.isWhitespace {
      bytes.append(Kind.space)
    } else if properties.isAlphabetic {
      bytes.append(Kind.otherLetter)
      append(properties.lowercaseMapping.unicodeScalars.first?.value ?? scalar.value)
    } else {
      bytes.append(Kind.sign)
      append(scalar.value)
    }
  }

  /// Four bytes, the highest first.
  private mutating func append(_ value: UInt32) {
    for shift in [24, 16, 8, 0] as [UInt32] { bytes.append(UInt8(truncatingIfNeeded: value >> shift)) }
  }
}

extension Unicode.Scalar {
  /// Whether the scalar is a digit from 0 to 9.
  var isDigit: Bool { 0x30...0x39 ~= value }
}

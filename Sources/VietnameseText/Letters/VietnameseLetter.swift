/// One letter as Vietnamese writes it: its place in the alphabet, its tone and its case.
///
/// The alphabet is `a ă â b c d đ e ê ... y`; the Latin letters f, j, w and z, which stand only in foreign and some
/// minority words, keep their Latin places. `ế` is the letter `ê` with the tone sắc.
struct VietnameseLetter: Hashable {
  /// The place in the alphabet, from 0 (`a`) to 32 (`z`).
  let position: UInt8
  let tone: Tone
  let isCapital: Bool

  init(position: UInt8, tone: Tone, isCapital: Bool) {
    self.position = position
    self.tone = tone
    self.isCapital = isCapital
  }

  /// The letter of a composed scalar, or nil for everything that is not a Vietnamese or plain Latin letter.
  init?(_ scalar: Unicode.Scalar) {
    guard let slot = Self.slot(of: scalar.value) else { return nil }
    let code = Self.codes[slot]
    guard code != Self.noLetter else { return nil }
    self.init(
      position: UInt8(truncatingIfNeeded: code & 0x3F),
      tone: Tone(rawValue: UInt8(code >> 6 & 0x7)) ?? .ngang,
      isCapital: code & 0x200 != 0)
  }

  /// The composed scalar of the letter; a consonant carries no tone.
  var scalar: Unicode.Scalar {
    Self.scalars[(Int(position) * Tone.allCases.count + Int(tone.rawValue)) * 2 + (isCapital ? 1 : 0)]
  }

  var isVowel: Bool { Self.vowels & (1 << UInt64(position)) != 0 }

  /// The same letter with another tone.
  func with(_ tone: Tone) -> Self { Self(position: position, tone: tone, isCapital: isCapital) }

  /// The same letter as a capital.
  var capital: Self { Self(position: position, tone: tone, isCapital: true) }
}

// MARK: - Tables

extension VietnameseLetter {
  /// The alphabet in dictionary order.
  static let alphabet = Array("aăâbcdđeêfghijklmnoôơpqrstuưvwxyz".unicodeScalars)

  /// Each vowel with its six tones, in the order of `Tone`.
  private static let vowelRows: [[Unicode.Scalar]] = [
    "aàảãáạ", "ăằẳẵắặ", "âầẩẫấậ", "eèẻẽéẹ", "êềểễếệ", "iìỉĩíị",
    "oòỏõóọ", "ôồổỗốộ", "ơờởỡớợ", "uùủũúụ", "ưừửữứự", "yỳỷỹýỵ",
  ].map { Array($0.unicodeScalars) }

  /// One bit for each place of the alphabet that is a vowel.
  private static let vowels: UInt64 = alphabet.enumerated().reduce(into: 0) { mask, letter in
    if vowelRows.contains(where: { $0[0] == letter.element }) { mask |= 1 << UInt64(letter.offset) }
  }

  /// The scalars of all letters: by place, then tone, then case.
  private static let scalars: [Unicode.Scalar] = alphabet.flatMap { base in
    let row = vowelRows.first { $0[0] == base } ?? Array(repeating: base, count: Tone.allCases.count)
    return row.flatMap { [$0, capital(of: $0)] }
  }

  private static func capital(of small: Unicode.Scalar) -> Unicode.Scalar {
    small.properties.uppercaseMapping.unicodeScalars.first ?? small
  }

  private static let noLetter = UInt16.max

  /// Letters stand in two runs of Unicode: up to ư (U+01B0) and from Ạ to ỹ (U+1EA0 to U+1EF9).
  private static func slot(of value: UInt32) -> Int? {
    if value <= 0x1B0 { return Int(value) }
    return 0x1EA0...0x1EF9 ~= value ? Int(value - 0x1EA0 + 0x1B1) : nil
  }

  /// Place, tone and case of every scalar of the two runs, packed into one number.
  private static let codes: [UInt16] = {
    let tones = Tone.allCases.count
    var codes = [UInt16](repeating: noLetter, count: 0x1B1 + 0x5A)
    for (index, scalar) in scalars.enumerated() {
      guard let slot = slot(of: scalar.value), codes[slot] == noLetter else { continue }
      let position = index / (2 * tones)
      let tone = index / 2 % tones
      codes[slot] = UInt16(position | tone << 6 | (index % 2) << 9)
    }
    return codes
  }()
}

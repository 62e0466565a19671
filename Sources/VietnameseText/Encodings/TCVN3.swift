/// The code table of TCVN3 (ABC): one code point for each letter.
///
/// The set has codes for the capitals Ă Â Ê Ô Ơ Ư Đ only; a capital with a tone is a small code shown by a capital
/// font, or its base letter followed by the small code (`A¸` is Á). ư is U+00AD, the soft hyphen, so decoding comes
/// before any cleaning. Source: TCVN 5712:1993, set VN3; it agrees with the table that input methods use.
enum TCVN3 {
  private static let runs: [(first: Int, letters: String)] = [
    (0xA1, "ĂÂÊÔƠƯĐăâêôơưđ"), (0xB5, "àảãáạ"), (0xBB, "ằẳẵắ"), (0xC6, "ặầẩẫấậè"),
    (0xCE, "ẻẽéẹềểễếệìỉ"), (0xDC, "ĩíịò"), (0xE1, "ỏõóọồổỗốộờởỡớợù"), (0xF1, "ủũúụừửữứựỳỷỹýỵ"),
  ]

  /// The letter of each code point from 0 to 255; zero where there is none.
  private static let letters: [Unicode.Scalar] = {
    var table = (0..<0x100).map { Unicode.Scalar(UInt8($0 < 0x80 ? $0 : 0)) }
    for run in runs {
      for (offset, letter) in run.letters.unicodeScalars.enumerated() { table[run.first + offset] = letter }
    }
    return table
  }()

  static func decode(_ scalars: ArraySlice<Unicode.Scalar>) -> [Unicode.Scalar]? {
    var decoded: [Unicode.Scalar] = []
    decoded.reserveCapacity(scalars.count)
    for scalar in scalars {
      guard scalar.value < 0x100 else { return nil }
      let letter = letters[Int(scalar.value)]
      guard letter.value != 0 else { return nil }
      if let last = decoded.last, let joined = joined(last, letter) {
        decoded[decoded.count - 1] = joined
      } else {
        decoded.append(letter)
      }
    }
    return raised(decoded)
  }

  /// The toned capital that a bare capital and the small toned letter of the same vowel make together.
  private static func joined(_ first: Unicode.Scalar, _ second: Unicode.Scalar) -> Unicode.Scalar? {
    guard second.value >= 0x80, let base = VietnameseLetter(first), let toned = VietnameseLetter(second),
      base.isCapital, base.tone == .ngang, base.isVowel, !toned.isCapital, toned.tone != .ngang,
      base.position == toned.position
    else { return nil }
    return toned.capital.scalar
  }

  /// A word typed in capitals, with its small codes raised: `NGUYÔN` is NGUYỄN, for the set has no code for Ễ.
  private static func raised(_ decoded: [Unicode.Scalar]) -> [Unicode.Scalar] {
    var capitals = 0
    for scalar in decoded {
      if ("a"..."z").contains(scalar) { return decoded }
      if VietnameseLetter(scalar)?.isCapital ?? scalar.properties.isUppercase { capitals += 1 }
    }
    return capitals < 2 ? decoded : decoded.map { VietnameseLetter($0)?.capital.scalar ?? $0 }
  }

  /// A decoded name whose words all begin with a capital, but for those that begin with a letter the set has no capital
  /// for: `Cµ ThÞ ¸nh` is Cà Thị Ánh.
  ///
  /// Other texts are returned as they are; two capitals at least must speak for a name.
  static func raisingInitials(of text: String) -> String {
    var scalars = Array(text.unicodeScalars)
    var raised: [Int] = []
    var capitals = 0
    for index in scalars.indices where index == 0 || scalars[index - 1] == " " {
      guard let letter = VietnameseLetter(scalars[index]) else { return text }
      if letter.isCapital {
        capitals += 1
      } else if letter.tone != .ngang {
        raised.append(index)
      } else {
        return text
      }
    }
    guard !raised.isEmpty, capitals >= 2 else { return text }
    for index in raised {
      scalars[index] = VietnameseLetter(scalars[index])?.capital.scalar ?? scalars[index]
    }
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }
}

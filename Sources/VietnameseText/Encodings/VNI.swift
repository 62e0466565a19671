/// The code table of VNI for Windows: a letter is one code point, or a base letter followed by a mark.
///
/// Reading is greedy, two code points first: `ô` alone is ơ, but `oâ` is ô and `ôù` is ớ. A capital differs from its
/// small letter by 0x20 in every code point. A mark of the other case is read too, and the base decides the case.
/// Source: the code table of the VNI Windows fonts, which input methods agree on.
enum VNI {
  /// What a mark adds to its base letter.
  private enum Shape {
    case tone
    case circumflex
    case breve
  }

  private static let singles: [UInt32: Unicode.Scalar] = [
    0xF1: "đ", 0xED: "í", 0xEC: "ì", 0xE6: "ỉ", 0xF3: "ĩ", 0xF2: "ị", 0xF4: "ơ", 0xF6: "ư", 0xEE: "ỵ",
  ]

  private static let marks: [UInt32: (shape: Shape, tone: Tone)] = [
    0xF8: (.tone, .huyen), 0xFB: (.tone, .hoi), 0xF5: (.tone, .nga), 0xF9: (.tone, .sac),
    0xEF: (.tone, .nang),
    0xE2: (.circumflex, .ngang), 0xE0: (.circumflex, .huyen), 0xE5: (.circumflex, .hoi),
    0xE3: (.circumflex, .nga), 0xE1: (.circumflex, .sac), 0xE4: (.circumflex, .nang),
    0xEA: (.breve, .ngang), 0xE8: (.breve, .huyen), 0xFA: (.breve, .hoi),
    0xFC: (.breve, .nga), 0xE9: (.breve, .sac), 0xEB: (.breve, .nang),
  ]

  private static let toneBases: Set<Unicode.Scalar> = ["a", "e", "o", "u", "y", "ơ", "ư"]
  private static let circumflexed: [Unicode.Scalar: Unicode.Scalar] = ["a": "â", "e": "ê", "o": "ô"]

  static func decode(_ scalars: ArraySlice<Unicode.Scalar>) -> [Unicode.Scalar]? {
    var decoded: [Unicode.Scalar] = []
    decoded.reserveCapacity(scalars.count)
    var index = scalars.startIndex
    while index < scalars.endIndex {
      guard let base = base(of: scalars[index]) else { return nil }
      let next = index + 1
      if next < scalars.endIndex, let letter = letter(base, with: scalars[next]) {
        decoded.append(letter)
        index += 2
      } else {
        decoded.append(base)
        index += 1
      }
    }
    return decoded
  }

  /// The letter of one code point that is not a mark.
  private static func base(of scalar: Unicode.Scalar) -> Unicode.Scalar? {
    if scalar.isASCII { return scalar }
    guard let small = singles[scalar.value | 0x20] else { return nil }
    return isCapital(scalar) ? VietnameseLetter(small)?.capital.scalar : small
  }

  /// The letter that a base and the mark after it make, or nil when the next code point is no mark for it.
  private static func letter(_ base: Unicode.Scalar, with next: Unicode.Scalar) -> Unicode.Scalar? {
    guard (0xC0...0xFF).contains(next.value), let mark = marks[next.value | 0x20] else { return nil }
    guard let letter = VietnameseLetter(base), let shaped = shaped(letter, by: mark.shape) else { return nil }
    let toned = shaped.with(mark.tone)
    return letter.isCapital ? toned.capital.scalar : toned.scalar
  }

  private static func shaped(_ letter: VietnameseLetter, by shape: Shape) -> VietnameseLetter? {
    let small = VietnameseLetter(position: letter.position, tone: .ngang, isCapital: false).scalar
    guard letter.tone == .ngang else { return nil }
    switch shape {
    case .tone: return toneBases.contains(small) ? VietnameseLetter(small) : nil
    case .circumflex: return circumflexed[small].flatMap { VietnameseLetter($0) }
    case .breve: return small == "a" ? VietnameseLetter("ă") : nil
    }
  }

  private static func isCapital(_ scalar: Unicode.Scalar) -> Bool { scalar.value & 0x20 == 0 }
}

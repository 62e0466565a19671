/// Text in UTF-8 whose bytes were taken for Windows-1252 or Latin-1: "Tá»« tá»‘t" for "Từ tốt".
enum MisreadUTF8 {
  /// A repaired text.
  struct Repair {
    let text: String
    /// Whether every byte of a letter was still there.
    let isComplete: Bool
  }

  /// The repaired text, or nil when the text shows no certain sign of having been misread.
  ///
  /// Certain signs are the pairs and triples that begin with `Ä`, `Å`, `Æ`, `á»`, `áº`, which no right text holds, and
  /// pairs that put the capital `Ã` after a small letter. `XÃ` before a quotation mark or a no-break space may be
  /// right, and is read as a pair only where the rest of the text is misread beyond doubt.
  static func repair(_ text: String) -> Repair? {
    guard mayBeMisread(text) else { return nil }
    let scalars = Array(text.unicodeScalars)
    var repaired = String.UnicodeScalarView()
    var isCertain = false
    var isComplete = true
    var index = 0
    while index < scalars.count {
      if let (letter, length) = letter(in: scalars, at: index) {
        isCertain = isCertain || isProof(scalars, at: index, letter: letter)
        repaired.append(letter)
        index += length
      } else if scalars[index] == "Ã", index + 1 == scalars.count || scalars[index + 1] == " " {
        // The second byte of à is a no-break space, which trimming takes away.
        repaired.append("à")
        index += 1
      } else {
        isComplete = isComplete && !Self.leads.contains(scalars[index])
        repaired.append(scalars[index])
        index += 1
      }
    }
    return isCertain ? Repair(text: String(repaired), isComplete: isComplete) : nil
  }

  /// Whether a first byte of a proof stands before another byte of it; a quick look before the careful one.
  private static func mayBeMisread(_ text: String) -> Bool {
    var followsLead = false
    for scalar in text.unicodeScalars {
      let value = scalar.value
      if followsLead, 0x80..<0xC0 ~= value || value > 0xFF && windows1252[scalar] != nil { return true }
      followsLead = 0xC3...0xC6 ~= value || value == 0xE1 || value == 0xEF
    }
    return false
  }

  private static let leads: Set<Unicode.Scalar> = ["Ã", "Ä", "Å", "Æ"]

  /// The scalar that the bytes from an index on make, and how many of them, when it may stand in Vietnamese text.
  private static func letter(in scalars: [Unicode.Scalar], at index: Int) -> (Unicode.Scalar, Int)? {
    guard let lead = byte(of: scalars[index]), lead >= 0xC2, lead < 0xF0 else { return nil }
    let length = lead < 0xE0 ? 2 : 3
    guard index + length <= scalars.count else { return nil }
    var value = UInt32(lead) & (length == 2 ? 0x1F : 0x0F)
    for scalar in scalars[index + 1..<index + length] {
      guard let next = byte(of: scalar), next & 0xC0 == 0x80 else { return nil }
      value = value << 6 | UInt32(next & 0x3F)
    }
    guard let scalar = Unicode.Scalar(value), value >= 0x80, mayStand(scalar) else { return nil }
    return (scalar, length)
  }

  /// Whether a scalar is a Vietnamese letter, a tone mark, or one of the signs and spaces of office texts.
  private static func mayStand(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xA0, 0xAB, 0xB0, 0xB2, 0xB3, 0xB7, 0xBB, 0xD7, 0x300...0x309, 0x323, 0x2000...0x27BF, 0xFEFF: true
    default: VietnameseLetter(scalar) != nil
    }
  }

  private static func isProof(_ scalars: [Unicode.Scalar], at index: Int, letter: Unicode.Scalar) -> Bool {
    switch letter.value {
    case 0xC0...0xFF:
      if index > 0, scalars[index - 1].properties.isLowercase { return true }
      return !["\u{A0}", "’", "‘", "“", "”"].contains(scalars[index + 1])
    case 0x102...0x1B0, 0x1EA0...0x1EF9, 0xFEFF: return true
    default: return false
    }
  }

  /// The byte that Windows-1252, or Latin-1 where Windows-1252 has no character, shows as a scalar.
  private static func byte(of scalar: Unicode.Scalar) -> UInt8? {
    scalar.value < 0x100 ? UInt8(scalar.value) : windows1252[scalar]
  }

  /// The characters of Windows-1252 that differ from Latin-1, 80 to 9F; a full stop stands where it has none.
  private static let windows1252: [Unicode.Scalar: UInt8] = {
    let characters = "€.‚ƒ„…†‡ˆ‰Š‹Œ.Ž..‘’“”•–—˜™š›œ.žŸ"
    var bytes: [Unicode.Scalar: UInt8] = [:]
    for (offset, scalar) in characters.unicodeScalars.enumerated() where scalar != "." {
      bytes[scalar] = 0x80 + UInt8(offset)
    }
    return bytes
  }()
}

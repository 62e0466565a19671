/// The number of an identity document, kept as text so that no zero is lost.
///
/// Two kinds exist: the personal number of twelve digits (số định danh, CCCD) and the old card of nine (CMND). Neither
/// has a public check digit. Twelve digits are three for the place of birth registration, one for century and sex,
/// two for the year of birth and six of chance (Decree 137/2015/NĐ-CP, Circular 59/2021/TT-BCA art. 4).
public struct IdentityNumber: Hashable, Sendable {
  /// The sex that the fourth digit of a personal number tells.
  public enum Sex: String, Hashable, Sendable {
    /// Nam.
    case male
    /// Nữ.
    case female
  }

  /// The digits: nine or twelve; or the pseudonym that stands for them (`IdentityPseudonym`).
  public let digits: String
  /// How many zeros a numeric cell had lost in front, which were put back; 0 for a number as written.
  public let restoredZeros: Int

  /// Whether it is a personal number of twelve digits, and not an old card of nine.
  public var isPersonalNumber: Bool { isPseudonym ? digits.hasPrefix("ID12") : digits.utf8.count == 12 }

  /// How many digits it has: nine or twelve.
  public var length: Int { isPersonalNumber ? 12 : 9 }

  private var isPseudonym: Bool { digits.utf8.first == UInt8(ascii: "I") }

  /// Where the birth was registered, of a personal number that is no pseudonym.
  public var registrationPlace: RegistrationPlace? {
    isPersonalNumber && !isPseudonym ? RegistrationPlace(code: String(digits.prefix(3))) : nil
  }

  /// Whether a personal number begins with the code of a province or country.
  public var hasAssignedPlace: Bool? {
    guard isPersonalNumber else { return nil }
    return isPseudonym ? digits.hasPrefix("ID12+") : registrationPlace?.isAssigned
  }

  /// The sex, of a personal number.
  public var sex: Sex? { fourthDigit.map { $0.isMultiple(of: 2) ? .male : .female } }

  /// The year of birth, of a personal number: the fourth digit gives the century, 0 and 1 the twentieth.
  public var birthYear: Int? {
    guard let fourthDigit, let year = Int(bornAs.dropFirst().prefix(2)) else { return nil }
    return 1900 + fourthDigit / 2 * 100 + year
  }

  private var fourthDigit: Int? { isPersonalNumber ? Int(bornAs.prefix(1)) : nil }

  /// The digits of century, sex and year.
  private var bornAs: Substring { digits.dropFirst(isPseudonym ? 5 : 3).prefix(3) }
}

/// What a cell says when the number of an identity document is asked for.
public enum IdentityReading: Hashable, Sendable {
  /// A number of nine or twelve digits.
  case number(IdentityNumber)
  /// Digits only, but neither nine nor twelve of them, nor fewer by lost zeros alone; how many.
  case wrongLength(Int)
  /// Nothing was written: no text, only dashes or dots, or only zeros.
  case blank
  /// Something else was written.
  case notANumber

  /// Reads the decoded text of a cell; spaces, dots, dashes and an apostrophe in front are left out.
  ///
  /// Eleven digits are a personal number that lost one zero in a numeric cell, and ten one that lost two (provinces 01
  /// to 09), when the zeros put back make the code of a province. Eight digits may be an old card with a lost zero or
  /// a slip of the pen, and are not repaired.
  ///
  /// A pseudonym says what its number says.
  public static func read(_ text: String) -> Self {
    if let plain = plainNumber(text) { return .number(plain) }
    return IdentityPseudonym.reading(of: text) ?? readWritten(text)
  }

  /// Reads a text that is taken as somebody wrote it, also where it looks like a pseudonym.
  static func readWritten(_ text: String) -> Self {
    if let plain = plainNumber(text) { return .number(plain) }
    let cleaned = text.cleaned
    guard !NumberReading.isBlankMark(cleaned) else { return .blank }
    let ignored = " .-–'’".unicodeScalars
    let digits = String(String.UnicodeScalarView(cleaned.unicodeScalars.filter { !ignored.contains($0) }))
    guard !digits.isEmpty, digits.unicodeScalars.allSatisfy(\.isDigit) else { return .notANumber }
    guard digits.contains(where: { $0 != "0" }) else { return .blank }
    let length = digits.utf8.count
    switch length {
    case 9, 12:
      return .number(IdentityNumber(digits: digits, restoredZeros: 0))
    case 10, 11:
      let restored = String(repeating: "0", count: 12 - length) + digits
      guard digits.first != "0",
        RegistrationPlace.provinceCodes.contains(String(restored.dropFirst().prefix(2)))
      else { return .wrongLength(length) }
      return .number(IdentityNumber(digits: restored, restoredZeros: 12 - length))
    default:
      return .wrongLength(length)
    }
  }

  /// The number of a text that is nothing but nine or twelve digits, as nearly all are.
  private static func plainNumber(_ text: String) -> IdentityNumber? {
    let bytes = text.utf8
    let zero = UInt8(ascii: "0")
    guard bytes.count == 9 || bytes.count == 12, bytes.allSatisfy({ (zero...zero + 9).contains($0) }),
      bytes.contains(where: { $0 != zero })
    else { return nil }
    return IdentityNumber(digits: text, restoredZeros: 0)
  }

  /// Reads the value of a numeric cell, which holds up to fifteen digits exactly.
  public static func read(_ value: Double) -> Self {
    guard value.rounded() == value, (0..<1e15).contains(value) else { return .notANumber }
    return read(String(Int64(value)))
  }

  /// The number, when there is one.
  public var number: IdentityNumber? {
    if case .number(let number) = self { number } else { nil }
  }
}

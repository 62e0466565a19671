/// Where a person was entered in the register of births, as the first three digits of a personal number say.
///
/// The codes of provinces are certain: they are the two-digit codes that the statistics office gave the 63 provinces
/// before 1 July 2025, after a zero, and numbers given out before keep them (Circular 07/2016/TT-BCA, annex). Codes
/// that do not begin with a zero are those of countries of birth, and are not judged here.
public enum RegistrationPlace: Hashable, Sendable {
  /// A province, by its two-digit code of the time before 1 July 2025.
  case province(String)
  /// A country of birth; the three digits.
  case country(String)
  /// No place: a code that begins with a zero like those of provinces and is none of them.
  case unassigned(String)

  /// Whether the code is that of a province or of a country.
  public var isAssigned: Bool {
    switch self {
    case .province, .country: true
    case .unassigned: false
    }
  }

  /// The place of a three-digit code.
  init(code: String) {
    let province = String(code.dropFirst())
    if !code.hasPrefix("0") {
      self = .country(code)
    } else {
      self = Self.provinceCodes.contains(province) ? .province(province) : .unassigned(code)
    }
  }

  /// The codes of the 63 provinces before 1 July 2025.
  static let provinceCodes = Set(
    """
    01 02 04 06 08 10 11 12 14 15 17 19 20 22 24 25 26 27 30 31 33 34 35 36 37 38 40 42 44 45 46
    48 49 51 52 54 56 58 60 62 64 66 67 68 70 72 74 75 77 79 80 82 83 84 86 87 89 91 92 93 94 95 96
    """.split(whereSeparator: \.isWhitespace).map(String.init))
}

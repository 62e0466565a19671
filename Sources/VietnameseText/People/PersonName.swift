/// The name of a person: as it is shown, as it is compared, and what is doubtful about it.
///
/// Minority names keep their signs: K' Brôi, Y - Bhăm, H'Hoa. Nothing is corrected, not even the case: a name in
/// capitals stays so.
public struct PersonName: Hashable, Sendable {
  /// Reasons to ask whether a text is really somebody's name.
  public struct Doubts: OptionSet, Hashable, Sendable {
    /// One bit for each member.
    public let rawValue: UInt8

    /// A set of the members whose bits are given.
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    /// The text holds no letter.
    public static let noLetters = Self(rawValue: 1 << 0)
    /// The text holds a digit.
    public static let digits = Self(rawValue: 1 << 1)
    /// The text is a known stand-in for a name: "Nguyễn Văn A", "Test", "Họ và tên".
    public static let placeholder = Self(rawValue: 1 << 2)
    /// The text is one word only; some minority names are.
    public static let oneWord = Self(rawValue: 1 << 3)
  }

  /// The cleaned name.
  public let text: String
  /// The key by which names are compared.
  public let key: MatchingKey
  /// What is doubtful; empty for a usual name.
  public let doubts: Doubts

  /// Reads the decoded text of a cell, or returns nil when nothing was written or only dashes or dots.
  public init?(_ text: String) {
    let cleaned = text.cleaned
    guard !NumberReading.isBlankMark(cleaned) else { return nil }
    self.text = cleaned
    key = MatchingKey(cleaned)
    doubts = Self.doubts(about: cleaned, key)
  }

  private static func doubts(about text: String, _ key: MatchingKey) -> Doubts {
    guard text.unicodeScalars.contains(where: \.properties.isAlphabetic) else {
      return text.unicodeScalars.contains(where: \.isDigit) ? [.noLetters, .digits] : .noLetters
    }
    var doubts: Doubts = []
    if text.unicodeScalars.contains(where: \.isDigit) { doubts.insert(.digits) }
    if isPlaceholder(key) { doubts.insert(.placeholder) }
    if !text.utf8.contains(UInt8(ascii: " ")) { doubts.insert(.oneWord) }
    return doubts
  }

  /// Whether a name is made of a family name, Văn or Thị, and a letter of the alphabet, or is a known stand-in.
  ///
  /// Of single letters only those count that no Vietnamese given name is: E, I, O, U and Y are real names.
  private static func isPlaceholder(_ key: MatchingKey) -> Bool {
    if standIns.contains(key) { return true }
    // The words of a name are only looked at where the last one is a single letter.
    guard key.text.utf8.suffix(2).first == UInt8(ascii: " ") else { return false }
    let words = key.text.split(separator: " ")
    guard words.count >= 3, let last = words.last else { return false }
    return middleNames.contains(words[words.count - 2]) && exampleLetters.contains(last)
  }

  private static let middleNames: Set<Substring> = ["văn", "thị"]
  private static let exampleLetters: Set<Substring> = ["a", "b", "c", "d", "x", "z"]

  private static let standIns = Set(
    [
      "test", "thử", "thử nghiệm", "demo", "abc", "xxx", "họ và tên", "họ tên", "không tên", "không có tên",
      "chưa có tên", "chưa đặt tên", "không rõ", "chưa rõ", "không", "không có", "n/a", "null", "nan",
    ].map { MatchingKey($0) })
}

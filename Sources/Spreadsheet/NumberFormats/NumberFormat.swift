/// How cells of a style show their values (ECMA-376 part 1, 18.8.31), and so what their numbers mean.
public struct NumberFormat: Hashable, Sendable {
  /// The code, such as `General`, `0.00` or `dd/mm/yyyy`.
  public let code: String
  /// What a number means under this format.
  public let kind: Kind
  private let pattern: String
  let sections: [FormatSection]

  /// What a number means under a number format.
  public enum Kind: String, Hashable, Sendable {
    /// Just a number.
    case number
    /// Text; a number under it stays a number.
    case text
    /// A date, or a date with a time of day.
    case dateTime
    /// Only hours, minutes, seconds of a day.
    case timeOfDay
    /// Hours, minutes or seconds that may exceed a day (`[h]:mm`).
    case duration
  }

  /// The format of a code; every text is a code, what it does not spell is shown as it stands.
  ///
  /// A code longer than any program writes (512 bytes; Excel stops at 255 characters) is shown like
  /// `General`.
  public init(code: String) { self.init(code: code, shownAs: code.utf8.count > 512 ? "General" : code) }

  /// A format whose cells are shown by another code than the one it is known by.
  init(code: String, shownAs pattern: String) {
    self.code = code
    self.pattern = pattern
    sections = FormatScanner.sections(of: pattern)
    kind = sections.first?.kind ?? .number
  }

  /// Whether the format is `General` and nothing else.
  var isGeneral: Bool { sections.count == 1 && sections[0].tokens == [.general] }

  /// The format of cells that have none.
  public static let general = NumberFormat(code: "General")

  /// Two formats are the same when their codes are.
  public static func == (left: Self, right: Self) -> Bool {
    left.code == right.code && left.pattern == right.pattern
  }

  /// The code alone makes the hash.
  public func hash(into hasher: inout Hasher) { hasher.combine(code) }
}

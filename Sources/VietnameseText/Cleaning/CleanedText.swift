/// A text as it is shown and stored: composed, with plain spaces, without what cannot be seen.
///
/// Cleaning comes after decoding (`TextDecoder`): before it, a soft hyphen may be the letter ư. Apostrophes stay as
/// typed. A line break inside a cell becomes a space.
public struct CleanedText: Hashable, Sendable {
  /// What cleaning did to a text.
  public struct Changes: OptionSet, Hashable, Sendable {
    /// One bit for each member.
    public let rawValue: UInt8

    /// A set of the members whose bits are given.
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    /// Letters kept as base and mark were composed (Unicode normalization form C).
    public static let composed = Self(rawValue: 1 << 0)
    /// No-break and other special spaces, tabs and line breaks became plain spaces.
    public static let spaces = Self(rawValue: 1 << 1)
    /// Runs of spaces were collapsed, or spaces at the ends dropped.
    public static let trimmed = Self(rawValue: 1 << 2)
    /// Zero-width and other invisible characters, control characters and soft hyphens were removed.
    public static let invisibles = Self(rawValue: 1 << 3)
    /// Letters of other alphabets that look Latin were replaced: `Ð` by `Đ`, Cyrillic `х` by `x`.
    public static let lookAlikes = Self(rawValue: 1 << 4)
  }

  /// The clean text.
  public let text: String
  /// What was done to reach it; empty when the text was clean already.
  public let changes: Changes

  /// Cleans a decoded text.
  public init(_ raw: String) {
    guard !Self.isPlain(raw) else {
      text = raw
      changes = []
      return
    }
    var changes: Changes = []
    let visible = Self.spaced(raw, &changes)
    let composed = visible.canonicallyComposed
    if !composed.unicodeScalars.elementsEqual(visible.unicodeScalars) { changes.insert(.composed) }
    if let replaced = LookAlikeLetters.replaced(in: composed) {
      changes.insert(.lookAlikes)
      text = replaced.canonicallyComposed
    } else {
      text = composed
    }
    self.changes = changes
  }

  /// Whether a text is printable ASCII and Vietnamese letters without superfluous spaces, so that nothing can change.
  private static func isPlain(_ raw: String) -> Bool {
    var last: Unicode.Scalar = " "
    for scalar in raw.unicodeScalars {
      let isPrintable = 0x20..<0x7F ~= scalar.value || VietnameseLetter(scalar) != nil
      guard isPrintable, scalar != " " || last != " " else { return false }
      last = scalar
    }
    return last != " " || raw.isEmpty
  }

  /// The text with plain single spaces and without invisible characters.
  private static func spaced(_ raw: String, _ changes: inout Changes) -> String {
    var view = String.UnicodeScalarView()
    var pendingSpaces = 0
    for scalar in raw.unicodeScalars {
      switch scalar.visibility {
      case .space:
        if scalar != " " { changes.insert(.spaces) }
        pendingSpaces += 1
      case .invisible:
        changes.insert(.invisibles)
      case .visible:
        if pendingSpaces > (view.isEmpty ? 0 : 1) { changes.insert(.trimmed) }
        if pendingSpaces > 0, !view.isEmpty { view.append(" ") }
        pendingSpaces = 0
        view.append(scalar)
      }
    }
    if pendingSpaces > 0 { changes.insert(.trimmed) }
    return String(view)
  }
}

extension String {
  /// The text as it is shown and stored; see `CleanedText`.
  public var cleaned: String { CleanedText(self).text }
}

extension Unicode.Scalar {
  fileprivate enum Visibility {
    case visible
    case space
    case invisible
  }

  fileprivate var visibility: Visibility {
    switch value {
    case 0x20, 0x09...0x0D, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000:
      .space
    case 0x00...0x1F, 0x7F...0x9F, 0xAD, 0x34F, 0x180E, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x206F,
      0xFE00...0xFE0F, 0xFEFF:
      .invisible
    default: .visible
    }
  }
}

/// A text folded so that spellings of the same heading, name or place are equal.
///
/// There is one folding in the whole system. It works on the cleaned text (`CleanedText`) and then
/// - puts every letter into lower case, and `ð`, `ɖ` into `đ`;
/// - moves the one tone of a run of vowels to its last vowel, so that `hòa` = `hoà` and `thúy` = `thuý`; a tone is
///   never removed, and none is ever added;
/// - drops apostrophes of every shape, and the space after one that follows a single letter:
///   `M'Nông` = `Mnông`, `Ea T'Ling` = `Ea TLing`, `H' Neng` = `H'Neng`;
/// - reads hyphens, dashes, dots, commas, slashes, brackets, quotation marks and all other punctuation, but for the
///   signs `% & # @`, as one space, collapses spaces and trims: `Gia-rai` = `Gia Rai`, `CMND/CCCD` = `CMND CCCD`;
/// - reads `²` and `³` as digits: `m²` = `m2`, and drops marks that stand on no letter.
///
/// Other signs (`+ = < > $ ^ ~` ...) stay. Roman numerals stay as they are, and so do missing tones: those give a
/// suggestion (`nearest(to:in:)`), never a match.
public struct MatchingKey: Sendable {
  /// The folded text, in normalization form C; for looking at, not for showing to officers.
  public let text: String

  /// Folds a decoded text.
  public init(_ text: String) {
    self.text = Folding.fold(text)
  }

  private init(folded text: String) {
    self.text = text
  }

  /// The key of this text, a space, and another text.
  func followed(by other: Self) -> Self {
    isEmpty || other.isEmpty ? (isEmpty ? other : self) : Self(folded: text + " " + other.text)
  }

  /// Whether nothing is left to compare.
  public var isEmpty: Bool { text.isEmpty }
}

extension MatchingKey: Hashable {
  /// Folded texts are composed, so equal bytes are equal texts.
  public static func == (left: Self, right: Self) -> Bool { left.text.hasBytes(of: right.text) }

  /// Feeds the bytes of the folded text.
  public func hash(into hasher: inout Hasher) {
    let hashed: Void? = text.utf8.withContiguousStorageIfAvailable {
      hasher.combine(bytes: UnsafeRawBufferPointer($0))
    }
    if hashed == nil {
      for byte in text.utf8 { hasher.combine(byte) }
    }
    hasher.combine(0xFF as UInt8)
  }
}

extension MatchingKey: Comparable {
  /// By code points: a stable order for output, not the alphabet (`VietnameseCollation`).
  public static func < (left: Self, right: Self) -> Bool {
    left.text.utf8.lexicographicallyPrecedes(right.text.utf8)
  }
}

extension MatchingKey: CustomStringConvertible {
  /// The folded text.
  public var description: String { text }
}

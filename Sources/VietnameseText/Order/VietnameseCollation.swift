/// The order of the Vietnamese alphabet, with numbers in natural order: "Thôn 2" before "Thôn 10".
///
/// Two texts are compared by their letters (`a ă â b c d đ e ê ...`), then by their tones (ngang, huyền, hỏi, ngã,
/// sắc, nặng), then small before capital, then by leading zeros, and at last by code points, so different texts are
/// never equal. Each rule looks at the whole text before the next one begins. It does not matter on which of two
/// vowels a tone is written. Spaces come before punctuation, punctuation before digits, digits before letters.
/// Source: the Unicode collation for Vietnamese (CLDR, locale `vi`), which office programs follow; printed dictionaries
/// differ in that they compare the tone of each syllable before going on.
public enum VietnameseCollation {
  /// Whether a text stands before another.
  public static func areInIncreasingOrder(_ left: String, _ right: String) -> Bool { Key(left) < Key(right) }

  /// A text prepared for many comparisons.
  public struct Key: Hashable, Comparable, Sendable {
    /// The text it was made from.
    public let text: String
    private let weights: [UInt8]

    /// Prepares a text.
    public init(_ text: String) {
      self.text = text
      weights = CollationWeights(text).bytes
    }

    /// The order of the Vietnamese alphabet.
    public static func < (left: Self, right: Self) -> Bool {
      left.weights.lexicographicallyPrecedes(right.weights)
    }

    /// Whether two texts hold the same code points.
    public static func == (left: Self, right: Self) -> Bool { left.weights == right.weights }

    /// Feeds the weights.
    public func hash(into hasher: inout Hasher) { hasher.combine(weights) }
  }
}

extension Sequence {
  /// The elements in the order of the Vietnamese alphabet of their texts.
  public func sortedInVietnamese(by text: (Element) -> String) -> [Element] {
    map { (key: VietnameseCollation.Key(text($0)), element: $0) }.sorted { $0.key < $1.key }.map(\.element)
  }
}

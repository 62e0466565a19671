import VietnameseText

/// The words by which figures of a text are understood.
public struct ProofVocabulary: Sendable {
  /// The phrases of each part, folded, the longest first.
  public let words: [ProofWord: [[String]]]
  /// What texts state figures of.
  public let quantities: [ProofQuantity]
  /// The lists that share out a quantity.
  public let lists: [ProofList]
  /// From which count on the same count and share in two lists is worth a look.
  public let repeatedFrom: Int

  /// A vocabulary.
  public init(
    words: [ProofWord: [[String]]] = [:], quantities: [ProofQuantity] = [], lists: [ProofList] = [],
    repeatedFrom: Int = .max
  ) {
    self.words = words
    self.quantities = quantities
    self.lists = lists
    self.repeatedFrom = repeatedFrom
  }

  /// A quantity by its name; nil when there is none.
  public func quantity(_ id: String) -> ProofQuantity? { quantities.first { $0.id == id } }

  /// Phrases as sequences of folded words, the longest first, those of one length in alphabetical order.
  public static func folded(_ phrases: [String]) -> [[String]] {
    phrases.map { MatchingKey($0).text.split(separator: " ").map(String.init) }.filter { !$0.isEmpty }.sorted
    {
      $0.count == $1.count ? $0.lexicographicallyPrecedes($1) : $0.count > $1.count
    }
  }
}

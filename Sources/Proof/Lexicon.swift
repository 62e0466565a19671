import Rules

/// The words of the configuration, looked up in tokens.
struct Lexicon: Sendable {
  let vocabulary: ProofVocabulary
  private let quantities: [[String]: [ProofQuantity]]
  private let silent: [String: [[String]]]
  private let byFirst: [ProofWord: [String: [[String]]]]
  private let byLast: [ProofWord: [String: [[String]]]]

  init(_ vocabulary: ProofVocabulary) {
    self.vocabulary = vocabulary
    let kinds: [ProofWord] = [
      .filler, .reach, .over, .under, .atLeast, .about, .fall, .rise, .from, .onto, .year,
    ]
    let known = vocabulary.words.mapValues { $0.filter { !$0.isEmpty } }
    let silent = Dictionary(
      grouping: kinds.flatMap { known[$0] ?? [] }.sorted { $0.count > $1.count }, by: { $0[0] })
    byFirst = known.mapValues { Dictionary(grouping: $0, by: { $0[0] }) }
    byLast = known.mapValues { Dictionary(grouping: $0, by: { $0[$0.count - 1] }) }
    self.silent = silent
    var quantities: [[String]: [ProofQuantity]] = [:]
    for quantity in vocabulary.quantities {
      for words in quantity.words { quantities[Self.without(silent, words), default: []].append(quantity) }
    }
    self.quantities = quantities
  }

  /// How many tokens a phrase takes that begins at a place; nil when none of the kind does.
  ///
  /// The longest counts.
  func length(of kind: ProofWord, at index: Int, in tokens: [Token]) -> Int? {
    guard tokens.indices.contains(index), let word = tokens[index].word else { return nil }
    return byFirst[kind]?[word]?.first { Self.matches($0, at: index, in: tokens) }?.count
  }

  /// How many tokens a phrase takes that ends before a place; nil when none of the kind does.
  ///
  /// The longest counts.
  func length(of kind: ProofWord, before index: Int, in tokens: [Token]) -> Int? {
    guard tokens.indices.contains(index - 1), let word = tokens[index - 1].word else { return nil }
    return byLast[kind]?[word]?.first { Self.matches($0, at: index - $0.count, in: tokens) }?.count
  }

  /// Where a phrase of a kind begins first within a range, and how long it is.
  func first(_ kind: ProofWord, in range: Range<Int>, of tokens: [Token]) -> Range<Int>? {
    for index in range {
      if let count = length(of: kind, at: index, in: tokens), index + count <= range.upperBound {
        return index..<index + count
      }
    }
    return nil
  }

  /// Words without those that say nothing about what is counted.
  func naming(_ words: [String]) -> [String] { Self.without(silent, words) }

  /// What words name; nil when they name nothing that is known, or something of another unit.
  func quantity(_ words: [String], _ isWanted: (ProofQuantity) -> Bool) -> ProofQuantity? {
    let name = naming(words)
    return name.isEmpty ? nil : quantities[name]?.first(where: isWanted)
  }

  private static func matches(_ phrase: [String], at index: Int, in tokens: [Token]) -> Bool {
    guard index >= 0, index + phrase.count <= tokens.count else { return false }
    return phrase.indices.allSatisfy { tokens[index + $0].word == phrase[$0] }
  }

  private static func without(_ phrases: [String: [[String]]], _ words: [String]) -> [String] {
    var rest = words[...]
    var left: [String] = []
    while let first = rest.first {
      if let phrase = phrases[first]?.first(where: { rest.starts(with: $0) }) {
        rest = rest.dropFirst(phrase.count)
      } else {
        left.append(first)
        rest = rest.dropFirst()
      }
    }
    return left
  }
}

public import Rules
import Survey
import VietnameseText

/// The headings of every layout under every standard, made ready once for all workbooks.
public struct KnownForms: Sendable {
  let rulebook: Rulebook
  let vocabulary: HeadingVocabulary
  /// The words by which titles tell forms with the same headings apart, each once.
  let titleWords: [MatchingKey]
  private let matchers: [Key: HeadingMatcher]

  private struct Key: Hashable {
    var layout: String
    var standard: StandardID
  }

  /// The forms of a rulebook.
  public init(_ rulebook: Rulebook) {
    self.rulebook = rulebook
    vocabulary = HeadingVocabulary(rulebook)
    titleWords = Set(rulebook.layouts.flatMap(\.titleWords).map { MatchingKey($0) }).sorted {
      $0.text < $1.text
    }
    var matchers: [Key: HeadingMatcher] = [:]
    for layout in rulebook.layouts {
      for standard in rulebook.standards.keys {
        matchers[Key(layout: layout.id, standard: standard)] = HeadingMatcher(
          layout: layout, rulebook: rulebook, standard: standard, keys: Self.keys(of: layout, in: rulebook))
      }
    }
    self.matchers = matchers
  }

  /// The headings of the columns by which the rows of a layout are tied to those of another: its own, or its members'.
  static func keys(of layout: Layout, in rulebook: Rulebook) -> [String] {
    guard layout.belongsTo == nil else { return layout.join.map(\.child) }
    return rulebook.layouts.filter { $0.belongsTo == layout.id }.flatMap { $0.join.map(\.parent) }
  }

  /// The reader of a layout's headings under a standard.
  func matcher(of layout: Layout, under standard: StandardID) -> HeadingMatcher? {
    matchers[Key(layout: layout.id, standard: standard)]
  }
}

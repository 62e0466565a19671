import Provenance
public import Rules
import Survey
import VietnameseText

/// The headings of every layout under every standard, made ready once for all workbooks.
public struct KnownForms: Sendable {
  let rulebook: Rulebook
  let vocabulary: HeadingVocabulary
  /// The words by which titles tell forms with the same headings apart, each once.
  let titleWords: [MatchingKey]
  /// The years that each standard's title names, "2022-2025", by which the titles of tables name the standard.
  let years: [StandardID: MatchingKey]
  private let memory = HeadingMemory()
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
    years = rulebook.standards.compactMapValues { standard in
      standard.title.vietnamese.firstMatch(of: /20\d\d-20\d\d/).map { MatchingKey(String($0.output)) }
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

  /// What the headings of a sheet mean; the same headings again are not compared with every form again.
  func recognise(
    _ zone: HeadingZone, title: TitleLines, year: Int, standards: [StandardID]
  ) -> RecognisedHeadings {
    if let known = memory.first(where: {
      $0.holds(for: zone, title: title, year: year, standards: standards, forms: self)
    }) {
      return known
    }
    let new = RecognisedHeadings(zone, title: title, year: year, standards: standards, forms: self)
    memory.keep(new)
    return new
  }
}

import Provenance
import Rules
import Survey
import VietnameseText

/// Every word that can stand in a heading of some form; a row full of them is a row of headings.
struct HeadingVocabulary {
  private let words: Set<MatchingKey>
  private let groupSeparators: [String]
  private let memory = HeadingWordMemory()

  /// The words of all layouts and code lists of a rulebook.
  init(_ rulebook: Rulebook) {
    var words: Set<MatchingKey> = []
    var headings: [String] = rulebook.columns.flatMap(\.headings)
    headings += rulebook.familyHeadings.flatMap(\.headings)
    for layout in rulebook.layouts {
      headings += layout.headings.flatMap(\.headings) + layout.ignored
      for join in layout.join { headings += [join.parent, join.child] }
    }
    for heading in headings {
      for part in heading.split(separator: " / ") {
        words.insert(HeadingText.key(ofConfiguration: String(part), tellsYears: false))
      }
    }
    for layout in rulebook.layouts where layout.groupSeparator != nil {
      for id in layout.required + layout.optional { words.insert(MatchingKey(id.rawValue)) }
    }
    for family in rulebook.families {
      for standard in rulebook.standards.keys {
        for code in rulebook.codes(of: family, for: standard).codes {
          for spelling in [code.label.vietnamese, code.code] + code.spellings {
            words.insert(MatchingKey(spelling))
          }
        }
      }
    }
    for standard in rulebook.standards.values {
      for indicator in standard.indicators { words.insert(MatchingKey(indicator.service.vietnamese)) }
    }
    self.words = words
    groupSeparators = Set(rulebook.layouts.compactMap(\.groupSeparator)).sorted()
  }

  /// Whether a text of a sheet is a word of a heading.
  func contains(_ text: String) -> Bool { memory.isWord(text, isWord) }

  private func isWord(_ text: String) -> Bool {
    if words.contains(HeadingText.key(ofSheet: text, year: nil)) { return true }
    for separator in groupSeparators where text.holds(separator) {
      if let question = text.split(separator: separator).last, words.contains(MatchingKey(String(question))) {
        return true
      }
    }
    return FamilyHeadingText.splits(of: text).contains { words.contains(MatchingKey($0.code)) }
  }
}

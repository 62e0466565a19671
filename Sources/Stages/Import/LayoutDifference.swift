import Provenance
import Rules
import Survey
import VietnameseText

/// What a table has too much or too little of to be a form, with the nearest heading the form knows.
struct LayoutDifference {
  /// The difference in words.
  let text: BilingualText
  private let known: [MatchingKey: String]

  /// The nearest heading the form knows; nil when none is near.
  func nearest(to heading: String) -> String? { Self.nearest(to: heading, in: known) }

  init(_ match: LayoutMatch, rulebook: Rulebook) {
    let known = Dictionary(
      Self.knownHeadings(of: match.layout, rulebook: rulebook).map { (MatchingKey($0), $0) },
      uniquingKeysWith: { first, _ in first })
    self.known = known
    let unknown = match.unknown.map { heading in
      let leaf = heading.text.split(separator: " / ").last.map(String.init) ?? heading.text
      return (heading.text, Self.nearest(to: leaf, in: known))
    }
    let titles = match.hasTitle ? [] : match.layout.titleWords
    func words(_ nearest: String, _ missing: String, _ title: String) -> String {
      let parts =
        unknown.map { heading, suggestion in
          "“\(heading)”" + (suggestion.map { " (\(nearest): “\($0)”)" } ?? "")
        } + match.missing.map { "\(missing) “\($0)”" }
        + (titles.isEmpty ? [] : ["\(title) “\(titles.joined(separator: "”, “"))”"])
      return parts.joined(separator: "; ")
    }
    text = BilingualText(
      vietnamese: words("gần nhất", "thiếu", "thiếu tiêu đề"),
      english: words("nearest", "missing", "missing title"))
  }

  private static func nearest(to heading: String, in known: [MatchingKey: String]) -> String? {
    MatchingKey.nearest(to: MatchingKey(heading), in: known.keys).flatMap { known[$0.key] }
  }

  private static func knownHeadings(of layout: Layout, rulebook: Rulebook) -> [String] {
    let allowed = Set(layout.required + layout.optional + layout.requiredOneOf)
    let columns = rulebook.columns.filter { column in
      switch column.meaning {
      case .variable(let variable): allowed.contains(variable)
      case .mark: true
      }
    }
    let codes = rulebook.families.filter { layout.families.contains($0.prefix) }.flatMap { family in
      rulebook.standards.keys.sorted().flatMap {
        rulebook.codes(of: family, for: $0).codes.map(\.label.vietnamese)
      }
    }
    let spellings = (layout.headings + columns).flatMap(\.headings)
    return spellings.compactMap { $0.split(separator: " / ").last.map(String.init) } + codes
  }
}

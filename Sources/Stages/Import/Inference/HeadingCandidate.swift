import Provenance
import Rules
import Survey
import VietnameseText

/// Something that a heading could mean, with the spelling that speaks for it.
struct HeadingCandidate {
  /// What a heading of the configuration would say.
  let heading: ColumnHeading
  /// What the table would have to describe.
  let scope: Variable.Scope
  /// The variable whose cells are looked at; nil for ticks.
  let variable: Variable?
  private let leaf: TextLikeness
  private let parent: TextLikeness?

  /// Every meaning that the rules know, in their order.
  static func all(of rulebook: Rulebook) -> [HeadingCandidate] {
    let columns = (rulebook.columns + rulebook.layouts.flatMap(\.headings)).flatMap { column in
      column.headings.compactMap { HeadingCandidate(column, spelling: $0, rulebook: rulebook) }
    }
    let labels = rulebook.variables.values.sorted { $0.id < $1.id }.flatMap { variable in
      [variable.label.vietnamese, variable.id.rawValue].compactMap {
        HeadingCandidate(
          ColumnHeading(meaning: .variable(variable.id), headings: []), spelling: $0, rulebook: rulebook)
      }
    }
    return columns + labels + families(of: rulebook)
  }

  private static func families(of rulebook: Rulebook) -> [HeadingCandidate] {
    rulebook.families.flatMap { family in
      let parents = rulebook.familyHeadings.filter { $0.prefix == family.prefix }.flatMap(\.headings)
      let codes = rulebook.standards.keys.sorted().flatMap { rulebook.codes(of: family, for: $0).codes }
      return codes.flatMap { code in
        parents.compactMap { parent in
          HeadingCandidate(
            ColumnHeading(meaning: .variable(family.variable(of: code.code)), headings: []),
            spelling: parent + " / " + code.label.vietnamese, rulebook: rulebook)
        }
      }
    }
  }

  private init?(_ heading: ColumnHeading, spelling: String, rulebook: Rulebook) {
    self.heading = heading
    switch heading.meaning {
    case .variable(let id):
      guard let found = rulebook.variable(id) else { return nil }
      variable = found
      scope = found.scope
    case .mark:
      guard let found = heading.implies.keys.sorted().first.flatMap({ rulebook.variables[$0] }) else {
        return nil
      }
      variable = nil
      scope = found.scope
    }
    let parts = spelling.split(separator: " / ").map(String.init)
    guard let last = parts.last else { return nil }
    leaf = TextLikeness(last)
    parent = parts.count > 1 ? TextLikeness(parts[parts.count - 2]) : nil
  }

  /// What it is called: the variable, and the codes that a filled cell gives.
  var name: String {
    let implied = heading.implies.sorted { $0.key < $1.key }.map { "\($0.key.rawValue)=\($0.value)" }
    return ((variable.map { [$0.id.rawValue] } ?? []) + implied).joined(separator: ", ")
  }

  /// How alike the headings of a column are, 0 to 100.
  func textScore(_ path: [TextLikeness]) -> Int {
    guard let last = path.last else { return 0 }
    let own = leaf.score(with: last)
    guard let parent else { return own }
    let above = path.dropLast().map { parent.score(with: $0) }.max() ?? 0
    return (2 * own + above) / 3
  }
}

import Rules
import Survey
import VietnameseText

/// Finds what a column's headings mean, for one layout and one standard.
struct HeadingMatcher: Sendable {
  private var columns: [[MatchingKey]: ColumnHeading] = [:]
  private var longest = 1
  private var families: [MatchingKey: VariableFamily] = [:]
  private var codes: [String: CodeList] = [:]

  init(layout: Layout, rulebook: Rulebook, standard: StandardID) {
    let allowed = Set(layout.required + layout.optional + layout.requiredOneOf + layout.householdRow)
    for column in layout.headings { add(column) }
    for column in rulebook.columns where Self.isAllowed(column, among: allowed) { add(column) }
    for family in rulebook.families where layout.families.contains(family.prefix) {
      codes[family.prefix] = rulebook.codes(of: family, for: standard)
      for heading in rulebook.familyHeadings where heading.prefix == family.prefix {
        for spelling in heading.headings { families[HeadingText.key(ofConfiguration: spelling)] = family }
      }
    }
  }

  private static func isAllowed(_ column: ColumnHeading, among allowed: Set<VariableID>) -> Bool {
    switch column.meaning {
    case .variable(let variable): allowed.contains(variable)
    case .mark: column.implies.keys.allSatisfy(allowed.contains)
    }
  }

  private mutating func add(_ column: ColumnHeading) {
    for heading in column.headings {
      let key = heading.split(separator: " / ").map { HeadingText.key(ofConfiguration: String($0)) }
      longest = max(longest, key.count)
      if columns[key] == nil { columns[key] = column }
    }
  }

  /// What a column means; nil when its headings are not known to the layout.
  func binding(of path: [HeadingTree.Label], column: Int) -> ColumnBinding? {
    // A form with machine names above its headings says everything twice: either row will do.
    for path in [path, Array(path.dropLast())] where !path.isEmpty {
      if let binding = family(of: path, column: column) ?? single(of: path, column: column) { return binding }
    }
    return nil
  }

  private func family(of path: [HeadingTree.Label], column: Int) -> ColumnBinding? {
    guard let leaf = path.last else { return nil }
    for label in path.dropLast() {
      if let family = families[label.key], let code = codes[family.prefix]?.code(of: leaf.key) {
        return binding(of: family, code: code, at: label, column: column)
      }
    }
    for split in leaf.splits {
      if let family = families[split.family], let code = codes[family.prefix]?.code(of: split.code) {
        return binding(of: family, code: code, at: leaf, column: column)
      }
    }
    return nil
  }

  private func binding(
    of family: VariableFamily, code: Code, at label: HeadingTree.Label, column: Int
  ) -> ColumnBinding {
    ColumnBinding(
      meaning: .family(prefix: family.prefix, code: code.code), column: column, headingRow: label.row,
      headingColumn: label.column)
  }

  private func single(of path: [HeadingTree.Label], column: Int) -> ColumnBinding? {
    let keys = path.map(\.key)
    for length in stride(from: min(longest, keys.count), through: 1, by: -1) {
      guard let found = columns[Array(keys.suffix(length))], let leaf = path.last else { continue }
      let meaning: ColumnBinding.Meaning =
        switch found.meaning {
        case .variable(let variable): .variable(variable)
        case .mark: .mark
        }
      return ColumnBinding(
        meaning: meaning, implies: found.implies, column: column, headingRow: leaf.row,
        headingColumn: leaf.column)
    }
    return nil
  }
}

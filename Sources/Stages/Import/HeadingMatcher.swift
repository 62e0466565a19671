import Provenance
import Rules
import Survey
import VietnameseText

/// Finds what a column's headings mean, for one layout and one standard.
struct HeadingMatcher: Sendable {
  private var columns: [[MatchingKey]: (heading: ColumnHeading, spelling: String)] = [:]
  private var longest = 1
  private var families: [MatchingKey: (family: VariableFamily, spelling: String)] = [:]
  private var codes: [String: CodeList] = [:]
  private let ignored: Set<[MatchingKey]>
  /// What a server writes beside the answers begins with a line, "_status", and is told letter by letter from "status".
  private let ignoredNames: Set<String>
  private let keys: [MatchingKey: String]
  private let groupSeparator: String?

  /// - Parameter keys: The headings of columns by which members find their household.
  init(layout: Layout, rulebook: Rulebook, standard: StandardID, keys: [String] = []) {
    groupSeparator = layout.groupSeparator
    ignored = Set(layout.ignored.filter { !$0.hasPrefix("_") }.map(Self.path))
    ignoredNames = Set(layout.ignored.filter { $0.hasPrefix("_") })
    self.keys = Dictionary(
      keys.map { (HeadingText.key(ofConfiguration: $0), $0) }, uniquingKeysWith: { first, _ in first })
    let allowed = Set(layout.required + layout.optional + layout.requiredOneOf + layout.householdRow)
    for column in layout.headings { add(column) }
    for column in rulebook.columns where Self.isAllowed(column, among: allowed) { add(column) }
    // Questions of a survey server are named like the variables they answer.
    if layout.groupSeparator != nil {
      for id in allowed.sorted() {
        add(ColumnHeading(meaning: .variable(id), headings: [id.rawValue]))
      }
    }
    for family in rulebook.families where layout.families.contains(family.prefix) {
      codes[family.prefix] = rulebook.codes(of: family, for: standard)
      if layout.groupSeparator != nil { families[MatchingKey(family.prefix)] = (family, family.prefix) }
      for heading in rulebook.familyHeadings where heading.prefix == family.prefix {
        for spelling in heading.headings {
          families[HeadingText.key(ofConfiguration: spelling)] = (family, spelling)
        }
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
      let key = Self.path(heading)
      longest = max(longest, key.count)
      if columns[key] == nil { columns[key] = (column, heading) }
    }
  }

  private static func path(_ heading: String) -> [MatchingKey] {
    heading.split(separator: " / ").map { HeadingText.key(ofConfiguration: String($0)) }
  }

  /// The headings of a column with the groups that its last heading names in front of the question.
  private func withGroups(_ path: [HeadingTree.Label]) -> [HeadingTree.Label] {
    guard let groupSeparator, let leaf = path.last, leaf.text.holds(groupSeparator) else { return path }
    return path.dropLast() + leaf.parts(separatedBy: groupSeparator)
  }

  /// The column of keys that the headings name; nil for any other column.
  func key(of path: [HeadingTree.Label]) -> String? {
    keys.isEmpty ? nil : withGroups(path).last.flatMap { keys[$0.key] }
  }

  /// Whether the headings name a column that the form has and that is not read.
  func ignores(_ path: [HeadingTree.Label]) -> Bool {
    guard !ignored.isEmpty || !ignoredNames.isEmpty else { return false }
    let path = withGroups(path)
    if let leaf = path.last, ignoredNames.contains(leaf.text) { return true }
    let keys = path.map(\.key)
    return keys.indices.contains { ignored.contains(Array(keys[$0...])) }
  }

  /// What a column means; nil when its headings are not known to the layout.
  func binding(of path: [HeadingTree.Label], column: Int) -> ColumnBinding? {
    // A form with machine names above its headings says everything twice: either row will do.
    let path = withGroups(path)
    for path in [path, Array(path.dropLast())] where !path.isEmpty {
      if let binding = family(of: path, column: column) ?? single(of: path, column: column) { return binding }
    }
    return nil
  }

  private func family(of path: [HeadingTree.Label], column: Int) -> ColumnBinding? {
    guard let leaf = path.last else { return nil }
    for label in path.dropLast() {
      if let known = families[label.key], let code = codes[known.family.prefix]?.code(of: leaf.key) {
        let spelling = known.spelling + " / " + code.label.vietnamese
        return binding(of: known.family, code: code, at: label, column: column, spelling: spelling)
      }
    }
    for split in leaf.splits {
      if let known = families[split.family], let code = codes[known.family.prefix]?.code(of: split.code) {
        let spelling = known.spelling + " - " + code.label.vietnamese
        return binding(of: known.family, code: code, at: leaf, column: column, spelling: spelling)
      }
    }
    return nil
  }

  private func binding(
    of family: VariableFamily, code: Code, at label: HeadingTree.Label, column: Int,
    spelling: String
  ) -> ColumnBinding {
    ColumnBinding(
      meaning: .family(prefix: family.prefix, code: code.code), column: column, headingRow: label.row,
      headingColumn: label.column, spelling: spelling)
  }

  private func single(of path: [HeadingTree.Label], column: Int) -> ColumnBinding? {
    let keys = path.map(\.key)
    for length in stride(from: min(longest, keys.count), through: 1, by: -1) {
      guard let found = columns[Array(keys.suffix(length))], let leaf = path.last else { continue }
      let meaning: ColumnBinding.Meaning =
        switch found.heading.meaning {
        case .variable(let variable): .variable(variable)
        case .mark: .mark
        }
      return ColumnBinding(
        meaning: meaning, implies: found.heading.implies, column: column, headingRow: leaf.row,
        headingColumn: leaf.column, spelling: found.spelling, codes: found.heading.codes)
    }
    return nil
  }
}

import Provenance
import Rules
import Survey
import VietnameseText

/// A layout that a table was compared with, and how well it fits.
struct LayoutMatch {
  let layout: Layout
  let standard: StandardID
  /// The columns that are understood, left to right.
  var bindings: [ColumnBinding] = []
  /// The headings that are not, left to right.
  var unknown: [(column: Int, text: String, row: Int)] = []
  /// The columns that the form may have and that are not read, left to right.
  var ignored: [(column: Int, text: String, row: Int)] = []
  /// The columns that tie rows to those of another sheet, by the heading the configuration gives them.
  var keyColumns: [String: Int] = [:]
  /// What the form should have and the table has not.
  var missing: [String] = []
  /// Whether the title has one of the words the layout asks for.
  var hasTitle = true

  /// How far the table is from the form: headings too many and too few.
  var distance: Int { unknown.count + missing.count + (hasTitle ? 0 : 1) }

  /// How many of the variables that the form must have the table has.
  var requiredCount: Int {
    let bound = boundVariables
    return layout.required.count(where: bound.contains)
  }

  /// Whether the table is the form, no heading too many and none too few.
  var isExact: Bool { unknown.isEmpty && missing.isEmpty && hasTitle }

  /// Compares a table with a layout.
  init(
    layout: Layout, standard: StandardID, matcher: HeadingMatcher, tree: HeadingTree, title: TitleLines,
    rulebook: Rulebook
  ) {
    self.layout = layout
    self.standard = standard
    for (column, path) in tree.paths.sorted(by: { $0.key < $1.key }) {
      guard let leaf = path.last else { continue }
      let text = path.map(\.text).joined(separator: " / ")
      if let key = matcher.key(of: path), keyColumns[key] == nil {
        keyColumns[key] = column
      } else if matcher.ignores(path) {
        ignored.append((column, text, leaf.row))
      } else if let binding = matcher.binding(of: path, column: column) {
        bindings.append(binding)
      } else {
        unknown.append((column, text, leaf.row))
      }
    }
    hasTitle = layout.titleWords.isEmpty || layout.titleWords.contains { title.contains($0) }
    missing = missingParts(in: rulebook)
  }

  private func missingParts(in rulebook: Rulebook) -> [String] {
    let bound = boundVariables
    func label(_ variable: VariableID) -> String {
      rulebook.variables[variable]?.label.vietnamese ?? variable.rawValue
    }
    var missing = layout.required.filter { !bound.contains($0) }.map(label)
    if !layout.requiredOneOf.isEmpty, !layout.requiredOneOf.contains(where: bound.contains) {
      missing.append(layout.requiredOneOf.map(label).joined(separator: "/"))
    }
    if layout.belongsTo != nil, keyColumns.isEmpty {
      missing.append(layout.join.map(\.child).joined(separator: "/"))
    }
    for family in rulebook.families
    where family.codeList != "ethnic-groups" && family.codeList != "target-groups" {
      let codes = familyCodes(family.prefix)
      guard !codes.isEmpty else { continue }
      for code in rulebook.codes(of: family, for: standard).codes where !codes.contains(code.code) {
        missing.append(family.label.vietnamese + " / " + code.label.vietnamese)
      }
    }
    return missing
  }

  /// The variables that some column answers, by itself or by what it implies.
  var boundVariables: Set<VariableID> {
    var variables: Set<VariableID> = []
    for binding in bindings {
      if case .variable(let variable) = binding.meaning { variables.insert(variable) }
      variables.formUnion(binding.implies.keys)
    }
    return variables.union(layout.implies.keys)
  }

  /// The first heading of the indicators of deprivation, the columns that make a form one of a standard.
  func indicatorHeading(in rulebook: Rulebook) -> CellReference? {
    let prefixes = rulebook.families.filter { $0.codeList == "indicators" }.map(\.prefix)
    for binding in bindings {
      if case .family(let prefix, _) = binding.meaning, prefixes.contains(prefix) {
        return CellReference(row: binding.headingRow, column: binding.headingColumn)
      }
    }
    return nil
  }

  private func familyCodes(_ prefix: String) -> Set<String> {
    Set(
      bindings.compactMap { binding in
        if case .family(prefix, let code) = binding.meaning { code } else { nil }
      })
  }
}

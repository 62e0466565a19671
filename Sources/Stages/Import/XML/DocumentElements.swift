import Rules
import Survey

/// The elements of a household review in XML as the variables they answer, each with a number that stands for its column.
///
/// An element has the name of its variable; a tick has that of its family and code, `deprived_toilet`.
struct DocumentElements {
  /// One element and how its text is read.
  struct Element {
    var variable: Variable
    /// What stands for the physical column: the place among all elements, from 1.
    var column: Int
  }

  /// The elements in the order of their names, those of households before those of persons.
  let all: [Element]
  private let columns: [VariableID: Int]
  private let families: [String: [Int]]

  /// The elements of a standard.
  init(rulebook: Rulebook, standard: StandardID) {
    var families: [String: [VariableID]] = [:]
    var variables = rulebook.variables.values.filter { [.household, .person].contains($0.scope) }
    for family in rulebook.families where family.scope == .household {
      let codes = rulebook.codes(of: family, for: standard).codes
      let ids = codes.map { family.variable(of: $0.code) }
      // A code that came later is no part of what documents from before it asked.
      families[family.prefix] = codes.filter { !$0.isAskedAlone }.map { family.variable(of: $0.code) }
      variables += ids.map {
        Variable(id: $0, scope: family.scope, kind: family.kind, label: family.label)
      }
    }
    variables.sort {
      ($0.scope == .person ? 1 : 0, $0.id.rawValue) < ($1.scope == .person ? 1 : 0, $1.id.rawValue)
    }
    all = variables.enumerated().map { Element(variable: $1, column: $0 + 1) }
    let columns = Dictionary(all.map { ($0.variable.id, $0.column) }, uniquingKeysWith: { first, _ in first })
    self.columns = columns
    self.families = families.mapValues { $0.compactMap { columns[$0] } }
  }

  /// The element of a name; nil when the standard has none.
  subscript(name: String) -> Element? { columns[VariableID(rawValue: name)].map { all[$0 - 1] } }

  /// The columns that a name stands for: those of a family, else its own; none for a name of nothing.
  func columns(named name: String) -> [Int] {
    families[name] ?? columns[VariableID(rawValue: name)].map { [$0] } ?? []
  }

  /// The columns that belong together with one: all of its family, else itself.
  func columns(with column: Int) -> [Int] {
    families.values.first { $0.contains(column) } ?? [column]
  }
}

import Provenance
import Rules
import Survey

/// The columns of a recognised table as the variables they answer.
struct TableColumns {
  /// One physical column and where its answers go.
  final class Column: Sendable {
    let binding: ColumnBinding
    /// How its cells are read; nil for a column of ticks that only implies codes.
    let variable: Variable?
    /// Whether it only implies codes.
    let isTick: Bool
    /// How its cells are read, those of a tick as a mark.
    let readAs: Variable
    /// The place of its variable among the readings of its scope.
    let slot: Int?
    /// The variables a filled cell gives codes to.
    let implied: [(isPerson: Bool, slot: Int, code: String)]
    /// Whether its answers are those of a person.
    let isPerson: Bool
    /// The physical column.
    let number: Int
    /// Whether reading a text again costs more than remembering what it said.
    let remembers: Bool

    init(
      _ binding: ColumnBinding, variable: Variable?, slot: Int?,
      implied: [(isPerson: Bool, slot: Int, code: String)]
    ) {
      self.binding = binding
      self.variable = variable
      isTick = variable == nil
      readAs = variable ?? Self.tick
      self.slot = slot
      self.implied = implied
      isPerson = variable?.scope == .person
      number = binding.column
      remembers =
        switch variable?.kind {
        case .choice?, .choices?, .date?, .count?, .points?, .money?, .decimal?, .percent?, .code?: true
        case .text?, .name?, .place?, .mark?, .identity?, nil: false
        }
    }

    private static let tick = Variable(
      id: "tick", scope: .household, kind: .mark, label: .init(vietnamese: "dấu", english: "tick"))
  }

  /// What the form itself says of every household or person.
  struct Constant {
    var isPerson: Bool
    var slot: Int
    var code: String
  }

  /// The columns, left to right.
  let columns: [Column]
  /// What the form itself says, for rows that do not.
  let constants: [Constant]
  /// The variables of households, villages or areas.
  let variables: [TableVariable]
  /// The variables of persons.
  let personVariables: [TableVariable]
  /// What a household says whose cells are all empty: an empty cell of a tick means no, as the forms say; any other
  /// empty cell means nothing.
  let blankHousehold: [Reading]
  /// What a person says whose cells are all empty.
  let blankPerson: [Reading]

  init(_ bindings: [ColumnBinding], implies: [VariableID: String] = [:], rulebook: Rulebook) {
    var household = VariableSlots()
    var person = VariableSlots()
    var columns: [Column] = []
    for binding in bindings {
      let variable = Self.variable(of: binding, rulebook: rulebook)
      var own: Int?
      if let variable {
        if variable.scope == .person {
          own = person.slot(of: variable, binding)
        } else {
          own = household.slot(of: variable, binding)
        }
      }
      var others: [(isPerson: Bool, slot: Int, code: String)] = []
      for (id, code) in binding.implies.sorted(by: { $0.key < $1.key }) {
        guard let implied = rulebook.variables[id] else { continue }
        let isPerson = implied.scope == .person
        let slot = isPerson ? person.slot(of: implied, binding) : household.slot(of: implied, binding)
        others.append((isPerson, slot, code))
      }
      columns.append(Column(binding, variable: variable, slot: own, implied: others))
    }
    self.columns = columns
    constants = implies.sorted { $0.key < $1.key }.compactMap { id, code in
      guard let variable = rulebook.variables[id], var binding = bindings.first else { return nil }
      binding.headingRow = 0
      let isPerson = variable.scope == .person
      let known = (isPerson ? person : household).variables.firstIndex { $0.id == id }
      let slot =
        known ?? (isPerson ? person.slot(of: variable, binding) : household.slot(of: variable, binding))
      return Constant(isPerson: isPerson, slot: slot, code: code)
    }
    variables = household.variables
    personVariables = person.variables
    blankHousehold = zip(household.variables, household.definitions).map { variable, definition in
      Reading(answer: definition.kind == .mark ? .flag(false) : .missing, column: variable.columns[0])
    }
    blankPerson = person.variables.map { Reading(answer: .missing, column: $0.columns[0]) }
  }

  private static func variable(of binding: ColumnBinding, rulebook: Rulebook) -> Variable? {
    switch binding.meaning {
    case .variable(let id):
      return rulebook.variable(id)
    case .mark:
      return nil
    case .family(let prefix, let code):
      guard let family = rulebook.family(prefix) else { return nil }
      return Variable(
        id: family.variable(of: code), scope: family.scope, kind: family.kind, label: family.label)
    }
  }
}

/// The variables of one scope while the columns are gone through.
private struct VariableSlots {
  var variables: [TableVariable] = []
  var definitions: [Variable] = []

  mutating func slot(of variable: Variable, _ binding: ColumnBinding) -> Int {
    if let known = variables.firstIndex(where: { $0.id == variable.id }) {
      variables[known].columns.append(binding.column)
      return known
    }
    variables.append(
      TableVariable(id: variable.id, columns: [binding.column], headingRow: binding.headingRow))
    definitions.append(variable)
    return variables.count - 1
  }
}

import Rules
import Survey

/// The columns of a recognised table as the variables they answer.
struct TableColumns {
  /// One physical column and where its answers go.
  struct Column {
    var binding: ColumnBinding
    /// How its cells are read; nil for a column of ticks that only implies codes.
    var variable: Variable?
    /// The place of its variable among the readings of its scope.
    var slot: Int?
    /// The variables a filled cell gives codes to.
    var implied: [(isPerson: Bool, slot: Int, code: String)]
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
      var column = Column(binding: binding, variable: variable, slot: nil, implied: [])
      if let variable {
        if variable.scope == .person {
          column.slot = person.slot(of: variable, binding)
        } else {
          column.slot = household.slot(of: variable, binding)
        }
      }
      for (id, code) in binding.implies.sorted(by: { $0.key < $1.key }) {
        guard let implied = rulebook.variables[id] else { continue }
        let isPerson = implied.scope == .person
        let slot = isPerson ? person.slot(of: implied, binding) : household.slot(of: implied, binding)
        column.implied.append((isPerson, slot, code))
      }
      columns.append(column)
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

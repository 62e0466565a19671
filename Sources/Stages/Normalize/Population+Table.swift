public import Rules
public import Survey

extension Population {
  /// The denominators a summary sheet gives for a village.
  ///
  /// - Parameter table: The part of the sheet that speaks of the village; its first row counts.
  public init?(_ table: ReceivedTable, rulebook: Rulebook) {
    guard table.kind == .summary, let record = table.records.first else { return nil }
    func number(_ id: VariableID) -> Int? {
      table.slot(of: id).flatMap { record.household.readings[$0].answer.quantity }
    }
    var groups: [EthnicCount] = []
    if let family = rulebook.family("ethnic_households") {
      let byVariable = Dictionary(
        rulebook.codeLists.ethnicGroups.map { (family.variable(of: $0.code.code), $0.code.code) },
        uniquingKeysWith: { first, _ in first })
      for variable in table.variables {
        if let group = byVariable[variable.id] {
          groups.append(EthnicCount(group: group, households: number(variable.id)))
        }
      }
    }
    self.init(
      households: number("population_households"), persons: number("population_persons"),
      householdsByEthnicGroup: groups)
  }
}

import Survey

/// What a record tells of persons, and the record without it.
enum Persons {
  /// The record without its answers, apart from some of the household's own row; as many members as before.
  static func removed(
    from record: Record, of table: ReceivedTable, keeping kept: Set<VariableID>
  ) -> Record {
    var copy = record
    for (slot, variable) in table.variables.enumerated() where copy.household.readings.indices.contains(slot)
    {
      let reading = copy.household.readings[slot]
      copy.household.readings[slot] = Reading(
        answer: kept.contains(variable.id) ? reading.answer : .missing, column: reading.column)
    }
    for member in copy.members.indices {
      copy.members[member].readings = copy.members[member].readings.map {
        Reading(answer: .missing, column: $0.column)
      }
    }
    return copy
  }
}

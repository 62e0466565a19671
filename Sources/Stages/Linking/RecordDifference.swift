public import Survey

/// How one record of a newer version of a table differs from the older version.
public struct RecordDifference: Sendable {
  /// What became of the record.
  public enum Kind: String, Sendable {
    /// Only the newer version has it.
    case added
    /// Only the older version has it.
    case removed
    /// Both have it, with other answers.
    case changed
  }

  /// One answer that differs.
  public struct Change: Sendable {
    /// The variable.
    public var variable: VariableID
    /// The member it is about, from 1 in the order of the sheet; nil for the household.
    public var member: Int?
    /// The older answer; nil where the older version has no such cell.
    public var before: Reading?
    /// The newer answer; nil where the newer version has no such cell.
    public var after: Reading?
  }

  /// What became of it.
  public var kind: Kind
  /// The household's code; empty where there is none.
  public var code: String
  /// The row it stands in: of the newer version, or of the older one for what was removed.
  public var row: Int
  /// The answers that differ; none for what was added or removed.
  public var changes: [Change] = []

  /// The records that differ: those of the newer version in its order, then those that were removed.
  public static func all(from older: ReceivedTable, to newer: ReceivedTable) -> [RecordDifference] {
    let pairs = ListDifference.pairs(older, newer)
    let partners = Dictionary(pairs.map { ($0.newer, $0.older) }, uniquingKeysWith: { first, _ in first })
    let kept = Set(pairs.map(\.older))
    var differences: [RecordDifference] = []
    for (number, record) in newer.records.enumerated() {
      guard let before = partners[number].map({ older.records[$0] }) else {
        differences.append(
          RecordDifference(kind: .added, code: code(of: record, in: newer), row: record.household.row))
        continue
      }
      let changes = changes(from: before, in: older, to: record, in: newer)
      guard !changes.isEmpty else { continue }
      differences.append(
        RecordDifference(
          kind: .changed, code: code(of: record, in: newer), row: record.household.row, changes: changes))
    }
    for (number, record) in older.records.enumerated() where !kept.contains(number) {
      differences.append(
        RecordDifference(kind: .removed, code: code(of: record, in: older), row: record.household.row))
    }
    return differences
  }

  private static func code(of record: Record, in table: ReceivedTable) -> String {
    table.slot(of: "household_code").flatMap { record.household.readings[$0].answer.text } ?? ""
  }

  private static func changes(
    from older: Record, in oldTable: ReceivedTable, to newer: Record, in newTable: ReceivedTable
  ) -> [Change] {
    var found = compare(
      older.household, oldTable.variables, newer.household, newTable.variables, member: nil)
    for place in 0..<max(older.members.count, newer.members.count) {
      found += compare(
        older.members.indices.contains(place) ? older.members[place] : nil, oldTable.personVariables,
        newer.members.indices.contains(place) ? newer.members[place] : nil, newTable.personVariables,
        member: place + 1)
    }
    return found
  }

  /// The answers of two rows that differ, in the order of the newer table; what only the older one asks comes last.
  private static func compare(
    _ older: RecordRow?, _ oldVariables: [TableVariable], _ newer: RecordRow?,
    _ newVariables: [TableVariable],
    member: Int?
  ) -> [Change] {
    var before: [VariableID: [Reading]] = [:]
    for (variable, reading) in zip(oldVariables, older?.readings ?? []) {
      before[variable.id, default: []].append(reading)
    }
    var changes: [Change] = []
    for (variable, reading) in zip(newVariables, newer?.readings ?? []) {
      let old = before[variable.id]?.first
      if before[variable.id]?.isEmpty == false { before[variable.id]?.removeFirst() }
      if old?.answer ?? .missing != reading.answer {
        changes.append(Change(variable: variable.id, member: member, before: old, after: reading))
      }
    }
    for variable in oldVariables {
      for reading in before.removeValue(forKey: variable.id) ?? [] where reading.answer != .missing {
        changes.append(Change(variable: variable.id, member: member, before: reading, after: nil))
      }
    }
    return changes
  }
}

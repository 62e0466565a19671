public import Survey

/// How a newer version of a table differs from the one it takes the place of, record by record.
public struct ListDifference: Hashable, Sendable {
  /// Records that only the newer version has.
  public var added = 0
  /// Records that only the older version has.
  public var removed = 0
  /// Records that both have, with other answers.
  public var changed = 0

  /// Compares two versions: households are paired by code and head, other records by their order.
  public init(from older: ReceivedTable, to newer: ReceivedTable) {
    let pairs = Self.pairs(older, newer)
    added = newer.records.count - pairs.count
    removed = older.records.count - pairs.count
    changed = pairs.count {
      Self.answers(of: older.records[$0.older], in: older)
        != Self.answers(of: newer.records[$0.newer], in: newer)
    }
  }

  /// The records of two versions that are the same one, by their numbers from 0.
  static func pairs(_ older: ReceivedTable, _ newer: ReceivedTable) -> [(older: Int, newer: Int)] {
    let identities = older.records.map { HouseholdIdentity($0, of: older) }
    guard newer.kind != .summary, !identities.contains(nil) else {
      return (0..<min(older.records.count, newer.records.count)).map { ($0, $0) }
    }
    let index = EarlierIndex(identities.compactMap { $0 })
    let pairing = index.pairing(of: newer.records.map { HouseholdIdentity($0, of: newer) })
    return pairing.found.enumerated().compactMap { number, match in match.map { ($0.place, number) } }
  }

  /// What a record says, wherever its cells stand.
  private static func answers(of record: Record, in table: ReceivedTable) -> [VariableID: [Answer]] {
    var answers: [VariableID: [Answer]] = [:]
    for (variable, reading) in zip(table.variables, record.household.readings) {
      answers[variable.id, default: []].append(reading.answer)
    }
    for member in record.members {
      for (variable, reading) in zip(table.personVariables, member.readings) {
        answers[variable.id, default: []].append(reading.answer)
      }
    }
    return answers
  }
}

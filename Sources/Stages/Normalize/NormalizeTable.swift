public import Rules
public import Survey
import VietnameseText

/// What became of one village's list: households with every answer committed to its code, and a log of the changes.
public struct NormalizedList: Sendable {
  /// The households, in the order of the list, each with what its standard makes of it.
  public var households: [(household: Household, assessment: Assessment)] = []
  /// Every change between a cell and a coded value, in the order of the cells.
  public var changes: [Change] = []
  /// The physical rows that are not counted, because the family stands in the list already.
  public var rejectedRows: [Int] = []
}

/// Commits the answers of one village's list to codes.
///
/// It invents no value: what is unknown stays unknown.
///
/// - Parameters:
///   - placed: The list of one village.
///   - village: The village.
///   - rulebook: The rules in force.
///   - round: The round.
public func normalize(
  _ placed: PlacedTable, village: Village, rulebook: Rulebook, round: Round
) -> NormalizedList {
  let builder = HouseholdBuilder(table: placed.table, place: placed.place, rulebook: rulebook, round: round)
  var repetition = CodeRepetition(placed.table)
  var ordinals: [String: Int] = [:]
  var list = NormalizedList()
  var frame = Frame(rulebook.vocabulary)
  for (index, record) in placed.table.records.enumerated() {
    if repetition.next(record)?.kind == .sameFamily {
      list.rejectedRows += Set([record.household.row] + record.members.map(\.row)).sorted()
      continue
    }
    let code = builder.code(of: record) ?? "#\(index + 1)"
    ordinals[code, default: 0] += 1
    let key = HouseholdKey(round: round.id, village: village.code, code: code, ordinal: ordinals[code] ?? 1)
    list.households.append(builder.household(of: record, key: key, frame: &frame))
    list.changes += builder.changes(in: record)
  }
  return list
}

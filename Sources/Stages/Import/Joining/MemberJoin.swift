import Provenance
import Rules
import Survey

/// A table of one sheet whose rows are tied to those of another by keys.
struct KeyedTable {
  /// The table.
  var table: ReceivedTable
  /// The keys of each record by the headings they stand under; as many as there are records.
  var keys: [[String: String]]
  /// The layout it was read by.
  var layout: Layout
  /// The place of its sheet in the workbook, from 0.
  var sheet: Int
}

/// Gives members that stand in a sheet of their own to their households.
struct MemberJoin {
  /// The households with their members.
  private(set) var households: KeyedTable
  /// The records of members whose household was not found, or for whom two households have one key.
  private(set) var orphans: [Record] = []

  /// Joins by the first pair of columns that both sheets have; without one, all members are left over.
  ///
  /// The order of the members of a household is that of their sheet.
  init(_ members: KeyedTable, to households: KeyedTable) {
    self.households = households
    self.households.table.personVariables = members.table.personVariables
    self.households.table.listsAllMembers = true
    self.households.table.memberSheet = members.table.location.sheet
    guard
      let pair = members.layout.join.first(where: { pair in
        households.keys.contains { $0[pair.parent] != nil } && members.keys.contains { $0[pair.child] != nil }
      })
    else {
      orphans = members.table.records
      return
    }
    let places = Dictionary(
      grouping: households.keys.indices.filter { households.keys[$0][pair.parent] != nil },
      by: { households.keys[$0][pair.parent] })
    for (record, keys) in zip(members.table.records, members.keys) {
      if let key = keys[pair.child], let found = places[key], found.count == 1 {
        self.households.table.records[found[0]].members += record.members
      } else {
        orphans.append(record)
      }
    }
  }
}

import Survey

/// Tables without their records that were read before.
///
/// A delivery never changes, so each stage after the first finds its table here; tables of one layout mostly have the
/// same columns, and then one memory of them.
struct KnownHeaders {
  private var tables: [String: ReceivedTable] = [:]
  /// The table that was read last, by layout.
  private var last: [String: ReceivedTable] = [:]

  /// How many are kept.
  private static let most = 4096

  /// The table of a delivery; nil when it is not kept.
  subscript(delivery: String) -> ReceivedTable? { tables[delivery] }

  /// Keeps the table of a delivery.
  ///
  /// - Returns: The table, with the columns of another where they are the same.
  mutating func keep(_ table: ReceivedTable, of delivery: String) -> ReceivedTable {
    if tables.count >= Self.most { tables.removeAll() }
    let kept = last[table.layout].flatMap { table.withColumns(of: $0) } ?? table
    tables[delivery] = kept
    last[table.layout] = kept
    return kept
  }
}

extension ReceivedTable {
  /// The table with the memory of another's columns; nil where they are not the same.
  fileprivate func withColumns(of other: ReceivedTable) -> ReceivedTable? {
    guard variables == other.variables, personVariables == other.personVariables else { return nil }
    var table = other
    table.kind = kind
    table.layout = layout
    table.round = round
    table.standard = standard
    table.location = location
    table.listsAllMembers = listsAllMembers
    table.memberSheet = memberSheet
    table.places = places
    table.days = days
    table.records = records
    return table
  }
}

public import Survey

/// The part of a received table that speaks of one village, with the village found in the tree.
public struct PlacedTable: Sendable {
  /// The part of the table; all its records belong to the village.
  public var table: ReceivedTable
  /// The place; nil when it could not be found.
  public var place: ResolvedPlace?
  /// The village; nil when the place could not be found or names no village.
  public var village: Village?

  /// A placed table.
  public init(table: ReceivedTable, place: ResolvedPlace?, village: Village? = nil) {
    self.table = table
    self.place = place
    self.village = village
  }
}

extension ReceivedTable {
  /// Adds the records of another part of the same sheet, in the order of the rows.
  public mutating func append(_ part: ReceivedTable) {
    let first = places.count
    places += part.places
    for record in part.records {
      var record = record
      record.place += first
      records.append(record)
    }
    records.sort { $0.household.row < $1.household.row }
  }
}

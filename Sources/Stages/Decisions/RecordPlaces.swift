public import Provenance
public import Survey

/// The rows some households have in their sheets, or their lines in an XML file.
public struct RecordPlaces: Sendable {
  private let file: String
  private let rows: [(sheet: String?, rows: Set<Int>)]
  private let lines: Set<Int>

  /// The places of some records of a table.
  public init(of records: [Record], in table: ReceivedTable) {
    file = table.location.file
    rows = table.rows(of: records)
    lines = Set(records.flatMap { [$0.household] + $0.members }.flatMap(\.lines))
  }

  /// Whether a place is a cell of one of the records.
  public func contains(_ place: SourceLocation) -> Bool {
    guard place.file == file, let own = rows.first(where: { $0.sheet == place.sheet }) else { return false }
    return place.cell.map { own.rows.contains($0.row) } ?? place.line.map(lines.contains) ?? false
  }
}

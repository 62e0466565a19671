public import Provenance
public import Survey

/// A received table in the bytes that the store keeps, with the little of it that finding its place needs.
///
/// An import holds the tables of all its files until it knows all villages, so each is packed as soon as it is read; where
/// there is a file to lay the bytes in, they take no memory either.
public final class PackedTable: Sendable {
  /// What it is about.
  public let kind: TableKind
  /// The round it is for.
  public let round: RoundID
  /// The standard its form speaks of.
  public let standard: StandardID
  /// The file and sheet it stands in.
  public let location: SourceLocation
  /// The first place it speaks of; nothing is written in it where the table names none.
  public let place: WrittenPlace
  /// The physical row of its first record; 0 without records.
  public let firstRow: Int
  /// The SHA-256 of what its cells say: variables and raw texts, whatever the file, its name and its rows.
  public let contentHash: String
  private let count: Int
  private let places: [Range<Int>]
  private let blocks: RecordBlocks

  /// A record as it is stored.
  struct PackedRecord {
    /// The physical row of its household.
    var row: Int
    /// What ``RecordCoder`` makes of it.
    var bytes: [UInt8]
  }

  /// Packs a table.
  ///
  /// - Parameter file: Where its bytes are laid; nil to keep them in memory.
  /// - Throws: ``StoreError`` when it cannot be written down.
  public convenience init(_ table: ReceivedTable, in file: ScratchFile? = nil) throws(StoreError) {
    var blocks = RecordBlocks(in: file)
    var part = OpenPart(of: table)
    var room = ByteWriter()
    for record in table.records { try part.append(record, of: table, room: &room, to: &blocks) }
    try part.close(header: TableHeader(table).json(), in: &blocks)
    try blocks.close()
    self.init(part, of: table, in: blocks)
  }

  /// A part of a table whose records are packed already, and its header behind them.
  init(_ part: OpenPart, of table: ReceivedTable, in blocks: RecordBlocks) {
    kind = table.kind
    round = table.round
    standard = table.standard
    location = table.location
    place = table.places.first ?? WrittenPlace()
    firstRow = part.firstRow
    contentHash = part.contentHash()
    count = part.count
    places = part.places
    self.blocks = blocks
  }

  /// What the table is like apart from its records, and its records, in their order.
  func contents() throws(StoreError) -> (header: String, records: [PackedRecord]) {
    var reader = ByteReader(try blocks.bytes(at: places))
    var records: [PackedRecord] = []
    records.reserveCapacity(count)
    for _ in 0..<count { records.append(PackedRecord(row: try reader.count(), bytes: try reader.block())) }
    let header = try reader.text()
    try reader.finish()
    return (header, records)
  }

  /// The table as it was packed; of its places it has the first.
  ///
  /// - Throws: ``StoreError`` when its bytes cannot be read.
  public func unpacked() throws(StoreError) -> ReceivedTable {
    let (header, records) = try contents()
    var table = try TableHeader.table(
      header, round: round, standard: standard, sheet: location.sheet ?? "")
    table.records.reserveCapacity(records.count)
    for record in records { table.records.append(try RecordCoder.record(record.bytes, table: table)) }
    return table
  }
}

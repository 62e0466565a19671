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
  private let bytes: LaidBytes

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
  public init(_ table: ReceivedTable, in file: ScratchFile? = nil) throws(StoreError) {
    kind = table.kind
    round = table.round
    standard = table.standard
    location = table.location
    place = table.places.first ?? WrittenPlace()
    firstRow = table.records.first?.household.row ?? 0
    contentHash = table.contentHash
    var writer = ByteWriter()
    writer.write(try TableHeader(table).json())
    writer.write(table.records.count)
    var packed = ByteWriter()
    for record in table.records {
      packed.removeAll()
      RecordCoder.write(record, of: table, to: &packed)
      writer.write(record.household.row)
      writer.write(packed.bytes)
    }
    bytes = try LaidBytes(writer.bytes, in: file)
  }

  /// What the table is like apart from its records, and its records, in their order.
  func contents() throws(StoreError) -> (header: String, records: [PackedRecord]) {
    var reader = ByteReader(try bytes.all())
    let header = try reader.text()
    var records: [PackedRecord] = []
    for _ in 0..<(try reader.count()) {
      records.append(PackedRecord(row: try reader.count(), bytes: try reader.block()))
    }
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

extension ReceivedTable {
  /// The SHA-256 of what its cells say: variables and raw texts, whatever the file, its name and its rows.
  var contentHash: String {
    let hash = ContentHash()
    hash.update(layout)
    for variable in variables + personVariables { hash.update(variable.id.rawValue) }
    var texts: [UInt8] = []
    // Each text is closed by an end mark, so that two never run together.
    func add(_ row: RecordRow) {
      for reading in row.readings {
        var raw = reading.raw
        raw.withUTF8 { texts.append(contentsOf: $0) }
        texts.append(0)
      }
      texts.append(contentsOf: [UInt8(ascii: "|"), 0])
    }
    for record in records {
      texts.removeAll(keepingCapacity: true)
      add(record.household)
      for member in record.members { add(member) }
      texts.withUnsafeBytes { hash.update($0) }
    }
    return hash.finish()
  }
}

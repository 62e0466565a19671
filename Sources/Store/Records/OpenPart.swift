import Survey

/// The records of one part of a table while they come in: packed, hashed, and forgotten.
struct OpenPart {
  /// The physical row of the first record; 0 without records.
  private(set) var firstRow = 0
  /// How many records came.
  private(set) var count = 0
  /// Where they lie, in their order; neighbours as one place.
  private(set) var places: [Range<Int>] = []
  private let hash: ContentHash

  /// A part of a table, of which only the layout and the variables are looked at.
  init(of table: ReceivedTable) {
    hash = ContentHash()
    hash.update(table.layout)
    for variable in table.variables { hash.update(variable.id.rawValue) }
    for variable in table.personVariables { hash.update(variable.id.rawValue) }
  }

  /// Takes the next record.
  ///
  /// - Parameters:
  ///   - table: The table it is of.
  ///   - room: What the record is packed in before it is laid.
  ///   - blocks: Where it is laid.
  mutating func append(
    _ record: Record, of table: ReceivedTable, room: inout ByteWriter, to blocks: inout RecordBlocks
  ) throws(StoreError) {
    if count == 0 { firstRow = record.household.row }
    count += 1
    room.removeAll()
    room.writeRaw(of: record)
    room.bytes.withUnsafeBytes { hash.update($0) }
    room.removeAll()
    RecordCoder.write(record, of: table, to: &room)
    add(
      try blocks.append { writer in
        writer.write(record.household.row)
        writer.write(room.bytes)
      })
  }

  /// Takes what the table is like apart from its records, behind all of them.
  mutating func close(header: String, in blocks: inout RecordBlocks) throws(StoreError) {
    add(try blocks.append { $0.write(header) })
  }

  private mutating func add(_ place: Range<Int>) {
    if let last = places.last, last.upperBound == place.lowerBound {
      places[places.count - 1] = last.lowerBound..<place.upperBound
    } else {
      places.append(place)
    }
  }

  /// The SHA-256 of what its cells say; no more records can be taken.
  func contentHash() -> String { hash.finish() }
}

extension ByteWriter {
  /// What the cells of a record say: each raw text closed by a zero byte, each row by a line and a zero byte, so that two
  /// never run together.
  fileprivate mutating func writeRaw(of record: Record) {
    writeRaw(of: record.household)
    for member in record.members { writeRaw(of: member) }
  }

  private mutating func writeRaw(of row: RecordRow) {
    for reading in row.readings { writeClosed(reading.raw) }
    writeClosed("|")
  }
}

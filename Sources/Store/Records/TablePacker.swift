public import Survey

/// Packs a table while it is read, record by record, in one part for each written place.
///
/// Of a record nothing stays in memory but where it lies: a number for each turn from one place to another.
public struct TablePacker {
  private var blocks: RecordBlocks
  private var room = ByteWriter()
  private var parts: [OpenPart] = []
  /// The written place of each part.
  private var places: [Int] = []
  private var numbers: [Int: Int] = [:]

  /// A table without records.
  ///
  /// - Parameter file: Where its bytes are laid; nil to keep them in memory.
  public init(in file: ScratchFile? = nil) { blocks = RecordBlocks(in: file) }

  /// Takes the next record.
  ///
  /// - Parameter table: The table it is of; its layout and its variables are the same for every record.
  /// - Throws: ``StoreError`` when it cannot be laid aside.
  public mutating func append(_ record: Record, of table: ReceivedTable) throws(StoreError) {
    let part = part(of: record.place, in: table)
    try parts[part].append(record, of: table, room: &room, to: &blocks)
  }

  private mutating func part(of place: Int, in table: ReceivedTable) -> Int {
    if let known = numbers[place] { return known }
    numbers[place] = parts.count
    places.append(place)
    parts.append(OpenPart(of: table))
    return parts.count - 1
  }

  /// The parts, in the order in which their places first appeared; no more records can be taken.
  ///
  /// - Parameter table: What the table is like as a whole; its records are not looked at.
  /// - Throws: ``StoreError`` when it cannot be laid aside.
  public mutating func packed(_ table: ReceivedTable) throws(StoreError) -> [PackedTable] {
    var headers: [ReceivedTable] = []
    for (index, place) in places.enumerated() {
      var header = table
      header.records = []
      header.places = table.places.indices.contains(place) ? [table.places[place]] : []
      try parts[index].close(header: TableHeader(header).json(), in: &blocks)
      headers.append(header)
    }
    try blocks.close()
    return zip(parts, headers).map { PackedTable($0, of: $1, in: blocks) }
  }
}

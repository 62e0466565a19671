/// Rows for one table in the binary format of `COPY` (PostgreSQL 15, COPY, "Binary Format"), until they are sent.
final class CopiedRows {
  private let connection: PostgresConnection
  private let table: String
  private let columns: String
  private let fields: Int
  private var bytes: [UInt8] = []
  private var rowsWaiting = 0

  private static let signature = Array("PGCOPY\n".utf8) + [0xFF, 0x0D, 0x0A, 0]
  /// No flags, and no extension of the header.
  private static let header = signature + [UInt8](repeating: 0, count: 8)

  init(into table: String, columns: String, of connection: PostgresConnection) {
    self.connection = connection
    self.table = table
    self.columns = columns
    fields = columns.split(separator: ",").count
    beginRow()
  }

  /// Adds the next value of the row, a text; nil is NULL.
  func append(_ text: String?) {
    guard let text else { return appendLength(-1) }
    let plain = PostgresDialect.storable(text)
    appendLength(Int32(truncatingIfNeeded: plain.utf8.count))
    bytes.append(contentsOf: plain.utf8)
  }

  /// Adds the next value of the row, a whole number; nil is NULL.
  func append(_ number: Int64?) {
    guard let number else { return appendLength(-1) }
    appendLength(8)
    withUnsafeBytes(of: number.bigEndian) { bytes.append(contentsOf: $0) }
  }

  /// Adds the next value of the row, bytes.
  func append(_ value: [UInt8]) {
    appendLength(Int32(truncatingIfNeeded: value.count))
    bytes.append(contentsOf: value)
  }

  /// Ends a row.
  func endRow() {
    rowsWaiting += 1
    beginRow()
  }

  /// Sends the rows that wait, all or none.
  ///
  /// - Throws: ``PostgresFailure`` when the server refuses one, or is gone.
  func send() throws {
    guard rowsWaiting > 0 else { return }
    // In the place of the row that was begun stands the mark of the end, a field count of -1.
    bytes.replaceSubrange((bytes.count - 2)..., with: [0xFF, 0xFF])
    defer {
      bytes.removeAll(keepingCapacity: true)
      rowsWaiting = 0
      beginRow()
    }
    try connection.copy(bytes, into: table, columns: columns)
  }

  private func beginRow() {
    if bytes.isEmpty { bytes = Self.header }
    let count = UInt16(truncatingIfNeeded: fields)
    bytes.append(UInt8(count >> 8))
    bytes.append(UInt8(count & 0xFF))
  }

  private func appendLength(_ length: Int32) {
    withUnsafeBytes(of: length.bigEndian) { bytes.append(contentsOf: $0) }
  }
}

import GRDBSQLite

/// The row that a statement of SQLite stands at; it is gone with the next step.
struct SQLiteRow {
  private let statement: OpaquePointer

  init(_ statement: OpaquePointer) { self.statement = statement }

  /// The place of a column; nil when there is none of the name.
  func place(of name: String) -> Int? {
    (0..<Int(sqlite3_column_count(statement))).first { column in
      sqlite3_column_name(statement, Int32(column)).map { String(cString: $0) == name } ?? false
    }
  }

  /// A text; nil for NULL.
  func text(_ column: Int) -> String? {
    guard let start = sqlite3_column_text(statement, Int32(column)) else { return nil }
    let count = Int(sqlite3_column_bytes(statement, Int32(column)))
    return String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
  }

  /// Bytes; nil for NULL, and none for an empty value, which has no address.
  func bytes(_ column: Int) -> [UInt8]? {
    guard let start = sqlite3_column_blob(statement, Int32(column)) else { return nil }
    return Array(
      UnsafeRawBufferPointer(start: start, count: Int(sqlite3_column_bytes(statement, Int32(column)))))
  }

  /// A whole number; nil for NULL.
  func number(_ column: Int) -> Int64? {
    guard sqlite3_column_type(statement, Int32(column)) != SQLITE_NULL else { return nil }
    return sqlite3_column_int64(statement, Int32(column))
  }
}

import GRDB
import GRDBSQLite

/// A statement that inserts row after row: its values are given one after the other, without a box for each.
///
/// SQLite inserts each row as it comes; to PostgreSQL the rows go together, so ``finish()`` ends every use.
struct RepeatedInsert {
  private let statement: GRDB.Statement?
  private let database: Database?
  private let rows: CopiedRows?
  private var place: Int32 = 0
  private var failure = SQLITE_OK

  /// Rows for a table of SQLite.
  init(into table: String, columns: String, of database: Database) throws {
    let places = columns.split(separator: ",").map { _ in "?" }.joined(separator: ", ")
    statement = try database.cachedStatement(sql: "INSERT INTO \(table) (\(columns)) VALUES (\(places))")
    self.database = database
    rows = nil
  }

  /// Rows for a table of PostgreSQL.
  init(_ rows: CopiedRows) {
    self.rows = rows
    statement = nil
    database = nil
  }

  /// Binds the next value, a text; nil is NULL.
  mutating func bind(_ text: String?) {
    if let rows { return rows.append(text) }
    guard var text else { return bindNext { sqlite3_bind_null($0, $1) } }
    bindNext { statement, place in
      text.withUTF8 { bytes in
        // One byte more than needed, so that an empty text has an address too: without one it would be NULL.
        let copy = UnsafeMutablePointer<CChar>.allocate(capacity: bytes.count + 1)
        bytes.withMemoryRebound(to: CChar.self) { text in
          if let start = text.baseAddress { copy.initialize(from: start, count: text.count) }
        }
        return sqlite3_bind_text64(
          statement, place, copy, UInt64(bytes.count), Self.release, UInt8(SQLITE_UTF8))
      }
    }
  }

  /// Binds the next value, a whole number; nil is NULL.
  mutating func bind(_ number: Int?) {
    if let rows { return rows.append(number.map(Int64.init)) }
    guard let number else { return bindNext { sqlite3_bind_null($0, $1) } }
    bindNext { sqlite3_bind_int64($0, $1, Int64(number)) }
  }

  /// Binds the next value, yes or no; nil is NULL.
  mutating func bind(_ flag: Bool?) { bind(flag.map { $0 ? 1 : 0 }) }

  /// Binds the next value, one of those that only a server divides the table by.
  mutating func bind(part: String) { rows?.append(part) }

  /// Binds the next value, the bits of a set.
  mutating func bind(bits: UInt64) {
    if let rows { return rows.append(Int64(bitPattern: bits)) }
    bindNext { sqlite3_bind_int64($0, $1, Int64(bitPattern: bits)) }
  }

  /// Binds the next value, bytes.
  mutating func bind(_ bytes: [UInt8]) {
    if let rows { return rows.append(bytes) }
    bindNext { statement, place in
      let copy = UnsafeMutablePointer<UInt8>.allocate(capacity: bytes.count + 1)
      copy.initialize(from: bytes, count: bytes.count)
      return sqlite3_bind_blob64(statement, place, copy, UInt64(bytes.count), Self.release)
    }
  }

  /// Ends the row of the values bound since the last one.
  ///
  /// - Throws: `StoreError` when the database refuses it.
  mutating func run() throws(StoreError) {
    if let rows { return rows.endRow() }
    guard let statement, let database else { return }
    defer {
      sqlite3_reset(statement.sqliteStatement)
      place = 0
      failure = SQLITE_OK
    }
    guard failure == SQLITE_OK, sqlite3_step(statement.sqliteStatement) == SQLITE_DONE else {
      let words = sqlite3_errmsg(database.sqliteConnection).map { String(cString: $0) } ?? ""
      throw StoreError(.database("\(words) (\(statement.sql))"), during: "inserting a row")
    }
  }

  /// Sends the rows that are left; more may follow.
  ///
  /// Rows that others refer to are sent before those.
  func finish() throws { try rows?.send() }

  /// What SQLite calls once it needs the copy of a value no more, also when it refused it.
  private static let release: @convention(c) (UnsafeMutableRawPointer?) -> Void = { $0?.deallocate() }

  private mutating func bindNext(_ bind: (OpaquePointer, Int32) -> Int32) {
    guard let statement else { return }
    place += 1
    let result = bind(statement.sqliteStatement, place)
    if result != SQLITE_OK { failure = result }
  }
}

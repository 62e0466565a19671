import GRDB
import GRDBSQLite

/// A statement that inserts row after row: its values are bound one after the other, without a box for each.
struct RepeatedInsert {
  private let statement: GRDB.Statement
  private let database: Database
  private var place: Int32 = 0
  private var failure = SQLITE_OK

  /// The statement that fills some columns of a table, in their order.
  static func sql(into table: String, columns: String) -> String {
    let places = columns.split(separator: ",").map { _ in "?" }.joined(separator: ", ")
    return "INSERT INTO \(table) (\(columns)) VALUES (\(places))"
  }

  init(_ sql: String, into database: Database) throws {
    statement = try database.cachedStatement(sql: sql)
    self.database = database
  }

  /// Binds the next value, a text; nil is NULL.
  mutating func bind(_ text: String?) {
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
    guard let number else { return bindNext { sqlite3_bind_null($0, $1) } }
    bindNext { sqlite3_bind_int64($0, $1, Int64(number)) }
  }

  /// Binds the next value, yes or no; nil is NULL.
  mutating func bind(_ flag: Bool?) { bind(flag.map { $0 ? 1 : 0 }) }

  /// Binds the next value, the bits of a set.
  mutating func bind(bits: UInt64) { bindNext { sqlite3_bind_int64($0, $1, Int64(bitPattern: bits)) } }

  /// Binds the next value, bytes.
  mutating func bind(_ bytes: [UInt8]) {
    bindNext { statement, place in
      let copy = UnsafeMutablePointer<UInt8>.allocate(capacity: bytes.count + 1)
      copy.initialize(from: bytes, count: bytes.count)
      return sqlite3_bind_blob64(statement, place, copy, UInt64(bytes.count), Self.release)
    }
  }

  /// Inserts the row of the values bound since the last one.
  ///
  /// - Throws: `StoreError` when the database refuses it.
  mutating func run() throws(StoreError) {
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

  /// What SQLite calls once it needs the copy of a value no more, also when it refused it.
  private static let release: @convention(c) (UnsafeMutableRawPointer?) -> Void = { $0?.deallocate() }

  private mutating func bindNext(_ bind: (OpaquePointer, Int32) -> Int32) {
    place += 1
    let result = bind(statement.sqliteStatement, place)
    if result != SQLITE_OK { failure = result }
  }
}

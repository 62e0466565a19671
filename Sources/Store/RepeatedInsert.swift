import Foundation
import GRDB
import GRDBSQLite

/// A statement that inserts row after row: its values are bound one after the other, without a box for each.
struct RepeatedInsert {
  private let statement: GRDB.Statement
  private let database: Database
  private var place: Int32 = 0
  private var failure = SQLITE_OK

  init(_ sql: String, into database: Database) throws {
    statement = try database.cachedStatement(sql: sql)
    self.database = database
  }

  /// Binds the next value, a text; nil is NULL.
  mutating func bind(_ text: String?) { bindNext(text) }

  /// Binds the next value, a whole number; nil is NULL.
  mutating func bind(_ number: Int?) { bindNext(number) }

  /// Binds the next value, yes or no; nil is NULL.
  mutating func bind(_ flag: Bool?) { bindNext(flag) }

  /// Binds the next value, the bits of a set.
  mutating func bind(bits: UInt64) { bindNext(Int64(bitPattern: bits)) }

  /// Binds the next value, bytes.
  mutating func bind(_ bytes: [UInt8]) { bindNext(Data(bytes)) }

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

  private mutating func bindNext(_ value: (some StatementBinding)?) {
    place += 1
    let result =
      value?.bind(to: statement.sqliteStatement, at: place)
      ?? sqlite3_bind_null(statement.sqliteStatement, place)
    if result != SQLITE_OK { failure = result }
  }
}

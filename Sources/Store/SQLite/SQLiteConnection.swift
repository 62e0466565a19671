import Foundation
import GRDB
import GRDBSQLite

/// A connection to a database file; a statement is prepared once and kept.
struct SQLiteConnection: StoreConnection {
  let database: Database

  func execute(_ sql: String, _ arguments: StoreArguments) throws -> Int {
    try database.cachedStatement(sql: sql).execute(arguments: Self.arguments(arguments))
    return database.changesCount
  }

  func executeAll(_ sql: String) throws { try database.execute(sql: sql) }

  func forEach(_ sql: String, _ arguments: StoreArguments, _ body: (StoreRow) throws -> Void) throws {
    let statement = try database.cachedStatement(sql: sql)
    try statement.setArguments(Self.arguments(arguments))
    defer { sqlite3_reset(statement.sqliteStatement) }
    while true {
      switch sqlite3_step(statement.sqliteStatement) {
      case SQLITE_ROW: try body(StoreRow(SQLiteRow(statement.sqliteStatement)))
      case SQLITE_DONE: return
      case let code:
        let words = sqlite3_errmsg(database.sqliteConnection).map { String(cString: $0) }
        throw DatabaseError(resultCode: ResultCode(rawValue: code), message: words, sql: sql)
      }
    }
  }

  func insertion(into table: String, columns: String, parts: String) throws -> RepeatedInsert {
    try RepeatedInsert(into: table, columns: columns, of: database)
  }

  func within(_ parts: KeyValuePairs<String, String>) -> StorePart { StorePart() }

  func hasTable(_ name: String) throws -> Bool { try database.tableExists(name) }

  func alone(_ words: String...) {}

  func beside(theCountingOf round: String) {}

  private static func arguments(_ arguments: StoreArguments) -> StatementArguments {
    StatementArguments(
      arguments.map { argument -> DatabaseValue in
        switch argument?.storeValue {
        case .number(let number)?: number.databaseValue
        case .text(let text)?: text.databaseValue
        case .bytes(let bytes)?: Data(bytes).databaseValue
        case .null?, nil: .null
        }
      })
  }
}

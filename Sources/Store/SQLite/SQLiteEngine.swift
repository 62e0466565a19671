import Foundation
import GRDB

/// A store in a database file, with one run at a time that changes it.
final class SQLiteEngine: StoreEngine {
  let database: any DatabaseWriter
  let isOfOffice = false
  /// All of a run: one run at a time changes the file, and each transaction is written to the disk.
  let deliveriesTogether = Int(Int32.max)
  private let lock: StoreLock?

  /// Opens a database file.
  ///
  /// - Parameter wait: For how many seconds to wait for another run that holds the lock.
  init(path: String, access: SurveyStore.Access, wait: Int) throws(StoreError) {
    lock = access == .writing ? try StoreLock(beside: path, wait: wait) : nil
    var configuration = Configuration()
    configuration.foreignKeysEnabled = true
    configuration.busyMode = .timeout(10)
    configuration.readonly = access == .reading
    configuration.prepareDatabase { database in
      try database.execute(
        sql: "PRAGMA synchronous = NORMAL; PRAGMA secure_delete = OFF; PRAGMA temp_store = MEMORY")
    }
    do {
      // Stages that run beside each other read while another commits; a reader alone has one connection.
      database =
        access == .writing
        ? try DatabasePool(path: path, configuration: configuration)
        : try DatabaseQueue(path: path, configuration: configuration)
    } catch {
      throw StoreError(.database("\(error)"), during: "opening \(path)")
    }
  }

  func write<Result>(
    _ operation: String, _ change: (any StoreConnection) throws -> Result
  ) throws(StoreError) -> Result {
    try guarding(operation) { try database.write { try change(SQLiteConnection(database: $0)) } }
  }

  func read<Result>(
    _ operation: String, _ query: (any StoreConnection) throws -> Result
  ) throws(StoreError) -> Result {
    try guarding(operation) { try database.read { try query(SQLiteConnection(database: $0)) } }
  }

  func isOfLaterVersion() throws(StoreError) -> Bool {
    try guarding("reading the version") { try database.read { try Migrations.all.hasBeenSuperseded($0) } }
  }

  func isOfThisVersion() throws(StoreError) -> Bool {
    try guarding("reading the version") {
      try database.read { try Migrations.all.hasCompletedMigrations($0) }
    }
  }

  func migrate() throws(StoreError) {
    try guarding("bringing the store up to this version") { try Migrations.all.migrate(database) }
  }

  func complaints() throws(StoreError) -> [String] {
    try guarding("checking the store") {
      try database.read { database in
        try String.fetchAll(database, sql: "PRAGMA integrity_check(5)").filter { $0 != "ok" }
          + Row.fetchAll(database, sql: "PRAGMA foreign_key_check").prefix(5).map { "foreign key: \($0)" }
      }
    }
  }

  func overwriteFreed() throws(StoreError) {
    try guarding("removing personal data") {
      try database.writeWithoutTransaction { try $0.execute(sql: "PRAGMA secure_delete = ON") }
    }
  }

  func pack() throws(StoreError) {
    try guarding("packing the store") {
      try database.writeWithoutTransaction { database in
        try database.execute(sql: "PRAGMA wal_checkpoint(TRUNCATE); VACUUM; PRAGMA wal_checkpoint(TRUNCATE)")
      }
    }
  }

  func prepare(for round: String, province: String) {}

  func takeTurn(of rounds: Set<String>) -> StoreTurn { StoreTurn() }

  func keepRunning(_ run: Int64) {}

  /// Whoever asks holds the lock: lines that are open still belong to runs that were cut off.
  func isRunning(_ run: Int64, in connection: any StoreConnection) -> Bool { false }

  private func guarding<Result>(
    _ operation: String, _ work: () throws -> Result
  ) throws(StoreError) -> Result {
    do {
      return try work()
    } catch let error as StoreError {
      throw error
    } catch {
      throw StoreError(.database("\(error)"), during: operation)
    }
  }
}

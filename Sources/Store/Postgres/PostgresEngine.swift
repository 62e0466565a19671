import Foundation
import Synchronization

/// A store on a PostgreSQL server, which several runs change at the same time.
///
/// A change sees what was committed before each of its statements, and takes locks by name where it must not meet another of
/// its kind (`StoreConnection.alone`); a read sees one moment. Both are run again after a conflict or a lost connection.
final class PostgresEngine: StoreEngine {
  let pool: PostgresPool
  var isOfOffice: Bool { pool.isOfOffice }
  /// Each by itself, so that a unit is kept from other runs for a moment only.
  let deliveriesTogether = 1
  private let retry: PostgresRetry
  /// The turn that was taken last.
  private let turn = Mutex<PostgresHold?>(nil)
  /// The rounds and provinces that room was made for.
  private let rooms = Mutex<Set<[String]>>([])
  /// What says of the runs of this store that they go on.
  private let runs = Mutex<[PostgresHold]>([])

  init(_ address: PostgresAddress, access: SurveyStore.Access, retry: PostgresRetry = PostgresRetry())
    throws(StoreError)
  {
    self.retry = retry
    pool = try Self.waiting(retry, for: "opening \(address)") {
      try PostgresPool(address, isReading: access == .reading)
    }
  }

  @discardableResult
  func write<Result>(
    _ operation: String, _ change: (any StoreConnection) throws -> Result
  ) throws(StoreError) -> Result {
    try trying(operation) { connection in
      try connection.executeAll("BEGIN ISOLATION LEVEL READ COMMITTED")
      let result = try change(connection)
      try checkTurn()
      let transaction = try connection.text("SELECT txid_current_if_assigned()::text")
      do {
        try connection.executeAll("COMMIT")
      } catch let failure as PostgresFailure where failure.isLost {
        // The server may have kept it before the way was lost.
        guard let transaction, try wasCommitted(transaction, after: failure) else { throw failure }
      }
      return result
    }
  }

  func read<Result>(
    _ operation: String, _ query: (any StoreConnection) throws -> Result
  ) throws(StoreError) -> Result {
    try trying(operation) { connection in
      try connection.executeAll("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY")
      let result = try query(connection)
      try connection.executeAll("COMMIT")
      return result
    }
  }

  private func trying<Result>(
    _ operation: String, _ work: (PostgresConnection) throws -> Result
  ) throws(StoreError) -> Result {
    var course = PostgresRetry.Course()
    while true {
      do {
        let connection = try pool.take()
        defer { pool.give(connection) }
        do {
          return try work(connection)
        } catch {
          if connection.isOpen { try? connection.executeAll("ROLLBACK") }
          throw error
        }
      } catch let failure as PostgresFailure {
        guard retry.waits(after: failure, &course) else { throw failure.error(during: operation) }
      } catch let error as StoreError {
        throw error
      } catch {
        throw StoreError(.database("\(error)"), during: operation)
      }
    }
  }

  /// What became of a transaction whose end was not heard.
  private func wasCommitted(_ transaction: String, after failure: PostgresFailure) throws -> Bool {
    var course = PostgresRetry.Course()
    var last = failure
    while retry.waits(after: last, &course) {
      do {
        let connection = try PostgresConnection(pool.address)
        switch try connection.text("SELECT txid_status(CAST(CAST(? AS TEXT) AS BIGINT))", [transaction]) {
        case "committed"?: return true
        case "in progress"?: continue
        default: return false
        }
      } catch let failure as PostgresFailure {
        last = failure
      }
    }
    throw last
  }

  /// Whether a store was made in the schema.
  func holdsStore() throws(StoreError) -> Bool {
    try read("reading the version") { try !PostgresMigrations.versions(of: $0).isEmpty }
  }

  func isOfLaterVersion() throws(StoreError) -> Bool {
    try read("reading the version") {
      try !PostgresMigrations.versions(of: $0).isSubset(of: PostgresMigrations.names)
    }
  }

  func isOfThisVersion() throws(StoreError) -> Bool {
    try read("reading the version") { try PostgresMigrations.versions(of: $0) == PostgresMigrations.names }
  }

  func migrate() throws(StoreError) {
    guard try !isOfThisVersion() else { return }
    let schema = pool.schema
    try write("bringing the store up to this version") { connection in
      try PostgresMigrations.migrate(connection, schema: schema)
    }
  }

  /// The server keeps its own data sound; see `pg_amcheck`.
  func complaints() -> [String] { [] }

  /// What is freed goes with ``pack()``.
  func overwriteFreed() {}

  func pack() throws(StoreError) {
    let tables = try read("packing the store") {
      try $0.texts(
        "SELECT quote_ident(tablename) FROM pg_tables WHERE schemaname = current_schema() ORDER BY tablename")
    }
    try trying("packing the store") { connection in
      for table in tables { try connection.executeAll("VACUUM (FULL) \(table)") }
      try connection.executeAll("CHECKPOINT")
    }
  }

  /// Gives a round, and a province in it, its own part of the divided tables; where that is not to be had it lies in the
  /// common part.
  func prepare(for round: String, province: String) throws(StoreError) {
    guard rooms.withLock({ $0.insert([round, province]).inserted }) else { return }
    do {
      try write("making room for a round") {
        try PostgresMigrations.makeRoom(for: round, province: province, in: $0)
      }
    } catch {
      switch error.reason {
      case .database, .forbidden: break
      default: throw error
      }
    }
  }

  func takeTurn(of rounds: Set<String>) throws(StoreError) -> StoreTurn {
    let hold = try Self.waiting(retry, for: "waiting for the turn") {
      try PostgresHold(rounds.map(StoreTurn.words), of: pool)
    }
    turn.withLock { $0 = hold }
    return StoreTurn(hold)
  }

  /// Does what needs the server, and waits where it is away.
  private static func waiting<Result>(
    _ retry: PostgresRetry, for operation: String, _ work: () throws -> Result
  ) throws(StoreError) -> Result {
    var course = PostgresRetry.Course()
    while true {
      do {
        return try work()
      } catch let failure as PostgresFailure {
        guard retry.waits(after: failure, &course) else { throw failure.error(during: operation) }
      } catch {
        throw StoreError(.database("\(error)"), during: operation)
      }
    }
  }

  /// States that the turn in which a change is made was not lost meanwhile.
  private func checkTurn() throws(StoreError) {
    guard let hold = turn.withLock(\.self), !hold.wasReleased, !hold.isAlive else { return }
    throw StoreError(.server("the turn was lost"), during: "counting a round")
  }

  func keepRunning(_ run: Int64) throws(StoreError) {
    let hold = try Self.waiting(retry, for: "opening the ledger") {
      try PostgresHold([["run", String(run)]], of: pool)
    }
    runs.withLock { $0.append(hold) }
  }

  func isRunning(_ run: Int64, in connection: any StoreConnection) throws -> Bool {
    guard let connection = connection as? PostgresConnection else { return false }
    // A lock that can be had is held by nobody; it goes with the transaction.
    return try connection.number(
      "SELECT CAST(pg_try_advisory_xact_lock(hashtextextended(?, 0)) AS INTEGER)",
      [connection.lockText(["run", String(run)])]) != 1
  }
}

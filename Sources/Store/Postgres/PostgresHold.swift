import Synchronization

/// Locks of a connection of their own, held until it is released or the connection is lost.
final class PostgresHold: Sendable {
  private let connection: Mutex<PostgresConnection?>

  /// Waits for some locks, in an order that is the same for everybody.
  ///
  /// - Throws: ``PostgresFailure`` when the server is gone.
  init(_ locks: [[String]], of pool: PostgresPool) throws {
    let connection = try pool.take()
    for text in locks.map(connection.lockText).sorted() {
      try connection.execute("SELECT pg_advisory_lock(hashtextextended(?, 0))", [text])
    }
    self.connection = Mutex(connection)
  }

  /// Whether it was let go on purpose.
  var wasReleased: Bool { connection.withLock { $0 == nil } }

  /// Whether the lock is held still: the server is asked.
  var isAlive: Bool {
    connection.withLock { connection in
      guard let connection else { return false }
      return (try? connection.number("SELECT 1")) == 1
    }
  }

  /// Closes the connection, and frees the lock with it.
  func release() { connection.withLock { $0 = nil } }
}

import Foundation
import Provenance
public import Survey
import Synchronization

/// The memory of an office: what was received, what was found, what was counted.
///
/// The only place that speaks SQL. It stands on one of two engines:
///
/// - SQLite: a database file beside a folder with every received file under the SHA-256 of its content, and a lock file. All of
///   them are readable by their owner only; one run at a time changes them.
/// - PostgreSQL: a schema on a server, received files included, which several runs change at the same time.
public final class SurveyStore: Sendable {
  let engine: any StoreEngine
  /// Tables without their records that were read before.
  let headers = Mutex(KnownHeaders())
  /// What was received.
  public let received: ReceivedFiles
  /// The key of its pseudonyms; nil for a store without, and for one that is read without its key.
  public let key: PseudonymKey?
  /// The path of the database file, or the address on a server without user and password.
  public let path: String

  /// How a store is opened.
  public enum Access: Sendable {
    /// To change it; one at a time.
    case writing
    /// To read it, also while another run writes.
    case reading
  }

  /// Opens a store, and makes it when it is not there.
  ///
  /// - Parameters:
  ///   - path: The path of a database file, or the URL of a PostgreSQL server.
  ///   - key: The key of its pseudonyms; a store with pseudonyms is changed with its key only, and a new store that is
  ///     opened with a key has them from then on.
  ///   - wait: For how many seconds to wait for another run that holds the lock of a file.
  /// - Throws: ``StoreError`` when another run holds the lock, the database cannot be opened, or the key is not its key.
  public init(
    path: String, access: Access = .writing, key: PseudonymKey? = nil, wait: Int = 0
  ) throws(StoreError) {
    let previousMask = umask(0o077)
    defer { umask(previousMask) }
    let place: ReceivedFiles.Place
    if let address = PostgresAddress(path) {
      self.path = address.description
      let server = try PostgresEngine(address, access: access)
      engine = server
      place = .table(server)
    } else {
      self.path = path
      engine = try SQLiteEngine(path: path, access: access, wait: wait)
      place = .folder(URL(filePath: path + ".received"))
    }
    if try engine.isOfLaterVersion() { throw StoreError(.newer, during: "opening \(self.path)") }
    if access == .writing { try engine.migrate() }
    let keyName = try Self.join(engine, received: place, key: key, access: access)
    self.key = keyName == nil ? nil : key
    received = ReceivedFiles(place, keyName: keyName, key: self.key)
    if access == .writing { received.removeParts() }
  }

  /// Whether there is a store at a path, or on a server; one that cannot be asked is opened to see why.
  public static func exists(at path: String) -> Bool {
    guard let address = PostgresAddress(path) else { return FileManager.default.fileExists(atPath: path) }
    return (try? PostgresEngine(address, access: .reading, retry: PostgresRetry(pauses: [])).holdsStore())
      ?? true
  }

  /// A path or an address as it may be printed: without user and password.
  public static func printed(_ path: String) -> String { PostgresAddress(path)?.description ?? path }

  /// Whether a store is a file, and no schema on a server.
  public static func isFile(_ path: String) -> Bool { PostgresAddress(path) == nil }

  /// Whether the store is opened by the role of an office on a server, which brings in lists of its area and reads; the
  /// later stages are left to whoever keeps the store.
  public var isOfOffice: Bool { engine.isOfOffice }

  /// Waits until no other run counts or takes in what some rounds are made of, and keeps others waiting; see ``StoreTurn``.
  public func takeTurn(toCount rounds: [RoundID]) throws(StoreError) -> StoreTurn {
    try engine.takeTurn(of: Set(rounds.map(\.rawValue)))
  }

  /// Runs a change in one transaction: all of it is kept, or nothing.
  @discardableResult
  func write<Result>(
    _ operation: String, _ change: (any StoreConnection) throws -> Result
  ) throws(StoreError) -> Result {
    try engine.write(operation, change)
  }

  /// Reads in one consistent state.
  func read<Result>(
    _ operation: String, _ query: (any StoreConnection) throws -> Result
  ) throws(StoreError) -> Result {
    try engine.read(operation, query)
  }
}

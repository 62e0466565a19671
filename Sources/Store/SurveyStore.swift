import Foundation
import GRDB
import Provenance
import Survey
import Synchronization

/// The memory of an office: what was received, what was found, what was counted.
///
/// The only place that speaks SQL.
///
/// The database file lies beside a folder with every received file under the SHA-256 of its content, and a lock file.
/// All of them are readable by their owner only.
public final class SurveyStore: Sendable {
  let database: any DatabaseWriter
  private let lock: StoreLock?
  /// Tables without their records, by the delivery they came in.
  let headers = Mutex<[String: ReceivedTable]>([:])
  /// Where received files are kept.
  public let received: ReceivedFolder
  /// The key of its pseudonyms; nil for a store without, and for one that is read without its key.
  public let key: PseudonymKey?
  /// The path of the database file.
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
  ///   - key: The key of its pseudonyms; a store with pseudonyms is changed with its key only, and a new store that is
  ///     opened with a key has them from then on.
  ///   - wait: For how many seconds to wait for another run that holds the lock.
  /// - Throws: ``StoreError`` when another run holds the lock, the database cannot be opened, or the key is not its key.
  public init(
    path: String, access: Access = .writing, key: PseudonymKey? = nil, wait: Int = 0
  ) throws(StoreError) {
    self.path = path
    let folder = URL(filePath: path + ".received")
    let previousMask = umask(0o077)
    defer { umask(previousMask) }
    lock = access == .writing ? try StoreLock(beside: path, wait: wait) : nil
    do {
      var configuration = Configuration()
      configuration.foreignKeysEnabled = true
      configuration.busyMode = .timeout(10)
      configuration.readonly = access == .reading
      configuration.prepareDatabase { database in
        try database.execute(
          sql: "PRAGMA synchronous = NORMAL; PRAGMA secure_delete = OFF; PRAGMA temp_store = MEMORY")
      }
      // Stages that run beside each other read while another commits; a reader alone has one connection.
      database =
        access == .writing
        ? try DatabasePool(path: path, configuration: configuration)
        : try DatabaseQueue(path: path, configuration: configuration)
      if try database.read({ try Migrations.all.hasBeenSuperseded($0) }) {
        throw StoreError(.newer, during: "opening \(path)")
      }
      if access == .writing { try Migrations.all.migrate(database) }
      let keyName = try Self.join(database, received: folder, key: key, access: access)
      self.key = keyName == nil ? nil : key
      received = ReceivedFolder(folder, keyName: keyName, key: self.key)
      if access == .writing { received.removeParts() }
    } catch let error as StoreError {
      throw error
    } catch {
      throw StoreError(.database("\(error)"), during: "opening \(path)")
    }
  }

  /// Whether there is a store at a path.
  public static func exists(at path: String) -> Bool { FileManager.default.fileExists(atPath: path) }

  /// Runs a change in one transaction: all of it is kept, or nothing.
  func write<Result>(
    _ operation: String, _ change: (Database) throws -> Result
  ) throws(StoreError) -> Result {
    do {
      return try database.write { try change($0) }
    } catch let error as StoreError {
      throw error
    } catch {
      throw StoreError(.database("\(error)"), during: operation)
    }
  }

  /// Reads in one consistent state.
  func read<Result>(
    _ operation: String, _ query: (Database) throws -> Result
  ) throws(StoreError) -> Result {
    do {
      return try database.read { try query($0) }
    } catch let error as StoreError {
      throw error
    } catch {
      throw StoreError(.database("\(error)"), during: operation)
    }
  }
}

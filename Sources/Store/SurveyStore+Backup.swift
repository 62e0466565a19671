import Foundation
import GRDB

extension SurveyStore {
  /// The name of the database in a backup.
  public static let nameInBackup = "rasoat.sqlite"

  /// Copies the store as it is at one moment, also while another run writes, into a new folder that is a store itself.
  ///
  /// The folder appears when it is complete, on the disk and checked.
  ///
  /// - Throws: ``StoreError`` when something is there already, or a received file is missing or damaged.
  public func backup(to path: String) throws(StoreError) {
    guard engine is SQLiteEngine else { throw StoreError(.onServer, during: "copying to \(path)") }
    try Self.refuse(path)
    let part = path + ".part"
    do {
      if FileManager.default.fileExists(atPath: part) { try FileManager.default.removeItem(atPath: part) }
      try FileManager.default.createDirectory(
        atPath: part, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    } catch {
      throw StoreError(.file(error.localizedDescription), during: "making \(part)")
    }
    try copy(to: part + "/" + Self.nameInBackup)
    try SurveyStore(path: part + "/" + Self.nameInBackup, access: .reading, key: key).verifyIntegrity()
    try Self.move(part, to: path)
  }

  /// Makes a store of a backup.
  ///
  /// - Parameter key: The key of its pseudonyms, where it has them.
  /// - Throws: ``StoreError`` when there is a store at the path, the backup is damaged, or the key is not its key.
  public static func restore(
    _ backup: String, to path: String, key: PseudonymKey? = nil
  ) throws(StoreError) {
    guard PostgresAddress(path) == nil else { throw StoreError(.onServer, during: "restoring a backup") }
    try refuse(path)
    try refuse(path + ".received")
    let source = try SurveyStore(path: backup + "/" + nameInBackup, access: .reading, key: key)
    try source.verifyIntegrity()
    let lock = try StoreLock(beside: path, wait: 0)
    let part = path + ".part"
    for left in [part, part + ".received"] { try? FileManager.default.removeItem(atPath: left) }
    try source.copy(to: part)
    if FileManager.default.fileExists(atPath: part + ".received") {
      try move(part + ".received", to: path + ".received")
    }
    try move(part, to: path)
    withExtendedLifetime(lock) {}
  }

  /// Checks the database by its own rules, and every received file by its SHA-256.
  ///
  /// - Throws: ``StoreError`` with what is damaged.
  public func verifyIntegrity() throws(StoreError) {
    let operation = "checking \(path)"
    let complaints = try engine.complaints()
    guard complaints.isEmpty else {
      throw StoreError(.damaged(complaints.joined(separator: "; ")), during: operation)
    }
    for file in try keptFiles() { _ = try bytes(of: file) }
  }

  /// The received files whose bytes are kept; a file that could not be opened has none.
  private func keptFiles() throws(StoreError) -> [ReceivedFile] {
    var kept: [ReceivedFile] = []
    for file in try files().values.sorted(by: { $0.hash < $1.hash }) {
      // Asked of the place only where the size does not say it.
      let isKept = if file.bytes > 0 { true } else { try received.has(file.hash) }
      if isKept { kept.append(file) }
    }
    return kept
  }

  private func bytes(of file: ReceivedFile) throws(StoreError) -> [UInt8] {
    let operation = "checking the received file \(file.hash.prefix(12))"
    let bytes = try received.bytes(of: file.hash)
    guard ContentHash.hex(of: bytes) == file.hash else {
      throw StoreError(.damaged("SHA-256"), during: operation)
    }
    return bytes
  }

  /// Copies database and received files to a path where nothing is.
  private func copy(to path: String) throws(StoreError) {
    let previousMask = umask(0o077)
    defer { umask(previousMask) }
    let operation = "copying to \(path)"
    guard let file = engine as? SQLiteEngine else {
      throw StoreError(.onServer, during: operation)
    }
    do {
      let target = try DatabaseQueue(path: path)
      try file.database.backup(to: target)
      // One file, without a journal beside it.
      try target.writeWithoutTransaction { try $0.execute(sql: "PRAGMA journal_mode = DELETE") }
      try target.close()
    } catch {
      throw StoreError(.database("\(error)"), during: operation)
    }
    let copied = received.copy(at: URL(filePath: path + ".received"))
    // What the copy knows of was kept before it was remembered.
    for file in try SurveyStore(path: path, access: .reading).files().values.sorted(by: { $0.hash < $1.hash })
    {
      let isKept = if file.bytes > 0 { true } else { try received.has(file.hash) }
      if isKept { try copied.keep(try bytes(of: file), hash: file.hash) }
    }
    Self.synchronize(path)
  }

  private static func refuse(_ path: String) throws(StoreError) {
    guard FileManager.default.fileExists(atPath: path) else { return }
    throw StoreError(.file("\(path): \(String(cString: strerror(EEXIST)))"), during: "writing a new store")
  }

  private static func move(_ source: String, to place: String) throws(StoreError) {
    guard rename(source, place) == 0 else {
      throw StoreError(.file(String(cString: strerror(errno))), during: "moving to \(place)")
    }
    synchronize(URL(filePath: place).deletingLastPathComponent().path)
  }

  private static func synchronize(_ path: String) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    fsync(descriptor)
    close(descriptor)
  }
}

extension SurveyStore {
  /// Whether the store has every migration of this version; one that is only read is not brought up.
  public func isOfThisVersion() throws(StoreError) -> Bool {
    try engine.isOfThisVersion()
  }

  /// The version of SQLite, such as `3.45.1`.
  public static var libraryVersion: String {
    (try? DatabaseQueue().read { try String.fetchOne($0, sql: "SELECT sqlite_version()") }) ?? "?"
  }

  /// The version of the library that speaks to PostgreSQL, such as `15.18`.
  public static var serverLibraryVersion: String { PostgresConnection.libraryVersion }

  /// What the store stands on, such as `SQLite 3.45.1` or `PostgreSQL 15.18`.
  public func engineVersion() throws(StoreError) -> String {
    guard engine is PostgresEngine else { return "SQLite " + Self.libraryVersion }
    let version = try read("reading the version") { try $0.text("SELECT current_setting('server_version')") }
    return "PostgreSQL " + (version?.split(separator: " ").first.map(String.init) ?? "?")
  }
}

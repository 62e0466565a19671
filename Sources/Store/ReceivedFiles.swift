public import Foundation

/// The files as they were received, each under the SHA-256 of its content: `ab/ab34...` in a folder beside the database
/// file, or a row of a table on a server.
///
/// Beside a store with pseudonyms their bytes are sealed: a mark, then AES-256-GCM of the content under a key expanded
/// from that of the store, bound to the SHA-256 of the content. They are sealed before anything reaches the disk.
public struct ReceivedFiles: Sendable {
  /// Where they lie.
  enum Place: Sendable {
    /// In a folder.
    case folder(URL)
    /// In a table beside the others, so that every machine finds them.
    case table(PostgresEngine)
  }

  private let place: Place
  /// The name of the key that files are sealed under; nil for those that lie as they came.
  private let keyName: String?
  private let key: PseudonymKey?

  private var isSealed: Bool { keyName != nil }

  /// Received files in a folder apart from a store, as in a release.
  ///
  /// - Parameter key: The key its files are sealed under; nil for files that lie as they came.
  public init(apart folder: URL, key: PseudonymKey?) {
    self.init(.folder(folder), keyName: key?.name, key: key)
  }

  init(_ place: Place, keyName: String? = nil, key: PseudonymKey? = nil) {
    self.place = place
    self.keyName = keyName
    self.key = key
  }

  /// A folder elsewhere that keeps files as these are kept.
  func copy(at folder: URL) -> ReceivedFiles { ReceivedFiles(.folder(folder), keyName: keyName, key: key) }

  /// How sealed files begin.
  private static let mark = Array("RASOAT-1".utf8)
  /// By how much a sealed file is longer than its content: the mark, and the tag at its end.
  private static let addition = 8 + 16

  /// Where files are written before they are complete.
  private static let parts = ".parts"

  /// Where the bytes of a received file lie; in a table the place is a name only.
  public func file(_ hash: String) -> URL {
    let folder = if case .folder(let folder) = place { folder } else { URL(filePath: "received") }
    return Self.file(hash, in: folder)
  }

  private static func file(_ hash: String, in folder: URL) -> URL {
    folder.appending(path: String(hash.prefix(2))).appending(path: hash)
  }

  /// Whether the bytes of a file are kept.
  public func has(_ hash: String) throws(StoreError) -> Bool {
    switch place {
    case .folder(let folder): FileManager.default.fileExists(atPath: Self.file(hash, in: folder).path)
    case .table(let engine): try ReceivedContent.has(hash, in: engine)
    }
  }

  /// Keeps the bytes of a received file under their hash; bytes that are there already stay as they are.
  ///
  /// Several tasks may keep files at the same time.
  public func keep(_ bytes: [UInt8], hash: String) throws(StoreError) {
    switch place {
    case .table(let engine):
      guard try !ReceivedContent.isBrought(hash, to: engine) else { return }
      try ReceivedContent.keep(try sealed(bytes, hash: hash), hash: hash, in: engine)
    case .folder(let folder):
      let file = Self.file(hash, in: folder)
      // A power cut can leave a file shorter than it was written.
      let length = bytes.count + (isSealed ? Self.addition : 0)
      guard (Self.size(of: file.path) ?? -1) < length else { return }
      let opener = isSealed ? try opener() : nil
      try PrivateFile.makeFolder(below: folder.path, parts: [Self.parts])
      try PrivateFile.makeFolder(below: folder.path, parts: [String(hash.prefix(2))])
      let part = folder.appending(path: Self.parts).appending(path: UUID().uuidString).path
      try PrivateFile.writePieces(to: part) { (add) throws(StoreError) in
        guard let opener else { return try add(bytes[...]) }
        try add(Self.mark[...])
        try opener.seal(bytes, hash: hash, giving: add)
      }
      try PrivateFile.move(part, to: file.path)
    }
  }

  /// Keeps a great package, such as a workbook with all villages of a province, without holding all its bytes in memory.
  ///
  /// What is hashed, what is kept and what can be read are the same bytes, whatever becomes of the file meanwhile.
  ///
  /// - Parameter path: Where it lies.
  /// - Returns: nil for a file that is no great package or cannot be read, and where received files are sealed or lie on
  ///   a server: its bytes are kept as those of any other.
  /// - Throws: ``StoreError`` when it cannot be kept.
  public func keepGreatPackage(at path: String) throws(StoreError) -> KeptPackage? {
    guard case .folder(let folder) = place, !isSealed, let source = KeptPackage.Source(path) else {
      return nil
    }
    try PrivateFile.makeFolder(below: folder.path, parts: [Self.parts])
    let part = folder.appending(path: Self.parts).appending(path: UUID().uuidString).path
    guard let package = try KeptPackage(source, copiedTo: part) else { return nil }
    let file = Self.file(package.hash, in: folder)
    guard (Self.size(of: file.path) ?? -1) < package.count else {
      unlink(part)
      return package
    }
    try PrivateFile.makeFolder(below: folder.path, parts: [String(package.hash.prefix(2))])
    try PrivateFile.move(part, to: file.path)
    return package
  }

  private func sealed(_ bytes: [UInt8], hash: String) throws(StoreError) -> [UInt8] {
    guard isSealed else { return bytes }
    var sealed = Self.mark
    sealed.reserveCapacity(bytes.count + Self.addition)
    try opener().seal(bytes, hash: hash) { sealed += $0 }
    return sealed
  }

  /// The bytes of a received file as they were received.
  ///
  /// - Throws: ``StoreError`` when they are not there, are damaged, or cannot be opened without the key.
  public func bytes(of hash: String) throws(StoreError) -> [UInt8] {
    let operation = "reading the received file \(hash.prefix(12))"
    let bytes: [UInt8]
    switch place {
    case .table(let engine): bytes = try ReceivedContent.bytes(of: hash, in: engine, during: operation)
    case .folder(let folder):
      do {
        bytes = [UInt8](try Data(contentsOf: Self.file(hash, in: folder)))
      } catch {
        throw StoreError(.damaged(error.localizedDescription), during: operation)
      }
    }
    guard isSealed else { return bytes }
    guard bytes.starts(with: Self.mark),
      let opened = try opener().opened(Array(bytes.dropFirst(Self.mark.count)), hash: hash)
    else { throw StoreError(.damaged("AES-GCM"), during: operation) }
    return opened
  }

  private func opener() throws(StoreError) -> PseudonymKey {
    guard let key else { throw StoreError(.key(.missing(keyName ?? "")), during: "opening a received file") }
    return key
  }

  /// Removes a received file.
  ///
  /// - Returns: Whether it was there.
  func remove(_ hash: String) throws(StoreError) -> Bool {
    if case .table(let engine) = place { return try ReceivedContent.remove(hash, in: engine) }
    let path = file(hash).path
    guard Self.size(of: path) != nil else { return false }
    guard unlink(path) == 0 else {
      throw StoreError(.file(String(cString: strerror(errno))), during: "removing \(path)")
    }
    return true
  }

  /// Removes what a run that was cut off had begun to keep; only for who holds the lock of the store.
  public func removeParts() {
    guard case .folder(let folder) = place else { return }
    try? FileManager.default.removeItem(at: folder.appending(path: Self.parts))
  }

  /// A folder for what is not complete, or only laid aside for a while; nil where received files lie in a table.
  func folderForParts() throws(StoreError) -> URL? {
    guard case .folder(let folder) = place else { return nil }
    try PrivateFile.makeFolder(below: folder.path, parts: [Self.parts])
    return folder.appending(path: Self.parts)
  }

  private static func size(of path: String) -> Int? {
    var status = stat()
    guard lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    return Int(status.st_size)
  }
}

extension ReceivedFiles.Place {
  /// Whether received files were kept that the store does not know of, as after a run that was cut off.
  func holdsFiles(_ connection: any StoreConnection) throws -> Bool {
    switch self {
    case .table: return try connection.number("SELECT count(*) FROM received_content") != 0
    case .folder(let folder):
      guard FileManager.default.fileExists(atPath: folder.path) else { return false }
      return try FileManager.default.subpathsOfDirectory(atPath: folder.path).contains { path in
        var isFolder: ObjCBool = false
        _ = FileManager.default.fileExists(atPath: folder.path + "/" + path, isDirectory: &isFolder)
        return !isFolder.boolValue
      }
    }
  }
}

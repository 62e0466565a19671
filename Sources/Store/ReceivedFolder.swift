public import Foundation

/// The files as they were received, each under the SHA-256 of its content: `ab/ab34...`.
///
/// Beside a store with pseudonyms their bytes are sealed: a mark, then AES-256-GCM of the content under a key expanded
/// from that of the store, bound to the SHA-256 of the content. They are sealed before anything reaches the disk.
public struct ReceivedFolder: Sendable {
  private let folder: URL
  /// The name of the key that files are sealed under; nil for those that lie as they came.
  private let keyName: String?
  private let key: PseudonymKey?

  private var isSealed: Bool { keyName != nil }

  /// A folder of received files that lies apart from a store, as in a release.
  ///
  /// - Parameter key: The key its files are sealed under; nil for files that lie as they came.
  public init(apart folder: URL, key: PseudonymKey?) { self.init(folder, keyName: key?.name, key: key) }

  init(_ folder: URL, keyName: String? = nil, key: PseudonymKey? = nil) {
    self.folder = folder
    self.keyName = keyName
    self.key = key
  }

  /// A folder elsewhere that keeps files as this one does.
  func copy(at folder: URL) -> ReceivedFolder { ReceivedFolder(folder, keyName: keyName, key: key) }

  /// How sealed files begin.
  private static let mark = Array("RASOAT-1".utf8)
  /// By how much a sealed file is longer than its content: the mark, and the tag at its end.
  private static let addition = 8 + 16

  /// Where files are written before they are complete.
  private static let parts = ".parts"

  /// Where the bytes of a received file lie.
  public func file(_ hash: String) -> URL {
    folder.appending(path: String(hash.prefix(2))).appending(path: hash)
  }

  /// Keeps the bytes of a received file under their hash; bytes that are there already stay as they are.
  ///
  /// Several tasks may keep files at the same time.
  public func keep(_ bytes: [UInt8], hash: String) throws(StoreError) {
    let file = file(hash)
    // A power cut can leave a file shorter than it was written.
    let length = bytes.count + (isSealed ? Self.addition : 0)
    guard (Self.size(of: file.path) ?? -1) < length else { return }
    let kept = isSealed ? Self.mark + (try opener().sealed(bytes, hash: hash)) : bytes
    try PrivateFile.makeFolder(below: folder.path, parts: [Self.parts])
    try PrivateFile.makeFolder(below: folder.path, parts: [String(hash.prefix(2))])
    let part = folder.appending(path: Self.parts).appending(path: UUID().uuidString).path
    try PrivateFile.write(kept, to: part)
    try PrivateFile.move(part, to: file.path)
  }

  /// The bytes of a received file as they were received.
  ///
  /// - Throws: ``StoreError`` when they are not there, are damaged, or cannot be opened without the key.
  public func bytes(of hash: String) throws(StoreError) -> [UInt8] {
    let operation = "reading the received file \(hash.prefix(12))"
    let bytes: [UInt8]
    do {
      bytes = [UInt8](try Data(contentsOf: file(hash)))
    } catch {
      throw StoreError(.damaged(error.localizedDescription), during: operation)
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
    let path = file(hash).path
    guard Self.size(of: path) != nil else { return false }
    guard unlink(path) == 0 else {
      throw StoreError(.file(String(cString: strerror(errno))), during: "removing \(path)")
    }
    return true
  }

  /// Removes what a run that was cut off had begun to keep; only for who holds the lock of the store.
  public func removeParts() {
    try? FileManager.default.removeItem(at: folder.appending(path: Self.parts))
  }

  private static func size(of path: String) -> Int? {
    var status = stat()
    guard lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    return Int(status.st_size)
  }
}

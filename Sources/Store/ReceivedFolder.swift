public import Foundation

/// The files as they were received, each under the SHA-256 of its content: `ab/ab34...`.
public struct ReceivedFolder: Sendable {
  private let folder: URL

  init(_ folder: URL) { self.folder = folder }

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
    guard Self.size(of: file.path) != bytes.count else { return }
    try PrivateFile.makeFolder(below: folder.path, parts: [Self.parts])
    try PrivateFile.makeFolder(below: folder.path, parts: [String(hash.prefix(2))])
    let part = folder.appending(path: Self.parts).appending(path: UUID().uuidString).path
    try PrivateFile.write(bytes, to: part)
    try PrivateFile.move(part, to: file.path)
  }

  /// Removes what a run that was cut off had begun to keep; only for who holds the lock of the store.
  func removeParts() {
    try? FileManager.default.removeItem(at: folder.appending(path: Self.parts))
  }

  private static func size(of path: String) -> Int? {
    var status = stat()
    guard lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    return Int(status.st_size)
  }
}

public import Foundation

/// The files as they were received, each under the SHA-256 of its content: `ab/ab34...`.
public struct ReceivedFolder: Sendable {
  private let folder: URL

  init(_ folder: URL) { self.folder = folder }

  /// Where the bytes of a received file lie.
  public func file(_ hash: String) -> URL {
    folder.appending(path: String(hash.prefix(2))).appending(path: hash)
  }

  /// Keeps the bytes of a received file under their hash; bytes that are there already stay as they are.
  ///
  /// Several tasks may keep files at the same time.
  public func keep(_ bytes: [UInt8], hash: String) throws(StoreError) {
    let file = file(hash)
    do {
      guard !FileManager.default.fileExists(atPath: file.path) else { return }
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true,
        attributes: [.posixPermissions: 0o700])
      let part = file.deletingLastPathComponent().appending(path: ".\(hash)-\(UUID().uuidString)")
      try Data(bytes).write(to: part)
      try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: part.path)
      guard rename(part.path, file.path) == 0 else { throw CocoaError(.fileWriteUnknown) }
    } catch {
      throw StoreError(.file(error.localizedDescription), during: "keeping a received file")
    }
  }
}

import Foundation

/// The folder that reports are written to; files are readable by their owner only, and complete or not there at all.
struct ReportFolder: Sendable {
  private let folder: URL

  init(_ folder: URL) { self.folder = folder }

  /// Writes a text.
  ///
  /// - Returns: The name.
  @discardableResult
  func write(_ text: String, to name: String) throws -> String {
    try place(name) { try Data(text.utf8).write(to: $0) }
  }

  /// Lets something be written beside its place and then moves it there.
  ///
  /// - Returns: The name.
  @discardableResult
  func place(_ name: String, _ write: (URL) throws -> Void) throws -> String {
    let file = folder.appending(path: name)
    let parent = file.deletingLastPathComponent()
    try FileManager.default.createDirectory(
      at: parent, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    let part = parent.appending(path: ".\(file.lastPathComponent).part")
    do { try write(part) } catch {
      try? FileManager.default.removeItem(at: part)
      throw error
    }
    try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: part.path)
    guard rename(part.path, file.path) == 0 else {
      throw CocoaError(.fileWriteUnknown, userInfo: [NSFilePathErrorKey: file.path])
    }
    return name
  }
}

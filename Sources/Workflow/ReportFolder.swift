import Foundation
import Store

/// The folder that reports are written to; files are readable by their owner only, and complete or not there at all.
///
/// Nothing is ever written outside it: no name may lead out, and no link below it is followed.
struct ReportFolder: Sendable {
  private let folder: URL

  init(_ folder: URL) { self.folder = folder }

  /// Writes a text.
  ///
  /// - Returns: The name.
  @discardableResult
  func write(_ text: String, to name: String) throws -> String {
    try place(name) { try PrivateFile.write(Array(text.utf8), to: $0.path) }
  }

  /// Writes a text that comes part by part.
  ///
  /// - Returns: The name.
  @discardableResult
  func write(
    to name: String, _ giveEach: (_ add: (String) throws -> Void) throws -> Void
  ) throws -> String {
    try place(name) { try PrivateFile.write(to: $0.path, giveEach) }
  }

  /// Lets something be written beside its place and then moves it there.
  ///
  /// - Returns: The name.
  @discardableResult
  func place(_ name: String, _ write: (URL) throws -> Void) throws -> String {
    let parts = name.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    try PrivateFile.makeFolder(below: folder.path, parts: Array(parts.dropLast()))
    let file = folder.appending(path: name)
    // A name of fixed length, so that the longest name of a file has room; a run after a cut finds it again.
    let part = file.deletingLastPathComponent().appending(
      path: ".\(ContentHash.hex(of: [name]).prefix(16)).part")
    try PrivateFile.make(part.path)
    do { try write(part) } catch {
      try? FileManager.default.removeItem(at: part)
      throw error
    }
    try PrivateFile.move(part.path, to: file.path)
    return name
  }
}

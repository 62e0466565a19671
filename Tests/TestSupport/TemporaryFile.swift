import Foundation

/// Files that tests need for a moment.
public enum TemporaryFile {
  /// Writes bytes to a file of a given name in a folder of its own, and removes both afterwards.
  public static func with<Result>(
    _ bytes: [UInt8], named name: String, _ body: (_ path: String) throws -> Result
  ) throws -> Result {
    let folder = FileManager.default.temporaryDirectory.appending(path: "rasoat-" + UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appending(path: name)
    try Data(bytes).write(to: file)
    return try body(file.path)
  }
}

import Foundation
import Rules
import Store

/// A release on the disk.
///
/// ```
/// manifest.json   record.json   inputs/ab/ab12…   pipeline-config/…   schemas/…   reports/…
/// ```
struct ReleaseFolder {
  let folder: URL

  /// A part of it.
  func part(_ name: String) -> URL { folder.appending(path: name) }

  /// The manifest with its digest.
  func manifest() throws -> (manifest: ReleaseManifest, digest: String) {
    let bytes: [UInt8]
    do {
      bytes = [UInt8](try Data(contentsOf: part(ReleaseManifest.Part.manifest)))
    } catch {
      throw ReleaseProblem.unreadable("\(ReleaseManifest.Part.manifest): \(error.localizedDescription)")
    }
    return (try decoded(bytes, ReleaseManifest.Part.manifest), ContentHash.hex(of: bytes))
  }

  /// What the store knew.
  func record() throws -> ReleaseRecord {
    let name = ReleaseManifest.Part.record
    guard let data = try? Data(contentsOf: part(name)) else { throw ReleaseProblem.unreadable(name) }
    return try decoded([UInt8](data), name)
  }

  private func decoded<Value: Decodable>(_ bytes: [UInt8], _ name: String) throws -> Value {
    do {
      return try JSONDecoder().decode(Value.self, from: Data(bytes))
    } catch {
      throw ReleaseProblem.unreadable(name)
    }
  }

  /// The files of a part with their hashes, by their paths within the release and in the order of these.
  func files(of name: String) throws -> [ReleaseManifest.File] {
    let root = part(name).standardizedFileURL.path
    guard FileManager.default.fileExists(atPath: root) else { return [] }
    var files: [ReleaseManifest.File] = []
    for path in try FileManager.default.subpathsOfDirectory(atPath: root) {
      guard FileState(root + "/" + path)?.kind != .folder else { continue }
      let bytes = [UInt8](try Data(contentsOf: URL(filePath: root + "/" + path)))
      files.append(.init(path: "\(name)/\(path)", sha256: ContentHash.hex(of: bytes), bytes: bytes.count))
    }
    return files.sorted { $0.path < $1.path }
  }

  /// Whether a file is as the manifest says.
  func isWhole(_ file: ReleaseManifest.File) -> Bool {
    guard let data = try? Data(contentsOf: part(file.path)), data.count == file.bytes else { return false }
    return ContentHash.hex(of: data) == file.sha256
  }

  /// The paths of all files in it, hidden ones too.
  func paths() throws -> Set<String> {
    let root = folder.standardizedFileURL.path
    return Set(
      try FileManager.default.subpathsOfDirectory(atPath: root).filter {
        FileState(root + "/" + $0)?.kind != .folder
      })
  }

  /// Writes a file, mode 0600, into folders of mode 0700.
  func write(_ bytes: [UInt8], to path: String) throws {
    let parts = path.split(separator: "/").map(String.init)
    try PrivateFile.makeFolder(below: folder.path, parts: Array(parts.dropLast()))
    try PrivateFile.write(bytes, to: part(path).path)
  }

  /// A new private folder for work, which is removed afterwards.
  static func temporary() throws -> URL {
    let root = FileManager.default.temporaryDirectory
    let name = "rasoat-" + UUID().uuidString
    try PrivateFile.makeFolder(below: root.path, parts: [name])
    return root.appending(path: name)
  }
}

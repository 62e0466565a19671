import Foundation
import Store

/// A note beside a file or folder that goes to another file system: where its copy lies as soon as it is whole.
///
/// There the original is removed after its copy got its name; a run that is killed in between leaves both, and the next
/// one must not take the original for a file that came a second time.
struct MoveNote {
  /// The original.
  let source: URL
  /// The note, hidden in the folder of the original.
  private let file: URL

  private static let ending = ".moving"

  /// The note of an original.
  init(of source: URL) {
    self.source = source
    file = source.deletingLastPathComponent().appending(path: ".\(source.lastPathComponent)\(Self.ending)")
  }

  /// The notes in a folder.
  static func all(in folder: URL) -> [Self] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.sorted().compactMap { name in
      guard name.hasPrefix("."), name.hasSuffix(ending), name.count > ending.count + 1 else { return nil }
      return Self(of: folder.appending(path: String(name.dropFirst().dropLast(ending.count))))
    }
  }

  /// Notes where the copy goes.
  ///
  /// Where there is no room for a note the file goes without: it may be what the room is made by.
  func write(_ copy: URL) {
    do { try PrivateFile.write(Array(copy.path.utf8), to: file.path) } catch { remove() }
  }

  /// Takes the note away.
  func remove() { unlink(file.path) }

  /// Ends what a killed run had begun: removes the original when its whole copy lies where the note says.
  ///
  /// A note is not believed: the copy must lie below the inbox and hold the same bytes.
  ///
  /// - Parameter root: The inbox.
  func settle(below root: URL) {
    defer { remove() }
    guard FileState(file.path)?.kind == .file,
      let text = try? String(contentsOf: file, encoding: .utf8),
      case let copy = URL(filePath: text).standardizedFileURL.path,
      copy.hasPrefix(root.path + "/"), copy != source.path,
      let original = FileState(source.path), let state = FileState(copy), original.kind == state.kind,
      original.kind == .folder || original.size > 0,
      FileManager.default.contentsEqual(atPath: source.path, andPath: copy)
    else { return }
    try? FileManager.default.removeItem(at: source)
  }
}

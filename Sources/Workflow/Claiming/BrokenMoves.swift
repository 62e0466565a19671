import Foundation

/// What a run that was broken off had begun to put into a folder of finished files.
///
/// A run takes a name by an empty file or folder, writes the findings beside it, then moves the file itself there. Of a file
/// that never came the name and its findings are left, or half of a copy; the file is still in the working folder, and the
/// next run files it anew.
struct BrokenMoves {
  /// The folder of finished files.
  let folder: URL

  /// What is put beside a file of this name.
  static func findings(beside name: String) -> String { name + ".loi.csv" }

  /// Where something is written before it gets its name.
  static func part(of place: URL) -> URL {
    place.deletingLastPathComponent().appending(path: ".\(place.lastPathComponent)\(partEnding)")
  }

  private static let partEnding = ".part"

  /// Takes away what was begun.
  ///
  /// What cannot be taken away stays: it is in nobody's way.
  func clear() {
    for name in (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? [] {
      let place = folder.appending(path: name)
      if name.hasPrefix("."), name.hasSuffix(Self.partEnding) {
        try? FileManager.default.removeItem(at: place)
      } else if Self.removeEmpty(place) {
        unlink(folder.appending(path: Self.findings(beside: name)).path)
      }
    }
  }

  /// Takes away a name that was taken for something that never came; what holds anything stays.
  ///
  /// - Returns: Whether it was such a name.
  @discardableResult
  static func removeEmpty(_ place: URL) -> Bool {
    switch FileState(place.path) {
    case let state? where state.kind == .folder: rmdir(place.path) == 0
    case let state? where state.kind == .file && state.size == 0: unlink(place.path) == 0
    default: false
    }
  }
}

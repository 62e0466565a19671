import Foundation

/// The folders inside an inbox whose files are claimed.
enum ClaimFolders: String, CaseIterable {
  /// Files that a run has claimed and not finished.
  case working = "dang-xu-ly"
  /// Files of which something counts.
  case accepted = "da-nhan"
  /// Files of which nothing counts.
  case rejected = "tu-choi"
  /// Files that bring nothing new.
  case duplicate = "trung"

  /// The paths of the folders of an inbox, none for a folder whose files were never claimed.
  static func inside(_ root: URL) -> Set<String> {
    guard FileState(root.appending(path: working.rawValue).path)?.kind == .folder else { return [] }
    return Set(allCases.map { root.appending(path: $0.rawValue).standardizedFileURL.path })
  }

  /// The folder in an inbox, made when it is not there; readable by its owner only unless somebody made it before.
  ///
  /// - Throws: ``ClaimError`` when it cannot be made, or is a link.
  func folder(in root: URL) throws(ClaimError) -> URL {
    let folder = root.appending(path: rawValue)
    if FileState(folder.path) == nil, mkdir(folder.path, 0o700) != 0, errno != EEXIST {
      throw ClaimError(path: folder.path, words: String(cString: strerror(errno)))
    }
    guard FileState(folder.path)?.kind == .folder else {
      throw ClaimError(path: folder.path, words: "not a folder")
    }
    return folder
  }
}

/// A file of an inbox could not be claimed or moved.
public struct ClaimError: Error, Sendable {
  /// Where.
  public let path: String
  /// The system's words.
  public let words: String
}

import Foundation

/// The files of some folders, however deep they lie.
public struct Inbox: Sendable {
  /// One file to be read.
  public struct File: Sendable {
    /// Its path; of a file in a zip, the path of the zip and its own within.
    public let path: String
    /// What findings call it: its path within the folder that was given, or its name.
    public let name: String
    /// The hash it was received under, of a file that the store keeps.
    var receivedHash: String?
    /// Where it lies in a zip; nil for a file of the file system.
    var place: PlaceInArchive?
  }

  /// The files, each once, in the order of their paths.
  public let files: [File]

  /// Some files that were found already.
  init(_ files: [File]) { self.files = files.sorted { $0.path < $1.path } }

  /// Looks for files.
  ///
  /// Files being written by spreadsheet programs (`~$...`), half-copied files (`.part`), hidden files and files that
  /// are no tables by their name are left aside; so are the folders of an inbox whose files are claimed.
  ///
  /// - Parameters:
  ///   - paths: Files, taken as they are, and folders.
  ///   - others: Files and folders that are left aside, as they hold something else.
  /// - Throws: ``InboxError`` for a path that is not there, and for a folder that cannot be read.
  public init(_ paths: [String], except others: [String] = []) throws(InboxError) {
    let aside = others.map { URL(filePath: $0).standardizedFileURL.path }
    var found: [String: String] = [:]
    for path in paths {
      var isFolder: ObjCBool = false
      guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
        throw InboxError(path: path)
      }
      let root = URL(filePath: path).standardizedFileURL
      guard isFolder.boolValue else {
        found[root.path] = root.lastPathComponent
        continue
      }
      let claimed = ClaimFolders.inside(root)
      for path in try FolderWalk.entries(below: root.path, entering: { !claimed.contains($0) })
      where Self.isTable(path) {
        let prefix = root.path.hasSuffix("/") ? root.path : root.path + "/"
        found[path] =
          path.hasPrefix(prefix) ? String(path.dropFirst(prefix.count)) : (path as NSString).lastPathComponent
      }
    }
    files = found.filter { file in
      !aside.contains { file.key == $0 || file.key.hasPrefix($0.hasSuffix("/") ? $0 : $0 + "/") }
    }.sorted { $0.key < $1.key }.map {
      File(path: $0.key, name: $0.value.precomposedStringWithCanonicalMapping)
    }
  }

  private static let extensions: Set<String> = [
    "xlsx", "xlsm", "xltx", "xls", "xlsb", "xml", "ods", "fods", "csv", "tsv", "txt", "htm", "html", "zip",
  ]

  /// Whether a file is a table by its name.
  static func isTable(named name: String) -> Bool {
    !name.hasPrefix("~$") && !name.hasPrefix(".")
      && extensions.contains((name as NSString).pathExtension.lowercased())
  }

  private static func isTable(_ path: String) -> Bool {
    isTable(named: (path as NSString).lastPathComponent) && FileState(path)?.kind == .file
  }
}

/// A path that is not there, or a folder that cannot be read.
public struct InboxError: Error, Sendable {
  /// The path.
  public let path: String
  /// The system's words for a folder that is there; nil for a path that is not.
  public let words: String?

  init(path: String, words: String? = nil) {
    self.path = path
    self.words = words
  }
}

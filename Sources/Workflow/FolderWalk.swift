import Foundation

/// What lies below a folder, however deep, also on file systems that are mounted there.
///
/// Links are not followed, and hidden names are left out. The enumerators of Foundation are not used: they pass over
/// mounted file systems and over folders that cannot be read without a word.
enum FolderWalk {
  /// The files and folders below a folder, each folder before what is in it, in the order of their names.
  ///
  /// - Parameter enters: Whether a folder, by its path, is looked into; it is given all the same.
  /// - Throws: ``InboxError`` for a folder that is there and cannot be read.
  static func entries(
    below folder: String, entering enters: (String) -> Bool = { _ in true }
  ) throws(InboxError) -> [String] {
    var entries: [String] = []
    var folders = [folder]
    while let next = folders.popLast() {
      var inner: [String] = []
      for name in try names(in: next) where !name.hasPrefix(".") {
        let path = next.hasSuffix("/") ? next + name : next + "/" + name
        entries.append(path)
        if FileState(path)?.kind == .folder, enters(path) { inner.append(path) }
      }
      folders += inner.reversed()
    }
    return entries
  }

  private static func names(in folder: String) throws(InboxError) -> [String] {
    do {
      return try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    } catch {
      // It has gone meanwhile, as files do.
      guard FileState(folder) != nil else { return [] }
      throw InboxError(path: folder, words: error.localizedDescription)
    }
  }
}

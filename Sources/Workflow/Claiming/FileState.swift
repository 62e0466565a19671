import Foundation

/// What the file system says of a path itself, never of what a link points to.
struct FileState: Equatable {
  /// What stands at a path.
  enum Kind {
    /// A file.
    case file
    /// A folder.
    case folder
    /// A link, a device, a pipe.
    case other
  }

  /// What it is.
  let kind: Kind
  /// Its size in bytes.
  let size: Int64
  /// When its content or its place last changed, in seconds since 1970; whoever copies a file can set the time of its
  /// content back, never that of its place.
  let changed: Double

  /// The state of a path; nil when nothing is there.
  init?(_ path: String) {
    var status = stat()
    guard lstat(path, &status) == 0 else { return nil }
    switch status.st_mode & S_IFMT {
    case S_IFREG: kind = .file
    case S_IFDIR: kind = .folder
    default: kind = .other
    }
    size = Int64(status.st_size)
    #if canImport(Darwin)
      let times = [status.st_mtimespec, status.st_ctimespec]
    #else
      let times = [status.st_mtim, status.st_ctim]
    #endif
    changed = times.map { Double($0.tv_sec) + Double($0.tv_nsec) / 1e9 }.max() ?? 0
  }
}

import Foundation

/// Files and folders that only their owner can read, made in their own place and never through a link.
public enum PrivateFile {
  /// Makes folders down from one that is given, mode 0700; what is there already stays as it is.
  ///
  /// - Parameters:
  ///   - root: The folder that was given; it may be a link, as its owner chose it.
  ///   - parts: The names below it. None may lead out of it: `..`, a separator, a zero byte or a link.
  /// - Throws: ``StoreError`` when a folder cannot be made or a name leads out.
  public static func makeFolder(below root: String, parts: [String]) throws(StoreError) {
    if !isFolder(root, followingLinks: true) {
      let whole = root.hasPrefix("/") ? "/" : ""
      var path = whole
      for part in root.split(separator: "/") {
        path += (path.isEmpty || path == "/" ? "" : "/") + part
        if isFolder(path, followingLinks: true) { continue }
        try makeFolder(path)
      }
    }
    var path = root
    for part in parts {
      try check(part, in: path)
      path += "/" + part
      if isFolder(path, followingLinks: false) { continue }
      try makeFolder(path)
    }
  }

  /// Makes an empty file, mode 0600, in the place of whatever had its name; a link is replaced, not followed.
  public static func make(_ path: String) throws(StoreError) {
    close(try open(path))
  }

  /// Writes a file, mode 0600, in the place of whatever had its name; what was begun is removed when it fails.
  public static func write(_ bytes: [UInt8], to path: String) throws(StoreError) {
    let descriptor = try open(path)
    try removingOnFailure(path, descriptor) { () throws(StoreError) in try write(bytes, to: descriptor, path)
    }
    guard close(descriptor) == 0 else { throw failure(path) }
  }

  /// Writes a file of text that comes part by part, so that not all of it is in memory.
  ///
  /// - Parameter giveEach: Gives the parts, in their order; what it throws is thrown on.
  public static func write(
    to path: String, _ giveEach: (_ add: (String) throws -> Void) throws -> Void
  ) throws {
    let descriptor = try open(path)
    try removingOnFailure(path, descriptor) { () throws in
      var waiting: [UInt8] = []
      try giveEach { part in
        waiting.append(contentsOf: part.utf8)
        guard waiting.count >= bytesTogether else { return }
        try write(waiting, to: descriptor, path)
        waiting.removeAll(keepingCapacity: true)
      }
      try write(waiting, to: descriptor, path)
    }
    guard close(descriptor) == 0 else { throw failure(path) }
  }

  /// Writes a file of bytes that come piece by piece, so that not all of them are in memory.
  ///
  /// - Parameter giveEach: Gives the pieces, in their order.
  static func writePieces(
    to path: String,
    _ giveEach: (_ add: (ArraySlice<UInt8>) throws(StoreError) -> Void) throws(StoreError) -> Void
  ) throws(StoreError) {
    let descriptor = try open(path)
    try removingOnFailure(path, descriptor) { () throws(StoreError) in
      try giveEach { (piece) throws(StoreError) in try write(piece, to: descriptor, path) }
    }
    guard close(descriptor) == 0 else { throw failure(path) }
  }

  /// Fills a file that was opened; closes and removes it when that fails.
  private static func removingOnFailure<Failure: Error>(
    _ path: String, _ descriptor: Int32, _ fill: () throws(Failure) -> Void
  ) throws(Failure) {
    do { try fill() } catch {
      close(descriptor)
      unlink(path)
      throw error
    }
  }

  /// So many bytes of text are written at once.
  private static let bytesTogether = 1 << 16

  private static func write(
    _ bytes: some RandomAccessCollection<UInt8> & ContiguousBytes, to descriptor: Int32, _ path: String
  ) throws(StoreError) {
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes {
        Foundation.write(descriptor, $0.baseAddress?.advanced(by: written), bytes.count - written)
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw failure(path) }
      written += count
    }
  }

  /// Opens a new file, mode 0600, that has no name any more: it is gone as soon as it is closed, also by a crash.
  ///
  /// - Returns: Its descriptor, for reading and writing.
  static func nameless(in folder: String) throws(StoreError) -> Int32 {
    let path = folder + "/" + UUID().uuidString
    let descriptor = try open(path, O_RDWR)
    guard unlink(path) == 0 else {
      let error = failure(path)
      close(descriptor)
      throw error
    }
    return descriptor
  }

  /// Copies a file that is open, piece by piece, into a new one.
  ///
  /// - Parameters:
  ///   - source: Read from where it stands to its end.
  ///   - path: Whatever had this name is replaced; what was begun is removed when anything fails.
  ///   - note: Given each piece.
  /// - Returns: A descriptor of the copy, for reading and writing; nil when the source cannot be read.
  static func copy(
    _ source: Int32, to path: String, noting note: (UnsafeRawBufferPointer) -> Void
  ) throws(StoreError) -> Int32? {
    let descriptor = try open(path, O_RDWR)
    var piece = [UInt8](repeating: 0, count: bytesTogether)
    while true {
      let count = piece.withUnsafeMutableBytes { read(source, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else {
        close(descriptor)
        unlink(path)
        return nil
      }
      guard count > 0 else { return descriptor }
      piece.withUnsafeBytes { note(UnsafeRawBufferPointer(rebasing: $0[..<count])) }
      try removingOnFailure(path, descriptor) { () throws(StoreError) in
        try write(piece[..<count], to: descriptor, path)
      }
    }
  }

  /// Moves a complete file to its place.
  public static func move(_ part: String, to path: String) throws(StoreError) {
    guard rename(part, path) == 0 else {
      let error = failure(path)
      unlink(part)
      throw error
    }
  }

  /// Whether a name stays in its folder.
  static func check(_ name: String, in folder: String) throws(StoreError) {
    guard !name.isEmpty, name != ".", name != "..", !name.utf8.contains(0), !name.utf8.contains(0x2F) else {
      throw StoreError(.file("a name that leads out of the folder"), during: "writing into \(folder)")
    }
  }

  private static func open(_ path: String, _ access: Int32 = O_WRONLY) throws(StoreError) -> Int32 {
    unlink(path)
    let descriptor = Foundation.open(path, O_CREAT | O_EXCL | access | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw failure(path) }
    return descriptor
  }

  private static func makeFolder(_ path: String) throws(StoreError) {
    // Another task may have made it meanwhile.
    guard mkdir(path, 0o700) == 0 || (errno == EEXIST && isFolder(path, followingLinks: false)) else {
      throw failure(path)
    }
  }

  private static func isFolder(_ path: String, followingLinks: Bool) -> Bool {
    var status = stat()
    let result = followingLinks ? stat(path, &status) : lstat(path, &status)
    return result == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  private static func failure(_ path: String) -> StoreError {
    StoreError(.file(String(cString: strerror(errno))), during: "writing \(path)")
  }
}

import Foundation

/// A package among the received files, open for reading.
public final class KeptPackage: Sendable {
  /// The SHA-256 of its bytes.
  public let hash: String
  /// The number of its bytes.
  public let count: Int
  /// What it can be read by, at any place, as long as it lives.
  public let descriptor: Int32

  /// Copies a package.
  ///
  /// - Parameter path: The place of the copy; the caller gives it its name.
  /// - Returns: nil when the package cannot be read.
  init?(_ source: Source, copiedTo path: String) throws(StoreError) {
    let hash = ContentHash()
    var count = 0
    let copied = try PrivateFile.copy(source.descriptor, to: path) { piece in
      hash.update(piece)
      count += piece.count
    }
    guard let copied else { return nil }
    descriptor = copied
    self.hash = hash.finish()
    self.count = count
  }

  deinit { close(descriptor) }

  /// A great package where it came from.
  final class Source {
    /// The fewest bytes of a great one; the list of a village has some fifty thousand.
    static let fewestBytes = 8 << 20
    let descriptor: Int32

    /// Opens an ordinary file; nil when it cannot be read, or is no great package.
    init?(_ path: String) {
      descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
      guard descriptor >= 0 else { return nil }
      var status = stat()
      var mark: [UInt8] = [0, 0]
      guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG,
        status.st_size >= Self.fewestBytes, pread(descriptor, &mark, 2, 0) == 2, mark == Array("PK".utf8)
      else { return nil }
    }

    deinit { if descriptor >= 0 { close(descriptor) } }
  }
}

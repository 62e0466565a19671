import Foundation
public import Spreadsheet

/// Where a file lies in a zip.
struct PlaceInArchive: Sendable {
  /// The zip.
  let archive: FileArchive
  /// The file.
  let member: FileArchive.Member
}

extension Inbox {
  /// The inbox with each zip of tables opened, as if it were a folder: `gói.zip/Thôn 3.xlsx`.
  ///
  /// A zip that cannot be opened or holds no table stays as it is, to be refused when it is read. Nothing is unpacked to
  /// the disk.
  public func opened(_ limits: ReadingLimits) -> Inbox { Inbox(files.flatMap { $0.opened(limits) }) }
}

extension Inbox.File {
  /// The tables of a zip, or the file itself.
  func opened(_ limits: ReadingLimits) -> [Inbox.File] {
    guard place == nil, let archive = try? FileArchive(contentsOf: path, limits: limits) else {
      return [self]
    }
    let files = archive.members.filter { Self.isTable($0.path) }.map { member in
      let own = "/" + member.path.joined(separator: "/")
      return Inbox.File(
        path: path + own, name: name + own.precomposedStringWithCanonicalMapping,
        place: PlaceInArchive(archive: archive, member: member))
    }
    return files.isEmpty ? [self] : files
  }

  /// What is hidden in a folder is hidden in a zip; so is what a Mac adds for itself.
  private static func isTable(_ path: [String]) -> Bool {
    guard let name = path.last, !path.contains(where: { $0.hasPrefix(".") || $0 == "__MACOSX" }) else {
      return false
    }
    return Inbox.isTable(named: name)
  }

  /// Its bytes.
  ///
  /// - Throws: The error of the system, or `SpreadsheetError` for a file in a zip.
  func bytes() throws -> [UInt8] {
    guard let place else { return try Self.bytes(at: path) ?? [UInt8](Data(contentsOf: URL(filePath: path))) }
    return try place.archive.bytes(of: place.member)
  }

  /// The bytes of an ordinary file, in memory once; nil for one that cannot be read so, of which Foundation says why.
  private static func bytes(at path: String) -> [UInt8]? {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    let size = Int(status.st_size)
    let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      while count < size {
        let step = read(descriptor, buffer.baseAddress?.advanced(by: count), size - count)
        if step < 0, errno == EINTR { continue }
        guard step > 0 else { return }
        count += step
      }
    }
    // A file that was written to meanwhile is read the other way.
    var more: UInt8 = 0
    return bytes.count == size && read(descriptor, &more, 1) == 0 ? bytes : nil
  }
}

internal import Foundation

/// A file, or bytes in memory, that can be read at any place; only a small file is loaded as a whole.
final class ByteSource {
  /// The name of the file without its folder.
  let name: String
  /// The number of bytes.
  let count: Int
  private let storage: Storage

  private enum Storage {
    case descriptor(Int32)
    case memory([UInt8])
  }

  /// Bytes that are already in memory.
  init(bytes: [UInt8], name: String) {
    self.name = name
    count = bytes.count
    storage = .memory(bytes)
  }

  /// The bytes of a file that is open.
  init(descriptor: Int32, name: String) throws(SpreadsheetError) {
    self.name = name
    let own = fcntl(descriptor, F_DUPFD_CLOEXEC, 0)
    guard own >= 0 else { throw Self.unreadable(name, errno) }
    storage = .descriptor(own)
    var status = stat()
    guard fstat(own, &status) == 0 else {
      let problem = errno
      close(own)
      throw Self.unreadable(name, problem)
    }
    count = Int(status.st_size)
  }

  /// Opens an ordinary file for reading.
  init(path: String) throws(SpreadsheetError) {
    name = path.segments().last.map(String.init) ?? path
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw Self.unreadable(name, errno) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else {
      let problem = errno
      close(descriptor)
      throw Self.unreadable(name, problem)
    }
    guard status.st_mode & S_IFMT == S_IFREG else {
      close(descriptor)
      throw Self.unreadable(name, status.st_mode & S_IFMT == S_IFDIR ? EISDIR : EINVAL)
    }
    let size = Int(status.st_size)
    guard size > 0, size <= Self.smallFile else {
      storage = .descriptor(descriptor)
      count = size
      return
    }
    defer { close(descriptor) }
    var bytes = [UInt8](repeating: 0, count: size)
    let result = bytes.withUnsafeMutableBytes { Self.fill($0, from: descriptor, at: 0) }
    bytes.removeLast(size - (try result.get(of: name)))
    storage = .memory(bytes)
    count = bytes.count
  }

  /// The bytes up to which a file is read at once; the list of a village mostly is.
  private static let smallFile = 128 << 10

  deinit {
    if case .descriptor(let descriptor) = storage { close(descriptor) }
  }

  /// Fills the buffer from an offset as far as there are bytes, and returns how many there were.
  func read(at offset: Int, into buffer: UnsafeMutableRawBufferPointer) throws(SpreadsheetError) -> Int {
    guard offset >= 0, offset < count, let start = buffer.baseAddress else { return 0 }
    let wanted = min(buffer.count, count - offset)
    switch storage {
    case .memory(let bytes):
      buffer.copyBytes(from: bytes[offset..<offset + wanted])
      return wanted
    case .descriptor(let descriptor):
      let part = UnsafeMutableRawBufferPointer(start: start, count: wanted)
      return try Self.fill(part, from: descriptor, at: offset).get(of: name)
    }
  }

  /// How many bytes there were for a buffer, or why they could not be read.
  private enum Filled {
    case bytes(Int)
    case problem(Int32)

    func get(of name: String) throws(SpreadsheetError) -> Int {
      switch self {
      case .bytes(let count): return count
      case .problem(let code): throw ByteSource.unreadable(name, code)
      }
    }
  }

  private static func fill(
    _ buffer: UnsafeMutableRawBufferPointer, from descriptor: Int32, at offset: Int
  ) -> Filled {
    var done = 0
    while done < buffer.count, let start = buffer.baseAddress {
      let step = pread(descriptor, start + done, buffer.count - done, off_t(offset + done))
      if step < 0, errno == EINTR { continue }
      guard step >= 0 else { return .problem(errno) }
      guard step > 0 else { break }
      done += step
    }
    return .bytes(done)
  }

  /// The bytes of a range, fewer when the file ends before.
  func bytes(at offset: Int, count wanted: Int) throws(SpreadsheetError) -> [UInt8] {
    guard offset >= 0, offset < count, wanted > 0 else { return [] }
    var bytes = [UInt8](repeating: 0, count: min(wanted, count - offset))
    var problem: SpreadsheetError?
    let done = bytes.withUnsafeMutableBytes { buffer in
      do throws(SpreadsheetError) {
        return try read(at: offset, into: buffer)
      } catch {
        problem = error
        return 0
      }
    }
    if let problem { throw problem }
    bytes.removeLast(bytes.count - done)
    return bytes
  }

  private static func unreadable(_ name: String, _ code: Int32) -> SpreadsheetError {
    SpreadsheetError(.unreadable(String(cString: strerror(code))), file: name)
  }
}

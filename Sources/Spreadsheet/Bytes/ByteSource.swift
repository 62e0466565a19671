internal import Foundation

/// A file, or bytes in memory, that can be read at any place; it is never loaded as a whole.
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

  /// Opens an ordinary file for reading.
  init(path: String) throws(SpreadsheetError) {
    name = path.split(separator: "/").last.map(String.init) ?? path
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
    storage = .descriptor(descriptor)
    count = Int(status.st_size)
  }

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
      var done = 0
      while done < wanted {
        let step = pread(descriptor, start + done, wanted - done, off_t(offset + done))
        if step < 0, errno == EINTR { continue }
        guard step >= 0 else { throw Self.unreadable(name, errno) }
        guard step > 0 else { break }
        done += step
      }
      return done
    }
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

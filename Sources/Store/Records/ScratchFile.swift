public import Foundation
import Synchronization

/// A file for what a run has to lay aside until it is through: it has no name, only its owner could read it, and it is gone
/// when the run is, however that ends.
///
/// Several tasks may lay bytes in it at the same time.
public final class ScratchFile: Sendable {
  private let descriptor: Int32
  private let end = Atomic<Int>(0)

  /// An empty file.
  ///
  /// - Parameter folder: A folder that is there, on the file system whose room it takes.
  /// - Throws: ``StoreError`` when it cannot be made.
  public init(in folder: URL) throws(StoreError) {
    descriptor = try PrivateFile.nameless(in: folder.path)
  }

  deinit { close(descriptor) }

  /// How many bytes lie in it.
  var byteCount: Int { end.load(ordering: .relaxed) }

  /// Lays bytes at its end.
  ///
  /// - Returns: Where they lie.
  func append(_ bytes: [UInt8]) throws(StoreError) -> Range<Int> {
    let start = end.wrappingAdd(bytes.count, ordering: .relaxed).oldValue
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes {
        pwrite(
          descriptor, $0.baseAddress?.advanced(by: written), bytes.count - written,
          off_t(start + written))
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw failure("laying records aside") }
      written += count
    }
    return start..<(start + bytes.count)
  }

  /// The bytes that lie somewhere in it.
  func bytes(at range: Range<Int>) throws(StoreError) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: range.count)
    var done = 0
    while done < bytes.count {
      let count = bytes.withUnsafeMutableBytes {
        pread(
          descriptor, $0.baseAddress?.advanced(by: done), range.count - done,
          off_t(range.lowerBound + done))
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw failure("reading records that were laid aside") }
      done += count
    }
    return bytes
  }

  private func failure(_ operation: String) -> StoreError {
    StoreError(.file(String(cString: strerror(errno))), during: operation)
  }
}

/// Bytes in memory, or laid in a file.
enum LaidBytes: Sendable {
  case inMemory([UInt8])
  case laid(ScratchFile, Range<Int>)

  /// Lays bytes in a file; keeps them in memory where there is none.
  init(_ bytes: [UInt8], in file: ScratchFile?) throws(StoreError) {
    if let file {
      self = .laid(file, try file.append(bytes))
    } else {
      self = .inMemory(bytes)
    }
  }

  /// How many there are.
  var count: Int {
    switch self {
    case .inMemory(let bytes): bytes.count
    case .laid(_, let range): range.count
    }
  }

  /// The bytes.
  func all() throws(StoreError) -> [UInt8] {
    switch self {
    case .inMemory(let bytes): bytes
    case .laid(let file, let range): try file.bytes(at: range)
    }
  }

  /// Some of the bytes, none of which lies outside.
  func bytes(at part: Range<Int>) throws(StoreError) -> [UInt8] {
    switch self {
    case .inMemory(let bytes): part == bytes.indices ? bytes : Array(bytes[part])
    case .laid(let file, let range):
      try file.bytes(at: (range.lowerBound + part.lowerBound)..<(range.lowerBound + part.upperBound))
    }
  }
}

extension SurveyStore {
  /// A file for what a run has to lay aside: beside a database file; for a store on a server in the machine's own place
  /// for such files.
  ///
  /// - Throws: ``StoreError`` when it cannot be made.
  public func scratchFile() throws(StoreError) -> ScratchFile {
    try ScratchFile(in: try received.folderForParts() ?? FileManager.default.temporaryDirectory)
  }
}

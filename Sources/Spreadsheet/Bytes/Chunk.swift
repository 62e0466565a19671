/// A buffer of 64 KiB that carries bytes from a stream to whoever takes them apart.
final class Chunk {
  /// The size in which streams are read.
  static let size = 64 * 1024
  /// All of the memory.
  let memory = UnsafeMutableRawBufferPointer.allocate(byteCount: Chunk.size, alignment: 16)

  deinit { memory.deallocate() }

  /// The next bytes of a stream, valid until the next call; empty at its end.
  func next(of stream: any ByteStream) throws(SpreadsheetError) -> UnsafeRawBufferPointer {
    let count = try stream.read(into: memory)
    return UnsafeRawBufferPointer(rebasing: memory[..<count])
  }
}

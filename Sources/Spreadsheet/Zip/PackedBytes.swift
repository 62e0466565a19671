/// The packed bytes of one zip entry, read from the first to the last, and again if need be.
struct PackedBytes {
  private let source: ByteSource
  private let start: Int
  private let size: Int
  private var taken = 0
  private let chunk = Chunk()
  private var pending = UnsafeRawBufferPointer(start: nil, count: 0)

  init(in source: ByteSource, from start: Int, count: Int) {
    self.source = source
    self.start = start
    size = count
  }

  /// Starts again at the first byte.
  mutating func rewind() {
    taken = 0
    pending = UnsafeRawBufferPointer(start: nil, count: 0)
  }

  /// Fills a buffer as far as there are bytes, and returns how many.
  mutating func read(into buffer: UnsafeMutableRawBufferPointer) throws(SpreadsheetError) -> Int {
    let wanted = UnsafeMutableRawBufferPointer(rebasing: buffer[..<min(buffer.count, size - taken)])
    let count = try source.read(at: start + taken, into: wanted)
    taken += count
    return count
  }

  /// The bytes that were read and not used up; empty at the end, valid until the next call.
  mutating func next() throws(SpreadsheetError) -> UnsafeRawBufferPointer {
    if pending.isEmpty {
      let count = try read(into: chunk.memory)
      pending = UnsafeRawBufferPointer(rebasing: chunk.memory[..<count])
    }
    return pending
  }

  /// Says how many bytes of what ``next()`` handed out are used up.
  mutating func use(_ count: Int) { pending = UnsafeRawBufferPointer(rebasing: pending[count...]) }
}

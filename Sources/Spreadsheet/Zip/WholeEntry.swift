/// A small entry, unpacked as a whole and found to be what the directory says.
final class WholeEntry {
  /// Larger entries are unpacked piece by piece, which takes no longer for them and little memory.
  static let largest = 1 << 20
  private let memory: UnsafeMutableRawBufferPointer
  private var taken = 0

  /// Unpacks an entry; nil when it is not small, or anything is wrong with it, which is then to be said by zlib.
  init?(_ entry: ZipEntry, _ packed: inout PackedBytes) throws(SpreadsheetError) {
    guard entry.method == 8, entry.size > 0, entry.size <= Self.largest, entry.packedSize <= Self.largest
    else { return nil }
    let input = UnsafeMutableRawBufferPointer.allocate(byteCount: entry.packedSize, alignment: 16)
    defer { input.deallocate() }
    let count = try packed.read(into: input)
    memory = .allocate(byteCount: entry.size, alignment: 16)
    var checksum = CRC32()
    if LibDeflate.unpack(UnsafeRawBufferPointer(rebasing: input[..<count]), into: memory) {
      checksum.update(with: UnsafeRawBufferPointer(memory))
      if Int(checksum.value) == entry.checksum { return }
    }
    packed.rewind()
    return nil
  }

  deinit { memory.deallocate() }

  /// Fills a buffer with the next bytes, and returns how many there were.
  func read(into buffer: UnsafeMutableRawBufferPointer) -> Int {
    let count = min(buffer.count, memory.count - taken)
    buffer.copyMemory(from: UnsafeRawBufferPointer(rebasing: memory[taken..<(taken + count)]))
    taken += count
    return count
  }
}

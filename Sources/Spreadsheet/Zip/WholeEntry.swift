internal import Synchronization

/// A small entry, unpacked as a whole and found to be what the directory says.
final class WholeEntry {
  /// Larger entries are unpacked piece by piece, which takes no longer for them and little memory.
  static let largest = 1 << 20
  private let room: EntryRoom
  private let memory: UnsafeMutableRawBufferPointer
  private var taken = 0

  /// Unpacks an entry; nil when it is not small, or anything is wrong with it, which is then to be said by zlib.
  init?(_ entry: ZipEntry, _ packed: inout PackedBytes) throws(SpreadsheetError) {
    guard entry.method == 8, entry.size > 0, entry.size <= Self.largest, entry.packedSize <= Self.largest
    else { return nil }
    room = EntryRoom()
    memory = UnsafeMutableRawBufferPointer(rebasing: room.memory[..<entry.size])
    let input = UnsafeMutableRawBufferPointer(
      rebasing: room.memory[Self.largest..<(Self.largest + entry.packedSize)])
    let count = try packed.read(into: input)
    var checksum = CRC32()
    if LibDeflate.unpack(UnsafeRawBufferPointer(rebasing: input[..<count]), into: memory) {
      checksum.update(with: UnsafeRawBufferPointer(memory))
      if Int(checksum.value) == entry.checksum { return }
    }
    packed.rewind()
    return nil
  }

  /// Fills a buffer with the next bytes, and returns how many there were.
  func read(into buffer: UnsafeMutableRawBufferPointer) -> Int {
    let count = min(buffer.count, memory.count - taken)
    buffer.copyMemory(from: UnsafeRawBufferPointer(rebasing: memory[taken..<(taken + count)]))
    taken += count
    return count
  }
}

/// Memory in which one small entry is unpacked; it is used again for the next, as the system takes longer to hand out new
/// memory than to unpack a short list.
private final class EntryRoom {
  /// Room for the entry, and behind it for its packed form.
  let memory: UnsafeMutableRawBufferPointer

  /// Memory that nobody uses.
  private struct Spare: @unchecked Sendable {
    let memory: UnsafeMutableRawBufferPointer
  }

  private static let spare = Mutex<[Spare]>([])
  private static let mostSpare = 4

  init() {
    memory =
      Self.spare.withLock { $0.popLast() }?.memory
      ?? .allocate(byteCount: 2 * WholeEntry.largest, alignment: 16)
  }

  deinit {
    let memory = Spare(memory: memory)
    let isKept = Self.spare.withLock { spare in
      guard spare.count < Self.mostSpare else { return false }
      spare.append(memory)
      return true
    }
    if !isKept { memory.memory.deallocate() }
  }
}

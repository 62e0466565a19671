/// Texts one behind the other in one piece of memory, which grows as they come.
final class TextArena {
  private(set) var memory = UnsafeMutablePointer<UInt8>.allocate(capacity: 4096)
  private var room = 4096
  private(set) var count = 0

  deinit { memory.deallocate() }

  /// Whether places in it still fit into 32 bits when a text of so many bytes has been added.
  func hasPlace(for bytes: Int) -> Bool { bytes <= Int(UInt32.max) && count <= Int(UInt32.max) - bytes }

  /// Makes room for so many more bytes; the memory may move.
  func makeRoom(for bytes: Int) {
    guard count + bytes > room else { return }
    let larger = max(2 * room, count + bytes)
    let new = UnsafeMutablePointer<UInt8>.allocate(capacity: larger)
    new.moveInitialize(from: memory, count: count)
    memory.deallocate()
    (memory, room) = (new, larger)
  }

  /// Takes bytes.
  func append(_ bytes: UnsafeBufferPointer<UInt8>) {
    makeRoom(for: bytes.count)
    if let start = bytes.baseAddress { (memory + count).initialize(from: start, count: bytes.count) }
    count += bytes.count
  }

  /// Forgets the bytes from a place on.
  func forget(from place: Int) { count = min(count, place) }

  /// Bytes of a range.
  subscript(range: Range<Int>) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: memory + range.lowerBound, count: range.count)
  }
}

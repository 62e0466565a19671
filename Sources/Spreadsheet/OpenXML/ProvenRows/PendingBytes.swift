internal import Foundation

/// Bytes of a stream that were read and not yet taken apart; what is left over moves to the front.
final class PendingBytes {
  private var memory = UnsafeMutableRawBufferPointer.allocate(byteCount: 2 * Chunk.size, alignment: 16)
  private var first = 0
  private var last = 0

  deinit { memory.deallocate() }

  /// The number of bytes.
  var count: Int { last - first }

  /// The bytes, valid until more are read.
  var bytes: UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(rebasing: memory.bindMemory(to: UInt8.self)[first..<last])
  }

  /// Forgets the first bytes.
  func drop(_ count: Int) { first += count }

  /// Reads the next chunk of a stream behind what is left, and returns whether there was one.
  func fill(from stream: any ByteStream) throws(SpreadsheetError) -> Bool {
    makeRoom()
    let read = try stream.read(
      into: UnsafeMutableRawBufferPointer(rebasing: memory[last..<(last + Chunk.size)]))
    last += read
    return read > 0
  }

  private func makeRoom() {
    if first > 0, let start = memory.baseAddress {
      memmove(start, start + first, count)
      (first, last) = (0, count)
    }
    guard memory.count - last < Chunk.size else { return }
    let larger = UnsafeMutableRawBufferPointer.allocate(byteCount: 2 * memory.count, alignment: 16)
    larger.copyMemory(from: UnsafeRawBufferPointer(rebasing: memory[..<last]))
    memory.deallocate()
    memory = larger
  }

  /// Where a text begins, counted from a place; nil when it does not occur.
  ///
  /// - Parameter rarest: The place in the text of the byte that occurs least in what is searched.
  func place(of text: StaticString, rarest: Int, from place: Int) -> Int? {
    let bytes = bytes
    let length = text.utf8CodeUnitCount
    let wanted = text.utf8Start
    guard let start = bytes.baseAddress else { return nil }
    var next = place + rarest
    // The byte is searched as far as the rest of the text has room behind it.
    while next <= bytes.count - (length - rarest),
      let found = memchr(start + next, Int32(wanted[rarest]), bytes.count - (length - rarest) - next + 1)
    {
      let hit = UnsafeRawPointer(found) - UnsafeRawPointer(start)
      if memcmp(start + (hit - rarest), wanted, length) == 0 { return hit - rarest }
      next = hit + 1
    }
    return nil
  }
}

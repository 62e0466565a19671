internal import Foundation

/// Bytes of a stream that were read and not yet taken apart; what is left over moves to the front.
///
/// Behind the last of them stand some that mean nothing, so that words of bytes may be looked at up to the end.
final class PendingBytes {
  private var memory = PendingBytes.memory(2 * Chunk.size)
  /// How many bytes behind the end may be looked at.
  private static let margin = 64
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

  private static func memory(_ room: Int) -> UnsafeMutableRawBufferPointer {
    let all = UnsafeMutableRawBufferPointer.allocate(byteCount: room + margin, alignment: 16)
    (all.baseAddress.map { $0 + room })?.initializeMemory(as: UInt8.self, repeating: 0, count: margin)
    return UnsafeMutableRawBufferPointer(rebasing: all[..<room])
  }

  private func makeRoom() {
    if first > 0, let start = memory.baseAddress {
      memmove(start, start + first, count)
      (first, last) = (0, count)
    }
    guard memory.count - last < Chunk.size else { return }
    let larger = Self.memory(2 * memory.count)
    larger.copyMemory(from: UnsafeRawBufferPointer(rebasing: memory[..<last]))
    memory.deallocate()
    memory = larger
  }

  /// Behind the last place where a text occurs; nil when it does not.
  func endOfLast(_ text: ByteText) -> Int? {
    let bytes = bytes
    guard let start = bytes.baseAddress else { return nil }
    let length = text.count
    var place = bytes.count - length
    while place >= 0 {
      if start[place] == text.start[0], memcmp(start + place, text.start, length) == 0 {
        return place + length
      }
      place -= 1
    }
    return nil
  }

  /// Where a text begins, counted from a place; nil when it does not occur.
  ///
  /// - Parameter rarest: The place in the text of the byte that occurs least in what is searched.
  func place(of text: ByteText, rarest: Int, from place: Int) -> Int? {
    let bytes = bytes
    let length = text.count
    let wanted = text.start
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

/// Packed records that are laid aside one after the other, block by block: only the last block waits in memory.
///
/// A place among them is counted from the first byte, so that records of many places can be laid in turns, and each
/// place remembers where its own lie.
struct RecordBlocks: Sendable {
  private let file: ScratchFile?
  private var blocks: [(start: Int, bytes: LaidBytes)] = []
  private var waiting = ByteWriter()
  private var waitingStart = 0

  /// No bytes yet.
  ///
  /// - Parameter file: Where full blocks are laid; nil to keep them in memory.
  init(in file: ScratchFile?) { self.file = file }

  /// So many bytes are laid at once.
  private static let blockBytes = 1 << 18

  /// Lays bytes behind those that are there.
  ///
  /// - Returns: Where they lie.
  mutating func append(_ write: (inout ByteWriter) -> Void) throws(StoreError) -> Range<Int> {
    let start = waitingStart + waiting.bytes.count
    write(&waiting)
    let end = waitingStart + waiting.bytes.count
    if waiting.bytes.count >= Self.blockBytes { try lay() }
    return start..<end
  }

  /// Lays the last block, too; nothing more comes.
  mutating func close() throws(StoreError) {
    try lay()
    waiting = ByteWriter()
  }

  private mutating func lay() throws(StoreError) {
    guard !waiting.bytes.isEmpty else { return }
    blocks.append((waitingStart, try LaidBytes(waiting.bytes, in: file)))
    waitingStart += waiting.bytes.count
    waiting.removeAll()
  }

  /// The bytes that lie in some places, one after the other.
  func bytes(at places: [Range<Int>]) throws(StoreError) -> [UInt8] {
    var bytes: [UInt8] = []
    for place in places {
      var next = place.lowerBound
      while next < place.upperBound {
        guard let block = block(of: next) else { throw Self.lost }
        let end = min(place.upperBound, block.start + block.bytes.count)
        let piece = try block.bytes.bytes(at: (next - block.start)..<(end - block.start))
        if bytes.isEmpty { bytes = piece } else { bytes += piece }
        next = end
      }
    }
    return bytes
  }

  /// The block that a byte lies in.
  private func block(of byte: Int) -> (start: Int, bytes: LaidBytes)? {
    var first = 0
    var end = blocks.count
    while first < end {
      let middle = (first + end) / 2
      if blocks[middle].start <= byte { first = middle + 1 } else { end = middle }
    }
    guard first > 0, byte < blocks[first - 1].start + blocks[first - 1].bytes.count else { return nil }
    return blocks[first - 1]
  }

  private static var lost: StoreError {
    StoreError(.damaged("records that were laid aside are gone"), during: "reading records")
  }
}

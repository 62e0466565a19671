/// The unpacked bytes of one zip entry; size, ratio and checksum are checked on the way.
final class ZipEntryStream: ByteStream {
  let file: String
  private let entry: ZipEntry
  private let source: ByteSource
  private let limits: ReadingLimits
  private let inflater: Inflater?
  private let packed = Chunk()
  private var pending = UnsafeRawBufferPointer(start: nil, count: 0)
  private var offset: Int
  private var rest: Int
  private var written = 0
  private var checksum = CRC32()

  init(_ entry: ZipEntry, in source: ByteSource, from offset: Int, limits: ReadingLimits) {
    self.entry = entry
    self.source = source
    self.limits = limits
    self.offset = offset
    file = source.name
    rest = entry.packedSize
    inflater = entry.method == 8 ? Inflater() : nil
  }

  var part: String? { entry.name }

  func read(into buffer: UnsafeMutableRawBufferPointer) throws(SpreadsheetError) -> Int {
    var count = 0
    while count < buffer.count {
      let room = UnsafeMutableRawBufferPointer(rebasing: buffer[count...])
      let step = try unpack(into: room)
      guard step > 0 else { break }
      count += step
    }
    checksum.update(with: UnsafeRawBufferPointer(rebasing: buffer[..<count]))
    written += count
    try checkSize()
    if count < buffer.count {
      guard written == entry.size, Int(checksum.value) == entry.checksum else {
        throw refused(.damagedPart("its size or checksum is wrong"))
      }
    }
    return count
  }

  private func unpack(into room: UnsafeMutableRawBufferPointer) throws(SpreadsheetError) -> Int {
    guard let inflater else { return try copy(room) }
    return try inflate(inflater, room)
  }

  private func copy(_ room: UnsafeMutableRawBufferPointer) throws(SpreadsheetError) -> Int {
    let wanted = UnsafeMutableRawBufferPointer(rebasing: room[..<min(room.count, rest)])
    let count = try source.read(at: offset, into: wanted)
    offset += count
    rest -= count
    return count
  }

  private func inflate(
    _ inflater: Inflater, _ room: UnsafeMutableRawBufferPointer
  ) throws(SpreadsheetError) -> Int {
    while !inflater.isFinished {
      if pending.isEmpty {
        let count = try copy(packed.memory)
        guard count > 0 else { throw refused(.damagedPart("its packed data ends too early")) }
        pending = UnsafeRawBufferPointer(rebasing: packed.memory[..<count])
      }
      let step = inflater.step(from: pending, into: room)
      pending = UnsafeRawBufferPointer(rebasing: pending[step.consumed...])
      guard !step.isDamaged, step.consumed > 0 || step.written > 0 || inflater.isFinished else {
        throw refused(.damagedPart("its packed data is no deflate data"))
      }
      if step.written > 0 { return step.written }
    }
    return 0
  }

  private func checkSize() throws(SpreadsheetError) {
    guard written <= entry.size else { throw refused(.damagedPart("it is larger than the package says")) }
    // Small parts compress without bound (a few styles repeated), and do no harm.
    let (bound, overflow) = entry.packedSize.multipliedReportingOverflow(by: limits.compressionRatio)
    guard written <= 1 << 20 || overflow || written <= bound else {
      throw refused(.limitExceeded(.compressionRatio, limits.compressionRatio))
    }
  }

  private func refused(_ reason: SpreadsheetError.Reason) -> SpreadsheetError {
    SpreadsheetError(reason, file: file, part: entry.name)
  }
}

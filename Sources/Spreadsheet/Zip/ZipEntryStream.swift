/// The unpacked bytes of one zip entry; size, ratio and checksum are checked on the way.
///
/// Two quick libraries unpack what is sound. Whatever they refuse is unpacked again by zlib, from the first byte on, so
/// that it alone decides what is refused, where, and in which words.
final class ZipEntryStream: ByteStream {
  let file: String
  private let entry: ZipEntry
  private let limits: ReadingLimits
  private var packed: PackedBytes
  private var way: Way
  private var written = 0
  private var checksum = CRC32()

  /// How the bytes are had.
  private enum Way {
    /// Not decided yet.
    case unknown
    /// They are stored as they are.
    case stored
    /// All were unpacked before the first was handed out.
    case whole(WholeEntry)
    case quick(StreamUnpacker)
    case zlib(Inflater)
  }

  init(_ entry: ZipEntry, in source: ByteSource, from offset: Int, limits: ReadingLimits) {
    self.entry = entry
    self.limits = limits
    file = source.name
    packed = PackedBytes(in: source, from: offset, count: entry.packedSize)
    way = entry.method == 8 ? .unknown : .stored
  }

  var part: String? { entry.name }

  func read(into buffer: UnsafeMutableRawBufferPointer) throws(SpreadsheetError) -> Int {
    let count = try unpack(into: buffer)
    if case .whole = way {
    } else {
      checksum.update(with: UnsafeRawBufferPointer(rebasing: buffer[..<count]))
    }
    written += count
    try checkSize()
    if count < buffer.count {
      if case .whole = way { return count }
      guard written == entry.size, Int(checksum.value) == entry.checksum else {
        if case .quick = way { try pass(written, by: Inflater(), room: buffer) }
        throw refused(.damagedPart("its size or checksum is wrong"))
      }
    }
    return count
  }

  private func unpack(into buffer: UnsafeMutableRawBufferPointer) throws(SpreadsheetError) -> Int {
    if case .unknown = way { way = try quickWay() }
    switch way {
    case .stored, .unknown: return try packed.read(into: buffer)
    case .whole(let entry): return entry.read(into: buffer)
    case .zlib(let inflater): return try fill(buffer, by: inflater)
    case .quick(let unpacker):
      if let count = try fill(buffer, by: unpacker) { return count }
      let inflater = Inflater()
      way = .zlib(inflater)
      try pass(written, by: inflater, room: buffer)
      return try fill(buffer, by: inflater)
    }
  }

  private func quickWay() throws(SpreadsheetError) -> Way {
    guard limits.route == .proven else { return .zlib(Inflater()) }
    if let whole = try WholeEntry(entry, &packed) { return .whole(whole) }
    if entry.size > WholeEntry.largest, let unpacker = StreamUnpacker() { return .quick(unpacker) }
    return .zlib(Inflater())
  }

  /// Fills a buffer as far as there are bytes; nil when the data is refused.
  private func fill(
    _ buffer: UnsafeMutableRawBufferPointer, by unpacker: StreamUnpacker
  ) throws(SpreadsheetError) -> Int? {
    var count = 0
    while count < buffer.count, !unpacker.isFinished {
      let input = try packed.next()
      let room = UnsafeMutableRawBufferPointer(rebasing: buffer[count...])
      // Both keep back what did not fit, so that there may be more bytes when the input is used up.
      guard let step = unpacker.step(from: input, into: room),
        step.consumed > 0 || step.written > 0 || unpacker.isFinished
      else { return nil }
      packed.use(step.consumed)
      count += step.written
    }
    return count
  }

  private func fill(
    _ buffer: UnsafeMutableRawBufferPointer, by inflater: Inflater
  ) throws(SpreadsheetError) -> Int {
    var count = 0
    while count < buffer.count, !inflater.isFinished {
      let input = try packed.next()
      let step = inflater.step(
        from: input, into: UnsafeMutableRawBufferPointer(rebasing: buffer[count...]))
      guard !step.isDamaged, step.consumed > 0 || step.written > 0 || inflater.isFinished else {
        let ends = input.isEmpty && !step.isDamaged
        throw refused(
          .damagedPart(ends ? "its packed data ends too early" : "its packed data is no deflate data"))
      }
      packed.use(step.consumed)
      count += step.written
    }
    return count
  }

  /// Unpacks again what was handed out already.
  private func pass(
    _ total: Int, by inflater: Inflater, room: UnsafeMutableRawBufferPointer
  ) throws(SpreadsheetError) {
    packed.rewind()
    var passed = CRC32()
    var rest = total
    while rest > 0 {
      let piece = UnsafeMutableRawBufferPointer(rebasing: room[..<min(room.count, rest)])
      let count = try fill(piece, by: inflater)
      passed.update(with: UnsafeRawBufferPointer(rebasing: piece[..<count]))
      rest -= count
      if count < piece.count { break }
    }
    guard rest == 0, passed == checksum else {
      throw refused(.damagedPart("its packed data is no deflate data"))
    }
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

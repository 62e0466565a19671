/// The record at the end of a zip package that says where its directory is (APPNOTE 4.3.14 to 4.3.16).
struct ZipEndRecord {
  /// The number of entries in the directory.
  let entryCount: Int
  /// Where the directory starts, counted from the first byte of the file.
  let directoryOffset: Int
  /// Where it ends.
  let directoryEnd: Int
  /// The number of foreign bytes before the package, by which its own offsets are too small.
  let prefix: Int

  /// Finds the record, or returns nil when the source has none that is sound.
  ///
  /// A comment may follow the record; the record counts only if the comment ends with the file.
  init?(in source: ByteSource) throws(SpreadsheetError) {
    let longest = Self.size + 0xffff
    let tailStart = max(0, source.count - longest)
    let tail = try source.bytes(at: tailStart, count: longest)
    guard let position = Self.position(in: tail) else { return nil }
    let record = tail[position...]
    guard
      let disk = record.uint16(at: 4), let directoryDisk = record.uint16(at: 6),
      let count = record.uint16(at: 10), let size = record.uint32(at: 12),
      let offset = record.uint32(at: 16)
    else { return nil }
    let end = tailStart + position
    if let wide = try Wide(before: end, in: source), wide.agrees(count: count, size: size, offset: offset) {
      self.init(count: wide.count, size: wide.size, offset: wide.offset, end: wide.position)
    } else {
      guard disk == 0, directoryDisk == 0 else { return nil }
      self.init(count: count, size: size, offset: offset, end: end)
    }
  }

  private init?(count: Int, size: Int, offset: Int, end: Int) {
    guard size <= end, offset <= end - size else { return nil }
    entryCount = count
    directoryOffset = end - size
    directoryEnd = end
    prefix = end - size - offset
  }

  private static let size = 22

  private static func position(in tail: [UInt8]) -> Int? {
    guard tail.count >= size else { return nil }
    for position in (0...tail.count - size).reversed() {
      guard tail[position] == 0x50, tail.uint32(at: position) == 0x0605_4b50 else { continue }
      if tail.uint16(at: position + 20) == tail.count - position - size { return position }
    }
    return nil
  }

  /// The zip64 form of the record, written when a number does not fit the short one, and by some writers
  /// always.
  private struct Wide {
    let position: Int
    let count: Int
    let size: Int
    let offset: Int

    init?(before end: Int, in source: ByteSource) throws(SpreadsheetError) {
      let locator = try source.bytes(at: end - 20, count: 20)
      guard locator.uint32(at: 0) == 0x0706_4b50, let declared = locator.uint64(at: 8) else { return nil }
      // With foreign bytes before the package the declared place is wrong; the record then ends at the
      // locator.
      for place in [declared, end - 20 - 56] where place >= 0 && place <= end - 76 {
        let record = try source.bytes(at: place, count: 56)
        guard record.uint32(at: 0) == 0x0606_4b50 else { continue }
        guard
          let count = record.uint64(at: 32), let size = record.uint64(at: 40),
          let offset = record.uint64(at: 48)
        else { return nil }
        self.position = place
        self.count = count
        self.size = size
        self.offset = offset
        return
      }
      return nil
    }

    /// Whether the short record says the same, or leaves the number to this one by filling its field.
    func agrees(count: Int, size: Int, offset: Int) -> Bool {
      (count == 0xffff || count == self.count) && (size == 0xffff_ffff || size == self.size)
        && (offset == 0xffff_ffff || offset == self.offset)
    }
  }
}

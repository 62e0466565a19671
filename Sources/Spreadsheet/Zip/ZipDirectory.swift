/// The central directory of a zip package, read entry by entry and checked before anything is unpacked.
enum ZipDirectory {
  /// All entries in the order of their local headers.
  ///
  /// - Throws: `damagedArchive` for a directory that is not one, `unsafeArchive` for entries that overlap or
  ///   have names that point elsewhere, `limitExceeded` for too many entries.
  static func entries(
    of source: ByteSource, at end: ZipEndRecord, limits: ReadingLimits
  ) throws(SpreadsheetError) -> [ZipEntry] {
    guard end.entryCount <= limits.archiveEntries else {
      throw SpreadsheetError(.limitExceeded(.archiveEntries, limits.archiveEntries), file: source.name)
    }
    var entries: [ZipEntry] = []
    var offset = end.directoryOffset
    for _ in 0..<end.entryCount {
      guard let header = try Header(at: offset, before: end.directoryEnd, in: source),
        let entry = header.entry(prefix: end.prefix, limit: end.directoryOffset)
      else { throw SpreadsheetError(.damagedArchive, file: source.name) }
      guard isHarmless(entry) else {
        throw SpreadsheetError(.unsafeArchive("a name that points elsewhere"), file: source.name)
      }
      entries.append(entry)
      offset += header.length
    }
    // Headers beyond the stated number would be seen by other readers and not by this one.
    guard offset == end.directoryEnd else { throw SpreadsheetError(.damagedArchive, file: source.name) }
    entries.sort { ($0.headerOffset, $0.name) < ($1.headerOffset, $1.name) }
    for (entry, next) in zip(entries, entries.dropFirst()) {
      guard entry.headerOffset + 30 + entry.storedName.count + entry.packedSize <= next.headerOffset else {
        throw SpreadsheetError(.unsafeArchive("entries that overlap"), file: source.name, part: next.name)
      }
    }
    return entries
  }

  /// Names are never used as paths, yet one that tries to be a path elsewhere belongs to no honest workbook.
  private static func isHarmless(_ entry: ZipEntry) -> Bool {
    !entry.storedName.contains(0) && !entry.name.segments().contains("..")
  }

  /// One header of the directory (APPNOTE 4.3.12).
  private struct Header {
    let fixed: [UInt8]
    let name: [UInt8]
    let extra: [UInt8]
    let length: Int

    init?(at offset: Int, before end: Int, in source: ByteSource) throws(SpreadsheetError) {
      fixed = try source.bytes(at: offset, count: 46)
      guard
        fixed.uint32(at: 0) == 0x0201_4b50, let nameLength = fixed.uint16(at: 28),
        let extraLength = fixed.uint16(at: 30), let commentLength = fixed.uint16(at: 32)
      else { return nil }
      length = 46 + nameLength + extraLength + commentLength
      guard offset + length <= end else { return nil }
      let variable = try source.bytes(at: offset + 46, count: nameLength + extraLength)
      guard variable.count == nameLength + extraLength else { return nil }
      name = Array(variable.prefix(nameLength))
      extra = Array(variable.dropFirst(nameLength))
    }

    /// The entry, or nil when its bytes would lie outside of the package.
    func entry(prefix: Int, limit: Int) -> ZipEntry? {
      guard
        let flags = fixed.uint16(at: 8), let method = fixed.uint16(at: 10),
        let checksum = fixed.uint32(at: 16), let sizes = wideSizes()
      else { return nil }
      let (offset, overflow) = sizes.header.addingReportingOverflow(prefix)
      guard !overflow, offset <= limit, sizes.packed <= limit - offset else { return nil }
      return ZipEntry(
        name: PartName.normalized(Self.text(name)), storedName: name, method: method,
        isEncrypted: flags & 1 != 0, checksum: checksum, packedSize: sizes.packed, size: sizes.full,
        headerOffset: offset)
    }

    /// The sizes and the offset, from the zip64 extra field where the short ones are full (APPNOTE 4.5.3).
    private func wideSizes() -> (full: Int, packed: Int, header: Int)? {
      guard
        var packed = fixed.uint32(at: 20), var full = fixed.uint32(at: 24), var header = fixed.uint32(at: 42)
      else { return nil }
      guard full == 0xffff_ffff || packed == 0xffff_ffff || header == 0xffff_ffff else {
        return (full, packed, header)
      }
      guard var place = wideField() else { return (full, packed, header) }
      func next() -> Int? {
        defer { place = place.dropFirst(8) }
        return place.uint64(at: 0)
      }
      if full == 0xffff_ffff {
        guard let wide = next() else { return nil }
        full = wide
      }
      if packed == 0xffff_ffff {
        guard let wide = next() else { return nil }
        packed = wide
      }
      if header == 0xffff_ffff {
        guard let wide = next() else { return nil }
        header = wide
      }
      return (full, packed, header)
    }

    private func wideField() -> ArraySlice<UInt8>? {
      var rest = extra[...]
      while let id = rest.uint16(at: 0), let length = rest.uint16(at: 2) {
        let field = rest.dropFirst(4).prefix(length)
        if id == 1 { return field }
        rest = rest.dropFirst(4 + length)
      }
      return nil
    }

    /// Names are UTF-8 in every known workbook, whatever the flag says; what is not is of code page 437 (APPNOTE
    /// appendix D.1).
    private static func text(_ bytes: [UInt8]) -> String {
      String(validating: bytes, as: UTF8.self) ?? CodePage437.text(bytes)
    }
  }
}

/// A copy of a zip package in which some parts are replaced or added; the stored bytes of all others stay as they are.
struct PackageCopy {
  private var output: [UInt8] = []
  private var directory: [UInt8] = []
  private var count = 0

  /// The bytes of the copy; nil for a package in the zip64 form or behind foreign bytes, which is not copied.
  ///
  /// - Parameters:
  ///   - parts: The new bytes by the names of the parts; added ones follow the others in the order of their names.
  ///   - removed: The names of parts that are left out.
  static func bytes(
    of source: ByteSource, replacing parts: [String: [UInt8]], removing removed: Set<String> = [],
    limits: ReadingLimits
  ) throws(SpreadsheetError) -> [UInt8]? {
    guard let end = try ZipEndRecord(in: source), end.prefix == 0, source.count < 1 << 30 else { return nil }
    var tail = try source.bytes(at: end.directoryEnd, count: source.count - end.directoryEnd)
    guard tail.count >= 22, tail.uint32(at: 0) == 0x0605_4b50 else { return nil }
    let entries = try ZipDirectory.entries(of: source, at: end, limits: limits)
    let headers = try rawHeaders(of: source, at: end)
    var copy = PackageCopy()
    var rest = parts
    for (index, entry) in entries.enumerated() {
      if removed.contains(entry.name) { continue }
      if let bytes = rest.removeValue(forKey: entry.name) {
        copy.append(bytes, name: entry.storedName)
        continue
      }
      guard let header = headers[entry.headerOffset] else { return nil }
      let next = index + 1 < entries.count ? entries[index + 1].headerOffset : end.directoryOffset
      copy.append(
        span: try source.bytes(at: entry.headerOffset, count: next - entry.headerOffset), header: header)
    }
    for (name, bytes) in rest.sorted(by: { $0.key < $1.key }) { copy.append(bytes, name: Array(name.utf8)) }
    guard copy.count < 0xffff else { return nil }
    tail.replaceSubrange(8..<10, with: littleEndian(copy.count, bytes: 2))
    tail.replaceSubrange(10..<12, with: littleEndian(copy.count, bytes: 2))
    tail.replaceSubrange(12..<16, with: littleEndian(copy.directory.count, bytes: 4))
    tail.replaceSubrange(16..<20, with: littleEndian(copy.output.count, bytes: 4))
    return copy.output + copy.directory + tail
  }

  /// The headers of the directory as they are stored, by the places of their entries.
  private static func rawHeaders(
    of source: ByteSource, at end: ZipEndRecord
  ) throws(SpreadsheetError) -> [Int: [UInt8]] {
    let bytes = try source.bytes(at: end.directoryOffset, count: end.directoryEnd - end.directoryOffset)
    var headers: [Int: [UInt8]] = [:]
    var rest = bytes[...]
    while let name = rest.uint16(at: 28), let extra = rest.uint16(at: 30),
      let comment = rest.uint16(at: 32), let offset = rest.uint32(at: 42)
    {
      headers[offset] = Array(rest.prefix(46 + name + extra + comment))
      rest = rest.dropFirst(46 + name + extra + comment)
    }
    return headers
  }

  private mutating func append(span: [UInt8], header: [UInt8]) {
    var header = header
    header.replaceSubrange(42..<46, with: Self.littleEndian(output.count, bytes: 4))
    output += span
    directory += header
    count += 1
  }

  /// Adds a part, packed and dated 1 January 1980, so that equal parts give equal packages.
  private mutating func append(_ bytes: [UInt8], name: [UInt8]) {
    var checksum = CRC32()
    bytes.withUnsafeBytes { checksum.update(with: $0) }
    let packed = Deflater.packed(bytes)
    let data = packed ?? bytes
    // Names beyond ASCII are marked as UTF-8 (APPNOTE 4.4.4, bit 11).
    let flags = name.allSatisfy { $0 < 0x80 } ? 0 : 0x800
    var common = Self.littleEndian(20, bytes: 2) + Self.littleEndian(flags, bytes: 2)
    common += Self.littleEndian(packed == nil ? 0 : 8, bytes: 2) + Self.littleEndian(0, bytes: 2)
    common += Self.littleEndian(0x21, bytes: 2) + Self.littleEndian(Int(checksum.value), bytes: 4)
    common += Self.littleEndian(data.count, bytes: 4) + Self.littleEndian(bytes.count, bytes: 4)
    common += Self.littleEndian(name.count, bytes: 2) + Self.littleEndian(0, bytes: 2)
    directory += Self.littleEndian(0x0201_4b50, bytes: 4) + Self.littleEndian(20, bytes: 2) + common
    directory += Self.littleEndian(0, bytes: 10) + Self.littleEndian(output.count, bytes: 4) + name
    output += Self.littleEndian(0x0403_4b50, bytes: 4) + common + name + data
    count += 1
  }

  private static func littleEndian(_ value: Int, bytes count: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
  }
}

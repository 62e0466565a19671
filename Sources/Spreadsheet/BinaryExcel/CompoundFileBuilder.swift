/// Packs one stream into a compound file of the plainest form ([MS-CFB] 2.2, version 4: sectors of 4096 bytes).
///
/// Of a received file only the records are handed on to the library, never its container: that is where
/// damaged files do most harm.
enum CompoundFileBuilder {
  /// The bytes of the file; the stream is called `Workbook` and may have at most 400 MB.
  static func file(of stream: [UInt8]) -> [UInt8] {
    let size = 4096
    let stream = stream + [UInt8](repeating: 0, count: (size - stream.count % size) % size)
    let sectors = max(1, stream.count / size)
    var tables = 1
    while tables * 1024 < tables + 1 + sectors { tables += 1 }
    var bytes = header(tables: tables)
    var table: [UInt32] = Array(repeating: 0xffff_fffd, count: tables) + [0xffff_fffe]
    for sector in 0..<sectors {
      table.append(sector == sectors - 1 ? 0xffff_fffe : UInt32(clamping: tables + 2 + sector))
    }
    table += Array(repeating: 0xffff_ffff, count: tables * 1024 - table.count)
    for word in table { append(word, to: &bytes) }
    append(entry: "Root Entry", kind: 5, child: 1, first: 0xffff_fffe, size: 0, to: &bytes)
    append(
      entry: "Workbook", kind: 2, child: 0xffff_ffff, first: UInt32(clamping: tables + 1),
      size: UInt32(clamping: stream.count), to: &bytes)
    bytes += [UInt8](repeating: 0, count: size - 256)
    bytes += stream
    return bytes
  }

  private static func header(tables: Int) -> [UInt8] {
    var bytes: [UInt8] = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]
    bytes += [UInt8](repeating: 0, count: 16)
    // Minor version, version 4, byte order, sectors of 2^12 and 2^6 bytes, six reserved bytes.
    for word: UInt16 in [0x3e, 4, 0xfffe, 12, 6, 0, 0, 0] { append(word, to: &bytes) }
    let words: [UInt32] = [
      1, UInt32(clamping: tables), UInt32(clamping: tables), 0, 4096, 0xffff_fffe, 0, 0xffff_fffe, 0,
    ]
    for word in words { append(word, to: &bytes) }
    for index in 0..<109 { append(index < tables ? UInt32(clamping: index) : 0xffff_ffff, to: &bytes) }
    return bytes + [UInt8](repeating: 0, count: 4096 - bytes.count)
  }

  private static func append(
    entry name: String, kind: UInt8, child: UInt32, first: UInt32, size: UInt32, to bytes: inout [UInt8]
  ) {
    let units = Array(name.utf16)
    for index in 0..<32 { append(index < units.count ? units[index] : 0, to: &bytes) }
    append(UInt16(clamping: units.count * 2 + 2), to: &bytes)
    bytes += [kind, 1]
    for word: UInt32 in [0xffff_ffff, 0xffff_ffff, child] { append(word, to: &bytes) }
    bytes += [UInt8](repeating: 0, count: 36)
    for word: UInt32 in [first, size, 0] { append(word, to: &bytes) }
  }

  private static func append(_ number: some FixedWidthInteger, to bytes: inout [UInt8]) {
    withUnsafeBytes(of: number.littleEndian) { bytes.append(contentsOf: $0) }
  }
}

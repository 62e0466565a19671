/// An OLE compound file, the container of old Office documents and of encrypted new ones ([MS-CFB]).
enum CompoundFile {
  /// Whether the first bytes are those of a compound file.
  static func isOne(_ head: [UInt8]) -> Bool {
    head.starts(with: [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
  }

  /// Why the file is refused: by the names of the streams in its directory.
  static func refusal(of source: ByteSource) throws(SpreadsheetError) -> SpreadsheetError.Reason {
    let names = try streamNames(of: source)
    if names.contains("EncryptedPackage") { return .passwordProtected }
    if names.contains("Workbook") || names.contains("Book") { return .oldExcel }
    return .otherCompoundFile
  }

  /// The names in the directory, as far as its chain of sectors can be followed.
  private static func streamNames(of source: ByteSource) throws(SpreadsheetError) -> Set<String> {
    let header = try source.bytes(at: 0, count: 512)
    guard let shift = header.uint16(at: 30), shift == 9 || shift == 12, var sector = header.uint32(at: 48)
    else {
      return []
    }
    var names: Set<String> = []
    // The directory of an Office document has some dozen entries, four or more to a sector.
    for _ in 0..<1024 {
      let bytes = try source.bytes(at: (sector + 1) << shift, count: 1 << shift)
      guard !bytes.isEmpty else { break }
      for entry in stride(from: 0, through: bytes.count - 128, by: 128) {
        if let name = name(of: bytes[entry..<entry + 128]) { names.insert(name) }
      }
      guard let next = try follower(of: sector, header: header, shift: shift, in: source) else { break }
      sector = next
    }
    return names
  }

  private static func name(of entry: ArraySlice<UInt8>) -> String? {
    guard let length = entry.uint16(at: 64), length >= 4, length <= 64 else { return nil }
    let units = stride(from: 0, to: length - 2, by: 2).compactMap { entry.uint16(at: $0) }.map { UInt16($0) }
    return String(decoding: units, as: UTF16.self)
  }

  /// The next sector of a chain.
  ///
  /// Only the first 109 sectors of the allocation table are looked at; they cover 7 MB,
  /// and directories of workbooks stand at the beginning or are short.
  private static func follower(
    of sector: Int, header: [UInt8], shift: Int, in source: ByteSource
  ) throws(SpreadsheetError) -> Int? {
    let perSector = 1 << (shift - 2)
    guard sector / perSector < 109, let table = header.uint32(at: 76 + sector / perSector * 4),
      table < 0xffff_fffa
    else { return nil }
    let place = (table + 1) << shift + sector % perSector * 4
    guard let next = try source.bytes(at: place, count: 4).uint32(at: 0), next < 0xffff_fffa else {
      return nil
    }
    return next
  }
}

/// A zip package: its entries by name, each readable as a stream.
///
/// Sizes and places come from the central directory alone; local headers only say where the data starts.
final class ZipArchive {
  private let source: ByteSource
  private let limits: ReadingLimits
  /// What the directory says of each entry.
  let entries: [PartName: ZipEntry]
  /// Where the directory starts, counted from the first byte of the file.
  let directoryOffset: Int
  private var openedParts: Set<PartName> = []
  private var reservedBytes = 0

  /// Opens a package, or returns nil when the source has no zip directory at its end.
  ///
  /// - Throws: ``SpreadsheetError`` when the directory is damaged, unsafe or too large.
  init?(_ source: ByteSource, limits: ReadingLimits) throws(SpreadsheetError) {
    guard let end = try ZipEndRecord(in: source) else { return nil }
    self.source = source
    self.limits = limits
    directoryOffset = end.directoryOffset
    var byName: [PartName: ZipEntry] = [:]
    for entry in try ZipDirectory.entries(of: source, at: end, limits: limits) {
      let earlier = byName.updateValue(entry, forKey: PartName(entry.name))
      // Two parts of one name: readers would differ in which they show, so neither is believed.
      if let earlier, earlier.checksum != entry.checksum || earlier.size != entry.size {
        throw SpreadsheetError(.unsafeArchive("two parts of one name"), file: source.name, part: entry.name)
      }
    }
    entries = byName
  }

  /// A package whose directory was read and checked before.
  init(_ source: ByteSource, entries: [PartName: ZipEntry], directoryOffset: Int, limits: ReadingLimits) {
    self.source = source
    self.entries = entries
    self.directoryOffset = directoryOffset
    self.limits = limits
  }

  /// The name of the file.
  var file: String { source.name }

  /// The names of all entries, in no particular order.
  var names: some Collection<String> { entries.values.lazy.map(\.name) }

  /// Whether there is an entry of this name.
  func contains(_ name: String) -> Bool { entries[PartName(name)] != nil }

  /// What the directory says of an entry; nil when there is none of this name.
  func entry(named name: String) -> ZipEntry? { entries[PartName(name)] }

  /// Opens an entry for reading, or returns nil when there is none of this name.
  func stream(of name: String) throws(SpreadsheetError) -> ZipEntryStream? {
    guard let (entry, start) = try place(of: name) else { return nil }
    return ZipEntryStream(entry, in: source, from: start, limits: limits)
  }

  /// A small entry with its packed bytes; nil when there is none of this name, or it is not small or not whole.
  func packedPart(named name: String) throws(SpreadsheetError) -> PackedPart? {
    guard let (entry, start) = try place(of: name), entry.packedSize <= PackedPart.largest else { return nil }
    let bytes = try source.bytes(at: start, count: entry.packedSize)
    guard bytes.count == entry.packedSize else { return nil }
    return PackedPart(
      name: name, method: entry.method, checksum: entry.checksum, size: entry.size, bytes: bytes,
      limits: limits)
  }

  /// Where the bytes of an entry start; nil when there is none of this name.
  private func place(of name: String) throws(SpreadsheetError) -> (entry: ZipEntry, start: Int)? {
    let key = PartName(name)
    guard let entry = entries[key] else { return nil }
    func refused(_ reason: SpreadsheetError.Reason) -> SpreadsheetError {
      SpreadsheetError(reason, file: source.name, part: entry.name)
    }
    guard !entry.isEncrypted else { throw refused(.passwordProtected) }
    guard entry.method == 0 || entry.method == 8 else { throw refused(.unsupportedCompression(entry.method)) }
    try reserve(entry.size, for: key) { refused(.limitExceeded(.inflatedBytes, limits.inflatedBytes)) }
    let header = try source.bytes(at: entry.headerOffset, count: 30 + entry.storedName.count)
    guard
      header.uint32(at: 0) == 0x0403_4b50, let nameLength = header.uint16(at: 26),
      let extraLength = header.uint16(at: 28), nameLength == entry.storedName.count,
      header.dropFirst(30).elementsEqual(entry.storedName)
    else { throw refused(.damagedPart("its local header does not fit the directory")) }
    let start = entry.headerOffset + 30 + nameLength + extraLength
    guard start <= directoryOffset, entry.packedSize <= directoryOffset - start else {
      throw refused(.damagedPart("its data reaches beyond the package"))
    }
    return (entry, start)
  }

  /// Counts an opened part against the limit of the whole package, once however often it is read.
  private func reserve(
    _ size: Int, for key: PartName, orThrow refusal: () -> SpreadsheetError
  ) throws(SpreadsheetError) {
    guard !openedParts.contains(key) else { return }
    guard size <= limits.inflatedBytes - reservedBytes else { throw refusal() }
    openedParts.insert(key)
    reservedBytes += size
  }
}

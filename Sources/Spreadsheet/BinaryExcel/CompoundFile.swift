/// An OLE compound file, the container of old Office documents and of encrypted new ones ([MS-CFB]).
///
/// What the file says about itself is followed only as far as it lies in the file and comes to an end.
struct CompoundFile {
  private let source: ByteSource
  private let shift: Int
  private let entries: [String: Entry]
  private let table: [Int]
  private let shortTable: [Int]
  private let shortSectors: [Int]

  /// A stream in the directory.
  private struct Entry {
    let firstSector: Int
    let size: Int
  }

  /// Whether the first bytes are those of a compound file.
  static func isOne(_ head: [UInt8]) -> Bool {
    head.starts(with: [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
  }

  /// Reads the tables and the directory, as far as they can be followed.
  init(_ source: ByteSource) throws(SpreadsheetError) {
    self.source = source
    let header = try source.bytes(at: 0, count: 512)
    let shift = header.uint16(at: 30) == 12 ? 12 : 9
    self.shift = shift
    let count = source.count >> shift
    table = try Self.table(header: header, source, shift)
    var names: [String: Entry] = [:]
    var root: Entry?
    for sector in Self.chain(from: header.uint32(at: 48), in: table, atMost: min(count, 1024)) {
      let bytes = try source.bytes(at: (sector + 1) << shift, count: 1 << shift)
      for place in stride(from: 0, through: bytes.count - 128, by: 128) {
        let entry = bytes[place..<place + 128]
        guard let name = Self.name(of: entry), let first = entry.uint32(at: 116),
          let size = entry.uint32(at: 120)
        else { continue }
        if root == nil { root = Entry(firstSector: first, size: size) }
        if names[name] == nil { names[name] = Entry(firstSector: first, size: size) }
      }
    }
    entries = names
    shortSectors = Self.chain(from: root?.firstSector, in: table, atMost: count)
    var short: [Int] = []
    for sector in Self.chain(from: header.uint32(at: 60), in: table, atMost: count) {
      short += Self.words(try source.bytes(at: (sector + 1) << shift, count: 1 << shift))
    }
    shortTable = short
  }

  /// Whether there is a stream of this name.
  func contains(_ name: String) -> Bool { entries[name] != nil }

  /// The bytes of a stream, or nil when it is not there, is not whole, or is larger than allowed.
  ///
  /// Streams of less than 4096 bytes lie in sectors of 64 bytes inside the stream of the first entry.
  func stream(_ name: String, atMost limit: Int) throws(SpreadsheetError) -> [UInt8]? {
    guard let entry = entries[name], entry.size <= min(limit, source.count) else { return nil }
    let isShort = entry.size < 4096
    let step = isShort ? 6 : shift
    let needed = (entry.size + 1 << step - 1) >> step
    let sectors = Self.chain(from: entry.firstSector, in: isShort ? shortTable : table, atMost: needed)
    guard sectors.count == needed else { return nil }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(entry.size)
    for sector in sectors {
      var place = (sector + 1) << step
      if isShort {
        let index = (sector << step) >> shift
        guard shortSectors.indices.contains(index) else { return nil }
        place = (shortSectors[index] + 1) << shift + ((sector << step) & ((1 << shift) - 1))
      }
      bytes += try source.bytes(at: place, count: min(1 << step, entry.size - bytes.count))
    }
    // The last sector may be cut off behind the last byte of the stream.
    return bytes.count == entry.size ? bytes : nil
  }

  /// The allocation table: for each sector the one that follows it.
  private static func table(
    header: [UInt8], _ source: ByteSource, _ shift: Int
  ) throws(SpreadsheetError) -> [Int] {
    let count = source.count >> shift + 1
    var places = words(Array(header.dropFirst(76)))
    var next = header.uint32(at: 68) ?? endOfChain
    while next < count, places.count < count {
      let more = words(try source.bytes(at: (next + 1) << shift, count: 1 << shift))
      guard let last = more.last else { break }
      places += more.dropLast()
      next = last
    }
    var table: [Int] = []
    for place in places where place < count {
      guard table.count < count else { break }
      table += words(try source.bytes(at: (place + 1) << shift, count: 1 << shift))
    }
    return table
  }

  private static func words(_ bytes: [UInt8]) -> [Int] {
    stride(from: 0, through: bytes.count - 4, by: 4).compactMap { bytes.uint32(at: $0) }
  }

  private static let endOfChain = 0xffff_fffe

  private static func chain(from first: Int?, in table: [Int], atMost limit: Int) -> [Int] {
    var sectors: [Int] = []
    var next = first ?? endOfChain
    while next < endOfChain, sectors.count < limit {
      sectors.append(next)
      next = table.indices.contains(next) ? table[next] : endOfChain
    }
    return sectors
  }

  private static func name(of entry: ArraySlice<UInt8>) -> String? {
    guard let length = entry.uint16(at: 64), length >= 4, length <= 64 else { return nil }
    let units = stride(from: 0, to: length - 2, by: 2).compactMap { entry.uint16(at: $0) }.map { UInt16($0) }
    return String(decoding: units, as: UTF16.self)
  }
}

/// Makes zip packages for tests: stored entries, and whatever is wrong with them on purpose.
public struct ZipBuilder: Sendable {
  /// One entry as it will be written.
  public struct Entry: Sendable {
    /// The name in the directory and, unless changed, in the local header.
    public var name: String
    /// The bytes as they stand in the package.
    public var packed: [UInt8]
    /// 0 stored, 8 deflate; the builder packs nothing itself.
    public var method: UInt16
    /// The checksum that is claimed.
    public var checksum: UInt32
    /// The unpacked size that is claimed.
    public var size: Int
    /// The flags; bit 0 is encryption, bit 3 a data descriptor.
    public var flags: UInt16 = 0
    /// The name in the local header, where it shall differ.
    public var localName: String?
    /// The bytes of the name, where they are not those of UTF-8.
    public var nameBytes: [UInt8]?
    /// Whether sizes and offset are written in zip64 form.
    public var isZip64 = false

    /// A stored entry, or a packed one when the unpacked form is given too.
    public init(_ name: String, _ bytes: [UInt8], unpacked: [UInt8]? = nil) {
      self.name = name
      packed = bytes
      method = unpacked == nil ? 0 : 8
      checksum = ZipBuilder.checksum(unpacked ?? bytes)
      size = (unpacked ?? bytes).count
    }
  }

  /// The entries in order.
  public var entries: [Entry] = []
  /// Foreign bytes before the first entry.
  public var prefix: [UInt8] = []
  /// The comment at the end.
  public var comment: [UInt8] = []
  /// The number of entries that is claimed; nil for the true one.
  public var claimedCount: UInt16?
  /// Whether the end of the directory is written in zip64 form.
  public var isZip64 = false

  /// An empty package.
  public init() {}

  /// Adds a stored entry.
  public mutating func add(_ name: String, _ text: String) {
    entries.append(Entry(name, Array(text.utf8)))
  }

  /// The package.
  public func bytes() -> [UInt8] {
    var package = Bytes(prefix)
    var directory = Bytes([])
    for entry in entries {
      // Offsets count from the package's own first byte, as if nothing stood before it.
      let offset = package.all.count - prefix.count
      write(local: entry, to: &package)
      write(central: entry, offset: offset, to: &directory)
    }
    let start = package.all.count - prefix.count
    package.all += directory.all
    writeEnd(start: start, size: directory.all.count, to: &package)
    return package.all
  }

  private func write(local entry: Entry, to package: inout Bytes) {
    let name = entry.nameBytes ?? Array((entry.localName ?? entry.name).utf8)
    let hasDescriptor = entry.flags & 8 != 0
    package.put(0x0403_4b50, 4)
    package.put(20, 2)
    package.put(Int(entry.flags), 2)
    package.put(Int(entry.method), 2)
    package.put(0, 4)
    package.put(hasDescriptor ? 0 : Int(entry.checksum), 4)
    package.put(hasDescriptor ? 0 : entry.packed.count, 4)
    package.put(hasDescriptor ? 0 : entry.size, 4)
    package.put(name.count, 2)
    package.put(0, 2)
    package.all += name
    package.all += entry.packed
    guard hasDescriptor else { return }
    package.put(0x0807_4b50, 4)
    package.put(Int(entry.checksum), 4)
    package.put(entry.packed.count, 4)
    package.put(entry.size, 4)
  }

  private func write(central entry: Entry, offset: Int, to directory: inout Bytes) {
    let name = entry.nameBytes ?? Array(entry.name.utf8)
    directory.put(0x0201_4b50, 4)
    directory.put(20, 2)
    directory.put(20, 2)
    directory.put(Int(entry.flags), 2)
    directory.put(Int(entry.method), 2)
    directory.put(0, 4)
    directory.put(Int(entry.checksum), 4)
    directory.put(entry.isZip64 ? 0xffff_ffff : entry.packed.count, 4)
    directory.put(entry.isZip64 ? 0xffff_ffff : entry.size, 4)
    directory.put(name.count, 2)
    directory.put(entry.isZip64 ? 28 : 0, 2)
    directory.put(0, 2)
    directory.put(0, 8)
    directory.put(entry.isZip64 ? 0xffff_ffff : offset, 4)
    directory.all += name
    guard entry.isZip64 else { return }
    directory.put(1, 2)
    directory.put(24, 2)
    directory.put(entry.size, 8)
    directory.put(entry.packed.count, 8)
    directory.put(offset, 8)
  }

  private func writeEnd(start: Int, size: Int, to package: inout Bytes) {
    if isZip64 {
      let record = package.all.count - prefix.count
      package.put(0x0606_4b50, 4)
      package.put(44, 8)
      package.put(45, 2)
      package.put(45, 2)
      package.put(0, 8)
      package.put(entries.count, 8)
      package.put(entries.count, 8)
      package.put(size, 8)
      package.put(start, 8)
      package.put(0x0706_4b50, 4)
      package.put(0, 4)
      package.put(record, 8)
      package.put(1, 4)
    }
    let count = claimedCount.map(Int.init) ?? entries.count
    package.put(0x0605_4b50, 4)
    package.put(0, 4)
    package.put(isZip64 ? 0xffff : count, 2)
    package.put(isZip64 ? 0xffff : count, 2)
    package.put(isZip64 ? 0xffff_ffff : size, 4)
    package.put(isZip64 ? 0xffff_ffff : start, 4)
    package.put(comment.count, 2)
    package.all += comment
  }

  /// The CRC-32 of zip entries, bit by bit.
  public static func checksum(_ bytes: [UInt8]) -> UInt32 {
    var value = ~UInt32(0)
    for byte in bytes {
      value ^= UInt32(byte)
      for _ in 0..<8 { value = value & 1 == 1 ? value >> 1 ^ 0xedb8_8320 : value >> 1 }
    }
    return ~value
  }

  private struct Bytes {
    var all: [UInt8]

    init(_ bytes: [UInt8]) { all = bytes }

    mutating func put(_ value: Int, _ width: Int) {
      for index in 0..<width { all.append(UInt8(truncatingIfNeeded: value >> (8 * index))) }
    }
  }
}

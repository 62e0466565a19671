/// One file inside a zip package, as the central directory describes it.
struct ZipEntry {
  /// The name with forward slashes and no leading slash.
  let name: String
  /// The name as stored, to be compared with the local header.
  let storedName: [UInt8]
  /// 0 is stored, 8 is deflate (APPNOTE 4.4.5).
  let method: Int
  /// Whether the bytes are encrypted.
  let isEncrypted: Bool
  /// The CRC-32 of the unpacked bytes.
  let checksum: Int
  /// The number of packed bytes.
  let packedSize: Int
  /// The number of unpacked bytes.
  let size: Int
  /// Where the local header starts, counted from the first byte of the file.
  let headerOffset: Int
}

/// How the bytes of a text file stand for characters.
enum TextEncoding: Equatable {
  /// UTF-8, after so many bytes of byte order mark.
  case utf8(markLength: Int)
  /// UTF-16, least significant byte first, after a byte order mark.
  case utf16LittleEndian
  /// UTF-16, most significant byte first, after a byte order mark.
  case utf16BigEndian
  /// One byte a character, each the code point of its number, so that a later stage can decode TCVN3 or VNI.
  case oneByte

  /// The encoding of a file, from its mark or from all of its bytes; nil when it is no text.
  init?(of source: ByteSource) throws(SpreadsheetError) {
    let head = try source.bytes(at: 0, count: 3)
    if head.starts(with: [0xef, 0xbb, 0xbf]) {
      self = .utf8(markLength: 3)
    } else if head.starts(with: [0xff, 0xfe]) {
      self = .utf16LittleEndian
      return
    } else if head.starts(with: [0xfe, 0xff]) {
      self = .utf16BigEndian
      return
    } else {
      self = .utf8(markLength: 0)
    }
    var census = ByteCensus()
    let chunk = Chunk()
    let stream = SourceStream(source)
    while true {
      let bytes = try chunk.next(of: stream)
      if bytes.isEmpty { break }
      withExtendedLifetime(chunk) { census.count(bytes) }
      if census.isBinary { return nil }
    }
    if !census.isUTF8 { self = .oneByte }
  }
}

/// What a pass over all bytes of a file shows about their encoding.
private struct ByteCensus {
  private(set) var isUTF8 = true
  private var total = 0
  private var controls = 0
  private var hasZero = false
  private var unfinished: [UInt8] = []

  /// Whether the bytes are no text: a zero byte, or one control character in fifty.
  var isBinary: Bool { hasZero || controls * 50 > total }

  mutating func count(_ bytes: UnsafeRawBufferPointer) {
    total += bytes.count
    for byte in bytes where byte < 0x20 {
      if byte == 0 { hasZero = true }
      // Tab, line feed, vertical tab, form feed, carriage return; the end mark of DOS.
      if !(9...13).contains(byte), byte != 0x1a { controls += 1 }
    }
    guard isUTF8 else { return }
    let all = unfinished + bytes
    let cut = Self.lengthOfWholeCharacters(all)
    isUTF8 = String(validating: all[..<cut], as: UTF8.self) != nil
    unfinished = Array(all[cut...])
    if unfinished.count > 3 { isUTF8 = false }
  }

  /// Where the last character starts if it may continue in the next chunk, else the end.
  private static func lengthOfWholeCharacters(_ bytes: [UInt8]) -> Int {
    for back in 1...3 where back <= bytes.count {
      let byte = bytes[bytes.count - back]
      if byte < 0x80 { break }
      guard byte >= 0xc0 else { continue }
      let length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2
      return length > back ? bytes.count - back : bytes.count
    }
    return bytes.count
  }
}

/// The first bytes of a part.
enum PlainHead {
  /// Whether they show a document of XML 1.0 in UTF-8, as all programs write it.
  static func isPlain(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var rest = bytes[...]
    if rest.starts(with: [0xef, 0xbb, 0xbf]) { rest = rest.dropFirst(3) }
    guard rest.starts(with: "<?xml ".utf8) else {
      // Without a declaration and a mark of another encoding it is UTF-8 (XML 1.0, 4.3.3).
      return rest.first == UInt8(ascii: "<")
        && rest.dropFirst().first.map { $0 | 0x20 }.map(isLetter) ?? false
    }
    guard let end = rest.prefix(200).firstIndex(of: UInt8(ascii: ">")) else { return false }
    let declaration = rest[..<end].map { byte in
      byte == UInt8(ascii: "'") ? UInt8(ascii: "\"") : isLetter(byte | 0x20) ? byte | 0x20 : byte
    }
    guard contains("version=\"1.0\"", in: declaration) else { return false }
    return !contains("encoding", in: declaration) || contains("encoding=\"utf-8\"", in: declaration)
  }

  private static func contains(_ text: StaticString, in bytes: [UInt8]) -> Bool {
    let wanted = UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
    return bytes.indices.contains { bytes[$0...].starts(with: wanted) }
  }

  private static func isLetter(_ byte: UInt8) -> Bool { byte &- UInt8(ascii: "a") < 26 }
}

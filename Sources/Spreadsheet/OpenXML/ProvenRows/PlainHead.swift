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
    let declaration = String(decoding: rest[..<end], as: UTF8.self).lowercased()
      .replacing("'", with: "\"")
    guard declaration.contains("version=\"1.0\"") else { return false }
    return !declaration.contains("encoding") || declaration.contains("encoding=\"utf-8\"")
  }

  private static func isLetter(_ byte: UInt8) -> Bool { byte &- UInt8(ascii: "a") < 26 }
}

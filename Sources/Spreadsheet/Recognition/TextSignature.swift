/// What the first characters of a file say about it, whatever its encoding.
struct TextSignature {
  private let text: String

  /// Reads the beginning of a file; white space and byte order marks before it do not count.
  init(_ head: [UInt8]) {
    // Marks and signatures are ASCII: what UTF-16 adds to them are zero bytes and the byte order mark.
    let marks: Set<UInt8> = [0, 0xff, 0xfe, 0xef, 0xbb, 0xbf]
    let isMarked = head.prefix(2).contains { marks.contains($0) }
    let bytes = isMarked ? head.filter { !marks.contains($0) } : head
    text = String(decoding: bytes.drop(while: XMLSpace.contains), as: UTF8.self)
  }

  /// Whether the file starts like markup.
  var isMarkup: Bool {
    guard text.first == "<", let second = text.dropFirst().first else { return false }
    return second.isLetter || second == "!" || second == "?" || second == "_" || second == ":"
  }

  /// Whether the file is a web page, or a mail that packs one.
  var isHTML: Bool {
    let start = Self.afterPrologue(text).prefix(64).lowercased()
    if start.hasPrefix("<!doctype html") || text.lowercased().hasPrefix("mime-version:") { return true }
    let elements = [
      "html", "head", "body", "table", "meta", "title", "style", "script", "div", "p", "br", "font", "center",
      "span",
      "tr", "td",
    ]
    let name = start.dropFirst().prefix { $0.isLetter || $0.isNumber }
    return start.first == "<" && elements.contains(String(name))
  }

  /// Whether the file is a text document in the Rich Text Format.
  var isRichText: Bool { text.hasPrefix("{\\rtf") }

  /// The text behind processing instructions, comments and white space.
  private static func afterPrologue(_ text: String) -> Substring {
    var rest = text[...]
    while true {
      rest = rest.drop(while: \.isWhitespace)
      if rest.hasPrefix("<?"), let end = rest.firstRange(of: "?>") {
        rest = rest[end.upperBound...]
      } else if rest.hasPrefix("<!--"), let end = rest.firstRange(of: "-->") {
        rest = rest[end.upperBound...]
      } else {
        return rest
      }
    }
  }
}

import VietnameseText

/// Texts that were met before, each in memory once.
///
/// Texts are the same here when their bytes are: two forms of one letter stay two texts.
struct KnownTexts {
  private struct Text: Hashable {
    var text: String

    static func == (left: Self, right: Self) -> Bool { left.text.hasBytes(of: right.text) }

    func hash(into hasher: inout Hasher) {
      var text = text
      text.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
    }
  }

  private var texts: Set<Text> = []

  /// The text as it was met first.
  mutating func once(_ text: String) -> String { texts.insert(Text(text: text)).memberAfterInsert.text }
}

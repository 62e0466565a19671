/// The first words of a place name, each with its place in the text, so that the name can be cut out as it was typed.
struct PlaceWords {
  struct Word {
    let key: String
    let start: String.Index
    /// Whether a dot or bracket follows directly: an abbreviation or an ordinal.
    let endsWithDot: Bool
    let isNumber: Bool
  }

  /// More words than an ordinal, an office and a kind can be.
  private static let most = 10

  let text: String
  let words: [Word]

  /// Cuts a cleaned text at everything but letters and apostrophes, and between letters and digits.
  init(_ text: String) {
    self.text = text
    var words: [Word] = []
    let scalars = text.unicodeScalars
    var start = scalars.startIndex
    while start < scalars.endIndex, words.count < Self.most {
      let isNumber = scalars[start].isDigit
      var end = start
      while end < scalars.endIndex, scalars[end].isDigit == isNumber, isNumber || scalars[end].isWordPart {
        end = scalars.index(after: end)
      }
      guard end > start else {
        start = scalars.index(after: start)
        continue
      }
      let key = MatchingKey(String(scalars[start..<end])).text
      let endsWithDot = end < scalars.endIndex && (scalars[end] == "." || scalars[end] == ")")
      words.append(Word(key: key, start: start, endsWithDot: endsWithDot, isNumber: isNumber))
      start = end
    }
    self.words = words
  }

  /// The text from a word on, as typed, without the signs that lists put after a name.
  func text(from index: Int) -> String {
    guard words.indices.contains(index) else { return "" }
    var name = text[words[index].start...]
    while let last = name.last, " -–:.,;".contains(last) { name.removeLast() }
    return String(name)
  }

  /// Whether words stand at an index, compared as matching keys.
  func hasWords(_ keys: [String], at index: Int) -> Bool {
    guard index + keys.count <= words.count else { return false }
    return keys.indices.allSatisfy { words[index + $0].key == keys[$0] }
  }
}

extension Unicode.Scalar {
  fileprivate var isWordPart: Bool {
    VietnameseLetter(self) != nil || self == "'" || self == "’" || self == "‘" || properties.isAlphabetic
      || properties.generalCategory == .nonspacingMark
  }
}

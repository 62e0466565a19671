/// How many lines a text takes in a cell or a label of a given width.
enum TextHeight {
  /// The lines of a text broken between words, for a width in letters; a word that is longer takes a line of its own.
  ///
  /// A letter is one scalar; texts are composed.
  static func lines(_ text: String, width: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    var letters = 0
    for word in text.unicodeScalars.split(separator: " ") {
      let length = word.count
      if letters > 0, letters + 1 + length > width {
        lines.append(line)
        line = ""
        letters = 0
      }
      if letters > 0 {
        line += " "
        letters += 1
      }
      line.unicodeScalars.append(contentsOf: word)
      letters += length
    }
    return lines + [line]
  }

  /// The lines of a text that is broken anywhere, as a mark without spaces is.
  static func pieces(_ text: String, width: Int) -> Int {
    max(1, (text.unicodeScalars.count + width - 1) / max(1, width))
  }
}

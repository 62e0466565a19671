/// The text of a configuration file by lines, kept to find the places of what is written inside a value.
final class ConfigurationSource: Sendable {
  let file: String
  private let lines: [[Unicode.Scalar]]

  init(file: String, text: String) {
    self.file = file
    lines = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).map { Array($0) }
  }

  /// The scalar at a place, or nil beyond the end of a line.
  func scalar(at place: ConfigurationPlace) -> Unicode.Scalar? { self[place.line - 1, place.column - 1] }

  /// Where a part of a value stands, given the value's text, its place and how many scalars in the part
  /// begins.
  ///
  /// Value and file are followed side by side: any white space in the value may be any white space in the
  /// file, since YAML folds lines and drops indentation; a backslash before a sign stands for the sign. Where they
  /// part ways, at another escape, the place of the value is given.
  func place(
    ofScalar offset: Int, of text: String, at start: ConfigurationPlace, style: StrictNode.ScalarStyle
  )
    -> ConfigurationPlace
  {
    var (line, column) = beginning(of: start, style)
    var inSpace = true
    var beginning = column
    for scalar in text.unicodeScalars.prefix(offset + 1) {
      guard !scalar.properties.isWhitespace else {
        inSpace = true
        continue
      }
      if inSpace { (line, column) = pastSpace(line, column) }
      beginning = column
      if style == .quoted, self[line, column] == "\\", self[line, column + 1] == scalar { column += 1 }
      guard self[line, column] == scalar else { return start }
      column += 1
      inSpace = false
    }
    let isBeyondEnd = offset >= text.unicodeScalars.count
    return ConfigurationPlace(file: file, line: line + 1, column: isBeyondEnd ? column + 1 : beginning + 1)
  }

  /// The line and column, from 0, where the text of a value begins: after its quote, or below its block sign.
  private func beginning(of start: ConfigurationPlace, _ style: StrictNode.ScalarStyle) -> (Int, Int) {
    switch style {
    case .plain: (start.line - 1, start.column - 1)
    case .quoted: (start.line - 1, start.column)
    case .block: (start.line, 0)
    }
  }

  private func pastSpace(_ line: Int, _ column: Int) -> (Int, Int) {
    var (line, column) = (line, column)
    while line < lines.count {
      if let scalar = self[line, column] {
        guard scalar.properties.isWhitespace else { break }
        column += 1
      } else {
        line += 1
        column = 0
      }
    }
    return (line, column)
  }

  private subscript(line: Int, column: Int) -> Unicode.Scalar? {
    lines.indices.contains(line) && lines[line].indices.contains(column) ? lines[line][column] : nil
  }
}

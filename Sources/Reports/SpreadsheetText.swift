/// Text of a sheet in a comma-separated file that people open in a spreadsheet program.
enum SpreadsheetText {
  /// The text, with an apostrophe before it where a spreadsheet program would take it for a formula.
  ///
  /// Quotation marks alone do not help: programs remove them before they look. Texts meant for people are written so
  /// (names, messages); codes and counts never begin this way, and numbers and a lone dash stay. JSON carries the text as
  /// it is.
  static func shown(_ text: String) -> String {
    guard let first = text.unicodeScalars.first, opensFormula(first), !isHarmless(text) else {
      return text
    }
    return "'" + text
  }

  /// A dash, or a sign and digits: nothing that could be worked out to something else.
  private static func isHarmless(_ text: String) -> Bool {
    guard text.first == "-" || text.first == "+" else { return false }
    return text.dropFirst().allSatisfy { $0.isASCII && $0.isNumber || $0 == "." || $0 == "," }
  }

  /// What begins a formula, also in its full-width form, or is skipped before one.
  private static func opensFormula(_ first: Unicode.Scalar) -> Bool {
    switch first {
    case "=", "+", "-", "@", "\t", "\r", "\n", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}": true
    default: false
    }
  }
}

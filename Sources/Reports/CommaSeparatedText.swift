/// Comma-separated text as RFC 4180 has it, with line feeds.
public struct CommaSeparatedText {
  /// The text so far.
  public private(set) var text = ""

  /// An empty text.
  public init() {}

  /// Writes one line that people may open in a spreadsheet program: no field of it can become a formula.
  public mutating func write(_ fields: [String]) { write(exactly: fields.map { SpreadsheetText.shown($0) }) }

  /// Writes one line as it is, for programs only.
  public mutating func write(exactly fields: [String]) {
    var isFirst = true
    for field in fields {
      if !isFirst { text.append(",") }
      isFirst = false
      if Self.needsQuotes(field) {
        text.append("\"")
        text.append(field.replacing("\"", with: "\"\""))
        text.append("\"")
      } else {
        text.append(field)
      }
    }
    text.append("\n")
  }

  private static func needsQuotes(_ field: String) -> Bool {
    for byte in field.utf8 {
      if byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\"") || byte == 10 || byte == 13 { return true }
    }
    return false
  }
}

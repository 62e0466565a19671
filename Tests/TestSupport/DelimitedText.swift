/// Comma-separated text, read by the tests themselves.
public enum DelimitedText {
  /// The fields of every line.
  public static func lines(_ text: String) -> [[String]] {
    var lines: [[String]] = []
    var fields: [String] = []
    var field = ""
    var isQuoted = false
    var characters = Array(text.unicodeScalars)[...]
    while let scalar = characters.popFirst() {
      switch scalar {
      case "\"" where isQuoted && characters.first == "\"":
        field.unicodeScalars.append(scalar)
        characters.removeFirst()
      case "\"": isQuoted.toggle()
      case "," where !isQuoted:
        fields.append(field)
        field = ""
      case "\n" where !isQuoted:
        lines.append(fields + [field])
        fields = []
        field = ""
      case "\r" where !isQuoted: break
      default: field.unicodeScalars.append(scalar)
      }
    }
    if !field.isEmpty || !fields.isEmpty { lines.append(fields + [field]) }
    return lines
  }

  /// The lines of a table by the names of its columns.
  public static func table(_ text: String) -> [[String: String]] {
    let lines = lines(text)
    guard let names = lines.first else { return [] }
    return lines.dropFirst().map { Dictionary(zip(names, $0), uniquingKeysWith: { first, _ in first }) }
  }
}

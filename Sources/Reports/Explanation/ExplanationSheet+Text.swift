extension ExplanationSheet {
  /// The most characters of a line; an A4 page in a type of fixed width holds them.
  private static let width = 96

  /// The sheet as plain text, for the screen and the printer.
  public var text: String {
    var text = title.uppercased() + "\n\n"
    let labels = fields.map(\.label.count).max() ?? 0
    for field in fields {
      text += Self.lines(
        [Self.padded(field.label + ":", to: labels + 1), field.text], widths: [labels + 1], indent: 0)
    }
    for (place, section) in sections.enumerated() {
      text += "\n\(place + 1). \(section.title)\n"
      text += Self.text(of: section)
    }
    if !closing.isEmpty { text += "\n" + closing.joined(separator: "\n") + "\n" }
    return text
  }

  private static func text(of section: Section) -> String {
    guard !section.rows.isEmpty else { return "   \(section.emptyNote)\n" }
    let head = section.columns.map(\.label)
    let widths = widths(of: [head] + section.rows)
    var text = lines(head, widths: widths, indent: 3)
    let last = ([head] + section.rows).map { $0.last?.count ?? 0 }.max() ?? 0
    let used = widths.reduce(0) { $0 + $1 + 2 }
    text += "   " + String(repeating: "─", count: min(width - 3, used + last)) + "\n"
    for row in section.rows { text += lines(row, widths: widths, indent: 3) }
    return text
  }

  /// The widths of all columns but the last, the widest made narrower until the last has room.
  private static func widths(of rows: [[String]]) -> [Int] {
    let columns = rows.first?.indices.dropLast() ?? []
    var widths = columns.map { column in min(34, rows.map { $0[column].count }.max() ?? 0) }
    let last = min(32, rows.map { $0.last?.count ?? 0 }.max() ?? 0)
    func used() -> Int { widths.reduce(3) { $0 + $1 + 2 } + last }
    while used() > width, let widest = widths.indices.max(by: { widths[$0] < widths[$1] }),
      widths[widest] > 10
    {
      widths[widest] -= 1
    }
    return widths
  }

  /// A row of cells under each other's beginnings; a cell that is too long goes on below itself.
  private static func lines(_ cells: [String], widths: [Int], indent: Int) -> String {
    let used = widths.reduce(indent) { $0 + $1 + 2 }
    let parts = cells.enumerated().map { column, cell in
      wrapped(cell, to: column < widths.count ? widths[column] : max(16, width - used))
    }
    var text = ""
    for line in 0..<(parts.map(\.count).max() ?? 0) {
      var written = String(repeating: " ", count: indent)
      for (column, part) in parts.enumerated() {
        let cell = line < part.count ? part[line] : ""
        written += column < widths.count ? padded(cell, to: widths[column]) + "  " : cell
      }
      while written.last == " " { written.removeLast() }
      text += written + "\n"
    }
    return text
  }

  private static func padded(_ text: String, to width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }

  /// A text in lines of some characters at most, broken at spaces; a longer word stays whole.
  private static func wrapped(_ text: String, to width: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    for word in text.split(whereSeparator: \.isWhitespace) {
      if !line.isEmpty, line.count + 1 + word.count > width {
        lines.append(line)
        line = ""
      }
      line += (line.isEmpty ? "" : " ") + word
    }
    return lines + [line]
  }
}

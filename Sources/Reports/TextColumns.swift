/// Rows of words in columns as wide as their widest word.
struct TextColumns {
  private let rows: [[String]]
  private let leftAligned: Set<Int>

  /// A table with a line of headings; every row has as many words as it.
  ///
  /// - Parameter leftAligned: The columns whose words begin at the left; those of the others end at the right.
  init(_ header: [String], _ rows: [[String]], leftAligned: Set<Int> = [0]) {
    self.rows = [header] + rows
    self.leftAligned = leftAligned
  }

  /// The lines of the table, with a rule below its headings.
  var lines: [String] {
    let columns = rows[0].indices
    let widths = columns.map { column in rows.map { $0[column].count }.max() ?? 0 }
    var lines = rows.map { row in
      zip(columns, row).map { column, text in
        let padding = String(repeating: " ", count: widths[column] - text.count)
        return leftAligned.contains(column) ? text + padding : padding + text
      }.joined(separator: "  ").withoutTrailingSpaces
    }
    lines.insert(String(repeating: "─", count: widths.reduce(2 * (widths.count - 1), +)), at: 1)
    return lines
  }
}

extension String {
  fileprivate var withoutTrailingSpaces: String {
    var text = Substring(self)
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}

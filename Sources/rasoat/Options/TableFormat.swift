import ArgumentParser
import Reports

/// How a command writes a table of results.
enum TableFormat: String, ExpressibleByArgument, CaseIterable {
  /// For people.
  case text
  /// Comma-separated, with a line of column names.
  case csv
  /// A JSON object for each line.
  case jsonl

  /// Writes a table on the standard output.
  ///
  /// - Parameters:
  ///   - columns: The names of the columns, in order.
  ///   - rows: The lines; asked for where they are written one by one.
  ///   - text: The same for people.
  func write(columns: [String], rows: () -> [[String]], text: () -> String) {
    switch self {
    case .text: Terminal.write(text())
    case .csv:
      var table = CommaSeparatedText()
      table.write(columns)
      for row in rows() { table.write(row) }
      Terminal.write(table.text)
    case .jsonl:
      for row in rows() { Terminal.print(JSONText.object(zip(columns, row))) }
    }
  }
}

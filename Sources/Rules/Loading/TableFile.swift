/// A configuration table: a CSV file after RFC 4180 whose header has been checked against the columns
/// declared.
///
/// UTF-8 with or without a byte order mark, lines ended by LF or CRLF, comma, double quotes; the columns
/// stand in any order. A quote out of place, a row with more or fewer fields than the header, a blank line
/// are mistakes.
public struct TableFile: Sendable {
  private let content: TableContent

  /// Reads a table.
  ///
  /// - Parameters:
  ///   - file: The CSV file.
  ///   - required: The columns it must have.
  ///   - optional: The columns it may have; their fields read as empty where the column is not there.
  /// - Throws: ``RulebookErrors`` with all unknown, missing and repeated columns, or with all malformed rows.
  public init(_ file: ConfigurationFile, required: [String], optional: [String] = []) throws(RulebookErrors) {
    _ = try file.text()
    var parser = TableParser(file)
    try parser.run()
    let header = parser.header
    var errors: [RulebookError] = []
    for (position, name) in header.enumerated() {
      let place = file.place(ofByte: parser.fields[position].start)
      if !(required + optional).contains(name) {
        let unused = (required + optional).filter { !header.contains($0) }
        errors.append(.unknownColumn(place, name, nearest: unused.nearest(to: name)))
      } else if header[..<position].contains(name) {
        errors.append(.columnTwice(place, name))
      }
    }
    for name in required where !header.contains(name) {
      errors.append(.missingColumn(ConfigurationPlace(file: file.name), name))
    }
    if let all = RulebookErrors(errors) { throw all }
    content = TableContent(file: file, header: header, fields: parser.fields, declared: required + optional)
  }

  /// The rows below the header, in the order of the file.
  public var rows: some RandomAccessCollection<TableRow> & Sendable { TableRows(content: content) }

  /// The name of the file in messages.
  public var name: String { content.file.name }
}

/// The rows of a table, made when they are asked for.
struct TableRows: RandomAccessCollection, Sendable {
  let content: TableContent

  var startIndex: Int { 0 }

  var endIndex: Int { content.rowCount }

  subscript(position: Int) -> TableRow { TableRow(content: content, row: position) }
}

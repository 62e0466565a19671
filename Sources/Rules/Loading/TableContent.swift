/// What a table holds: the bytes of its file and where in them each field lies.
final class TableContent: Sendable {
  let file: ConfigurationFile
  let header: [String]
  private let declared: [String]
  /// The fields of all rows one after the other, the header's first.
  private let fields: [TableField]

  init(file: ConfigurationFile, header: [String], fields: [TableField], declared: [String]) {
    self.file = file
    self.header = header
    self.fields = fields
    self.declared = declared
  }

  /// The rows below the header.
  var rowCount: Int { header.isEmpty ? 0 : fields.count / header.count - 1 }

  /// The position of a column in the header; nil when an optional column is not there.
  ///
  /// - Throws: ``RulebookErrors`` for a column the table was never asked for.
  func position(of column: String, row: Int) throws(RulebookErrors) -> Int? {
    if let position = header.firstIndex(of: column) { return position }
    guard declared.contains(column) else {
      throw RulebookErrors(
        .unknownColumn(place(ofRow: row, column: 0), column, nearest: declared.nearest(to: column)))
    }
    return nil
  }

  /// The text of a field without its quotes.
  func text(ofRow row: Int, column: Int) -> String { field(row, column).text(in: file.bytes) }

  /// Where a field begins.
  func place(ofRow row: Int, column: Int) -> ConfigurationPlace {
    file.place(ofByte: field(row, column).start)
  }

  private func field(_ row: Int, _ column: Int) -> TableField { fields[(row + 1) * header.count + column] }
}

/// Where a field lies in the bytes of its file, quotes included.
struct TableField: Sendable {
  let start: Int
  let end: Int
  let isQuoted: Bool

  /// The text of the field without its quotes.
  func text(in bytes: [UInt8]) -> String {
    guard isQuoted else { return String(decoding: bytes[start..<end], as: UTF8.self) }
    var text: [UInt8] = []
    text.reserveCapacity(end - start)
    var skipsQuote = false
    for byte in bytes[start..<end].dropFirst().dropLast() {
      skipsQuote = byte == UInt8(ascii: "\"") && !skipsQuote
      if !skipsQuote { text.append(byte) }
    }
    return String(decoding: text, as: UTF8.self)
  }
}

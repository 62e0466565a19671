/// A row of a result.
struct PostgresRow {
  let result: PostgresResult
  let row: Int

  /// The place of a column; nil when there is none of the name.
  func place(of name: String) -> Int? { result.places[name] }

  /// A text; nil for NULL.
  func text(_ column: Int) -> String? {
    result.withBytes(row, column) { String(decoding: $0, as: UTF8.self) }
  }

  /// Bytes; nil for NULL.
  func bytes(_ column: Int) -> [UInt8]? { result.withBytes(row, column) { [UInt8]($0) } }

  /// A whole number of 1, 2, 4 or 8 bytes, the highest first; nil for NULL.
  func number(_ column: Int) -> Int64? {
    result.withBytes(row, column) { bytes in
      guard let first = bytes.first else { return 0 }
      // The sign stands in the first bit; a value of one byte is yes or no.
      let sign: UInt64 = first & 0x80 == 0 ? 0 : .max
      return Int64(bitPattern: bytes.reduce(sign) { $0 << 8 | UInt64($1) })
    }
  }
}

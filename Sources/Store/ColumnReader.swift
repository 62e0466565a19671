/// Reads the columns of a row one after the other: no column is looked for by its name.
struct ColumnReader {
  private let row: StoreRow
  private var column: Int

  /// Begins at a column, counted from 0.
  init(_ row: StoreRow, from column: Int = 0) {
    self.row = row
    self.column = column
  }

  /// A text.
  mutating func text() -> String {
    defer { column += 1 }
    return row[column]
  }

  /// A text; nil for NULL.
  mutating func textIfAny() -> String? {
    defer { column += 1 }
    return row[column]
  }

  /// A whole number.
  mutating func number() -> Int {
    defer { column += 1 }
    return row[column]
  }

  /// A whole number; nil for NULL.
  mutating func numberIfAny() -> Int? {
    defer { column += 1 }
    return row[column]
  }

  /// Yes or no.
  mutating func flag() -> Bool {
    defer { column += 1 }
    return row[column]
  }

  /// Yes or no; nil for NULL.
  mutating func flagIfAny() -> Bool? {
    defer { column += 1 }
    return row[column]
  }

  /// The bits of a set.
  mutating func bits() -> UInt64 {
    defer { column += 1 }
    return UInt64(bitPattern: row[column])
  }
}

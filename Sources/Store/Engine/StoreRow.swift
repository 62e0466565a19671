/// What a column can be read as.
protocol StoredValue {
  /// What stands for a value that is not there in a column that always has one.
  static var absent: Self { get }
  /// The value in a row; nil for NULL.
  static func value(in row: StoreRow, _ column: Int) -> Self?
}

/// A row of a query; its columns by their places, counted from 0, or by their names.
///
/// A column that is never NULL is read as a value, any other as an optional one.
struct StoreRow {
  private enum Source {
    case sqlite(SQLiteRow)
    case postgres(PostgresRow)
  }

  private let source: Source

  init(_ row: SQLiteRow) { source = .sqlite(row) }
  init(_ row: PostgresRow) { source = .postgres(row) }

  subscript<Value: StoredValue>(_ column: Int) -> Value? { Value.value(in: self, column) }

  subscript<Value: StoredValue>(_ column: Int) -> Value { Value.value(in: self, column) ?? .absent }

  subscript<Value: StoredValue>(_ name: String) -> Value? {
    place(of: name).flatMap { Value.value(in: self, $0) }
  }

  subscript<Value: StoredValue>(_ name: String) -> Value { self[name] ?? .absent }

  /// The bytes of a column; none for NULL.
  func bytes(_ column: Int) -> [UInt8] {
    switch source {
    case .sqlite(let row): row.bytes(column) ?? []
    case .postgres(let row): row.bytes(column) ?? []
    }
  }

  fileprivate func text(_ column: Int) -> String? {
    switch source {
    case .sqlite(let row): row.text(column)
    case .postgres(let row): row.text(column)
    }
  }

  fileprivate func number(_ column: Int) -> Int64? {
    switch source {
    case .sqlite(let row): row.number(column)
    case .postgres(let row): row.number(column)
    }
  }

  private func place(of name: String) -> Int? {
    switch source {
    case .sqlite(let row): row.place(of: name)
    case .postgres(let row): row.place(of: name)
    }
  }
}

extension String: StoredValue {
  static var absent: String { "" }
  static func value(in row: StoreRow, _ column: Int) -> String? { row.text(column) }
}

extension Int64: StoredValue {
  static var absent: Int64 { 0 }
  static func value(in row: StoreRow, _ column: Int) -> Int64? { row.number(column) }
}

extension Int: StoredValue {
  static var absent: Int { 0 }
  static func value(in row: StoreRow, _ column: Int) -> Int? {
    row.number(column).flatMap(Int.init(exactly:))
  }
}

extension Bool: StoredValue {
  static var absent: Bool { false }
  static func value(in row: StoreRow, _ column: Int) -> Bool? { row.number(column).map { $0 != 0 } }
}

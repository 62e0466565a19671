import Foundation
import GRDB

/// What a column can be read as.
protocol StoredValue: DatabaseValueConvertible, StatementColumnConvertible {
  /// What stands for a value that is not there in a column that always has one.
  static var absent: Self { get }
  /// The value in a row of PostgreSQL; nil for NULL.
  static func value(in row: PostgresRow, _ column: Int) -> Self?
}

/// A row of a query; its columns by their places, counted from 0, or by their names.
///
/// A column that is never NULL is read as a value, any other as an optional one.
struct StoreRow {
  private enum Source {
    case sqlite(Row)
    case postgres(PostgresRow)
  }

  private let source: Source

  init(_ row: Row) { source = .sqlite(row) }
  init(_ row: PostgresRow) { source = .postgres(row) }

  subscript<Value: StoredValue>(_ column: Int) -> Value? {
    switch source {
    case .sqlite(let row): row[column]
    case .postgres(let row): Value.value(in: row, column)
    }
  }

  subscript<Value: StoredValue>(_ column: Int) -> Value {
    switch source {
    case .sqlite(let row): row[column]
    case .postgres(let row): Value.value(in: row, column) ?? .absent
    }
  }

  subscript<Value: StoredValue>(_ name: String) -> Value? {
    switch source {
    case .sqlite(let row): row[name]
    case .postgres(let row): row.place(of: name).flatMap { Value.value(in: row, $0) }
    }
  }

  subscript<Value: StoredValue>(_ name: String) -> Value {
    switch source {
    case .sqlite(let row): row[name]
    case .postgres(let row): row.place(of: name).flatMap { Value.value(in: row, $0) } ?? .absent
    }
  }

  /// The bytes of a column; none for NULL.
  func bytes(_ column: Int) throws -> [UInt8] {
    switch source {
    case .sqlite(let row): try row.withUnsafeData(atIndex: column) { [UInt8]($0 ?? Data()) }
    case .postgres(let row): row.bytes(column) ?? []
    }
  }
}

extension String: StoredValue {
  static var absent: String { "" }
  static func value(in row: PostgresRow, _ column: Int) -> String? { row.text(column) }
}

extension Int64: StoredValue {
  static var absent: Int64 { 0 }
  static func value(in row: PostgresRow, _ column: Int) -> Int64? { row.number(column) }
}

extension Int: StoredValue {
  static var absent: Int { 0 }
  static func value(in row: PostgresRow, _ column: Int) -> Int? {
    row.number(column).flatMap(Int.init(exactly:))
  }
}

extension Bool: StoredValue {
  static var absent: Bool { false }
  static func value(in row: PostgresRow, _ column: Int) -> Bool? { row.number(column).map { $0 != 0 } }
}

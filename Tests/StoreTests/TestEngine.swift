import TestSupport

/// The engines a store is tested on.
enum TestEngine: String, CaseIterable, Sendable {
  case sqlite
  case postgres

  /// Both, or SQLite alone where PostgreSQL is not installed.
  static let available = allCases.filter { $0 == .sqlite || PostgresCluster.shared != nil }
  /// PostgreSQL, where it is installed.
  static let servers = available.filter { $0 == .postgres }

  /// A statement as the engine writes bytes.
  func written(_ sql: String) -> String {
    self == .postgres ? sql.replacing(" x'", with: #" '\x"#) : sql
  }
}

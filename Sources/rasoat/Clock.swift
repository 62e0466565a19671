import Foundation

/// The only place that reads the clock: for the ledger, for log lines, and for whether a file waits.
enum Clock {
  /// The time in seconds since 1970.
  static var seconds: Double { Date.now.timeIntervalSince1970 }

  /// The time as ISO 8601, UTC.
  static var text: String { Date.now.formatted(.iso8601) }
}

import Foundation

/// The only place that reads the clock: for the ledger, for log lines, for durations, and for whether a file waits.
enum Clock {
  /// The time in seconds since 1970.
  static var seconds: Double { Date.now.timeIntervalSince1970 }

  /// The time as ISO 8601, UTC.
  static var text: String { Date.now.formatted(.iso8601) }

  /// A moment to measure durations from, whatever becomes of the date meanwhile.
  static var moment: ContinuousClock.Instant { .now }
}

import Foundation
import Survey

/// The only place that reads the clock: for the ledger, for log lines, for durations, for whether a file waits, and for
/// how many days are left until a date.
enum Clock {
  /// The time in seconds since 1970.
  static var seconds: Double { Date.now.timeIntervalSince1970 }

  /// The time as ISO 8601, UTC.
  static var text: String { Date.now.formatted(.iso8601) }

  /// The day by the machine's time zone.
  static var today: Day? {
    let parts = Calendar(identifier: .gregorian).dateComponents([.year, .month, .day], from: .now)
    guard let year = parts.year, let month = parts.month, let day = parts.day else { return nil }
    return Day(year: year, month: month, day: day)
  }

  /// A moment to measure durations from, whatever becomes of the date meanwhile.
  static var moment: ContinuousClock.Instant { .now }
}

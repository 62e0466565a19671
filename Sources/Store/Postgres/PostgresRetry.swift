import Foundation

/// How often a transaction is tried again, and after which pauses.
struct PostgresRetry: Sendable {
  /// The pauses after a lost connection, in seconds, growing; then the failure is told.
  var pauses = [0.2, 0.5, 1, 2, 4, 8]
  /// How often a transaction that another stood in the way of is tried again.
  var conflicts = 20
  /// How often one that met a key which is there already is: it may be the same that another run has just written.
  var repeatedKeys = 2

  /// What went wrong until now.
  struct Course {
    fileprivate var lost = 0
    fileprivate var conflicts = 0
    fileprivate var repeatedKeys = 0

    init() {}
  }

  /// Waits for as long as the failure asks for.
  ///
  /// - Returns: Whether to try again.
  func waits(after failure: PostgresFailure, _ course: inout Course) -> Bool {
    if failure.isPassing {
      guard course.lost < pauses.count else { return false }
      course.lost += 1
      Thread.sleep(forTimeInterval: pauses[course.lost - 1])
      return true
    }
    guard failure.isConflict else { return false }
    if failure.isRepeatedKey {
      guard course.repeatedKeys < repeatedKeys else { return false }
      course.repeatedKeys += 1
    }
    guard course.conflicts < conflicts else { return false }
    course.conflicts += 1
    Thread.sleep(forTimeInterval: Double.random(in: 0.005...0.02) * Double(course.conflicts))
    return true
  }
}

import Foundation

/// How often a transaction is tried again, and after which pauses.
struct PostgresRetry: Sendable {
  /// The pauses after a lost connection, in seconds, growing; then the failure is told.
  var pauses = [0.2, 0.5, 1, 2, 4, 8]
  /// How often a server that answers and lets nobody in is asked again.
  var refusals = 3
  /// How often a transaction that another stood in the way of is tried again.
  var conflicts = 20
  /// How often one that met a key which is there already is: it may be the same that another run has just written.
  var repeatedKeys = 2

  /// What went wrong until now.
  struct Course {
    fileprivate var lost = 0
    fileprivate var refused = 0
    fileprivate var conflicts = 0
    fileprivate var repeatedKeys = 0

    init() {}
  }

  /// Waits for as long as the failure asks for.
  ///
  /// - Returns: Whether to try again.
  func waits(after failure: PostgresFailure, _ course: inout Course) -> Bool {
    if failure.isPassing {
      if failure.isRefusal {
        // Counted apart: a server that has just come up may answer before it lets somebody in.
        guard course.refused < refusals else { return false }
        course.refused += 1
      }
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

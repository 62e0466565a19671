import Dispatch
import Synchronization

/// A part of the configuration that needs no other and is read while the others are.
final class ReadingBeside<Part: Sendable>: Sendable {
  private let read: @Sendable () throws(RulebookErrors) -> Part
  private let outcome = Mutex<Swift.Result<Part, RulebookErrors>?>(nil)
  private let group = DispatchGroup()

  /// Begins to read.
  init(_ read: @escaping @Sendable () throws(RulebookErrors) -> Part) {
    self.read = read
    DispatchQueue.global().async(group: group) {
      let result = Swift.Result { () throws(RulebookErrors) in try read() }
      self.outcome.withLock { $0 = result }
    }
  }

  /// What was read; waits for it.
  ///
  /// - Throws: ``RulebookErrors``, the mistakes in it.
  func part() throws(RulebookErrors) -> Part {
    group.wait()
    guard let result = outcome.withLock({ $0 }) else { return try read() }
    return try result.get()
  }
}

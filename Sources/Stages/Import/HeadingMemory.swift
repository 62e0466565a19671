import Synchronization

/// The headings recognised last, shared by all workbooks that are read at the same time.
///
/// It saves work and changes no result: what is kept is what comparing again would give.
final class HeadingMemory: Sendable {
  private let recognised = Mutex<[RecognisedHeadings]>([])

  /// How many headings are kept; a round has a few forms.
  private static let capacity = 16

  /// The latest kept headings that satisfy a condition.
  func first(where condition: (RecognisedHeadings) -> Bool) -> RecognisedHeadings? {
    recognised.withLock(\.self).last(where: condition)
  }

  /// Keeps headings, in place of the oldest when there are many.
  func keep(_ headings: RecognisedHeadings) {
    recognised.withLock { kept in
      if kept.count >= Self.capacity { kept.removeFirst() }
      kept.append(headings)
    }
  }
}

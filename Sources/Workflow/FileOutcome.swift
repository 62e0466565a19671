/// What became of one file of an import.
public enum FileOutcome: String, CaseIterable, Sendable {
  /// At least one of its tables counts.
  case accepted
  /// Nothing in it counts: it cannot be read, its form is not known, or its tables are held back.
  case rejected
  /// Everything in it is known from another file, or from another copy of it in the same import.
  case duplicate
  /// The same bytes were taken in before, and count.
  case known
}

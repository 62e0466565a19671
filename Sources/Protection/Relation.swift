public import Survey

/// Something every reader of the tables knows to hold between lines of one area: a sum of lines, each with a factor, is 0,
/// or is at most 0.
public struct Relation: Hashable, Sendable {
  /// One line with its factor.
  public struct Term: Hashable, Sendable {
    /// The line.
    public let key: CountKey
    /// What it is multiplied by.
    public let factor: Int
  }

  /// How the sum compares with 0.
  public enum Kind: String, Sendable {
    /// It is 0.
    case equal
    /// It is 0 or less.
    case atMost = "at-most"
    /// It is 0 where every household has stated its part, and less where some have not; who guesses that all have is right
    /// more often than not.
    case partition
  }

  /// The lines, each once.
  public let terms: [Term]
  /// How their sum compares with 0.
  public let kind: Kind

  /// Lines with factors.
  public init(_ kind: Kind, plus: [CountKey], minus: [CountKey], times factor: Int = 1, minusTimes: Int = 1) {
    self.kind = kind
    terms = plus.map { Term(key: $0, factor: factor) } + minus.map { Term(key: $0, factor: -minusTimes) }
  }

  /// Lines with their factors.
  init(_ kind: Kind, _ terms: [Term]) {
    self.kind = kind
    self.terms = terms
  }

  /// Whether an area that has any of the parts of a bound has what it bounds by.
  func isTold(in tally: Tally) -> Bool {
    terms.allSatisfy { $0.factor > 0 || tally[$0.key] != nil }
      || terms.allSatisfy { $0.factor < 0 || tally[$0.key] == nil }
  }

  /// The sum in an area; a line that was not collected there counts nothing.
  public func sum(in tally: Tally) -> Int {
    terms.reduce(0) { $0 + $1.factor * (tally[$1.key] ?? 0) }
  }
}

/// A line that counts households and the one that counts their persons: small in one, both are withheld.
public struct Twins: Hashable, Sendable {
  /// The households.
  public let households: CountKey
  /// Their persons.
  public let persons: CountKey
  /// Whether there are persons exactly where there are households; not so where households only grew or shrank.
  public let comeTogether: Bool
}

public import Survey

/// One printed line of a table: what is counted, and the line it is a share of.
public struct TallyLine: Hashable, Sendable {
  /// What is counted.
  public let key: CountKey
  /// The line whose count is the denominator; nil where no rate is printed.
  public let base: CountKey?

  /// A line.
  public init(_ key: CountKey, of base: CountKey? = nil) {
    self.key = key
    self.base = base
  }
}

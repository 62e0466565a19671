public import Survey

extension Standard {
  /// What the standard makes of a household.
  public struct Classification: Hashable, Sendable {
    /// The status.
    public let status: Status
    /// The criterion of poverty; nil where the standard knows none.
    public let criterion: String?
  }

  /// Classifies a household: the first line that holds decides, and a line that cannot be decided decides nothing.
  ///
  /// - Parameter values: The values of all names of the rule vocabulary, by slot.
  /// - Returns: The classification; nil when an input that matters is missing.
  public func classify(_ values: Span<Value>) -> Classification? {
    for line in classification {
      switch line.condition.truth(on: values) {
      case true: return Classification(status: line.status, criterion: line.criterion)
      case false: continue
      case nil: return nil
      }
    }
    return Classification(status: otherwise, criterion: nil)
  }
}

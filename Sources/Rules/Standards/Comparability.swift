public import Survey

/// What the forms of another standard ask in the same words as a standard: everything else they ask means something else,
/// whatever it is called.
public struct Comparability: Hashable, Sendable {
  /// The other standard.
  public let standard: StandardID
  /// The indicators, by code.
  public let indicators: Set<String>
  /// The variables beside the indicators, such as the income per person.
  public let variables: Set<VariableID>
  /// What it rests on.
  public let source: String

  /// What is alike.
  public init(standard: StandardID, indicators: Set<String>, variables: Set<VariableID>, source: String) {
    self.standard = standard
    self.indicators = indicators
    self.variables = variables
    self.source = source
  }
}

extension Standard {
  /// What the forms of another standard ask in the same words; nil when nothing is known to be alike.
  public func comparability(with other: StandardID) -> Comparability? {
    comparable.first { $0.standard == other }
  }
}

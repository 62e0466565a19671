public import Rules
public import Survey

/// What the pages of areas show beside the counts.
public struct PageAdditions: Sendable {
  /// Where areas lie; none for pages without maps.
  public var boundaries: [AreaCode: AreaBoundary]
  /// What plans promise; none for pages without plans.
  public var targets: [PlanTarget]
  /// Whether every number of a commune's page opens the list of its households, with names: for the office only.
  public var lists: Bool

  /// Additions to pages; none of them when left out.
  public init(boundaries: [AreaCode: AreaBoundary] = [:], targets: [PlanTarget] = [], lists: Bool = false) {
    self.boundaries = boundaries
    self.targets = targets
    self.lists = lists
  }
}

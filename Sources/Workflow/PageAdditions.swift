public import Rules
public import Survey

/// What the pages of areas show beside the counts.
public struct PageAdditions: Sendable {
  /// Where areas lie; none for pages without maps.
  public var boundaries: [AreaCode: AreaBoundary]
  /// What plans promise; none for pages without plans.
  public var targets: [PlanTarget]

  /// Additions to pages; none of them when left out.
  public init(boundaries: [AreaCode: AreaBoundary] = [:], targets: [PlanTarget] = []) {
    self.boundaries = boundaries
    self.targets = targets
  }
}

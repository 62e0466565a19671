/// A place in the area tree above a village.
public struct AreaStep: Hashable, Sendable {
  /// The level.
  public let level: AreaLevel
  /// The area.
  public let area: AreaCode

  /// A place in the tree.
  public init(level: AreaLevel, area: AreaCode) {
    self.level = level
    self.area = area
  }
}

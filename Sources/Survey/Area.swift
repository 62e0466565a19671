/// One unit of the area tree during one stretch of time.
public struct Area: Hashable, Sendable {
  /// The level of the unit.
  public let level: AreaLevel
  /// The official code; unique among the units of its level on any one day.
  public let code: AreaCode
  /// The full name with its kind, "Xã Bản Bo".
  public let name: String
  /// The code of the unit one level up at that time; nil for a province.
  public let parent: AreaCode?
  /// The days on which the unit has this name and parent.
  public let validity: Validity

  /// A unit of the tree.
  public init(level: AreaLevel, code: AreaCode, name: String, parent: AreaCode?, validity: Validity = .always)
  {
    self.level = level
    self.code = code
    self.name = name
    self.parent = parent
    self.validity = validity
  }
}

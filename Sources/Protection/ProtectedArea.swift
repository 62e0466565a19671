public import Survey

/// One area with its counts, as protection sees it.
public struct ProtectedArea: Sendable {
  /// The level.
  public var level: AreaLevel
  /// The code.
  public var code: AreaCode
  /// The area it is a part of; nil at the top.
  public var parent: AreaCode?
  /// The counts.
  public var tally: Tally

  /// An area.
  public init(level: AreaLevel, code: AreaCode, parent: AreaCode?, tally: Tally) {
    self.level = level
    self.code = code
    self.parent = parent
    self.tally = tally
  }
}

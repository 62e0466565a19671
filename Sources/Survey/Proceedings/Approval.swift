/// The results of one area as an office stands by them, until they are reopened.
public struct Approval: Hashable, Sendable {
  /// The area: a commune or one above it.
  public var area: AreaCode
  /// Its level.
  public var level: AreaLevel
  /// The areas above it, the nearest first; they are reopened with it.
  public var superiors: [AreaCode]
  /// Which approval of the area in this state it is, from 1.
  public var number: Int
  /// Preliminary or official.
  public var state: ReleaseState
  /// The number of the decision or of the report it stands in, such as `835/QĐ-UBND`; empty for none.
  public var decision: String
  /// The day of the decision.
  public var date: Day
  /// Whether it was approved although units were missing or errors open; only preliminary results can be.
  public var isIncomplete: Bool
  /// A hash of the lists and counts that were approved.
  public var basis: String
  /// Why it was reopened; nil while it holds.
  public var reopening: String?

  /// An approval that holds.
  public init(
    area: AreaCode, level: AreaLevel, superiors: [AreaCode], number: Int = 1, state: ReleaseState,
    decision: String, date: Day, isIncomplete: Bool = false, basis: String
  ) {
    self.area = area
    self.level = level
    self.superiors = superiors
    self.number = number
    self.state = state
    self.decision = decision
    self.date = date
    self.isIncomplete = isIncomplete
    self.basis = basis
  }
}

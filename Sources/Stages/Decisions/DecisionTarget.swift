public import Survey

/// A received table that decisions may speak of.
public struct DecisionTarget: Sendable {
  /// The delivery.
  public var delivery: String
  /// The village.
  public var village: AreaCode
  /// The table as it was received.
  public var table: ReceivedTable

  /// A table of a village.
  public init(delivery: String, village: AreaCode, table: ReceivedTable) {
    self.delivery = delivery
    self.village = village
    self.table = table
  }
}

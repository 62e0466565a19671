/// A decision that found its place in a received table: it changes how a cell is read, or whether a row is counted.
///
/// The table itself stays as it was received.
public struct AppliedDecision: Hashable, Sendable {
  /// What it does.
  public enum Effect: Hashable, Sendable {
    /// The cell of a variable is read as if the value of the line stood in it.
    case value(VariableID)
    /// The record is not counted: its family stands in another row.
    case repeated(keptRow: Int)
    /// The record is counted as a family of its own.
    case ownFamily
  }

  /// The delivery.
  public var delivery: String
  /// The place of the record among the records of the table, from 0.
  public var record: Int
  /// The place of the member among those of the record, from 0; nil for the household's own row.
  public var member: Int?
  /// What it does.
  public var effect: Effect
  /// What stands in the cell.
  public var before: String
  /// The line that decides it.
  public var line: DecisionLine

  /// A decision in its place.
  public init(
    delivery: String, record: Int, member: Int? = nil, effect: Effect, before: String, line: DecisionLine
  ) {
    self.delivery = delivery
    self.record = record
    self.member = member
    self.effect = effect
    self.before = before
    self.line = line
  }
}

/// A variable that rules may name: its name, the slot its value lies in, and its type.
public struct RuleVariable: Hashable, Sendable {
  /// The name rules use, such as `members` or `b1_total`.
  public let name: String
  /// The position of its value in the record given to ``RuleExpression/verdict(on:)``, from 0.
  public let slot: Int
  /// The type of its values.
  public let type: ValueType

  /// A variable in a slot.
  public init(name: String, slot: Int, type: ValueType) {
    self.name = name
    self.slot = slot
    self.type = type
  }
}

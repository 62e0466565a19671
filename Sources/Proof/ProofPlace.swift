/// Where something stands in a text.
public struct ProofPlace: Hashable, Comparable, Sendable {
  /// The line or paragraph, from 1.
  public let number: Int
  /// The first character within it, from 1.
  public let column: Int

  /// A place.
  public init(number: Int, column: Int) {
    self.number = number
    self.column = column
  }

  /// Reading order.
  public static func < (left: Self, right: Self) -> Bool {
    (left.number, left.column) < (right.number, right.column)
  }
}

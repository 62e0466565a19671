/// The stable name of a rule or of a check made by the program, such as `HH-012`.
public struct RuleID: RawRepresentable, Hashable, Comparable, Sendable, ExpressibleByStringLiteral {
  /// The name itself.
  public let rawValue: String

  /// A rule's name.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// A rule's name, written out.
  public init(stringLiteral name: String) { rawValue = name }

  /// Alphabetical order.
  public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}

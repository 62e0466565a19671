/// The name of one asked thing, such as `household_size` or `deprived_toilet`.
///
/// Names are lower-case words joined by underscores, so that they are regular names of VTL 2.1 as they stand.
public struct VariableID: RawRepresentable, Hashable, Comparable, Sendable, ExpressibleByStringLiteral {
  /// The name itself.
  public let rawValue: String

  /// A variable's name.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// A variable's name, written in the program.
  public init(stringLiteral value: String) { rawValue = value }

  /// Alphabetical order.
  public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}

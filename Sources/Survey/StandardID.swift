/// The name of a poverty standard.
///
/// A standard is named by the first review year it was made for.
public struct StandardID: RawRepresentable, Hashable, Comparable, Sendable, ExpressibleByStringLiteral {
  /// The name itself, such as `VN2022`.
  public let rawValue: String

  /// A name.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// A name, written in the program or a test.
  public init(stringLiteral value: String) { rawValue = value }

  /// Alphabetical order.
  public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}

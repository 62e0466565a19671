/// The name of one survey round.
///
/// A periodic round is named by its year, a monthly one by year and month.
public struct RoundID: RawRepresentable, Hashable, Comparable, Sendable, ExpressibleByStringLiteral {
  /// The name itself, such as `2019`.
  public let rawValue: String

  /// A name.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// A name, written in the program or a test.
  public init(stringLiteral value: String) { rawValue = value }

  /// Alphabetical order.
  public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}

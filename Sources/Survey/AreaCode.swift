/// The code of a place: two digits for a province, three for a district, five for a commune.
///
/// A village has no national code; its code is that of its commune, a dash and two digits. Codes are reused over the
/// years, so a code names a place only together with a date.
public struct AreaCode: RawRepresentable, Hashable, Comparable, Sendable, ExpressibleByStringLiteral {
  /// The name itself, such as `29461-01`.
  public let rawValue: String

  /// A name.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// A name, written in the program or a test.
  public init(stringLiteral value: String) { rawValue = value }

  /// Alphabetical order.
  public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}

/// A stretch of days, both ends included, either of which may be open.
public struct Validity: Hashable, Sendable {
  /// The first day; nil when it began before the records.
  public let firstDay: Day?
  /// The last day; nil when it still lasts.
  public let lastDay: Day?

  /// The days from one to another.
  public init(from firstDay: Day? = nil, through lastDay: Day? = nil) {
    self.firstDay = firstDay
    self.lastDay = lastDay
  }

  /// Every day.
  public static let always = Validity()

  /// Whether a day lies within.
  public func contains(_ day: Day) -> Bool {
    if let firstDay, day < firstDay { return false }
    if let lastDay, day > lastDay { return false }
    return true
  }

  /// Whether some day lies within both.
  public func overlaps(_ other: Validity) -> Bool {
    if let firstDay, let end = other.lastDay, end < firstDay { return false }
    if let lastDay, let start = other.firstDay, start > lastDay { return false }
    return true
  }
}

/// A day, a month or a year: as much of a date as a form gives, for a year of birth alone is a valid answer.
public struct PartialDate: Hashable, Sendable {
  /// The year of the common era.
  public let year: Int
  /// The month, 1 to 12, where it is known.
  public let month: Int?
  /// The day of the month, where it is known.
  public let day: Int?

  /// A date of the given parts, which may name a day that does not exist; see `isValid`.
  public init(year: Int, month: Int? = nil, day: Int? = nil) {
    self.year = year
    self.month = month
    self.day = day
  }

  /// Whether the calendar has such a date: years 1 to 9999, no day without a month, no 31 February.
  public var isValid: Bool {
    guard 1...9999 ~= year else { return false }
    guard let month else { return day == nil }
    guard 1...12 ~= month else { return false }
    return day.map { 1...Self.days(inMonth: month, of: year) ~= $0 } ?? true
  }

  private static func days(inMonth month: Int, of year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}

extension PartialDate: Comparable {
  /// By year, month and day; a date without a part stands before those that have it.
  public static func < (left: Self, right: Self) -> Bool {
    (left.year, left.month ?? 0, left.day ?? 0) < (right.year, right.month ?? 0, right.day ?? 0)
  }
}

extension PartialDate: CustomStringConvertible {
  /// The date as in ISO 8601, as far as it is known: `1975`, `1975-06`, `1975-06-07`.
  public var description: String {
    var text = Self.padded(year, to: 4)
    if let month { text += "-" + Self.padded(month, to: 2) }
    if let day { text += "-" + Self.padded(day, to: 2) }
    return text
  }

  /// The date as Vietnam writes it, as far as it is known: `1975`, `06/1975`, `07/06/1975`.
  public var vietnamese: String {
    let parts = [
      day.map { Self.padded($0, to: 2) }, month.map { Self.padded($0, to: 2) }, Self.padded(year, to: 4),
    ]
    return parts.compactMap(\.self).joined(separator: "/")
  }

  private static func padded(_ number: Int, to width: Int) -> String {
    let digits = String(number)
    let missing = width - digits.utf8.count
    return missing > 0 ? String(repeating: "0", count: missing) + digits : digits
  }
}

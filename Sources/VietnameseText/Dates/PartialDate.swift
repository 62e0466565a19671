/// A day, a month or a year: as much of a date as a form gives, for a year of birth alone is a valid answer.
public struct PartialDate: Hashable, Sendable {
  // A date stands in every answer's place: its parts are kept in as few bytes as numbers near the calendar need.
  private let shortYear: Int32
  private let shortMonth: Part
  private let shortDay: Part

  /// A month or a day; far out of the calendar one number is as impossible as another.
  private struct Part: Hashable {
    private let short: Int16

    init(_ number: Int?) {
      short = number.map { Int16(clamping: Swift.max($0, Int(Self.none) + 1)) } ?? Self.none
    }

    var number: Int? { short == Self.none ? nil : Int(short) }

    private static let none = Int16.min
  }

  /// The year of the common era.
  public var year: Int { Int(shortYear) }
  /// The month, 1 to 12, where it is known.
  public var month: Int? { shortMonth.number }
  /// The day of the month, where it is known.
  public var day: Int? { shortDay.number }

  /// A date of the given parts, which may name a day that does not exist; see `isValid`.
  public init(year: Int, month: Int? = nil, day: Int? = nil) {
    shortYear = Int32(clamping: year)
    shortMonth = Part(month)
    shortDay = Part(day)
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

/// A day of the Gregorian calendar, without time and time zone: `2019-10-05`.
///
/// Days are counted from 1970-01-01 so that rules compare and subtract them as integers.
public struct Day: Hashable, Sendable {
  /// The year, 1 to 9999.
  public let year: Int
  /// The month, 1 to 12.
  public let month: Int
  /// The day of the month, 1 to 31.
  public let day: Int

  /// The day of a year, month and day of the month, or nil when the calendar has no such day (30 February).
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
      day <= Self.length(ofMonth: month, year: year)
    else { return nil }
    self.year = year
    self.month = month
    self.day = day
  }

  /// Reads a day in the one form `yyyy-mm-dd` of ISO 8601, all ten characters, or returns nil.
  public init?(_ text: some StringProtocol) {
    var (year, month, day, count) = (0, 0, 0, 0)
    for byte in text.utf8 {
      if count == 4 || count == 7 {
        guard byte == UInt8(ascii: "-") else { return nil }
      } else {
        guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
        let digit = Int(byte - UInt8(ascii: "0"))
        switch count {
        case 0..<4: year = year * 10 + digit
        case 5..<7: month = month * 10 + digit
        case 8..<10: day = day * 10 + digit
        default: return nil
        }
      }
      count += 1
    }
    guard count == 10 else { return nil }
    self.init(year: year, month: month, day: day)
  }

  /// The day of a number of days from 1970-01-01, or nil outside the years 1 to 9999.
  public init?(number: Int) {
    guard (Self.firstNumber...Self.lastNumber).contains(number) else { return nil }
    // Counted in a year that begins on 1 March, so that the leap day is its last and every month before has
    // the same start in all years; day 0 of that count is 0000-03-01.
    let sinceMarch = number + Self.daysFromMarchOfYear0
    let era = sinceMarch / Self.daysIn400Years
    let dayOfEra = sinceMarch % Self.daysIn400Years
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
    month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  }

  /// The number of days from 1970-01-01, negative before.
  public var number: Int {
    let yearFromMarch = month <= 2 ? year - 1 : year
    let monthFromMarch = month > 2 ? month - 3 : month + 9
    let dayOfYear = (153 * monthFromMarch + 2) / 5 + day - 1
    let leapDays = yearFromMarch / 4 - yearFromMarch / 100 + yearFromMarch / 400
    return yearFromMarch * 365 + leapDays + dayOfYear - Self.daysFromMarchOfYear0
  }

  /// The position in the year, 1 to 366.
  public var dayOfYear: Int {
    (1..<month).reduce(day) { $0 + Self.length(ofMonth: $1, year: year) }
  }

  private static let daysIn400Years = 146_097
  private static let daysFromMarchOfYear0 = 719_468
  private static let firstNumber = -719_162
  private static let lastNumber = 2_932_896

  private static func length(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 4, 6, 9, 11: 30
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    default: 31
    }
  }
}

extension Day: Comparable {
  /// The earlier day first.
  public static func < (left: Self, right: Self) -> Bool {
    (left.year, left.month, left.day) < (right.year, right.month, right.day)
  }
}

extension Day: CustomStringConvertible {
  /// The day in the form `yyyy-mm-dd`.
  public var description: String {
    func padded(_ number: Int, to width: Int) -> String {
      let digits = String(number)
      return String(repeating: "0", count: Swift.max(0, width - digits.count)) + digits
    }
    return "\(padded(year, to: 4))-\(padded(month, to: 2))-\(padded(day, to: 2))"
  }
}

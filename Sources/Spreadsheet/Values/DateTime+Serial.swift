/// The day from which a workbook counts its dates (ECMA-376 part 1, 18.17.4.1).
public enum DateSystem: Hashable, Sendable {
  /// Serial 1 is 1 January 1900, and 1900 is taken for a leap year.
  case from1900
  /// Serial 0 is 1 January 1904.
  case from1904
}

extension DateTime {
  /// The moment of a stored serial number, or nil when no sheet would show it as a date.
  ///
  /// Milliseconds are rounded. Serial 60 of the 1900 system is 29 February 1900, a day that never was: it
  /// becomes 28 February, like serial 59; the serials before it count from 31 December 1899.
  ///
  /// - Parameters:
  ///   - serial: Days since the start of the system, from 0 to 31 December 9999.
  ///   - system: Where counting starts.
  public init?(serial: Double, system: DateSystem) {
    guard serial >= 0, serial < 2_958_466 else { return nil }
    let total = Int((serial * 86_400_000).rounded())
    var (days, milliseconds) = total.quotientAndRemainder(dividingBy: 86_400_000)
    switch system {
    case .from1900: days += days < 60 ? Self.eve1900 + 1 : Self.eve1900
    case .from1904: days += Self.start1904
    }
    let date = Self.civil(daysSinceYear0March1: days)
    self.init(
      year: date.year, month: date.month, day: date.day, millisecondOfDay: milliseconds, serial: serial)
  }

  /// Whether a serial number is a moment in every system, and no mere time of day, for certain.
  ///
  /// It is told without making the moment, for all but those of the first day and the last years.
  @inline(__always)
  static func isCertain(serial: Double) -> Bool { serial >= 1 && serial < 2_957_000 }

  /// The serial number of this moment in a system; the stored one where there is one.
  func serial(in system: DateSystem) -> Double {
    if let serial { return serial }
    let days = Self.daysSinceYear0March1(year: year, month: month, day: day)
    let whole =
      switch system {
      case .from1900: days - Self.eve1900 < 61 ? days - Self.eve1900 - 1 : days - Self.eve1900
      case .from1904: days - Self.start1904
      }
    return Double(whole) + Double(millisecondOfDay) / 86_400_000
  }

  /// 30 December 1899 and 1 January 1904, in days since 1 March of year 0.
  private static let eve1900 = daysSinceYear0March1(year: 1899, month: 12, day: 30)
  private static let start1904 = daysSinceYear0March1(year: 1904, month: 1, day: 1)

  /// Years that start in March put the leap day last, so that month lengths follow one formula.
  private static func daysSinceYear0March1(year: Int, month: Int, day: Int) -> Int {
    let shifted = month > 2 ? year : year - 1
    let monthFromMarch = (month + 9) % 12
    return shifted * 365 + shifted / 4 - shifted / 100 + shifted / 400 + (153 * monthFromMarch + 2) / 5 + day
      - 1
  }

  private static func civil(daysSinceYear0March1 days: Int) -> (year: Int, month: Int, day: Int) {
    let (era, dayOfEra) = days.quotientAndRemainder(dividingBy: 146_097)
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    let year = era * 400 + yearOfEra + (month <= 2 ? 1 : 0)
    return (year, month, dayOfYear - (153 * monthFromMarch + 2) / 5 + 1)
  }
}

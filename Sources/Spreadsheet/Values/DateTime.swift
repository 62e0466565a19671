/// A calendar date with a time of day, as a sheet stores it: without a time zone.
public struct DateTime: Hashable, Sendable {
  private let packedYear: Int16
  private let packedMonth: UInt8
  private let packedDay: UInt8
  private let milliseconds: Int32
  /// The number of days the sheet stored; nil when it stored a written date.
  public let serial: Double?

  /// The year, 0 to 9999.
  public var year: Int { Int(packedYear) }
  /// The month, 1 to 12.
  public var month: Int { Int(packedMonth) }
  /// The day of the month, 1 to 31.
  public var day: Int { Int(packedDay) }
  /// The hour, 0 to 23.
  public var hour: Int { Int(milliseconds) / 3_600_000 }
  /// The minute, 0 to 59.
  public var minute: Int { Int(milliseconds) / 60_000 % 60 }
  /// The second with its milliseconds, 0 to 59.999.
  public var second: Double { Double(milliseconds % 60_000) / 1000 }

  /// A date of the Gregorian calendar and the milliseconds since midnight, or nil when there is no such
  /// moment.
  ///
  /// - Parameters:
  ///   - year: 0 to 9999.
  ///   - month: 1 to 12.
  ///   - day: 1 to the last of the month.
  ///   - millisecondOfDay: 0 to 86,399,999.
  ///   - serial: The stored number, where there is one.
  public init?(year: Int, month: Int, day: Int, millisecondOfDay: Int = 0, serial: Double? = nil) {
    guard (0...9999).contains(year), (1...12).contains(month),
      (1...Self.days(inMonth: month, of: year)).contains(day), (0..<86_400_000).contains(millisecondOfDay)
    else { return nil }
    packedYear = Int16(year)
    packedMonth = UInt8(month)
    packedDay = UInt8(day)
    milliseconds = Int32(millisecondOfDay)
    self.serial = serial
  }

  /// Whether the time of day is midnight, as it is in a mere date.
  public var isMidnight: Bool { milliseconds == 0 }

  /// The milliseconds since midnight, 0 to 86,399,999.
  public var millisecondOfDay: Int { Int(milliseconds) }

  static func days(inMonth month: Int, of year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}

extension DateTime: CustomStringConvertible {
  /// ISO 8601 with milliseconds: `2019-10-05T00:00:00.000`.
  public var description: String {
    func padded(_ number: Int, _ width: Int) -> String {
      let digits = String(number)
      return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
    let rest = Int(milliseconds)
    return padded(year, 4) + "-" + padded(month, 2) + "-" + padded(day, 2) + "T" + padded(hour, 2) + ":"
      + padded(minute, 2) + ":" + padded(rest / 1000 % 60, 2) + "." + padded(rest % 1000, 3)
  }
}

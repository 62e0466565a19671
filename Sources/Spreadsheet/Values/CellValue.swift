/// What a cell holds, after the file's own encodings are undone.
public enum CellValue: Hashable, Sendable {
  /// Text, exactly as stored.
  case text(String)
  /// A number, exact to the last bit.
  case number(Double)
  /// TRUE or FALSE.
  case boolean(Bool)
  /// A date, or a date with a time of day.
  case dateTime(DateTime)
  /// A duration or a time of day, in seconds.
  case duration(Double)
  /// An error of a formula, such as `#N/A`.
  case error(String)
}

extension CellValue {
  /// What a stored number means under a number format.
  ///
  /// A number that no sheet shows as a date (negative, or after the year 9999) stays a number.
  init(serial: Double, kind: NumberFormat.Kind, system: DateSystem) {
    switch kind {
    case .number, .text:
      self = .number(serial)
    case .duration:
      self = Self.duration(days: serial)
    case .dateTime, .timeOfDay:
      // Below 1 the 1900 system has no date ("0 January 1900"), only a time.
      let isTimeOnly = serial >= 0 && serial < 1 && (kind == .timeOfDay || system == .from1900)
      if isTimeOnly {
        self = Self.duration(days: serial)
      } else if let moment = DateTime(serial: serial, system: system) {
        self = .dateTime(moment)
      } else {
        self = .number(serial)
      }
    }
  }

  /// Seconds to the millisecond, as dates are, which takes away what the division into days left behind.
  private static func duration(days: Double) -> CellValue {
    .duration((days * 86_400_000).rounded() / 1000)
  }
}

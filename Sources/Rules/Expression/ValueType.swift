public import Provenance

/// The basic scalar types of VTL 2.1 that rules speak of (User Manual, "Basic scalar types").
///
/// An integer may stand wherever a number may; no other type turns into another by itself.
public enum ValueType: String, CaseIterable, Sendable {
  /// True or false.
  case boolean
  /// A whole number between -2^63 and 2^63 - 1.
  case integer
  /// A decimal number of 15 significant digits.
  case number
  /// A text, compared by its Unicode code points.
  case string
  /// A day of the Gregorian calendar, 0001-01-01 to 9999-12-31.
  case date

  /// The name officers and rule authors read.
  public var label: BilingualText {
    switch self {
    case .boolean: BilingualText(vietnamese: "đúng/sai", english: "boolean")
    case .integer: BilingualText(vietnamese: "số nguyên", english: "integer")
    case .number: BilingualText(vietnamese: "số", english: "number")
    case .string: BilingualText(vietnamese: "văn bản", english: "string")
    case .date: BilingualText(vietnamese: "ngày", english: "date")
    }
  }

  /// Whether the type can be calculated with.
  var isNumeric: Bool { self == .integer || self == .number }

  /// The type both values take when they meet, or nil when they cannot: integer and number meet as number.
  func common(with other: ValueType) -> ValueType? {
    if self == other { return self }
    return isNumeric && other.isNumeric ? .number : nil
  }
}

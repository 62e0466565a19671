import Survey

/// One answer as the rule engine sees it: a value of one of the basic VTL types, or null.
///
/// A date is held as `integer`, the number of days from 1970-01-01 (``Day/number``); whether an
/// integer is a date is said once, by the type of its variable, and never by the value.
public enum Value: Hashable, Sendable {
  /// No answer, or an answer that could not be read.
  case null
  /// True or false.
  case boolean(Bool)
  /// A whole number, or a date as its day number.
  case integer(Int)
  /// A decimal number.
  case number(Double)
  /// A text.
  case string(String)

  /// Whether there is no answer.
  public var isNull: Bool {
    if case .null = self { true } else { false }
  }
}

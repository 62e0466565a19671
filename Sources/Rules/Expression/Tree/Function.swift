/// The functions of VTL 2.1 that rules may call, by their names in the language.
enum Function: String, CaseIterable, Sendable {
  case between
  case isNull = "isnull"
  case nvl
  case length
  case substring = "substr"
  case position = "instr"
  case trim
  case upper
  case lower
  case matchCharacters = "match_characters"
  case absolute = "abs"
  case round
  case truncate = "trunc"
  case ceiling = "ceil"
  case floor
  case remainder = "mod"
  case year = "getyear"
  case month = "getmonth"
  case dayOfMonth = "dayofmonth"
  case dayOfYear = "dayofyear"
  case daysBetween = "datediff"

  /// How it is called, for messages and the manual.
  var usage: String {
    switch self {
    case .between: "between(x, low, high)"
    case .nvl: "nvl(x, y)"
    case .substring: "substr(text, start, length)"
    case .position: "instr(text, part)"
    case .matchCharacters: "match_characters(text, \"pattern\")"
    case .round, .truncate: "\(rawValue)(x, digits)"
    case .remainder: "mod(x, y)"
    case .daysBetween: "datediff(date, date)"
    case .length, .trim, .upper, .lower: "\(rawValue)(text)"
    case .year, .month, .dayOfMonth, .dayOfYear: "\(rawValue)(date)"
    case .isNull, .absolute, .ceiling, .floor: "\(rawValue)(x)"
    }
  }

  /// How many arguments it takes.
  var argumentCounts: ClosedRange<Int> {
    switch self {
    case .between: 3...3
    case .nvl, .position, .matchCharacters, .remainder, .daysBetween: 2...2
    case .substring: 2...3
    case .round, .truncate: 1...2
    case .isNull, .length, .trim, .upper, .lower, .absolute, .ceiling, .floor, .year, .month, .dayOfMonth,
      .dayOfYear:
      1...1
    }
  }
}

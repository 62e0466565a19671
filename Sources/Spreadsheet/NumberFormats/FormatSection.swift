/// One of the up to four parts of a format code, between semicolons.
struct FormatSection: Sendable {
  /// When the section applies, where the code says so: `[>=1000]`.
  var condition: Condition?
  /// What it is made of.
  var tokens: [Token] = []

  /// One element of a format code.
  enum Token: Equatable, Sendable {
    /// Text shown as it stands, with quotes and escapes taken off.
    case literal(String)
    /// The room of one character (`_)`), shown as a space.
    case space
    /// A digit that is always shown, `0`.
    case zero
    /// A digit that is shown when it counts, `#`.
    case digit
    /// A digit that leaves room when it does not count, `?`.
    case roomyDigit
    /// The decimal point.
    case point
    /// A comma between or behind digits.
    case comma
    /// A percent sign, which also multiplies by 100.
    case percent
    /// `E+` or `E-`; the value says whether a plus sign is shown.
    case exponent(showsPlus: Bool)
    /// The slash of a fraction or a date.
    case slash
    /// `General` inside a section.
    case general
    /// The text of the cell, `@`.
    case text
    /// A year of two or four digits.
    case year(Int)
    /// A month: 1, 01, short name, name, first letter.
    case month(Int)
    /// A day: 1, 01, short weekday, weekday.
    case day(Int)
    /// An hour of the day.
    case hour(Int)
    /// A minute of the hour.
    case minute(Int)
    /// A second of the minute.
    case second(Int)
    /// Fractions of a second behind the point, as many digits.
    case fraction(Int)
    /// `AM/PM` or `A/P`; the short form keeps its case.
    case halfDay(morning: String, afternoon: String)
    /// All hours, minutes or seconds of a duration: `[h]`, `[mm]`, `[s]`.
    case elapsed(Unit, Int)
  }

  /// The unit of an elapsed time.
  enum Unit: Sendable {
    case hours
    case minutes
    case seconds
  }

  /// A comparison in brackets.
  struct Condition: Sendable {
    let comparison: String
    let bound: Double

    func holds(for value: Double) -> Bool {
      switch comparison {
      case "<": value < bound
      case "<=": value <= bound
      case ">": value > bound
      case ">=": value >= bound
      case "<>": value != bound
      default: value == bound
      }
    }
  }

  /// What a number means under this section.
  var kind: NumberFormat.Kind {
    var kind = NumberFormat.Kind.number
    for token in tokens {
      switch token {
      case .elapsed: return .duration
      case .year, .month, .day: kind = .dateTime
      case .hour, .minute, .second, .halfDay: if kind == .number { kind = .timeOfDay }
      case .text: if kind == .number { kind = .text }
      default: break
      }
    }
    return kind
  }

  /// Whether the section shows a calendar or a clock.
  var isTimed: Bool { kind != .number && kind != .text }
}

/// What the text of a cell says when a date is asked for.
///
/// Read are day, month and year in the order of Vietnam with `/`, `-` or `.` between them (`7/6/1975`, `07-06-1975`),
/// the ISO order (`1975-06-07`, also with a time of day after it, which is left out), month and year, a year alone,
/// and dates in words ("Ngày 07 tháng 6 năm 1975"). A day or month of zeros means unknown: `00/00/1975` is 1975.
public enum DateReading: Hashable, Sendable {
  /// A date of the calendar; when its year had two digits, the century is a guess.
  case date(PartialDate, centuryIsGuess: Bool)
  /// A date that no calendar has, such as 31/02/1980; the text as it was read.
  case impossible(String)
  /// Nothing was written: no text, or only dashes or dots.
  case blank
  /// Something else was written.
  case notADate

  /// The last year that two digits may mean; those after it are of the century before.
  ///
  /// 2029 is the limit at which spreadsheet programs themselves part 29 (2029) from 30 (1930).
  public static let lastYearOfTwoDigits = 2029

  /// Reads the decoded text of a cell.
  public static func read(_ text: String) -> Self {
    let cleaned = text.cleaned
    guard !NumberReading.isBlankMark(cleaned) else { return .blank }
    let parts = DateParts(withoutTime(cleaned.lowercased()))
    guard let order = parts.order else { return .notADate }
    return order.reading(of: parts.numbers, text: cleaned)
  }

  /// The date, when there is one.
  public var date: PartialDate? {
    if case .date(let date, _) = self { date } else { nil }
  }

  /// The text before a time of day: "1975-06-07" of "1975-06-07 00:00:00" or "1975-06-07t00:00:00.000z".
  private static func withoutTime(_ text: String) -> Substring {
    guard let colon = text.firstIndex(of: ":"),
      let cut = text[..<colon].lastIndex(where: { $0 == " " || $0 == "t" }),
      text[text.index(after: cut)...].allSatisfy({ "0123456789:.+-z".contains($0) })
    else { return text[...] }
    return text[..<cut]
  }
}

/// The numbers of a written date and what stands around them.
private struct DateParts {
  private(set) var numbers: [Substring] = []
  /// What stands before, between and behind the numbers, without spaces: one more than there are numbers.
  private var signs: [Substring] = []

  init(_ text: Substring) {
    var rest = text
    // A date has three numbers; a fourth is enough to know that this is none.
    while numbers.count <= 3 {
      let start = rest.firstIndex { Self.isDigit($0) } ?? rest.endIndex
      signs.append(Self.trimmed(rest[..<start]))
      guard start < rest.endIndex else { return }
      let end = rest[start...].firstIndex { !Self.isDigit($0) } ?? rest.endIndex
      numbers.append(rest[start..<end])
      rest = rest[end...]
    }
  }

  /// In which order the parts stand, or nil when they are no date.
  enum Order {
    case year
    case monthYear
    case yearMonth
    case dayMonthYear
    case yearMonthDay
  }

  var order: Order? {
    guard let last = signs.last, last.isEmpty || last == ".", signs.count == numbers.count + 1 else {
      return nil
    }
    let widths = numbers.map(\.count)
    switch (numbers.count, signs[0]) {
    case (1, ""), (1, "năm"):
      return widths[0] == 4 ? .year : nil
    case (2, ""), (2, "tháng"):
      guard Self.marks.contains(signs[1]) || signs[1] == "năm" else { return nil }
      if widths[0] <= 2, widths[1] == 4 { return .monthYear }
      let isOrdered = signs[0].isEmpty && (signs[1] == "-" || signs[1] == "/")
      return isOrdered && widths[0] == 4 && widths[1] <= 2 ? .yearMonth : nil
    case (3, ""), (3, "ngày"):
      let isWritten = signs[1] == "tháng" && (signs[2] == "năm" || Self.marks.contains(signs[2]))
      guard isWritten || signs[1] == signs[2] && (signs[1].isEmpty || Self.marks.contains(signs[1])) else {
        return nil
      }
      if widths[0] <= 2, widths[1] <= 2, widths[2] == 4 || widths[2] == 2 { return .dayMonthYear }
      return !isWritten && widths[0] == 4 && widths[1] <= 2 && widths[2] <= 2 ? .yearMonthDay : nil
    default:
      return nil
    }
  }

  private static let marks: Set<Substring> = ["/", "-", ".", "–", ","]

  private static func isDigit(_ character: Character) -> Bool { ("0"..."9").contains(character) }

  private static func trimmed(_ text: Substring) -> Substring {
    var text = text.drop { $0 == " " }
    while text.last == " " { text.removeLast() }
    return text
  }
}

extension DateParts.Order {
  /// The reading of one to three numbers of at most four digits in this order.
  fileprivate func reading(of numbers: [Substring], text: String) -> DateReading {
    let values = numbers.compactMap { Int($0) }
    guard values.count == numbers.count else { return .notADate }
    switch self {
    case .year: return Self.checked(values[0], nil, nil, text)
    case .monthYear: return Self.checked(values[1], values[0], nil, text)
    case .yearMonth: return Self.checked(values[0], values[1], nil, text)
    case .yearMonthDay: return Self.checked(values[0], values[1], values[2], text)
    case .dayMonthYear:
      let isGuess = numbers[2].count == 2
      return Self.checked(
        isGuess ? Self.year(of: values[2]) : values[2], values[1], values[0], text, isGuess: isGuess)
    }
  }

  private static func year(of twoDigits: Int) -> Int {
    let last = DateReading.lastYearOfTwoDigits
    let year = last - last % 100 + twoDigits
    return year > last ? year - 100 : year
  }

  private static func checked(
    _ year: Int, _ month: Int?, _ day: Int?, _ text: String, isGuess: Bool = false
  ) -> DateReading {
    let date = PartialDate(year: year, month: month == 0 ? nil : month, day: day == 0 ? nil : day)
    return date.isValid ? .date(date, centuryIsGuess: isGuess) : .impossible(text)
  }
}

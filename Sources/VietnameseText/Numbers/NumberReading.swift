/// What kind of number a column asks for; it decides how separators are read.
public enum NumberKind: String, Hashable, Sendable, CaseIterable {
  /// A whole number of persons, households, points ...
  case count
  /// Whole dong.
  case money
  /// A number that may have a fraction, such as an area.
  case decimal
  /// A share in hundredths, with or without the sign %.
  case percent

  fileprivate var isWhole: Bool { self == .count || self == .money }
}

/// What the text of a cell says when a number is asked for.
///
/// Vietnam writes dots between thousands and a comma before decimals, but files hold both ways, often in one table.
/// The kind decides: "1.060" is 1060 as a count, "52,5" and "94.4" are decimals. One separator before exactly three
/// digits can be either in a decimal column, and then both readings are given.
public enum NumberReading: Hashable, Sendable {
  /// A number.
  case number(DecimalNumber)
  /// Two numbers are possible: the separator taken as decimal mark, and taken as thousands separator.
  case ambiguous(asDecimal: DecimalNumber, asThousands: DecimalNumber)
  /// Nothing was written: no text, or only dashes or dots ("-", "--", "...").
  case blank
  /// Something else was written, such as "<1" or a number too long to be one.
  case notANumber

  /// Reads the decoded text of a cell.
  ///
  /// A fraction in a count or in money is not a number of that kind, unless it is zero ("4,0"). Money may carry
  /// "đ", "đồng", "VND" or "VNĐ"; a percentage may carry %. One
  /// separator in a percentage is always a decimal mark.
  public static func read(_ text: String, as kind: NumberKind) -> Self {
    let cleaned = text.cleaned
    guard !isBlankMark(cleaned) else { return .blank }
    var body = withoutUnit(cleaned, kind: kind)
    let isNegative = body.first == "-" || body.first == "−"
    if isNegative { body = body.dropFirst() }
    guard let digits = SeparatedDigits(body) else { return .notANumber }
    return digits.reading(as: kind).negated(isNegative).restricted(to: kind)
  }

  /// Reads the value of a numeric cell.
  public static func read(_ value: Double, as kind: NumberKind) -> Self {
    DecimalNumber(value).map { Self.number($0).restricted(to: kind) } ?? .notANumber
  }

  /// The number, when there is exactly one.
  public var number: DecimalNumber? {
    if case .number(let number) = self { number } else { nil }
  }

  /// Whether a cleaned text is one of the marks for "nothing": dashes, dots, underscores.
  static func isBlankMark(_ cleaned: String) -> Bool {
    cleaned.unicodeScalars.allSatisfy { "-–—−.…_ ".unicodeScalars.contains($0) }
  }

  private static func withoutUnit(_ cleaned: String, kind: NumberKind) -> Substring {
    let units: [String] =
      switch kind {
      case .money: ["đồng", "vnđ", "vnd", "đ", "₫"]
      case .percent: ["%"]
      case .count, .decimal: []
      }
    guard !units.isEmpty else { return cleaned[...] }
    let lowercased = cleaned.lowercased()
    guard lowercased.count == cleaned.count, let unit = units.first(where: { lowercased.hasSuffix($0) })
    else {
      return cleaned[...]
    }
    var body = cleaned.dropLast(unit.count)
    while body.last == " " { body.removeLast() }
    return body
  }

  private func negated(_ isNegative: Bool) -> Self {
    guard isNegative else { return self }
    func negative(_ number: DecimalNumber) -> DecimalNumber {
      DecimalNumber(units: -number.units, decimals: number.decimals) ?? number
    }
    return switch self {
    case .number(let number): .number(negative(number))
    case .ambiguous(let first, let second):
      .ambiguous(asDecimal: negative(first), asThousands: negative(second))
    case .blank, .notANumber: self
    }
  }

  private func restricted(to kind: NumberKind) -> Self {
    guard kind.isWhole, let number, number.whole == nil else { return self }
    return .notANumber
  }
}

extension SeparatedDigits {
  /// The readings that a kind allows.
  fileprivate func reading(as kind: NumberKind) -> NumberReading {
    switch (withDecimalMark, withThousands) {
    case (let decimal?, let thousands?) where decimal != thousands:
      if kind.isWhole { return .number(thousands) }
      return kind == .percent ? .number(decimal) : .ambiguous(asDecimal: decimal, asThousands: thousands)
    case (let decimal?, _): return .number(decimal)
    case (nil, let thousands?): return .number(thousands)
    case (nil, nil): return .notANumber
    }
  }
}

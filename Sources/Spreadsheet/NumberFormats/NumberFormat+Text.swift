extension NumberFormat {
  /// The value as a sheet shows it under this format.
  ///
  /// Point and comma stand as in the code, and names of months and days are English, whatever the machine; a
  /// column too narrow, which shows `###`, is not imitated.
  ///
  /// - Parameters:
  ///   - value: What the cell holds.
  ///   - system: From which day serial numbers count.
  /// - Returns: The shown text; empty where the format hides the value.
  public func text(of value: CellValue, system: DateSystem = .from1900) -> String {
    switch value {
    case .text(let text): shown(text)
    case .boolean(let flag): flag ? "TRUE" : "FALSE"
    case .error(let error): error
    case .number(let number): shown(number, system)
    case .dateTime(let moment): shown(moment.serial(in: system), system)
    case .duration(let seconds): shown(seconds / 86_400, system)
    }
  }

  private func shown(_ text: String) -> String {
    let section = sections.count > 3 ? sections[3] : sections.last { $0.tokens.contains(.text) }
    guard let section else { return text }
    return section.tokens.map { token in
      switch token {
      case .text, .general: text
      case .literal(let literal): literal
      case .space: " "
      default: ""
      }
    }.joined()
  }

  private func shown(_ number: Double, _ system: DateSystem) -> String {
    guard number.isFinite else { return String(number) }
    // Most cells of a review: a whole number without a format, which General shows as it is up to 11 digits.
    if isGeneral, let whole = Int(exactly: number), whole.magnitude < 100_000_000_000 { return String(whole) }
    guard let (section, isMagnitude) = section(for: number) else { return DecimalDigits(number).general }
    let shownNumber = isMagnitude ? number.magnitude : number
    return section.isTimed ? section.time(shownNumber, system) : section.number(shownNumber)
  }

  /// The section for a number, and whether the section itself says that the number is negative.
  private func section(for number: Double) -> (section: FormatSection, isMagnitude: Bool)? {
    let numeric = sections.prefix(3).filter { $0.kind != .text || sections.count == 1 }
    guard let first = numeric.first else { return nil }
    guard numeric.count > 1 else {
      return first.condition?.holds(for: number) ?? true ? (first, false) : nil
    }
    let usual = FormatSection.Condition(comparison: numeric.count > 2 ? ">" : ">=", bound: 0)
    if (first.condition ?? usual).holds(for: number) { return (first, false) }
    let second = numeric[1]
    let below = second.condition ?? FormatSection.Condition(comparison: "<", bound: 0)
    if below.holds(for: number) || numeric.count == 2 && second.condition == nil {
      return (second, number < 0 && below.isNegativeOnly)
    }
    return numeric.count > 2 ? (numeric[2], false) : nil
  }
}

extension FormatSection.Condition {
  /// Whether only numbers below zero meet the condition, so that no minus sign is needed.
  fileprivate var isNegativeOnly: Bool {
    comparison == "<" && bound <= 0 || comparison == "<=" && bound < 0
  }
}

extension FormatSection {
  /// A serial number drawn as date, time or duration.
  func time(_ serial: Double, _ system: DateSystem) -> String {
    // Beyond the calendar a sheet shows no date at all.
    guard serial.magnitude < 2_958_466, kind == .duration || serial >= 0 else {
      return DecimalDigits(serial).general
    }
    let clock = Clock(serial, fractionDigits: fractionDigits, roundsSeconds: showsSeconds, system)
    let isHalved = tokens.contains { if case .halfDay = $0 { true } else { false } }
    let text = tokens.map { clock.text(of: elapsedForm(of: $0), isHalved: isHalved) }.joined()
    return serial < 0 ? "-" + text : text
  }

  /// Where one place shows all hours or all seconds, every other place of that unit does so too.
  private func elapsedForm(of token: Token) -> Token {
    func counts(_ unit: Unit) -> Bool {
      tokens.contains { if case .elapsed(unit, _) = $0 { true } else { false } }
    }
    switch token {
    case .hour(let width) where counts(.hours): return .elapsed(.hours, width)
    case .minute(let width) where counts(.minutes): return .elapsed(.minutes, width)
    case .second(let width) where counts(.seconds): return .elapsed(.seconds, width)
    default: return token
    }
  }

  private var fractionDigits: Int {
    tokens.lazy.compactMap { if case .fraction(let count) = $0 { min(count, 3) } else { nil } }.max() ?? 0
  }

  private var showsSeconds: Bool {
    tokens.contains { token in
      switch token {
      case .second, .elapsed(.seconds, _): true
      default: false
      }
    }
  }
}

/// The parts of a serial number that tokens draw.
private struct Clock {
  private let year: Int
  private let month: Int
  private let day: Int
  private let weekday: Int
  private let milliseconds: Int

  init(_ serial: Double, fractionDigits: Int, roundsSeconds: Bool, _ system: DateSystem) {
    // What is shown last is rounded; minutes without seconds are cut, as a clock does.
    let unit = roundsSeconds ? [1000, 100, 10, 1][min(fractionDigits, 3)] : 1
    milliseconds = Int((serial.magnitude * 86_400_000 / Double(unit)).rounded()) * unit
    let days = milliseconds / 86_400_000
    weekday = (days + (system == .from1900 ? 6 : 5)) % 7
    let moment = DateTime(serial: Double(days), system: system)
    switch (system, days) {
    case (.from1900, 0): (year, month, day) = (1900, 1, 0)
    // The day that never was is shown, though no calendar has it.
    case (.from1900, 60): (year, month, day) = (1900, 2, 29)
    default: (year, month, day) = (moment?.year ?? 9999, moment?.month ?? 12, moment?.day ?? 31)
    }
  }

  func text(of token: FormatSection.Token, isHalved: Bool) -> String {
    let hour = milliseconds / 3_600_000 % 24
    switch token {
    case .literal(let text): return text
    case .space: return " "
    case .point: return "."
    case .comma: return ","
    case .slash: return "/"
    case .percent: return "%"
    case .zero: return "0"
    case .year(let width): return width > 2 ? padded(year, 4) : padded(year % 100, 2)
    case .month(let width): return monthText(width)
    case .day(let width): return dayText(width)
    case .hour(let width): return padded(isHalved ? (hour + 11) % 12 + 1 : hour, width)
    case .minute(let width): return padded(milliseconds / 60_000 % 60, width)
    case .second(let width): return padded(milliseconds / 1000 % 60, width)
    case .fraction(let width): return fractionText(width)
    case .halfDay(let morning, let afternoon): return hour < 12 ? morning : afternoon
    case .elapsed(.hours, let width): return padded(milliseconds / 3_600_000, width)
    case .elapsed(.minutes, let width): return padded(milliseconds / 60_000, width)
    case .elapsed(.seconds, let width): return padded(milliseconds / 1000, width)
    case .digit, .roomyDigit, .exponent, .general, .text: return ""
    }
  }

  private func fractionText(_ width: Int) -> String {
    let digits = padded(milliseconds % 1000, 3)
    return "." + digits.prefix(width) + String(repeating: "0", count: max(0, width - 3))
  }

  private func monthText(_ width: Int) -> String {
    let name = Self.months[max(0, min(month - 1, 11))]
    switch width {
    case 1, 2: return padded(month, width)
    case 3: return String(name.prefix(3))
    case 5: return String(name.prefix(1))
    default: return name
    }
  }

  private func dayText(_ width: Int) -> String {
    switch width {
    case 1, 2: return padded(day, width)
    case 3: return String(Self.weekdays[weekday].prefix(3))
    default: return Self.weekdays[weekday]
    }
  }

  private func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }

  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November",
    "December",
  ]
  private static let weekdays = [
    "Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday",
  ]
}

/// Takes a format code apart.
struct FormatScanner {
  private let code: [Character]
  private var index = 0
  private var section = FormatSection()
  private var sections: [FormatSection] = []

  /// The sections of a code, one at least.
  static func sections(of code: String) -> [FormatSection] {
    var scanner = FormatScanner(code)
    scanner.scan()
    return scanner.sections
  }

  private init(_ code: String) { self.code = Array(code) }

  private mutating func scan() {
    while index < code.count {
      switch code[index] {
      case ";":
        finishSection()
        index += 1
      case "\"": scanQuotation()
      case "[": scanBrackets()
      case "\\":
        if index + 1 < code.count { section.tokens.append(.literal(String(code[index + 1]))) }
        index += 2
      case "_":
        section.tokens.append(.space)
        index += 2
      case "*": index += 2  // Fills the width of the column, which a text does not have.
      default: scanPlain()
      }
    }
    finishSection()
  }

  private mutating func finishSection() {
    section.tellMinutesFromMonths()
    sections.append(section)
    section = FormatSection()
  }

  private mutating func scanQuotation() {
    let end = code[(index + 1)...].firstIndex(of: "\"") ?? code.count
    section.tokens.append(.literal(String(code[(index + 1)..<end])))
    index = end + 1
  }

  /// Brackets hold an elapsed time, a condition, a currency with its language, or a color.
  private mutating func scanBrackets() {
    guard let end = code[index...].firstIndex(of: "]") else {
      section.tokens.append(.literal("["))
      index += 1
      return
    }
    let content = String(code[(index + 1)..<end])
    index = end + 1
    if let elapsed = Self.elapsed(content) {
      section.tokens.append(elapsed)
      if case .elapsed(.seconds, _) = elapsed { scanFraction() }
    } else if let condition = Self.condition(content) {
      section.condition = condition
    } else if content.hasPrefix("$") {
      let symbol = content.dropFirst().prefix { $0 != "-" }
      if !symbol.isEmpty { section.tokens.append(.literal(String(symbol))) }
    }
  }

  private static func elapsed(_ content: String) -> FormatSection.Token? {
    let letters = content.lowercased()
    guard let first = letters.first, letters.allSatisfy({ $0 == first }) else { return nil }
    switch first {
    case "h": return .elapsed(.hours, letters.count)
    case "m": return .elapsed(.minutes, letters.count)
    case "s": return .elapsed(.seconds, letters.count)
    default: return nil
    }
  }

  private static func condition(_ content: String) -> FormatSection.Condition? {
    let content = content.filter { $0 != " " }
    let comparison = content.prefix { "<>=".contains($0) }
    guard !comparison.isEmpty, let bound = Double(content.dropFirst(comparison.count)) else { return nil }
    return FormatSection.Condition(comparison: String(comparison), bound: bound)
  }

  private mutating func scanPlain() {
    if take("General") { return section.tokens.append(.general) }
    if take("AM/PM") { return section.tokens.append(.halfDay(morning: "AM", afternoon: "PM")) }
    let half = String(code[index...].prefix(3))
    if take("A/P") {
      return section.tokens.append(
        .halfDay(morning: String(half.prefix(1)), afternoon: String(half.suffix(1))))
    }
    if take("E+") { return section.tokens.append(.exponent(showsPlus: true)) }
    if take("E-") { return section.tokens.append(.exponent(showsPlus: false)) }
    let character = code[index]
    if let token = Self.single(character) {
      index += 1
      return section.tokens.append(token)
    }
    let letter = Character(character.lowercased())
    guard "ymdhsebg".contains(letter) else {
      index += 1
      return section.tokens.append(.literal(String(character)))
    }
    let run = code[index...].prefix { Character($0.lowercased()) == letter }.count
    index += run
    scanDatePart(letter, run)
  }

  private mutating func scanDatePart(_ letter: Character, _ run: Int) {
    switch letter {
    case "y", "e", "b": section.tokens.append(.year(letter == "e" ? 4 : run))
    case "m": section.tokens.append(.month(run))
    case "d": section.tokens.append(.day(run))
    case "h": section.tokens.append(.hour(run))
    case "s":
      section.tokens.append(.second(run))
      scanFraction()
    default: break  // `g`, the name of a Japanese era.
    }
  }

  /// Zeros behind a point right after the seconds.
  private mutating func scanFraction() {
    let zeros = code[index...].dropFirst().prefix { $0 == "0" }.count
    guard zeros > 0, code[index] == "." else { return }
    section.tokens.append(.fraction(zeros))
    index += 1 + zeros
  }

  private static func single(_ character: Character) -> FormatSection.Token? {
    switch character {
    case "0": .zero
    case "#": .digit
    case "?": .roomyDigit
    case ".": .point
    case ",": .comma
    case "%": .percent
    case "/": .slash
    case "@": .text
    default: nil
    }
  }

  private mutating func take(_ word: String) -> Bool {
    let candidate = String(code[index...].prefix(word.count))
    guard candidate.lowercased() == word.lowercased() else { return false }
    index += word.count
    return true
  }
}

extension FormatSection {
  /// `m` means minutes next to seconds or right after hours, and months elsewhere.
  fileprivate mutating func tellMinutesFromMonths() {
    for index in tokens.indices {
      guard case .month(let width) = tokens[index], width <= 2 else { continue }
      let before = tokens[..<index].last { $0.isDatePart }
      let after = tokens[(index + 1)...].first { $0.isDatePart }
      if before?.isHour == true || before?.isSecond == true || after?.isSecond == true {
        tokens[index] = .minute(width)
      }
    }
  }
}

extension FormatSection.Token {
  fileprivate var isDatePart: Bool {
    switch self {
    case .year, .month, .day, .hour, .minute, .second, .elapsed: true
    default: false
    }
  }

  fileprivate var isHour: Bool {
    switch self {
    case .hour, .elapsed(.hours, _): true
    default: false
    }
  }

  fileprivate var isSecond: Bool {
    switch self {
    case .second, .elapsed(.seconds, _): true
    default: false
    }
  }
}

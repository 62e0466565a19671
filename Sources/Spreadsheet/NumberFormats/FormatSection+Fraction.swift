extension FormatSection {
  /// A number as a whole and a fraction (`# ?/?`, `0 00/100`), or nil where the section shows none.
  func fraction(_ value: Double) -> String? {
    guard value.magnitude < 1e9, let drawing = FractionDrawing(tokens) else { return nil }
    let text = drawing.text(of: value.magnitude)
    return value < 0 ? "-" + text : text
  }
}

/// Which tokens of a section draw the whole number, the numerator and the denominator.
private struct FractionDrawing {
  private let tokens: [FormatSection.Token]
  private let whole: [Int]
  private let numerator: Range<Int>
  private let denominator: Range<Int>
  /// The denominator, where the code fixes it: 8 in `# ?/8`.
  private let fixed: Int?

  init?(_ tokens: [FormatSection.Token]) {
    guard let slash = tokens.firstIndex(of: .slash) else { return nil }
    let before = tokens[..<slash].reversed().prefix { $0.isPlace }.count
    let behind = tokens[(slash + 1)...].prefix { $0.isPlace || $0.writtenDigit != nil }.count
    // More places than these would draw fractions that no double tells apart.
    guard (1...7).contains(before), (1...7).contains(behind) else { return nil }
    self.tokens = tokens
    numerator = slash - before..<slash
    denominator = slash + 1..<slash + 1 + behind
    whole = tokens.indices.prefix(numerator.lowerBound).filter { tokens[$0].isPlace }
    let written = tokens[denominator]
    if written.contains(where: { $0.writtenDigit != nil }) {
      let number = written.reduce(0) { $0 * 10 + ($1.writtenDigit ?? 0) }
      guard number > 0 else { return nil }
      fixed = number
    } else {
      fixed = nil
    }
  }

  func text(of value: Double) -> String {
    var integer = whole.isEmpty ? 0 : value.rounded(.down)
    var (top, bottom) = parts(of: value - integer)
    if !whole.isEmpty, top == bottom {
      integer += 1
      (top, bottom) = (0, fixed ?? 1)
    }
    // A whole number leaves the room of its fraction empty.
    let isBlank = !whole.isEmpty && top == 0 && !tokens[numerator].contains(.zero)
    let digits = integer == 0 && !isBlank ? "" : String(Int(integer))
    var text = ""
    for index in tokens.indices {
      if index == whole.first {
        text += aligned(digits, whole)
      } else if index == numerator.lowerBound {
        text += aligned(isBlank ? "" : String(top), Array(numerator))
      } else if index == numerator.upperBound {
        text += isBlank ? " " : "/"
      } else if index == denominator.lowerBound {
        text += bottomText(bottom, isBlank: isBlank)
      } else if !whole.contains(index), !numerator.contains(index), !denominator.contains(index) {
        text += literal(tokens[index])
      }
    }
    return text
  }

  /// The nearest fraction whose denominator has no more digits than there are places.
  private func parts(of value: Double) -> (top: Int, bottom: Int) {
    if let fixed { return (Int((value * Double(fixed)).rounded()), fixed) }
    var limit = 1
    for _ in denominator { limit *= 10 }
    limit -= 1
    // The continued fraction of the value, up to the last step that fits.
    var (earlier, current) = ((top: 0, bottom: 1), (top: 1, bottom: 0))
    var rest = value
    for _ in 0..<40 {
      let step = Int(rest.rounded(.down))
      let bottom = earlier.bottom + step * current.bottom
      guard bottom <= limit else { break }
      (earlier, current) = (current, (earlier.top + step * current.top, bottom))
      let remainder = rest - Double(step)
      guard remainder > 1e-9 else { return current }
      rest = 1 / remainder
    }
    let steps = (limit - earlier.bottom) / max(1, current.bottom)
    let between = (
      top: earlier.top + steps * current.top, bottom: earlier.bottom + steps * current.bottom
    )
    func distance(_ fraction: (top: Int, bottom: Int)) -> Double {
      (Double(fraction.top) / Double(max(1, fraction.bottom)) - value).magnitude
    }
    return between.bottom > 0 && distance(between) < distance(current) ? between : current
  }

  /// Digits at the right end of their places; more digits than places go before them.
  private func aligned(_ digits: String, _ places: [Int]) -> String {
    let empty = places.prefix(max(0, places.count - digits.count))
    return empty.map { padding(tokens[$0]) }.joined() + digits
  }

  /// The denominator at the left end of its places.
  private func bottomText(_ bottom: Int, isBlank: Bool) -> String {
    guard !isBlank else { return denominator.map { _ in " " }.joined() }
    let digits = String(bottom)
    let places = tokens[denominator]
    if fixed != nil { return digits }
    if places.allSatisfy({ $0 == .zero }) { return aligned(digits, Array(denominator)) }
    return digits + places.dropFirst(digits.count).map { padding($0) }.joined()
  }

  private func literal(_ token: FormatSection.Token) -> String {
    switch token {
    case .literal(let text): text
    case .space: " "
    case .percent: "%"
    default: ""
    }
  }

  private func padding(_ token: FormatSection.Token) -> String {
    switch token {
    case .zero: "0"
    case .roomyDigit: " "
    default: ""
    }
  }
}

extension FormatSection.Token {
  /// Whether a digit is drawn here.
  fileprivate var isPlace: Bool { self == .zero || self == .digit || self == .roomyDigit }

  /// The digit that stands here in the code itself.
  fileprivate var writtenDigit: Int? {
    guard case .literal(let text) = self, text.count == 1 else { return nil }
    return text.first?.isASCII == true ? text.first?.wholeNumberValue : nil
  }
}

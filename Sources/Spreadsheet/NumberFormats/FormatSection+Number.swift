extension FormatSection {
  /// A number drawn digit by digit.
  func number(_ value: Double) -> String {
    guard !tokens.contains(.slash) else { return fraction(value) ?? DecimalDigits(value).general }
    var digits = DecimalDigits(value)
    let isNegative = digits.isNegative
    let drawing = NumberDrawing(tokens)
    digits.shift(by: drawing.pointShift)
    let power = drawing.scale(&digits)
    digits.isNegative = false
    var text = ""
    for index in tokens.indices {
      text += drawing.text(at: index, digits: digits, power: power, value: value)
    }
    return isNegative && drawing.showsSign ? "-" + text : text
  }
}

/// Which digit of a number stands at which token of a section.
private struct NumberDrawing {
  private let tokens: [FormatSection.Token]
  private var whole: [Int] = []
  private var fraction: [Int] = []
  private var power: [Int] = []
  private var exponentIndex: Int?
  private let isGrouped: Bool
  /// How far the decimal point moves: two places a percent sign, minus three a comma behind the digits.
  let pointShift: Int

  init(_ tokens: [FormatSection.Token]) {
    self.tokens = tokens
    var pointIndex: Int?
    for (index, token) in tokens.enumerated() {
      switch token {
      case .point: pointIndex = pointIndex ?? index
      case .exponent: exponentIndex = exponentIndex ?? index
      case .zero, .digit, .roomyDigit:
        if exponentIndex != nil {
          power.append(index)
        } else if pointIndex != nil {
          fraction.append(index)
        } else {
          whole.append(index)
        }
      default: break
      }
    }
    let (first, lastWhole) = (whole.first ?? 0, whole.last ?? 0)
    let (firstFraction, last) = (fraction.first ?? 0, fraction.last ?? lastWhole)
    let commas = tokens.indices.filter { tokens[$0] == .comma }
    isGrouped = commas.contains { $0 > first && $0 < lastWhole }
    let commasBehind = commas.count { $0 > last || $0 > lastWhole && $0 < firstFraction }
    pointShift = 2 * tokens.count { $0 == .percent } - 3 * commasBehind
  }

  /// Whether a negative number gets a minus sign: not where nothing of the number is shown.
  var showsSign: Bool {
    !whole.isEmpty || !fraction.isEmpty || tokens.contains(.general) || tokens.contains(.text)
  }

  /// Rounds the digits to what is drawn, and returns the power of ten that is drawn apart.
  func scale(_ digits: inout DecimalDigits) -> Int {
    guard exponentIndex != nil, !whole.isEmpty else {
      digits.round(toFraction: fraction.count)
      return 0
    }
    // With several places before the point the exponent goes in steps of as many.
    let step = whole.count
    func power(of digits: DecimalDigits) -> Int {
      let (quotient, remainder) = digits.exponent.quotientAndRemainder(dividingBy: step)
      return (remainder < 0 ? quotient - 1 : quotient) * step
    }
    let power = power(of: digits)
    digits.shift(by: -power)
    digits.round(toFraction: fraction.count)
    guard digits.exponent >= step else { return power }
    digits.shift(by: -step)
    return power + step
  }

  func text(at index: Int, digits: DecimalDigits, power: Int, value: Double) -> String {
    switch tokens[index] {
    case .literal(let text): text
    case .space: " "
    case .percent: "%"
    case .point: "."
    // A comma before all digits groups nothing.
    case .comma: index < (whole.first ?? 0) ? "," : ""
    case .general, .text: DecimalDigits(value.magnitude).general
    case .exponent(let showsPlus): "E" + (power < 0 ? "-" : showsPlus ? "+" : "")
    case .zero, .digit, .roomyDigit: digit(at: index, digits: digits, power: power)
    default: ""
    }
  }

  private func digit(at index: Int, digits: DecimalDigits, power: Int) -> String {
    if let place = whole.firstIndex(of: index) { return wholeDigits(at: place, digits) }
    if let place = fraction.firstIndex(of: index) {
      let shows = -(place + 1) >= digits.lowestPower && !digits.isZero
      return shows ? String(digits.digit(atPower: -(place + 1))) : padding(tokens[index])
    }
    guard let place = self.power.firstIndex(of: index) else { return "" }
    var exponent = DecimalDigits(Double(power))
    exponent.isNegative = false
    return places(from: place, of: self.power, exponent, isGrouped: false)
  }

  private func wholeDigits(at place: Int, _ digits: DecimalDigits) -> String {
    places(from: place, of: whole, digits, isGrouped: isGrouped)
  }

  /// The digits one place draws: its own, and for the first place all that stand before it.
  private func places(from place: Int, of indices: [Int], _ digits: DecimalDigits, isGrouped: Bool) -> String
  {
    let lowest = indices.count - 1 - place
    let highest = place == 0 ? max(digits.isZero ? 0 : digits.exponent, lowest) : lowest
    guard highest >= lowest else { return "" }
    var text = ""
    for power in (lowest...highest).reversed() {
      let counts = !digits.isZero && power <= digits.exponent
      let character = counts ? String(digits.digit(atPower: power)) : padding(tokens[indices[place]])
      text += character
      if isGrouped, power > 0, power % 3 == 0, !character.isEmpty { text += character == " " ? " " : "," }
    }
    return text
  }

  private func padding(_ token: FormatSection.Token) -> String {
    switch token {
    case .zero: "0"
    case .roomyDigit: " "
    default: ""
    }
  }
}

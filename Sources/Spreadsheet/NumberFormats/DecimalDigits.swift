/// A number as decimal digits, the way sheets round and show it: at most 15 significant ones, halves away
/// from zero.
struct DecimalDigits {
  /// Whether the number is below zero.
  var isNegative: Bool
  /// The significant digits, 0 to 9, without zeros at either end; empty for zero.
  private(set) var digits: [UInt8]
  /// How many of the digits stand before the decimal point; negative when zeros follow it first.
  private(set) var pointPlace: Int

  /// The digits of a finite number.
  init(_ value: Double) {
    isNegative = value < 0
    digits = []
    pointPlace = 0
    // The shortest text that reads back as the same number: digits, perhaps a point, perhaps an exponent.
    let text = value.magnitude.description
    let parts = text.split(separator: "e", maxSplits: 1)
    var pointSeen = false
    for character in (parts.first ?? "").utf8 {
      if character == UInt8(ascii: ".") {
        pointSeen = true
      } else {
        digits.append(character &- UInt8(ascii: "0"))
        if !pointSeen { pointPlace += 1 }
      }
    }
    if parts.count == 2 { pointPlace += Int(parts[1]) ?? 0 }
    trim()
    round(toSignificant: 15)
  }

  /// Whether the number is zero.
  var isZero: Bool { digits.isEmpty }

  /// The power of ten of the first digit: 3 for 1234, -1 for 0.5, 0 for zero.
  var exponent: Int { isZero ? 0 : pointPlace - 1 }

  /// The digit that stands for 10^power.
  func digit(atPower power: Int) -> UInt8 {
    let (index, overflow) = pointPlace.subtractingReportingOverflow(1 + power)
    return !overflow && digits.indices.contains(index) ? digits[index] : 0
  }

  /// The lowest power of ten with a digit other than zero; 0 for zero.
  var lowestPower: Int { isZero ? 0 : pointPlace - digits.count }

  /// Moves the decimal point to the right, or to the left by a negative number of places.
  mutating func shift(by places: Int) {
    if !isZero { pointPlace += places }
  }

  /// Keeps a number of digits behind the decimal point.
  mutating func round(toFraction places: Int) {
    round(toSignificant: pointPlace + places)
  }

  /// Keeps a number of digits from the first one on; none or fewer leaves zero or the next higher digit.
  mutating func round(toSignificant count: Int) {
    guard count < digits.count else { return }
    guard count >= 0 else {
      digits = []
      pointPlace = 0
      return
    }
    let roundsUp = digits[count] >= 5
    digits.removeLast(digits.count - count)
    if roundsUp { increment() }
    trim()
  }

  private mutating func increment() {
    for index in digits.indices.reversed() {
      if digits[index] < 9 {
        digits[index] += 1
        return
      }
      digits[index] = 0
    }
    digits.insert(1, at: 0)
    pointPlace += 1
  }

  private mutating func trim() {
    let leading = digits.prefix { $0 == 0 }.count
    digits.removeFirst(leading)
    pointPlace -= leading
    while digits.last == 0 { digits.removeLast() }
    if digits.isEmpty { pointPlace = 0 }
  }
}

extension DecimalDigits {
  /// The number without sign, with as many digits behind the point as asked for.
  func fixed(fraction places: Int) -> String {
    var text = ""
    for power in (0...max(exponent, 0)).reversed() { text += String(digit(atPower: power)) }
    guard places > 0 else { return text }
    text += "."
    for place in 1...places { text += String(digit(atPower: -place)) }
    return text
  }

  /// The number as `General` shows it in a cell that is wide enough: 11 characters without the sign.
  var general: String {
    let sign = isNegative ? "-" : ""
    if isZero { return "0" }
    if exponent <= 10, exponent >= -4 || -lowestPower <= 9 {
      var rounded = self
      rounded.round(toFraction: min(9, max(0, 9 - exponent)))
      if rounded.exponent <= 10 { return sign + rounded.fixed(fraction: max(0, -rounded.lowestPower)) }
    }
    return sign + scientific
  }

  /// The form `1.23457E+11`, within the same 11 characters.
  private var scientific: String {
    var mantissa = self
    mantissa.round(toSignificant: exponent.magnitude >= 100 ? 5 : 6)
    let power = mantissa.exponent
    mantissa.shift(by: -power)
    let digits = String(power.magnitude)
    return mantissa.fixed(fraction: max(0, -mantissa.lowestPower)) + (power < 0 ? "E-" : "E+")
      + (digits.count < 2 ? "0" : "") + digits
  }
}

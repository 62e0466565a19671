import Survey

/// A value written in an expression.
enum Literal: Hashable, Sendable {
  case null
  case boolean(Bool)
  case integer(Int)
  case number(Double)
  case string(String)
  case date(Day)

  /// The digits a decimal number carries exactly; more would be rounded in silence.
  static let significantDigits = 15

  /// Its type; nil for null, which takes the type of what stands beside it.
  var type: ValueType? {
    switch self {
    case .null: nil
    case .boolean: .boolean
    case .integer: .integer
    case .number: .number
    case .string: .string
    case .date: .date
    }
  }
}

extension Literal: CustomStringConvertible {
  /// The literal in VTL.
  var description: String {
    switch self {
    case .null: "null"
    case .boolean(let value): value ? "true" : "false"
    case .integer(let value): String(value)
    case .number(let value): Self.positional(value)
    case .string(let text): "\"\(text)\""
    case .date(let day): "cast(\"\(day)\", date)"
    }
  }

  /// A decimal number with a point and without an exponent, since VTL has no exponents: `1e+16` is
  /// `10000000000000000.0`.
  private static func positional(_ value: Double) -> String {
    let shortest = value.description
    guard let exponentMark = shortest.firstIndex(of: "e"),
      let exponent = Int(shortest[shortest.index(after: exponentMark)...])
    else { return shortest }
    let isNegative = shortest.hasPrefix("-")
    let parts = shortest[..<exponentMark].drop { $0 == "-" }.split(separator: ".")
    var digits = parts.joined()
    var point = (parts.first?.count ?? 0) + exponent
    if point <= 0 {
      digits = String(repeating: "0", count: 1 - point) + digits
      point = 1
    } else if point >= digits.count {
      digits += String(repeating: "0", count: point - digits.count + 1)
    }
    let end = digits.index(digits.startIndex, offsetBy: point)
    return (isNegative ? "-" : "") + digits[..<end] + "." + digits[end...]
  }
}

import Rules
import TestSupport

/// Writes well-typed expressions at random over the variables of ``Sample``, with needless parentheses and
/// spaces, so that printing and parsing are tried on every form of the language.
struct RandomExpression {
  private var generator: SeededGenerator

  init(seed: UInt64) { generator = SeededGenerator(seed: seed) }

  mutating func text(_ type: ValueType, depth: Int) -> String {
    guard depth > 0 else { return leaf(type) }
    let text =
      switch type {
      case .boolean: boolean(depth - 1)
      case .integer: integer(depth - 1)
      case .number: number(depth - 1)
      case .string: string(depth - 1)
      case .date: date(depth - 1)
      }
    return chance(3) ? "( \(text) )" : "(\(text))"
  }

  /// A value for each variable, null for one in four.
  mutating func answers() -> [Value] {
    Sample.variables.map { variable in
      guard !chance(4) else { return .null }
      return switch variable.type {
      case .boolean: .boolean(chance(2))
      case .integer: .integer(Int.random(in: -3...12, using: &generator))
      case .number: .number(Double(Int.random(in: -40...40, using: &generator)) / 8)
      case .string: .string(pick(["", "a", "poor", "Đào", "12", "hello world"]))
      case .date: .integer(Int.random(in: 10_000...20_000, using: &generator))
      }
    }
  }

  private mutating func leaf(_ type: ValueType) -> String {
    switch type {
    case .boolean: pick(["p", "q", "p", "q", "true", "false"])
    case .integer: pick(["x", "y", "members", "'birth_year'", "0", "1", "7", "2019"])
    case .number: pick(["f", "g", "0.5", "2.25", "10.0"])
    case .string: pick(["s", "t", "\"\"", "\"a\"", "\"Đào\"", "\"it's\""])
    case .date: pick(["d", "e", "cast(\"2019-10-05\", date)"])
    }
  }

  private mutating func boolean(_ depth: Int) -> String {
    let sign = pick(["=", "<>", "<", "<=", ">", ">="])
    switch Int.random(in: 0..<13, using: &generator) {
    case 0: return "\(text(.boolean, depth: depth)) and \(text(.boolean, depth: depth))"
    case 1: return "\(text(.boolean, depth: depth)) or \(text(.boolean, depth: depth))"
    case 2: return "\(text(.boolean, depth: depth)) xor \(text(.boolean, depth: depth))"
    case 3: return "not \(text(.boolean, depth: depth))"
    case 4: return "\(text(.integer, depth: depth)) \(sign) \(text(.integer, depth: depth))"
    case 5: return "\(text(.number, depth: depth)) \(sign) \(text(.integer, depth: depth))"
    case 6: return "\(text(.string, depth: depth)) \(sign) \(text(.string, depth: depth))"
    case 7: return "\(text(.date, depth: depth)) \(sign) \(text(.date, depth: depth))"
    case 8: return "\(text(.integer, depth: depth)) in { 1, -2, 7 }"
    case 9: return "\(text(.string, depth: depth)) not_in { \"a\", \"Đào\" }"
    case 10:
      return "between(\(text(.integer, depth: depth)), \(leaf(.integer)), \(text(.integer, depth: depth)))"
    case 11: return "isnull(\(text(pick(ValueType.allCases), depth: depth)))"
    default: return choice(.boolean, depth)
    }
  }

  private mutating func integer(_ depth: Int) -> String {
    switch Int.random(in: 0..<10, using: &generator) {
    case 0: "\(text(.integer, depth: depth)) + \(text(.integer, depth: depth))"
    case 1: "\(text(.integer, depth: depth)) - \(text(.integer, depth: depth))"
    case 2: "\(text(.integer, depth: depth)) * \(text(.integer, depth: depth))"
    case 3: "\(pick(["-", "+", "- -"]))\(text(.integer, depth: depth))"
    case 4: "abs(\(text(.integer, depth: depth)))"
    case 5: "length(\(text(.string, depth: depth)))"
    case 6: "instr(\(text(.string, depth: depth)), \(text(.string, depth: depth)))"
    case 7: "nvl(\(text(.integer, depth: depth)), \(text(.integer, depth: depth)))"
    case 8: "\(pick(["getyear", "getmonth", "dayofmonth", "dayofyear"]))(\(text(.date, depth: depth)))"
    default: choice(.integer, depth)
    }
  }

  private mutating func number(_ depth: Int) -> String {
    switch Int.random(in: 0..<7, using: &generator) {
    case 0: "\(text(.number, depth: depth)) + \(text(.integer, depth: depth))"
    case 1: "\(text(.integer, depth: depth)) * \(text(.number, depth: depth))"
    case 2: "\(text(.integer, depth: depth)) / \(pick(["2", "4", "0.5"]))"
    case 3: "-\(text(.number, depth: depth))"
    case 4: "round(\(text(.number, depth: depth)), \(pick(["0", "1", "2", "-1"])))"
    case 5: "nvl(\(text(.number, depth: depth)), \(text(.integer, depth: depth)) + 0.5)"
    default: choice(.number, depth)
    }
  }

  private mutating func string(_ depth: Int) -> String {
    switch Int.random(in: 0..<6, using: &generator) {
    case 0: "\(text(.string, depth: depth)) || \(text(.string, depth: depth))"
    case 1: "\(pick(["upper", "lower", "trim"]))(\(text(.string, depth: depth)))"
    case 2: "substr(\(text(.string, depth: depth)), \(pick(["1", "2", "5"])), \(pick(["0", "1", "3"])))"
    case 3: "cast(\(text(.integer, depth: depth)), string)"
    case 4: "nvl(\(text(.string, depth: depth)), \(text(.string, depth: depth)))"
    default: choice(.string, depth)
    }
  }

  private mutating func date(_ depth: Int) -> String { choice(.date, depth) }

  private mutating func choice(_ type: ValueType, _ depth: Int) -> String {
    let condition = text(.boolean, depth: depth)
    let (first, second, third) = (text(type, depth: depth), text(type, depth: depth), leaf(type))
    return switch Int.random(in: 0..<3, using: &generator) {
    case 0: "if \(condition) then \(first) else \(second)"
    case 1:
      "case when \(condition) then \(first) when \(text(.boolean, depth: depth)) then \(second) else \(third)"
    default: "if \(condition) then \(first) else null"
    }
  }

  private mutating func chance(_ oneIn: Int) -> Bool { Int.random(in: 0..<oneIn, using: &generator) == 0 }

  private mutating func pick<Element>(_ elements: [Element]) -> Element {
    elements[Int.random(in: 0..<elements.count, using: &generator)]
  }
}

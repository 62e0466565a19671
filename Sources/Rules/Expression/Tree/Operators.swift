/// An operator before its operand.
enum UnaryOperator: String, CaseIterable, Sendable {
  case plus = "+"
  case minus = "-"
  case not
}

/// An operator between two operands.
enum BinaryOperator: String, CaseIterable, Sendable {
  case multiply = "*"
  case divide = "/"
  case add = "+"
  case subtract = "-"
  case concatenate = "||"
  case equal = "="
  case unequal = "<>"
  case less = "<"
  case lessOrEqual = "<="
  case greater = ">"
  case greaterOrEqual = ">="
  case and
  case or
  case xor

  /// How tightly it binds its operands.
  var strength: BindingStrength {
    switch self {
    case .multiply, .divide: .product
    case .add, .subtract, .concatenate: .sum
    case .equal, .unequal, .less, .lessOrEqual, .greater, .greaterOrEqual: .comparison
    case .and: .conjunction
    case .or, .xor: .disjunction
    }
  }

  /// The order it asks for, if it is a comparison.
  var comparison: Comparison? {
    switch self {
    case .equal: .equal
    case .unequal: .unequal
    case .less: .less
    case .lessOrEqual: .lessOrEqual
    case .greater: .greater
    case .greaterOrEqual: .greaterOrEqual
    default: nil
    }
  }
}

/// How tightly operators bind, loosest first (Reference Manual 2.1, "Evaluation order of the Operators").
///
/// All operators of one strength are taken from left to right. `in` and `not_in` bind like the comparisons.
/// `not` binds tighter than every operator between operands: `not a = b` is `(not a) = b`.
enum BindingStrength: Int, Comparable, Sendable {
  case choice
  case disjunction
  case conjunction
  case comparison
  case sum
  case product
  case unary
  case primary

  /// The next tighter strength.
  var tighter: BindingStrength { BindingStrength(rawValue: rawValue + 1) ?? .primary }

  static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}

/// What a comparison asks of the order of two values.
enum Comparison: Sendable {
  case equal
  case unequal
  case less
  case lessOrEqual
  case greater
  case greaterOrEqual

  /// Whether only equality is asked for.
  var asksEquality: Bool { self == .equal || self == .unequal }

  /// Whether it holds for two values of which it is known whether they are equal, and if not, whether the
  /// first is the smaller.
  @inline(__always)
  func holds(areEqual: Bool, isLess: Bool) -> Bool {
    switch self {
    case .equal: areEqual
    case .unequal: !areEqual
    case .less: isLess && !areEqual
    case .lessOrEqual: isLess || areEqual
    case .greater: !isLess && !areEqual
    case .greaterOrEqual: !isLess || areEqual
    }
  }
}

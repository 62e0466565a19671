// The checked ways to make a term: each looks at the types of the parts and refuses what VTL refuses.
extension Term {
  static func literal(_ literal: Literal, at position: TextPosition) throws(ExpressionError) -> Term {
    try Term(.literal(literal), type: literal.type, at: position)
  }

  static func variable(_ variable: RuleVariable, at position: TextPosition) throws(ExpressionError) -> Term {
    try Term(.variable(variable), type: variable.type, at: position)
  }

  static func unary(
    _ unary: UnaryOperator, _ operand: Term, at position: TextPosition
  ) throws(ExpressionError) -> Term {
    let type = try operand.known()
    let allowed: [ValueType] = unary == .not ? [.boolean] : [.integer, .number]
    guard allowed.contains(type) else {
      throw ExpressionError(.wrongType(unary.rawValue, expected: allowed, found: type), at: position)
    }
    return try Term(.unary(unary, operand), type: type, at: position, over: [operand])
  }

  static func binary(
    _ left: Term, _ binary: BinaryOperator, _ right: Term, at position: TextPosition
  ) throws(ExpressionError) -> Term {
    let types = (try left.known(), try right.known())
    guard let type = binary.result(of: types.0, types.1) else {
      throw ExpressionError(.clash(binary.rawValue, types.0, types.1), at: position)
    }
    return try Term(.binary(binary, left, right), type: type, at: position, over: [left, right])
  }

  static func membership(
    _ operand: Term, of literals: [Literal], isNegated: Bool, at position: TextPosition
  ) throws(ExpressionError) -> Term {
    let type = try operand.known()
    for literal in literals {
      guard let member = literal.type, type.common(with: member) != nil else {
        throw ExpressionError(
          .clash(isNegated ? "not_in" : "in", type, literal.type ?? type), at: position)
      }
    }
    return try Term(
      .membership(operand, of: literals, isNegated: isNegated), type: .boolean, at: position, over: [operand])
  }

  static func choice(
    _ branches: [Branch], otherwise: Term, _ spelling: ChoiceSpelling, at position: TextPosition
  ) throws(ExpressionError) -> Term {
    var type = otherwise.type
    for branch in branches {
      let condition = try branch.condition.known()
      guard condition == .boolean else {
        let mistake = Mistake.wrongType(
          spelling == .ifThenElse ? "if" : "when", expected: [.boolean], found: condition)
        throw ExpressionError(mistake, at: branch.condition.position)
      }
      guard let result = branch.result.type else { continue }
      guard let common = type.map({ $0.common(with: result) }) ?? result else {
        throw ExpressionError(.branchesClash(result, type ?? result), at: branch.result.position)
      }
      type = common
    }
    guard type != nil else { throw ExpressionError(.onlyNull, at: position) }
    return try Term(
      .choice(branches, otherwise: otherwise, spelling), type: type, at: position,
      over: branches.flatMap { [$0.condition, $0.result] } + [otherwise])
  }

  static func match(
    _ operand: Term, _ pattern: Pattern, at position: TextPosition
  ) throws(ExpressionError) -> Term {
    try operand.require([.string], by: Function.matchCharacters.rawValue)
    return try Term(.match(operand, pattern), type: .boolean, at: position, over: [operand])
  }

  static func cast(
    _ operand: Term, to type: ValueType, at position: TextPosition
  ) throws(ExpressionError) -> Term {
    let source = try operand.known()
    switch (source, type) {
    case (.integer, .string), (.date, .string), (.string, .integer), (.string, .number), (.string, .date),
      (.integer, .number):
      return try Term(.cast(operand, type), type: type, at: position, over: [operand])
    default:
      throw ExpressionError(.impossibleCast(from: source, to: type), at: position)
    }
  }

  /// The type of an operand; the literal null is none, since the whole operation would always be null.
  func known() throws(ExpressionError) -> ValueType {
    guard let type else { throw ExpressionError(.nullOperand, at: position) }
    return type
  }

  /// Refuses a part whose type is none of those allowed.
  func require(_ allowed: [ValueType], by operation: String) throws(ExpressionError) {
    let type = try known()
    guard allowed.contains(type) else {
      throw ExpressionError(.wrongType(operation, expected: allowed, found: type), at: position)
    }
  }
}

extension BinaryOperator {
  /// The type of the result over two types, or nil when the operator does not join them.
  fileprivate func result(of left: ValueType, _ right: ValueType) -> ValueType? {
    switch self {
    case .multiply, .add, .subtract:
      left.isNumeric && right.isNumeric ? left.common(with: right) : nil
    case .divide:
      left.isNumeric && right.isNumeric ? .number : nil
    case .concatenate:
      left == .string && right == .string ? .string : nil
    case .equal, .unequal:
      left.common(with: right) != nil ? .boolean : nil
    case .less, .lessOrEqual, .greater, .greaterOrEqual:
      left != .boolean && left.common(with: right) != nil ? .boolean : nil
    case .and, .or, .xor:
      left == .boolean && right == .boolean ? .boolean : nil
    }
  }
}

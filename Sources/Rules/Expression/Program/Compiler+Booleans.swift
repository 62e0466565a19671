import Survey

extension Compiler {
  /// The steps of a term that gives true, false or null.
  mutating func boolean(_ term: Term) -> StepIndex<BooleanStep> {
    switch term.form {
    case .literal(.boolean(let value)): add(.constant(value))
    case .variable(let variable): add(.variable(slot: Int32(variable.slot)))
    case .unary(_, let operand): add(.not(boolean(operand)))
    case .binary(let binary, let left, let right): joined(left, binary, right)
    case .membership(let operand, let literals, let isNegated): membership(operand, literals, isNegated)
    case .choice(let branches, let otherwise, _):
      branches.reversed().reduce(boolean(otherwise)) { rest, branch in
        add(.choice(boolean(branch.condition), boolean(branch.result), rest))
      }
    case .call(.isNull, let arguments): isNull(arguments[0])
    case .call(.between, let arguments):
      add(
        .both(
          comparison(arguments[0], .greaterOrEqual, arguments[1]),
          comparison(arguments[0], .lessOrEqual, arguments[2])))
    case .call(.nvl, let arguments): add(.firstKnown(boolean(arguments[0]), boolean(arguments[1])))
    case .match(let operand, let pattern): add(.matches(string(operand), pattern: self.pattern(pattern)))
    default: add(.null)
    }
  }

  private mutating func joined(
    _ left: Term, _ binary: BinaryOperator, _ right: Term
  ) -> StepIndex<BooleanStep> {
    switch binary {
    case .and: return add(.and(boolean(left), boolean(right)))
    case .or: return add(.or(boolean(left), boolean(right)))
    case .xor: return add(.differs(boolean(left), boolean(right)))
    default:
      guard let comparison = binary.comparison else { return add(.null) }
      return self.comparison(left, comparison, right)
    }
  }

  /// Two values compared in the type they share.
  private mutating func comparison(
    _ left: Term, _ comparison: Comparison, _ right: Term
  ) -> StepIndex<BooleanStep> {
    switch left.type.flatMap({ type in right.type.flatMap { type.common(with: $0) } }) {
    case .boolean:
      let differs = add(.differs(boolean(left), boolean(right)))
      return comparison == .unequal ? differs : add(.not(differs))
    case .integer, .date:
      if case .variable(let variable) = left.form, let constant = right.integerConstant {
        return add(.compareSlot(comparison, slot: Int32(variable.slot), constant: constant))
      }
      return add(.compareIntegers(comparison, integer(left), integer(right)))
    case .number: return add(.compareNumbers(comparison, number(left), number(right)))
    case .string: return add(.compareStrings(comparison, string(left), string(right)))
    case nil: return add(.null)
    }
  }

  private mutating func membership(
    _ operand: Term, _ literals: [Literal], _ isNegated: Bool
  ) -> StepIndex<BooleanStep> {
    let isMember =
      switch operand.type.flatMap({ type in literals.first?.type.flatMap { type.common(with: $0) } }) {
      case .boolean: booleanMembership(operand, literals)
      case .integer, .date: add(.integerIsIn(integer(operand), set: set(literals.compactMap(\.integer))))
      case .number: add(.numberIsIn(number(operand), set: set(literals.compactMap(\.number))))
      case .string: add(.stringIsIn(string(operand), set: set(literals.compactMap(\.string))))
      case nil: add(BooleanStep.null)
      }
    return isNegated ? add(.not(isMember)) : isMember
  }

  /// `x in { true }` is `x`, `x in { false }` is `not x`, and with both it is true when x is known.
  private mutating func booleanMembership(_ operand: Term, _ literals: [Literal]) -> StepIndex<BooleanStep> {
    let operand = boolean(operand)
    let opposite = add(.not(operand))
    switch (literals.contains(.boolean(true)), literals.contains(.boolean(false))) {
    case (true, true): return add(.or(operand, opposite))
    case (true, false): return operand
    case (false, _): return opposite
    }
  }

  private mutating func isNull(_ operand: Term) -> StepIndex<BooleanStep> {
    if case .variable(let variable) = operand.form, variable.type == .string {
      return add(.stringVariableIsNull(slot: Int32(variable.slot)))
    }
    return switch operand.type {
    case .boolean, nil: add(.booleanIsNull(boolean(operand)))
    case .integer, .date: add(.integerIsNull(integer(operand)))
    case .number: add(.numberIsNull(number(operand)))
    case .string: add(.stringIsNull(string(operand)))
    }
  }
}

extension Term {
  /// The integer or day number a literal stands for, with its sign.
  fileprivate var integerConstant: Int? {
    switch form {
    case .literal(let literal): literal.integer
    case .unary(.minus, let operand): operand.integerConstant.map { 0 - $0 }
    default: nil
    }
  }
}

extension Literal {
  /// The value as an integer or day number.
  var integer: Int? {
    switch self {
    case .integer(let value): value
    case .date(let day): day.number
    default: nil
    }
  }

  /// The value as a number.
  var number: Double? {
    switch self {
    case .integer(let value): Double(value)
    case .number(let value): value
    default: nil
    }
  }

  /// The value as a text.
  var string: String? {
    if case .string(let text) = self { text } else { nil }
  }
}

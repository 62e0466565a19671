extension Compiler {
  /// The steps of a term that gives an integer, a day number or null.
  mutating func integer(_ term: Term) -> StepIndex<IntegerStep> {
    switch term.form {
    case .literal(let literal): add(literal.integer.map { .constant($0) } ?? .null)
    case .variable(let variable): add(.variable(slot: Int32(variable.slot)))
    case .unary(.minus, let operand): add(.negative(integer(operand)))
    case .unary(_, let operand): integer(operand)
    case .binary(.add, let left, let right): add(.sum(integer(left), integer(right)))
    case .binary(.subtract, let left, let right): add(.difference(integer(left), integer(right)))
    case .binary(.multiply, let left, let right): add(.product(integer(left), integer(right)))
    case .choice(let branches, let otherwise, _):
      branches.reversed().reduce(integer(otherwise)) { rest, branch in
        add(.choice(boolean(branch.condition), integer(branch.result), rest))
      }
    case .call(let function, let arguments):
      integerCall(function, arguments[0], arguments.last ?? arguments[0])
    case .cast(let operand, .date): add(.readDay(string(operand)))
    case .cast(let operand, _): add(.read(string(operand)))
    default: add(.null)
    }
  }

  private mutating func integerCall(
    _ function: Function, _ first: Term, _ last: Term
  ) -> StepIndex<IntegerStep> {
    switch function {
    case .nvl: add(.firstKnown(integer(first), integer(last)))
    case .length: add(.length(string(first)))
    case .position: add(.position(string(last), of: string(first)))
    case .absolute: add(.absolute(integer(first)))
    case .remainder: add(.remainder(integer(first), integer(last)))
    case .round: whole(.nearest, first)
    case .truncate: whole(.towardsZero, first)
    case .ceiling: whole(.up, first)
    case .floor: whole(.down, first)
    case .year: add(.part(.year, integer(first)))
    case .month: add(.part(.month, integer(first)))
    case .dayOfMonth: add(.part(.dayOfMonth, integer(first)))
    case .dayOfYear: add(.part(.dayOfYear, integer(first)))
    case .daysBetween: add(.daysBetween(integer(first), integer(last)))
    default: add(.null)
    }
  }

  /// An integer is whole as it is.
  private mutating func whole(_ rule: WholeNumberRule, _ term: Term) -> StepIndex<IntegerStep> {
    term.type == .integer ? integer(term) : add(.whole(rule, number(term)))
  }

  /// The steps of a term that gives a number or null; an integer is taken as a number.
  mutating func number(_ term: Term) -> StepIndex<NumberStep> {
    if case .literal(let literal) = term.form {
      return add(literal.number.map { .constant($0) } ?? .null)
    }
    guard term.type != .integer else { return add(.integer(integer(term))) }
    return switch term.form {
    case .variable(let variable): add(.variable(slot: Int32(variable.slot)))
    case .unary(.minus, let operand): add(.negative(number(operand)))
    case .unary(_, let operand): number(operand)
    case .binary(.add, let left, let right): add(.sum(number(left), number(right)))
    case .binary(.subtract, let left, let right): add(.difference(number(left), number(right)))
    case .binary(.multiply, let left, let right): add(.product(number(left), number(right)))
    case .binary(.divide, let left, let right): add(.quotient(number(left), number(right)))
    case .choice(let branches, let otherwise, _):
      branches.reversed().reduce(number(otherwise)) { rest, branch in
        add(.choice(boolean(branch.condition), number(branch.result), rest))
      }
    case .call(let function, let arguments):
      numberCall(function, arguments[0], arguments.last ?? arguments[0])
    case .cast(let operand, _):
      operand.type == .string ? add(.read(string(operand))) : number(operand)
    default: add(.null)
    }
  }

  private mutating func numberCall(_ function: Function, _ first: Term, _ last: Term) -> StepIndex<NumberStep>
  {
    switch function {
    case .nvl: add(.firstKnown(number(first), number(last)))
    case .absolute: add(.absolute(number(first)))
    case .remainder: add(.remainder(number(first), number(last)))
    case .round: add(.rounded(.nearest, number(first), digits: integer(last)))
    case .truncate: add(.rounded(.towardsZero, number(first), digits: integer(last)))
    default: add(.null)
    }
  }

  /// The steps of a term that gives a text or null.
  mutating func string(_ term: Term) -> StepIndex<StringStep> {
    switch term.form {
    case .literal(let literal): literal.string.map { text($0) } ?? add(.null)
    case .variable(let variable): add(.variable(slot: Int32(variable.slot)))
    case .binary(_, let left, let right): add(.joined(string(left), string(right)))
    case .choice(let branches, let otherwise, _):
      branches.reversed().reduce(string(otherwise)) { rest, branch in
        add(.choice(boolean(branch.condition), string(branch.result), rest))
      }
    case .call(let function, let arguments): stringCall(function, arguments)
    case .cast(let operand, _):
      operand.type == .date ? add(.day(integer(operand))) : add(.digits(integer(operand)))
    default: add(.null)
    }
  }

  private mutating func stringCall(_ function: Function, _ arguments: [Term]) -> StepIndex<StringStep> {
    let first = arguments[0]
    switch function {
    case .nvl: return add(.firstKnown(string(first), string(arguments[1])))
    case .trim: return add(.trimmed(string(first)))
    case .upper: return add(.upper(string(first)))
    case .lower: return add(.lower(string(first)))
    case .substring:
      let length = arguments.count == 3 ? integer(arguments[2]) : add(IntegerStep.constant(.max))
      return add(.part(string(first), start: integer(arguments[1]), length: length))
    default: return add(.null)
    }
  }
}

/// One node of the typed tree an expression is parsed into.
///
/// A term is only made through the checked functions of `Term+Checks.swift`, so a term that exists has a type
/// that fits its parts.
struct Term: Sendable {
  /// What the term is.
  let form: Form
  /// The type of its value; nil for the literal null alone.
  let type: ValueType?
  /// Where its decisive token stands: an operator, a name, the beginning of a literal.
  let position: TextPosition
  /// The length of its longest branch, itself included.
  let depth: Int

  /// The deepest tree allowed, so that no expression can exhaust the stack.
  static let deepest = 200

  /// A term over its parts.
  ///
  /// - Throws: ``ExpressionError`` when the tree becomes deeper than ``deepest``.
  init(_ form: Form, type: ValueType?, at position: TextPosition, over parts: [Term] = [])
    throws(ExpressionError)
  {
    depth = (parts.lazy.map(\.depth).max() ?? 0) + 1
    guard depth <= Self.deepest else { throw ExpressionError(.tooDeep(limit: Self.deepest), at: position) }
    self.form = form
    self.type = type
    self.position = position
  }
}

/// What a term is made of.
indirect enum Form: Hashable, Sendable {
  case literal(Literal)
  case variable(RuleVariable)
  case unary(UnaryOperator, Term)
  case binary(BinaryOperator, Term, Term)
  case membership(Term, of: [Literal], isNegated: Bool)
  case choice([Branch], otherwise: Term, ChoiceSpelling)
  case call(Function, [Term])
  case match(Term, Pattern)
  case cast(Term, ValueType)
}

/// One condition of a choice with the result it leads to.
struct Branch: Hashable, Sendable {
  let condition: Term
  let result: Term
}

/// The two ways VTL writes a choice.
enum ChoiceSpelling: Sendable {
  /// `if … then … else …`, with one branch.
  case ifThenElse
  /// `case when … then … else …`, with one branch or more.
  case caseWhen
}

extension Term: Hashable {
  /// Terms are equal when they say the same, wherever they stand.
  static func == (left: Self, right: Self) -> Bool { left.form == right.form }

  func hash(into hasher: inout Hasher) { hasher.combine(form) }
}

extension Term {
  /// The slots of the variables named in the term.
  var slots: Set<Int> { Set(variables.map(\.slot)) }

  /// The variables named in the term.
  var variables: Set<RuleVariable> {
    switch form {
    case .literal: []
    case .variable(let variable): [variable]
    case .unary(_, let operand), .membership(let operand, _, _), .match(let operand, _),
      .cast(let operand, _):
      operand.variables
    case .binary(_, let left, let right): left.variables.union(right.variables)
    case .choice(let branches, let otherwise, _):
      branches.reduce(otherwise.variables) { $0.union($1.condition.variables).union($1.result.variables) }
    case .call(_, let arguments): arguments.reduce([]) { $0.union($1.variables) }
    }
  }

  /// The literals written in the term, in the order of the text.
  var literals: [Literal] {
    switch form {
    case .literal(let literal): [literal]
    case .variable: []
    case .unary(_, let operand), .match(let operand, _), .cast(let operand, _): operand.literals
    case .membership(let operand, let members, _): operand.literals + members
    case .binary(_, let left, let right): left.literals + right.literals
    case .choice(let branches, let otherwise, _):
      branches.flatMap { $0.condition.literals + $0.result.literals } + otherwise.literals
    case .call(_, let arguments): arguments.flatMap(\.literals)
    }
  }
}

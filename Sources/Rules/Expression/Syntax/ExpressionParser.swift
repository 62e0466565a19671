import Survey

/// Reads an expression by recursive descent and checks names and types on the way.
///
/// Operators between operands are taken by their strength (``BindingStrength``); everything else is decided
/// by the token at hand, without looking back.
struct ExpressionParser {
  private let tokens: [Token]
  private let variables: VariableTable
  private var index = 0
  private var nesting = 0

  /// The typed tree of a text.
  static func term(of text: String, over variables: VariableTable) throws(ExpressionError) -> Term {
    var parser = ExpressionParser(tokens: try Lexer.tokens(of: text), variables: variables)
    let term = try parser.term()
    guard parser.current.kind == .end else { throw parser.unexpected(.end) }
    return term
  }

  private init(tokens: [Token], variables: VariableTable) {
    self.tokens = tokens
    self.variables = variables
  }

  /// A term whose operators bind at least as tightly as given.
  private mutating func term(_ strength: BindingStrength = .choice) throws(ExpressionError) -> Term {
    var left = try prefix()
    while true {
      let position = current.position
      if let binary = current.kind.binaryOperator, binary.strength >= strength {
        skip()
        let right = try term(binary.strength.tighter)
        left = try Term.binary(left, binary, right, at: position)
      } else if let keyword = current.kind.keyword, keyword == .in || keyword == .notIn,
        strength <= .comparison
      {
        skip()
        let literals = try set()
        left = try Term.membership(left, of: literals, isNegated: keyword == .notIn, at: position)
      } else {
        return left
      }
    }
  }

  private mutating func prefix() throws(ExpressionError) -> Term {
    nesting += 1
    defer { nesting -= 1 }
    let position = current.position
    guard nesting <= Term.deepest else { throw ExpressionError(.tooDeep(limit: Term.deepest), at: position) }
    guard let unary = current.kind.unaryOperator else { return try primary() }
    skip()
    return try Term.unary(unary, try prefix(), at: position)
  }

  private mutating func primary() throws(ExpressionError) -> Term {
    let token = current
    switch token.kind {
    case .symbol(.leftParenthesis):
      skip()
      let inner = try term()
      try expect(.rightParenthesis)
      return inner
    case .quotedName(let name):
      skip()
      guard let variable = variables[name] else {
        throw ExpressionError(
          .unknownQuotedName(name, nearest: variables.nearest(to: name)), at: token.position)
      }
      return try Term.variable(variable, at: token.position)
    case .word(let word):
      if let keyword = Keyword(rawValue: word) { return try keywordTerm(keyword) }
      skip()
      return try named(word, at: token.position)
    default:
      guard let literal = plainLiteral() else { throw unexpected(.value) }
      return try Term.literal(literal, at: token.position)
    }
  }

  private mutating func keywordTerm(_ keyword: Keyword) throws(ExpressionError) -> Term {
    let position = current.position
    switch keyword {
    case .if: return try ifThenElse()
    case .case: return try caseWhen()
    case .cast: return try cast()
    default:
      guard let literal = plainLiteral() else { throw unexpected(.value) }
      return try Term.literal(literal, at: position)
    }
  }

  /// A word that is no keyword: a function where a parenthesis follows, a variable otherwise.
  private mutating func named(_ word: String, at position: TextPosition) throws(ExpressionError) -> Term {
    if current.kind == .symbol(.leftParenthesis) {
      guard let function = Function(rawValue: word) else {
        let nearest = Function.allCases.map(\.rawValue).nearest(to: word)
        throw ExpressionError(.unknownFunction(word, nearest: nearest), at: position)
      }
      return try call(function, at: position)
    }
    guard !ReservedWords.contains(word) else { throw ExpressionError(.reservedWord(word), at: position) }
    guard let variable = variables[word] else {
      throw ExpressionError(.unknownName(word, nearest: variables.nearest(to: word)), at: position)
    }
    return try Term.variable(variable, at: position)
  }
}

// MARK: Choices

extension ExpressionParser {
  private mutating func ifThenElse() throws(ExpressionError) -> Term {
    let position = current.position
    skip()
    let condition = try term()
    try expect(.then)
    let result = try term()
    try expect(.else)
    let otherwise = try term()
    return try Term.choice(
      [Branch(condition: condition, result: result)], otherwise: otherwise, .ifThenElse, at: position)
  }

  private mutating func caseWhen() throws(ExpressionError) -> Term {
    let position = current.position
    skip()
    var branches: [Branch] = []
    repeat {
      try expect(.when)
      let condition = try term()
      try expect(.then)
      branches.append(Branch(condition: condition, result: try term()))
    } while current.kind.keyword == .when
    try expect(.else)
    return try Term.choice(branches, otherwise: try term(), .caseWhen, at: position)
  }
}

// MARK: Calls and casts

extension ExpressionParser {
  private mutating func call(_ function: Function, at position: TextPosition) throws(ExpressionError) -> Term
  {
    try expect(.leftParenthesis)
    var arguments: [Term] = []
    if current.kind != .symbol(.rightParenthesis) {
      arguments.append(try term())
      while current.kind == .symbol(.comma) {
        skip()
        arguments.append(try term())
      }
    }
    try expect(.rightParenthesis)
    guard function == .matchCharacters, arguments.count == 2 else {
      return try Term.call(function, arguments, at: position)
    }
    return try Term.match(arguments[0], try pattern(arguments[1]), at: position)
  }

  private func pattern(_ argument: Term) throws(ExpressionError) -> Pattern {
    guard case .literal(.string(let source)) = argument.form else {
      throw ExpressionError(.patternNotALiteral, at: argument.position)
    }
    do {
      return try Pattern(source)
    } catch {
      throw ExpressionError(error.mistake, at: argument.position.advanced(by: 1 + error.offset))
    }
  }

  private mutating func cast() throws(ExpressionError) -> Term {
    let position = current.position
    skip()
    try expect(.leftParenthesis)
    let operand = try term()
    try expect(.comma)
    let target = current
    guard case .word(let word) = target.kind, let type = ValueType(rawValue: word) else {
      throw unexpected(.token(ValueType.allCases.map(\.rawValue).joined(separator: " | ")))
    }
    skip()
    try expect(.rightParenthesis)
    guard case .literal(.string(let text)) = operand.form, type == .date else {
      return try Term.cast(operand, to: type, at: position)
    }
    guard let day = Day(text) else { throw ExpressionError(.notADate(text), at: operand.position) }
    return try Term.literal(.date(day), at: position)
  }
}

// MARK: Sets and literals

extension ExpressionParser {
  /// The literals of `{ … }`: one at least, all of one type, none twice.
  private mutating func set() throws(ExpressionError) -> [Literal] {
    try expect(.leftBrace)
    guard current.kind != .symbol(.rightBrace) else { throw ExpressionError(.emptySet, at: current.position) }
    var literals: [Literal] = []
    repeat {
      if !literals.isEmpty { skip() }
      let position = current.position
      let literal = try setMember()
      if let first = literals.first?.type, let type = literal.type, first != type {
        throw ExpressionError(.clash("{ }", first, type), at: position)
      }
      guard !literals.contains(literal) else { throw ExpressionError(.listedTwice(literal), at: position) }
      literals.append(literal)
    } while current.kind == .symbol(.comma)
    try expect(.rightBrace)
    return literals
  }

  private mutating func setMember() throws(ExpressionError) -> Literal {
    let token = current
    if token.kind.keyword == .cast {
      guard case .literal(let literal) = try cast().form else {
        throw ExpressionError(.notALiteral(token.kind), at: token.position)
      }
      return literal
    }
    let isNegative = token.kind == .symbol(.minus)
    let isSigned = isNegative || token.kind == .symbol(.plus)
    if isSigned { skip() }
    switch (plainLiteral(), isSigned) {
    case (.integer(let value)?, true): return .integer(isNegative ? -value : value)
    case (.number(let value)?, true): return .number(isNegative ? -value : value)
    case (let literal?, false) where literal != .null: return literal
    default: throw ExpressionError(.notALiteral(token.kind), at: token.position)
    }
  }

  /// The literal at hand, stepped over; nil when there is none.
  private mutating func plainLiteral() -> Literal? {
    let literal: Literal
    switch current.kind {
    case .integer(let value): literal = .integer(value)
    case .number(let value): literal = .number(value)
    case .string(let text): literal = .string(text)
    case .word(Keyword.true.rawValue): literal = .boolean(true)
    case .word(Keyword.false.rawValue): literal = .boolean(false)
    case .word(Keyword.null.rawValue): literal = .null
    default: return nil
    }
    skip()
    return literal
  }
}

// MARK: Tokens

extension ExpressionParser {
  /// The token at hand; the last one, `end`, stays at hand for ever.
  private var current: Token { tokens[index] }

  private mutating func skip() { index = min(index + 1, tokens.count - 1) }

  private mutating func expect(_ symbol: Symbol) throws(ExpressionError) {
    guard current.kind == .symbol(symbol) else { throw unexpected(.token(symbol.rawValue)) }
    skip()
  }

  private mutating func expect(_ keyword: Keyword) throws(ExpressionError) {
    guard current.kind.keyword == keyword else { throw unexpected(.token(keyword.rawValue)) }
    skip()
  }

  private func unexpected(_ expected: Mistake.Expected) -> ExpressionError {
    ExpressionError(.unexpected(current.kind, expected: expected), at: current.position)
  }
}

extension Token.Kind {
  fileprivate var keyword: Keyword? {
    if case .word(let word) = self { Keyword(rawValue: word) } else { nil }
  }

  fileprivate var unaryOperator: UnaryOperator? { spelling.flatMap(UnaryOperator.init(rawValue:)) }

  fileprivate var binaryOperator: BinaryOperator? { spelling.flatMap(BinaryOperator.init(rawValue:)) }

  private var spelling: String? {
    switch self {
    case .word(let word): word
    case .symbol(let symbol): symbol.rawValue
    default: nil
    }
  }
}

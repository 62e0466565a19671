/// An expression of the rule language: a documented subset of VTL 2.1 at the level of one record.
///
/// It is parsed and checked once, against the variables it may name, and evaluated three-valued for each
/// record. The language is described for rule authors in `schemas/rule-expressions.md`; syntax, strengths and
/// nulls follow the Reference Manual of VTL 2.1.
///
/// It never changes once made. It is a class so that handing one to the next record costs a single reference.
public final class RuleExpression: Sendable {
  /// The type of the result.
  public let type: ValueType
  /// The slots of the variables it names, in rising order, each once.
  public let variables: [Int]
  private let term: Term
  let program: Program
  private let canFail: Bool

  /// Parses an expression and checks names and types.
  ///
  /// - Parameters:
  ///   - text: The expression.
  ///   - table: The variables it may name.
  ///   - expected: The type its result must have; nil allows any. A number may be given as an integer.
  /// - Throws: ``ExpressionError`` for the first mistake: spelling, unknown names, types that do not fit, a
  ///   result of another type, or an expression without any variable.
  public init(
    _ text: String, over table: VariableTable, expecting expected: ValueType? = .boolean
  ) throws(ExpressionError) {
    let term = try ExpressionParser.term(of: text, over: table)
    guard !term.slots.isEmpty else { throw ExpressionError(.constant, at: .start) }
    guard let type = term.type, expected == nil || expected == type || (expected, type) == (.number, .integer)
    else {
      throw ExpressionError(.wrongResult(expected: expected ?? .boolean, found: term.type), at: .start)
    }
    self.type = type
    self.term = term
    variables = term.slots.sorted()
    program = Compiler.program(for: term)
    canFail = program.canFail
  }

  /// What the rule says of a record, given as its values by slot.
  ///
  /// A slot beyond the end, and a value of another type than its variable's, counts as null. Only a boolean
  /// expression can be satisfied or violated.
  public func verdict(on answers: Span<Value>) -> Verdict {
    switch truth(on: answers) {
    case true: .satisfied
    case false: .violated
    case nil: .undetermined(missing: missing(in: answers))
    }
  }

  /// True, false or null: the same as ``verdict(on:)`` without the list of what is missing.
  public func truth(on answers: Span<Value>) -> Bool? {
    guard case .boolean(let step) = program.result else { return nil }
    return program.boolean(step, answers)
  }

  /// Whether the rule cannot answer a record because the calculation itself has no result.
  ///
  /// That is a division by zero or a number that does not fit in 64 bits. A missing value is no fault.
  public func hasFault(on answers: Span<Value>) -> Bool {
    guard canFail, case .boolean(let step) = program.result else { return false }
    return program.hasFault(step, answers)
  }

  /// The result for a record, of whatever type; a date as its day number.
  public func value(on answers: Span<Value>) -> Value {
    switch program.result {
    case .boolean(let step): program.boolean(step, answers).map { .boolean($0) } ?? .null
    case .integer(let step): program.integer(step, answers).map { .integer($0) } ?? .null
    case .number(let step): program.number(step, answers).map { .number($0) } ?? .null
    case .string(let step): program.string(step, answers).map { .string($0) } ?? .null
    }
  }

  /// The expression in VTL for another engine, each variable by the name that `rename` gives for its own.
  ///
  /// `case` is written as a chain of `if`: the manual lets the first true condition decide, but the engine
  /// `vtlengine` (1.9.6) lets the last.
  public func vtl(renaming rename: (String) -> String) -> String {
    withoutActuallyEscaping(rename) { TermWriter(rename: $0, unfoldsCases: true).text(term) }
  }

  /// The variables it names, with their types.
  var namedVariables: Set<RuleVariable> { term.variables }

  /// The numbers written in the expression, in the order of the text.
  public var constants: [Value] {
    term.literals.compactMap { literal in
      literal.integer.map { .integer($0) } ?? literal.number.map { .number($0) }
    }
  }

  /// The slots of its variables that have no value, in rising order.
  public func missing(in answers: Span<Value>) -> [Int] {
    var missing: [Int] = []
    for slot in variables {
      if answers.isNull(slot) { missing.append(slot) }
    }
    return missing
  }
}

extension RuleExpression {
  /// What the rule says of a record held as an array; see ``verdict(on:)-(Span<Value>)``.
  public func verdict(on answers: [Value]) -> Verdict { verdict(on: answers.span) }

  /// Whether the calculation has no result for a record held as an array; see ``hasFault(on:)-(Span<Value>)``.
  public func hasFault(on answers: [Value]) -> Bool { hasFault(on: answers.span) }

  /// True, false or null for a record held as an array.
  public func truth(on answers: [Value]) -> Bool? { truth(on: answers.span) }

  /// The result for a record held as an array, of whatever type.
  public func value(on answers: [Value]) -> Value { value(on: answers.span) }
}

extension RuleExpression: CustomStringConvertible {
  /// The expression in canonical VTL; parsed again it gives an equal expression.
  public var description: String { TermWriter(rename: { $0 }, unfoldsCases: false).text(term) }
}

extension RuleExpression: Hashable {
  /// Expressions are equal when they say the same over the same variables, however they are spelled.
  public static func == (left: RuleExpression, right: RuleExpression) -> Bool { left.term == right.term }

  /// Hashes what the expression says.
  public func hash(into hasher: inout Hasher) { hasher.combine(term) }
}

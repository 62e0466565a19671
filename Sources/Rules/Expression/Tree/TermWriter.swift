/// Writes terms in VTL, with no more parentheses than are needed.
struct TermWriter {
  /// The name to write for a variable's own.
  let rename: (String) -> String
  /// Whether `case` with several conditions is written as a chain of `if`, which says the same.
  let unfoldsCases: Bool

  /// A term where operators of at least a strength are read; a looser term is put in parentheses.
  func text(_ term: Term, _ strength: BindingStrength = .choice) -> String {
    let text = text(term.form)
    return term.form.strength < strength ? "(\(text))" : text
  }

  private func text(_ form: Form) -> String {
    switch form {
    case .literal(let literal):
      return literal.description
    case .variable(let variable):
      return name(rename(variable.name))
    case .unary(let unary, let operand):
      return unary.rawValue + (unary == .not ? " " : "") + text(operand, .unary)
    case .binary(let binary, let left, let right):
      return "\(text(left, binary.strength)) \(binary.rawValue) \(text(right, binary.strength.tighter))"
    case .membership(let operand, let literals, let isNegated):
      let keyword = isNegated ? Keyword.notIn : .in
      let members = literals.map(\.description).joined(separator: ", ")
      return "\(text(operand, .comparison)) \(keyword.rawValue) { \(members) }"
    case .choice(let branches, let otherwise, let spelling):
      return spelling == .ifThenElse || unfoldsCases
        ? chain(branches, otherwise) : "case " + cases(branches, otherwise)
    case .call(let function, let arguments):
      return "\(function.rawValue)(\(arguments.map { text($0) }.joined(separator: ", ")))"
    case .match(let operand, let pattern):
      return "match_characters(\(text(operand)), \"\(pattern.source)\")"
    case .cast(let operand, let type):
      return "cast(\(text(operand)), \(type.rawValue))"
    }
  }

  /// Each branch by an `if` of its own, in the `else` of the one before.
  private func chain(_ branches: [Branch], _ otherwise: Term) -> String {
    branches.map { "if \(text($0.condition, .disjunction)) then \(text($0.result, .disjunction)) else " }
      .joined()
      + text(otherwise)
  }

  private func cases(_ branches: [Branch], _ otherwise: Term) -> String {
    branches.map { "when \(text($0.condition, .disjunction)) then \(text($0.result, .disjunction)) " }
      .joined()
      + "else " + text(otherwise)
  }

  /// A variable's name, in single quotes unless it is a regular name of VTL.
  private func name(_ name: String) -> String {
    guard !RegularName.matches(name) else { return name }
    return "'" + name.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "\\'") + "'"
  }
}

extension Form {
  fileprivate var strength: BindingStrength {
    switch self {
    case .literal, .variable, .call, .match, .cast: .primary
    case .unary: .unary
    case .binary(let binary, _, _): binary.strength
    case .membership: .comparison
    case .choice: .choice
    }
  }
}

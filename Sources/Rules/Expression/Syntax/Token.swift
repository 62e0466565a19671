/// One word, literal or sign of an expression, with the place where it begins.
struct Token: Sendable {
  let kind: Kind
  let position: TextPosition

  /// What the token is.
  enum Kind: Hashable, Sendable {
    /// A word without quotes: a keyword, the name of a function or of a variable.
    case word(String)
    /// A name in single quotes.
    case quotedName(String)
    /// A whole number without a sign.
    case integer(Int)
    /// A number with a decimal point, without a sign.
    case number(Double)
    /// A text in double quotes.
    case string(String)
    /// An operator or punctuation.
    case symbol(Symbol)
    /// The end of the expression.
    case end
  }
}

/// The signs of the language.
enum Symbol: String, CaseIterable, Sendable {
  case leftParenthesis = "("
  case rightParenthesis = ")"
  case leftBrace = "{"
  case rightBrace = "}"
  case comma = ","
  case plus = "+"
  case minus = "-"
  case times = "*"
  case divide = "/"
  case concatenate = "||"
  case equal = "="
  case unequal = "<>"
  case less = "<"
  case lessOrEqual = "<="
  case greater = ">"
  case greaterOrEqual = ">="
}

extension Token.Kind: CustomStringConvertible {
  /// The token as it stands in the text, for messages.
  var description: String {
    switch self {
    case .word(let word): word
    case .quotedName(let name): "'\(name)'"
    case .integer(let value): String(value)
    case .number(let value): Literal.number(value).description
    case .string(let text): "\"\(text)\""
    case .symbol(let symbol): symbol.rawValue
    case .end: ""
    }
  }
}

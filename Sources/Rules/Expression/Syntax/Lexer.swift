internal import Foundation

/// Cuts the text of an expression into tokens, each with its line and column.
///
/// It reads UTF-8 bytes. White space and comments (`/* */` and `//` to the end of the line) only separate.
struct Lexer {
  private let bytes: [UInt8]
  private var offset = 0
  private var position = TextPosition(line: 1, column: 1)

  /// The tokens of a text, closed by one of kind `end`.
  static func tokens(of text: String) throws(ExpressionError) -> [Token] {
    var lexer = Lexer(text)
    var tokens: [Token] = []
    while true {
      let token = try lexer.next()
      tokens.append(token)
      if token.kind == .end { return tokens }
    }
  }

  private init(_ text: String) { bytes = Array(text.utf8) }

  private mutating func next() throws(ExpressionError) -> Token {
    try skipSpaceAndComments()
    let start = position
    guard let byte = peek() else { return Token(kind: .end, position: start) }
    let kind: Token.Kind
    switch byte {
    case UInt8(ascii: "\""): kind = .string(try string())
    case UInt8(ascii: "'"): kind = .quotedName(try quotedName())
    case _ where byte.isASCIIDigit: kind = try number()
    case _ where byte.isASCIILetter: kind = .word(take(while: \.continuesName))
    default: kind = .symbol(try symbol())
    }
    return Token(kind: kind, position: start)
  }
}

// MARK: Literals and names

extension Lexer {
  /// A text: everything up to the next double quote, since VTL knows no escapes; brought to the composed
  /// normal form, in which readings are held.
  private mutating func string() throws(ExpressionError) -> String {
    let start = position
    advance()
    let text = take { $0 != UInt8(ascii: "\"") }
    guard peek() != nil else { throw ExpressionError(.openString, at: start) }
    advance()
    return text.precomposedStringWithCanonicalMapping
  }

  private mutating func quotedName() throws(ExpressionError) -> String {
    let start = position
    advance()
    var name: [UInt8] = []
    while let byte = peek(), byte != quote {
      if byte == backslash, peek(1) == quote { advance() }
      name.append(bytes[offset])
      advance()
    }
    guard peek() != nil else { throw ExpressionError(.openName, at: start) }
    advance()
    guard !name.isEmpty else { throw ExpressionError(.emptyName, at: start) }
    return String(decoding: name, as: UTF8.self)
  }

  /// Digits, with or without a point and more digits.
  ///
  /// A letter straight after is a mistake: VTL would read `1e3` as a name.
  private mutating func number() throws(ExpressionError) -> Token.Kind {
    let start = position
    var text = take(while: \.isASCIIDigit)
    let isDecimal = peek() == dot
    if isDecimal {
      advance()
      let decimals = take(while: \.isASCIIDigit)
      guard !decimals.isEmpty else { throw ExpressionError(.malformedNumber(text + "."), at: start) }
      text += "." + decimals
    }
    if let byte = peek(), byte.continuesName {
      let rest = take(while: \.continuesName)
      throw ExpressionError(.malformedNumber(text + rest), at: start)
    }
    guard isDecimal else {
      guard let value = Int(text) else { throw ExpressionError(.numberTooLong(text), at: start) }
      return .integer(value)
    }
    guard significantDigits(of: text) <= Literal.significantDigits, let value = Double(text) else {
      throw ExpressionError(.numberTooLong(text), at: start)
    }
    return .number(value)
  }

  /// The digits that say something: without the zeros before the first other digit and after the last.
  private func significantDigits(of number: String) -> Int {
    let digits = number.utf8.filter { $0 != dot }
    guard let first = digits.firstIndex(where: { $0 != UInt8(ascii: "0") }),
      let last = digits.lastIndex(where: { $0 != UInt8(ascii: "0") })
    else { return 0 }
    return last - first + 1
  }

  private mutating func symbol() throws(ExpressionError) -> Symbol {
    for length in [2, 1] where offset + length <= bytes.count {
      let text = String(decoding: bytes[offset..<offset + length], as: UTF8.self)
      guard let symbol = Symbol(rawValue: text) else { continue }
      for _ in 0..<length { advance() }
      return symbol
    }
    let rest = String(decoding: bytes[offset...].prefix(16), as: UTF8.self)
    throw ExpressionError(.unknownSign(String(rest.prefix(1))), at: position)
  }
}

// MARK: Space and comments

extension Lexer {
  private mutating func skipSpaceAndComments() throws(ExpressionError) {
    while let byte = peek() {
      switch (byte, peek(1)) {
      case (UInt8(ascii: " "), _), (UInt8(ascii: "\t"), _), (UInt8(ascii: "\r"), _), (newline, _), (0x0C, _):
        advance()
      case (slash, slash):
        while let byte = peek(), byte != newline { advance() }
      case (slash, star):
        try skipBlockComment()
      default:
        return
      }
    }
  }

  private mutating func skipBlockComment() throws(ExpressionError) {
    let start = position
    advance()
    advance()
    while peek() != nil {
      if peek() == star, peek(1) == slash {
        advance()
        advance()
        return
      }
      advance()
    }
    throw ExpressionError(.openComment, at: start)
  }
}

// MARK: Bytes

extension Lexer {
  private func peek(_ distance: Int = 0) -> UInt8? {
    offset + distance < bytes.count ? bytes[offset + distance] : nil
  }

  /// Steps over one byte; a scalar counts as one column, by its first byte.
  private mutating func advance() {
    guard offset < bytes.count else { return }
    offset += 1
    if bytes[offset - 1] == newline {
      position = TextPosition(line: position.line + 1, column: 1)
    } else if offset >= bytes.count || bytes[offset] & 0b1100_0000 != 0b1000_0000 {
      position.column += 1
    }
  }

  private mutating func take(while belongs: (UInt8) -> Bool) -> String {
    let start = offset
    while let byte = peek(), belongs(byte) { advance() }
    return String(decoding: bytes[start..<offset], as: UTF8.self)
  }
}

private let newline = UInt8(ascii: "\n")
private let quote = UInt8(ascii: "'")
private let backslash = UInt8(ascii: "\\")
private let slash = UInt8(ascii: "/")
private let star = UInt8(ascii: "*")
private let dot = UInt8(ascii: ".")

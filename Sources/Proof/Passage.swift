/// A paragraph as it was meant: lines that go on into each other are one.
struct Passage: Sendable {
  /// Its tokens.
  let tokens: [Token]

  /// Its sentences: what stands between full stops, semicolons and the like.
  var sentences: [ArraySlice<Token>] {
    tokens.split { $0.sign.map { ".;!?…".contains($0) } ?? false }
  }

  /// Whether it reads like a heading: short, and without a percentage.
  var isHeading: Bool { tokens.count <= 30 && !tokens.contains { $0.sign == "%" } }

  /// The paragraphs of a text.
  static func all(in lines: some Sequence<ProofText.Line>) -> [Passage] {
    var passages: [Passage] = []
    var tokens: [Token] = []
    var lastLength = 0
    var isOpen = false
    for line in lines {
      let own = Tokenizer.tokens(of: line)
      let text = line.text.drop(while: \.isWhitespace)
      guard let first = text.first else { continue }
      let goesOn = Self.goesOn(tokens.last, with: first, text: text, isOpen: isOpen || lastLength >= longLine)
      if !goesOn || line.cells != nil || tokens.count + own.count > longest {
        if !tokens.isEmpty { passages.append(Passage(tokens: tokens)) }
        tokens = []
        isOpen = false
      }
      // A line without an end is read in pieces.
      for token in own {
        if tokens.count == longest {
          passages.append(Passage(tokens: tokens))
          tokens = []
        }
        tokens.append(token)
        if token.sign == "(" || token.sign == ")" { isOpen = token.sign == "(" }
      }
      lastLength = line.cells == nil ? text.count : 0
    }
    if !tokens.isEmpty { passages.append(Passage(tokens: tokens)) }
    return passages
  }

  private static let longLine = 60

  private static let longest = 4000

  /// Whether a line goes on where the one before it stopped.
  private static func goesOn(
    _ last: Token?, with first: Character, text: Substring, isOpen: Bool
  ) -> Bool {
    guard let last else { return true }
    if let sign = last.sign, ".;:!?".contains(sign) { return false }
    guard !isMarked(text) else { return false }
    return first.isLowercase || isOpen
  }

  /// Whether a line begins like an item: with a dash, a number and a stop, a letter and a bracket.
  private static func isMarked(_ text: Substring) -> Bool {
    guard let first = text.first else { return false }
    if "-–+*•#●○".contains(first) { return true }
    let marker = text.prefix { $0.isDigit || $0.isASCII && $0.isLetter && $0.isUppercase || $0 == "." }
    guard !marker.isEmpty, let next = text.dropFirst(marker.count).first else {
      let letter = text.prefix(2)
      return letter.last == ")" && first.isLetter
    }
    return next == ")" || marker.contains(".") && next.isWhitespace
  }
}

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
    for line in lines {
      let own = Tokenizer.tokens(of: line)
      let text = line.text.drop(while: \.isWhitespace)
      guard let first = text.first else { continue }
      if !goesOn(tokens, with: first, text: text, lastLength: lastLength) || line.cells != nil {
        if !tokens.isEmpty { passages.append(Passage(tokens: tokens)) }
        tokens = []
      }
      tokens += own
      lastLength = line.cells == nil ? text.count : 0
    }
    if !tokens.isEmpty { passages.append(Passage(tokens: tokens)) }
    return passages
  }

  private static let longLine = 60

  /// Whether a line goes on where the one before it stopped.
  private static func goesOn(
    _ tokens: [Token], with first: Character, text: Substring, lastLength: Int
  ) -> Bool {
    guard let last = tokens.last else { return true }
    if let sign = last.sign, ".;:!?".contains(sign) { return false }
    guard !isMarked(text) else { return false }
    if first.isLowercase { return true }
    let open = tokens.count { $0.sign == "(" }
    return open > tokens.count { $0.sign == ")" } || lastLength >= longLine
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

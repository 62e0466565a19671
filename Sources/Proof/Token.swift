import VietnameseText

/// The smallest part of a text that means something.
struct Token: Hashable, Sendable {
  /// What it is.
  enum Kind: Hashable, Sendable {
    /// A word, folded.
    case word(String)
    /// A number as printed.
    case number(String)
    /// Two years with a dash between.
    case years(ClosedRange<Int>)
    /// A date, a number of a document, a mixture of letters and digits.
    case reference
    /// A sign.
    case sign(Character)
  }

  /// What it is.
  let kind: Kind
  /// Where it begins.
  let place: ProofPlace
  /// As it stands in the text.
  let text: String

  /// The folded word; nil for anything else.
  var word: String? { if case .word(let word) = kind { word } else { nil } }
  /// The sign; nil for anything else.
  var sign: Character? { if case .sign(let sign) = kind { sign } else { nil } }
  /// The number as printed; nil for anything else.
  var number: String? { if case .number(let number) = kind { number } else { nil } }

  /// The number as a year, from 1900 to 2100.
  var year: Int? {
    guard let number, number.utf8.count == 4, let year = Int(number) else { return nil }
    return (1900...2100).contains(year) ? year : nil
  }
}

/// Parts a line into tokens.
struct Tokenizer {
  private let characters: [Character]
  private let line: Int
  private var index = 0
  private var tokens: [Token] = []

  /// The tokens of a line.
  static func tokens(of line: ProofText.Line) -> [Token] {
    var tokenizer = Tokenizer(characters: Array(line.text), line: line.number)
    tokenizer.read()
    return tokenizer.tokens
  }

  private init(characters: [Character], line: Int) {
    self.characters = characters
    self.line = line
  }

  private mutating func read() {
    while index < characters.count {
      let character = characters[index]
      if character.isWhitespace {
        index += 1
      } else if character.isDigit || character.isLetter {
        readRun()
      } else {
        // Signs of emphasis (Markdown) part nothing and mean nothing.
        if !"*_#`“”\"".contains(character) { add(.sign(character), String(character), at: index) }
        index += 1
      }
    }
  }

  /// Letters and digits, with signs between them where digits are about.
  private mutating func readRun() {
    let start = index
    var hasDigits = false
    while index < characters.count {
      let character = characters[index]
      let isInner =
        index + 1 < characters.count && ".,/-–:'’".contains(character)
        && (characters[index + 1].isDigit || characters[index + 1].isLetter && hasDigits && character == "/")
        && characters[start].isDigit
      let isApostrophe =
        index + 1 < characters.count && "'’".contains(character) && characters[index + 1].isLetter
      let isHyphen =
        hasDigits && index + 1 < characters.count && "-–".contains(character)
        && characters[index + 1].isLetter
      guard character.isDigit || character.isLetter || isInner || isApostrophe || isHyphen else { break }
      hasDigits = hasDigits || character.isDigit
      index += 1
    }
    let run = characters[start..<index]
    guard hasDigits else { return add(.word(MatchingKey(String(run)).text), String(run), at: start) }
    let digits = run.prefix { $0.isDigit || ".,".contains($0) }
    if digits.count == run.count { return add(.number(String(run)), String(run), at: start) }
    if let years = Self.years(run) { return add(.years(years), String(run), at: start) }
    let rest = run.dropFirst(digits.count)
    // "1.870hộ": the space was forgotten. "7NQ" and "31-NQ" are something else.
    if !digits.isEmpty, rest.count > 1, rest.allSatisfy({ $0.isLetter && $0.isLowercase }),
      digits.last?.isDigit == true
    {
      add(.number(String(digits)), String(digits), at: start)
      return add(.word(MatchingKey(String(rest)).text), String(rest), at: start + digits.count)
    }
    add(.reference, String(run), at: start)
  }

  private mutating func add(_ kind: Token.Kind, _ text: String, at start: Int) {
    if case .word("") = kind { return }
    tokens.append(Token(kind: kind, place: ProofPlace(number: line, column: start + 1), text: text))
  }

  /// Two years, the second after the first: 2021-2025.
  private static func years(_ run: ArraySlice<Character>) -> ClosedRange<Int>? {
    let parts = run.split(whereSeparator: { "-–".contains($0) })
    guard parts.count == 2, run.count == 9, let first = Int(String(parts[0])),
      let last = Int(String(parts[1])),
      first < last, (1900...2100).contains(first), (1900...2100).contains(last)
    else { return nil }
    return first...last
  }
}

extension Character {
  /// Whether it is one of the digits 0 to 9.
  var isDigit: Bool { ("0"..."9").contains(self) }
}

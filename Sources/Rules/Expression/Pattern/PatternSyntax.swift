/// The structure of a regular expression.
indirect enum PatternSyntax: Hashable, Sendable {
  /// One scalar of a set.
  case one(ScalarSet)
  /// Parts one after the other; without parts it matches the empty text.
  case sequence([PatternSyntax])
  /// Any of the parts.
  case alternatives([PatternSyntax])
  /// A part between `least` and `most` times; without `most`, any number of times.
  case repetition(PatternSyntax, least: Int, most: Int?)
}

/// Reads the regular expressions of `match_characters`: a subset of POSIX extended syntax that every VTL
/// engine reads alike.
///
/// Literals, `.`, `[…]` and `[^…]` with ranges, `\d`, `\s`, `\` before a sign, `(…)`, `(?:…)`, `|`, `*`, `+`,
/// `?`, `{n}`, `{n,}`, `{n,m}`; `^` first and `$` last say nothing new, since a pattern matches the whole
/// text.
struct PatternParser {
  private let scalars: [Unicode.Scalar]
  private var index = 0
  private var nesting = 0

  /// The most a `{n,m}` may repeat.
  static let mostRepeats = 500
  private static let deepest = 50

  /// The structure of a pattern.
  static func syntax(of source: String) throws(PatternError) -> PatternSyntax {
    var parser = PatternParser(source)
    if parser.peek() == "^" { parser.index += 1 }
    let syntax = try parser.alternatives()
    if parser.peek() == "$", parser.index == parser.scalars.count - 1 { parser.index += 1 }
    guard let rest = parser.peek() else { return syntax }
    throw parser.error(rest == "$" ? .patternAnchor : .patternSign(String(rest)))
  }

  private init(_ source: String) { scalars = Array(source.unicodeScalars) }

  private mutating func alternatives() throws(PatternError) -> PatternSyntax {
    nesting += 1
    defer { nesting -= 1 }
    guard nesting <= Self.deepest else { throw error(.patternTooLarge) }
    var parts = [try sequence()]
    while peek() == "|" {
      index += 1
      parts.append(try sequence())
    }
    return parts.count == 1 ? parts[0] : .alternatives(parts)
  }

  private mutating func sequence() throws(PatternError) -> PatternSyntax {
    var parts: [PatternSyntax] = []
    while let scalar = peek(), scalar != "|", scalar != ")", scalar != "$" {
      parts.append(try repeated())
    }
    return parts.count == 1 ? parts[0] : .sequence(parts)
  }

  private mutating func repeated() throws(PatternError) -> PatternSyntax {
    let part = try atom()
    let syntax: PatternSyntax
    switch peek() {
    case "*": syntax = .repetition(part, least: 0, most: nil)
    case "+": syntax = .repetition(part, least: 1, most: nil)
    case "?": syntax = .repetition(part, least: 0, most: 1)
    case "{":
      let (least, most) = try bounds()
      syntax = .repetition(part, least: least, most: most)
    default: return part
    }
    index += 1
    if let next = peek(), "*+?{".unicodeScalars.contains(next) { throw error(.patternNothingToRepeat) }
    return syntax
  }

  /// The bounds of `{n}`, `{n,}` or `{n,m}`; leaves the closing brace at hand.
  private mutating func bounds() throws(PatternError) -> (least: Int, most: Int?) {
    let mistake = error(.patternRepeats(most: Self.mostRepeats))
    index += 1
    guard let least = number() else { throw mistake }
    var most: Int? = least
    if peek() == "," {
      index += 1
      most = peek() == "}" ? nil : number()
      guard most != nil || peek() == "}" else { throw mistake }
    }
    guard peek() == "}", least <= most ?? least, max(least, most ?? 0) <= Self.mostRepeats else {
      throw mistake
    }
    return (least, most)
  }

  private mutating func number() -> Int? {
    let start = index
    while let scalar = peek(), ("0"..."9").contains(scalar) { index += 1 }
    return Int(String(String.UnicodeScalarView(scalars[start..<index])))
  }

  private mutating func atom() throws(PatternError) -> PatternSyntax {
    guard let scalar = peek() else { throw error(.patternNothingToRepeat) }
    switch scalar {
    case "(": return try group()
    case "[": return .one(try characterClass())
    case "\\": return .one(try escape())
    case "*", "+", "?", "{": throw error(.patternNothingToRepeat)
    case "^": throw error(.patternAnchor)
    case "]", "}": throw error(.patternSign(String(scalar)))
    case ".":
      index += 1
      return .one(.anyButLineFeed)
    default:
      index += 1
      return .one(ScalarSet(scalar))
    }
  }

  private mutating func group() throws(PatternError) -> PatternSyntax {
    let open = error(.patternOpenGroup)
    index += 1
    if peek() == "?" {
      guard peek(1) == ":" else { throw error(.patternSign("?")) }
      index += 2
    }
    let inner = try alternatives()
    guard peek() != "$" else { throw error(.patternAnchor) }
    guard peek() == ")" else { throw open }
    index += 1
    return inner
  }
}

// MARK: Classes and escapes

extension PatternParser {
  private mutating func characterClass() throws(PatternError) -> ScalarSet {
    let open = error(.patternOpenClass)
    index += 1
    let isInverted = peek() == "^"
    if isInverted { index += 1 }
    var ranges: [ClosedRange<UInt32>] = []
    while let scalar = peek(), scalar != "]" {
      ranges += try classMember()
    }
    guard peek() == "]" else { throw open }
    guard !ranges.isEmpty else { throw error(.patternEmptyClass) }
    index += 1
    let set = ScalarSet(ranges)
    return isInverted ? set.inverted : set
  }

  /// A scalar, a range such as `a-z`, or an escape.
  ///
  /// `[` must be escaped, since not all engines read `[:alpha:]` alike.
  private mutating func classMember() throws(PatternError) -> [ClosedRange<UInt32>] {
    let start = index
    guard peek() != "[" else { throw error(.patternSign("[")) }
    let first = peek() == "\\" ? try escape() : classScalar()
    guard peek() == "-", let end = peek(1), end != "]" else { return first.ranges }
    index += 1
    guard peek() != "[" else { throw error(.patternSign("[")) }
    let last = peek() == "\\" ? try escape() : classScalar()
    guard let low = first.single, let high = last.single, low <= high else {
      let text = String(String.UnicodeScalarView(scalars[start..<index]))
      throw PatternError(mistake: .patternRange(text), offset: start)
    }
    return [low...high]
  }

  private mutating func classScalar() -> ScalarSet {
    defer { index += 1 }
    return ScalarSet(scalars[index])
  }

  private mutating func escape() throws(PatternError) -> ScalarSet {
    let mistake = error(.patternEscape("\\" + (peek(1).map { String($0) } ?? "")))
    guard let escaped = peek(1), escaped.isASCII else { throw mistake }
    index += 2
    switch escaped {
    case "d": return .digits
    case "s": return .spaces
    case _ where escaped.properties.isPatternSyntax || escaped == " ": return ScalarSet(escaped)
    default: throw mistake
    }
  }
}

// MARK: Scalars

extension PatternParser {
  private func peek(_ distance: Int = 0) -> Unicode.Scalar? {
    index + distance < scalars.count ? scalars[index + distance] : nil
  }

  private func error(_ mistake: Mistake) -> PatternError { PatternError(mistake: mistake, offset: index) }
}

extension ScalarSet {
  /// The scalar of a set of one.
  fileprivate var single: UInt32? {
    guard ranges.count == 1, let range = ranges.first, range.count == 1 else { return nil }
    return range.lowerBound
  }
}

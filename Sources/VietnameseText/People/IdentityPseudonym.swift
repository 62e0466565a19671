/// What stands for an identity number where the number itself must not: its form, and a keyed hash of its digits.
///
/// `ID12+374:<hash>` is a personal number whose first three digits name a place (`-`: none), whose fourth digit tells
/// century and sex, 3, and whose next two the year of birth, 74; `ID9:<hash>` an old card; `IDL11:<hash>` eleven digits
/// that are neither; `IDX:<hash>` something else. `z2` before the colon: two zeros were put back. That is what edit rules
/// ask of a number, and no more; the province and the six digits of chance are in the hash only.
public enum IdentityPseudonym {
  /// A keyed hash: the same 32 lower-case hexadecimal digits for the same text, nothing to be told from them without the
  /// key.
  public typealias Hash = @Sendable (String) -> String

  private static let hashLength = 32

  /// The pseudonym of a text that was written where an identity number is asked for; a blank stays as it is.
  public static func standing(for text: String, hash: Hash) -> String {
    switch IdentityReading.readWritten(text) {
    case .blank: text
    case .notANumber: "IDX:" + hash(text)
    case .wrongLength(let length): "IDL\(length):" + hash(text)
    case .number(let number):
      form(of: number) + (number.restoredZeros > 0 ? "z\(number.restoredZeros)" : "") + ":"
        + hash(number.digits)
    }
  }

  private static func form(of number: IdentityNumber) -> String {
    guard number.isPersonalNumber else { return "ID9" }
    let place = number.hasAssignedPlace == true ? "+" : "-"
    return "ID12" + place + number.digits.dropFirst(3).prefix(3)
  }

  /// Whether a text is a pseudonym.
  public static func isPseudonym(_ text: String) -> Bool { reading(of: text) != nil }

  /// What a pseudonym says of its number; nil for any other text.
  static func reading(of text: String) -> IdentityReading? {
    guard text.hasPrefix("ID"), let colon = text.utf8.firstIndex(of: UInt8(ascii: ":")) else { return nil }
    let hash = text[text.index(after: colon)...]
    guard hash.utf8.count == hashLength, hash.allSatisfy({ "0123456789abcdef".contains($0) }) else {
      return nil
    }
    var form = text[..<colon]
    if form == "IDX" { return .notANumber }
    if form.hasPrefix("IDL") { return Int(form.dropFirst(3)).map { .wrongLength($0) } }
    var zeros = 0
    if let mark = form.lastIndex(of: "z") {
      guard let count = Int(form[form.index(after: mark)...]), (1...2).contains(count) else { return nil }
      zeros = count
      form = form[..<mark]
    }
    guard form == "ID9" || isPersonalForm(form) else { return nil }
    return .number(IdentityNumber(digits: form + ":" + hash, restoredZeros: zeros))
  }

  private static func isPersonalForm(_ form: Substring) -> Bool {
    form.utf8.count == 8 && (form.hasPrefix("ID12+") || form.hasPrefix("ID12-"))
      && form.utf8.dropFirst(5).allSatisfy(isDigit)
  }

  fileprivate static func isDigit(_ byte: UInt8) -> Bool { UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte }
}

extension IdentityPseudonym {
  /// A text with pseudonyms in the place of what can be an identity number: nine digits or more in a row, and where that
  /// is wanted also groups of digits with one space, dot or dash between them, nine or twelve together.
  public static func replacingNumbers(in text: String, groups: Bool, hash: Hash) -> String {
    guard text.utf8.count(where: isDigit) >= 9 else { return text }
    let characters = Array(text)
    var result = ""
    var next = 0
    for range in numbers(in: characters, groups: groups) {
      result += String(characters[next..<range.lowerBound])
      let digits = String(characters[range].filter(isDigit))
      // A code that a number cell robbed of its zeros is the same code.
      result += standing(for: IdentityReading.readWritten(digits).number?.digits ?? digits, hash: hash)
      next = range.upperBound
    }
    return result + String(characters[next...])
  }

  private static func isDigit(_ character: Character) -> Bool { character.isASCII && character.isNumber }

  private static func numbers(in characters: [Character], groups: Bool) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    var place = 0
    while place < characters.count {
      let start = place
      while place < characters.count, isDigit(characters[place]) { place += 1 }
      if place > start { runs.append(start..<place) } else { place += 1 }
    }
    var found: [Range<Int>] = []
    var run = 0
    while run < runs.count {
      if runs[run].count >= 9 {
        found.append(runs[run])
      } else if groups, let last = lastOfNumber(from: run, of: runs, in: characters) {
        found.append(runs[run].lowerBound..<runs[last].upperBound)
        run = last
      }
      run += 1
    }
    return found
  }

  /// The last of the groups that make one number with the first: twelve digits rather than nine.
  private static func lastOfNumber(
    from first: Int, of runs: [Range<Int>], in characters: [Character]
  ) -> Int? {
    var digits = runs[first].count
    var last: Int?
    for run in runs.indices.dropFirst(first + 1) {
      let gap = runs[run - 1].upperBound..<runs[run].lowerBound
      guard gap.count == 1, " \u{A0}.-–".contains(characters[gap.lowerBound]) else { break }
      digits += runs[run].count
      if digits == 9 || digits == 12 { last = run }
      guard digits < 12 else { break }
    }
    return last
  }
}

public import Foundation
internal import Provenance
public import Survey

/// One value of a configuration file as it is written, with its place; read as the type that is asked for.
///
/// No value is guessed to be of a type: `no` is a text, `010` is not a number, and only `true` and `false`
/// are flags.
public struct ConfigurationText: Sendable {
  /// The value as written, without quotes.
  public let text: String
  private let origin: Origin

  /// Where it comes from; the place in a table is worked out only when a message needs it.
  enum Origin: Sendable {
    case place(ConfigurationPlace)
    case field(TableContent, row: Int, column: Int)
  }

  init(_ text: String, from origin: Origin) {
    self.text = text
    self.origin = origin
  }

  /// Where it stands.
  public var place: ConfigurationPlace {
    switch origin {
    case .place(let place): place
    case .field(let content, let row, let column): content.place(ofRow: row, column: column)
    }
  }

  /// The value itself when there is one, nil when it is empty.
  public var ifFilled: ConfigurationText? { text.isEmpty ? nil : self }

  /// The value as a text: not empty, and without white space around it.
  public func filled() throws(RulebookErrors) -> String {
    guard let first = text.unicodeScalars.first, let last = text.unicodeScalars.last else {
      throw RulebookErrors(.emptyText(place))
    }
    guard !first.properties.isWhitespace, !last.properties.isWhitespace else {
      throw RulebookErrors(.spaceAround(place))
    }
    return text
  }

  /// The value as a whole number within a range, written without leading zeros.
  public func wholeNumber(in range: ClosedRange<Int> = .min ... .max) throws(RulebookErrors) -> Int {
    guard Self.isPlainNumber(text, allowsDecimals: false), let number = Int(text) else {
      throw RulebookErrors(.notWholeNumber(place, text))
    }
    guard range.contains(number) else { throw RulebookErrors(.outOfRange(place, number, range)) }
    return number
  }

  /// The value as an exact decimal number, with a point and without an exponent.
  public func decimal() throws(RulebookErrors) -> Decimal {
    guard Self.isPlainNumber(text, allowsDecimals: true), text.utf8.count <= Self.longestDecimal,
      let number = Decimal(string: text, locale: Locale(identifier: "en_US_POSIX"))
    else { throw RulebookErrors(.notDecimal(place, text)) }
    return number
  }

  /// The value as a flag: `true` or `false`, no other word.
  public func flag() throws(RulebookErrors) -> Bool {
    switch text {
    case "true": return true
    case "false": return false
    default: throw RulebookErrors(.notFlag(place, text))
    }
  }

  /// The value as a date `yyyy-mm-dd`.
  public func day() throws(RulebookErrors) -> Day {
    guard let day = Day(text) else { throw RulebookErrors(.notDay(place, text)) }
    return day
  }

  /// The value as one of the words of an enumeration.
  public func word<Word>(of words: Word.Type) throws(RulebookErrors) -> Word
  where Word: RawRepresentable<String> & CaseIterable {
    guard let word = Word(rawValue: text) else { throw unknownWord(Word.allCases.map(\.rawValue)) }
    return word
  }

  /// The value as one of some words.
  public func word(of words: [String]) throws(RulebookErrors) -> String {
    guard words.contains(text) else { throw unknownWord(words) }
    return text
  }

  private func unknownWord(_ allowed: [String]) -> RulebookErrors {
    guard !text.isEmpty else { return RulebookErrors(.emptyText(place)) }
    return RulebookErrors(.unknownWord(place, text, allowed: allowed, nearest: allowed.nearest(to: text)))
  }

  /// `Decimal` holds 38 digits.
  private static let longestDecimal = 38

  private static func isPlainNumber(_ text: String, allowsDecimals: Bool) -> Bool {
    let unsigned = text.hasPrefix("-") ? text.dropFirst() : text[...]
    let parts = unsigned.split(separator: ".", omittingEmptySubsequences: false)
    guard (allowsDecimals ? 1...2 : 1...1).contains(parts.count) else { return false }
    guard parts.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy(\.isASCIIDigit) }) else { return false }
    return parts[0] == "0" || parts[0].first != "0"
  }
}

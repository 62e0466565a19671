import Rules
import Survey
import VietnameseText

/// Headings as keys to compare: the year of the review and the year before it are words of their own, so that one form
/// is one form in every year.
enum HeadingText {
  /// The key of a heading as a sheet of a review year writes it.
  ///
  /// - Parameter year: The review year; nil while it is not known, when any year is as good as any other.
  static func key(ofSheet text: String, year: Int?) -> MatchingKey {
    guard text.utf8.contains(where: { $0 == UInt8(ascii: "1") || $0 == UInt8(ascii: "2") }) else {
      return MatchingKey(text)
    }
    return MatchingKey(replacingYears(in: text, year: year))
  }

  /// The key of a heading as the configuration writes it, with {year} and {year-1}.
  ///
  /// - Parameter tellsYears: Whether the two years are told apart.
  static func key(ofConfiguration text: String, tellsYears: Bool = true) -> MatchingKey {
    guard text.utf8.contains(UInt8(ascii: "{")) else { return MatchingKey(text) }
    let before = tellsYears ? yearBefore : thisYear
    return MatchingKey(text.replacing("{year}", with: thisYear).replacing("{year-1}", with: before))
  }

  /// Words that no heading has.
  private static let thisYear = "nămrà"
  private static let yearBefore = "nămtrướcđó"

  /// Puts words in the place of the review year and the year before, where they stand as numbers of four digits.
  private static func replacingYears(in text: String, year: Int?) -> String {
    var result = ""
    var digits = ""
    func word(_ digits: String) -> String {
      guard digits.utf8.count == 4, let number = Int(digits), (1900..<2100).contains(number) else {
        return digits
      }
      guard let year, number != year else { return thisYear }
      return number == year - 1 ? yearBefore : digits
    }
    for scalar in text.unicodeScalars {
      if ("0"..."9").contains(scalar) {
        digits.unicodeScalars.append(scalar)
      } else {
        if !digits.isEmpty {
          result += word(digits)
          digits = ""
        }
        result.unicodeScalars.append(scalar)
      }
    }
    return result + (digits.isEmpty ? "" : word(digits))
  }
}

/// A heading that names a family and one of its codes in one cell: "Nguyên nhân nghèo - Thiếu vốn", "cause.capital".
enum FamilyHeadingText {
  private static let separators: [[UInt8]] = [" - ", " – ", ": ", "."].map { Array($0.utf8) }

  /// The ways to take a heading apart into the name of a family and that of a code.
  static func splits(of text: String) -> [(family: String, code: String)] {
    let bytes = Array(text.utf8)
    return separators.compactMap { separator in
      guard let place = firstPlace(of: separator, in: bytes), place > 0 else { return nil }
      let rest = bytes[(place + separator.count)...]
      guard !rest.isEmpty else { return nil }
      return (String(decoding: bytes[..<place], as: UTF8.self), String(decoding: rest, as: UTF8.self))
    }
  }

  private static func firstPlace(of separator: [UInt8], in bytes: [UInt8]) -> Int? {
    guard bytes.count >= separator.count else { return nil }
    return (0...(bytes.count - separator.count)).first { start in
      bytes[start] == separator[0] && bytes[start..<(start + separator.count)].elementsEqual(separator)
    }
  }
}

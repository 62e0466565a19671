import Provenance
import Rules
import Survey
import VietnameseText

/// The lines above a table: office, motto, title, place.
struct TitleLines {
  /// The texts of the lines, from the top down and left to right.
  let texts: [String]
  private let keys: [MatchingKey]

  init(_ texts: [String]) {
    self.texts = texts
    keys = texts.map { MatchingKey($0) }
  }

  /// Whether a line has some words, whatever their case.
  func contains(_ words: String) -> Bool { contains(MatchingKey(words)) }

  /// Whether a line has some words, given as a key.
  func contains(_ words: MatchingKey) -> Bool { keys.contains { $0.contains(words) } }

  /// The year of the review: "NĂM 2019" in a title, never in the line of date and place.
  var year: Int? { yearText.flatMap(Self.year) }

  /// The line that names the year of the review.
  var yearText: String? {
    let candidates = texts.indices.filter { !(keys[$0].contains(Self.day) && keys[$0].contains(Self.month)) }
    let titles = candidates.filter { line in Self.titleWords.contains { keys[line].contains($0) } }
    return (titles + candidates).first { Self.year(in: keys[$0]) != nil }.map { texts[$0] }
  }

  private static let day = MatchingKey("ngày")
  private static let month = MatchingKey("tháng")
  private static let titleWords = ["danh sách", "biểu", "tổng hợp", "kết quả", "phiếu"].map {
    MatchingKey($0)
  }
  private static let yearWord = MatchingKey("năm")

  /// The year after the word "năm" in a text, 1900 to 2099.
  static func year(in text: String) -> Int? { year(in: MatchingKey(text)) }

  private static func year(in key: MatchingKey) -> Int? {
    guard key.contains(Self.yearWord) else { return nil }
    let words = key.text.split(separator: " ")
    for (word, next) in zip(words, words.dropFirst()) where word.hasSuffix(Self.yearWord.text) {
      if next.utf8.count == 4, let year = Int(next), (1900..<2100).contains(year) { return year }
    }
    return nil
  }

  /// Whether a line names the years of a standard, "giai đoạn 2022-2025".
  func names(years: MatchingKey?) -> Bool { years.map { contains($0) } ?? false }

  /// The place the table speaks of: the line with the most levels, completed by the others.
  var place: WrittenPlace {
    let lines = texts.compactMap { PlaceLine($0) }.map { WrittenPlace($0) }
    let byLevels = lines.enumerated().sorted {
      ($1.element.levels, $0.offset) < ($0.element.levels, $1.offset)
    }
    return byLevels.reduce(WrittenPlace()) { $0.completed(from: $1.element) }
  }
}

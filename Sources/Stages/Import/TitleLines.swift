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
  func contains(_ words: MatchingKey) -> Bool { keys.contains { $0.text.contains(words.text) } }

  /// The year of the review: "NĂM 2019" in a title, never in the line of date and place.
  var year: Int? { yearText.flatMap(Self.year) }

  /// The line that names the year of the review.
  var yearText: String? {
    let candidates = texts.filter { text in
      let text = text.lowercased()
      return !(text.contains("ngày") && text.contains("tháng"))
    }
    let titles = candidates.filter { text in
      let text = text.lowercased()
      return ["danh sách", "biểu", "tổng hợp", "kết quả", "phiếu"].contains { text.contains($0) }
    }
    return (titles + candidates).first { Self.year(in: $0) != nil }
  }

  /// The year after the word "năm" in a text.
  static func year(in text: String) -> Int? {
    guard let match = text.lowercased().firstMatch(of: /năm\s+((?:19|20)\d\d)\b/) else { return nil }
    return Int(match.output.1)
  }

  /// Whether a line names a standard by its years, "giai đoạn 2022-2025".
  func names(_ standard: Standard) -> Bool {
    guard let years = standard.title.vietnamese.firstMatch(of: /20\d\d-20\d\d/)?.output else { return false }
    return texts.contains { $0.contains(years) }
  }

  /// The place the table speaks of: the line with the most levels, completed by the others.
  var place: WrittenPlace {
    let lines = texts.compactMap { PlaceLine($0) }.map { WrittenPlace($0) }
    let byLevels = lines.enumerated().sorted {
      ($1.element.levels, $0.offset) < ($0.element.levels, $1.offset)
    }
    return byLevels.reduce(WrittenPlace()) { $0.completed(from: $1.element) }
  }
}

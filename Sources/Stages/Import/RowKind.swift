import Survey
import VietnameseText

/// Tells rows of data from captions, sums, remarks and signatures by what stands in them.
struct RowKind {
  /// What a row under the headings is taken for before its cells are read.
  enum Guess: Hashable {
    case blank
    case legend
    case caption(WrittenPlace)
    case total
    case note
    case signature
    case data
  }

  /// What a text alone says about its row.
  enum Sign: Hashable {
    case signature
    case note
    case total
  }

  /// What a text says about its row, whatever else stands there; nil for most texts.
  static func sign(of key: MatchingKey) -> Sign? {
    if signatures.contains(where: key.begins(with:)) || isDateLine(key) { return .signature }
    if notes.contains(where: key.begins(with:)) { return .note }
    return totals.contains(where: key.begins(with:)) ? .total : nil
  }

  /// Looks at the cells of a row, left to right.
  ///
  /// A row is what its first text says it is; a text further right speaks for its row only where half of the texts say
  /// the same and nothing else stands there, since officers write "Trưởng thôn" or a date beside households, too.
  ///
  /// - Parameter cells: The text of each cell of the row; nil for a cell that holds anything else.
  static func guess(cells: [SheetText.Reading?]) -> Guess {
    var first: SheetText.Reading?
    var second: SheetText.Reading?
    var otherCells = 0
    for cell in cells {
      guard let cell else {
        otherCells += 1
        continue
      }
      guard second == nil, !cell.text.isEmpty else { continue }
      if first == nil { first = cell } else { second = cell }
    }
    guard let first else { return otherCells == 0 ? .blank : .data }
    switch first.sign {
    case .signature: return .signature
    case .note: return .note
    case .total: return .total
    case nil: break
    }
    if let second, isLabel(first.text), second.sign == .total { return .total }
    guard otherCells == 0 else { return .data }
    return guess(texts: cells.compactMap { $0.flatMap { $0.text.isEmpty ? nil : $0 } })
  }

  /// Looks at the texts of a row that holds nothing else, when its first two say nothing of it.
  private static func guess(texts: [SheetText.Reading]) -> Guess {
    if texts.count(where: { $0.sign == .signature }) * 2 >= texts.count { return .signature }
    if texts.count(where: { $0.sign == .note }) * 2 >= texts.count { return .note }
    if texts.count <= 2, let place = texts.compactMap({ captionPlace($0.text) }).first {
      return texts.count == 1 || isRoman(texts[0].text) ? .caption(place) : .data
    }
    return texts.allSatisfy { isLegend($0.text) } ? .legend : .data
  }

  private static func keys(_ words: [String]) -> [MatchingKey] { words.map { MatchingKey($0) } }

  private static let totals = keys(["tổng cộng", "tổng số", "tổng", "cộng"])
  private static let notes = keys(["ghi chú", "chú thích", "lưu ý"])
  private static let signatures = keys([
    "người lập biểu", "người lập", "ký, ghi rõ họ tên", "ký tên, đóng dấu", "TM. UBND", "TM. Ủy ban nhân dân",
    "KT. Chủ tịch", "thủ trưởng đơn vị", "trưởng thôn", "trưởng bản", "trưởng ấp", "trưởng khóm",
    "cán bộ giảm nghèo", "công chức thống kê", "rà soát viên", "ban chỉ đạo rà soát",
  ])
  private static let dateWords = keys(["ngày", "tháng", "năm"])

  /// "Trà Cú, ngày 05 tháng 12 năm 2018", the line over the signatures.
  private static func isDateLine(_ key: MatchingKey) -> Bool {
    guard dateWords.allSatisfy(key.contains) else { return false }
    let words = key.text.split(separator: " ").map(String.init)
    return dateWords.allSatisfy { words.contains($0.text) }
  }

  /// The village or commune that a line between the data names.
  private static func captionPlace(_ text: String) -> WrittenPlace? {
    guard let name = PlaceName(text), !name.namesOffice else { return nil }
    var place = WrittenPlace()
    switch name.kind?.level {
    case .village: place.villageName = name.fullName
    case .commune: place.communeName = name.fullName
    default: return nil
    }
    return place
  }

  /// "1 Hộ nghèo 2 Cận nghèo": what the numbers of a column mean.
  private static func isLegend(_ text: String) -> Bool {
    guard text.first?.isNumber ?? false else { return false }
    return text.matches(of: /(?:^|\s)\d\s*[.:=)-]?\s*\p{L}/).count > 1
  }

  /// Whether a text only numbers its row: "I", "A", "*".
  private static func isLabel(_ text: String) -> Bool {
    isRoman(text) || text.first.map { !$0.isNumber && text.dropFirst().isEmpty } ?? false
  }

  private static let romanDigits = Array("IVXLC.".utf8)

  private static func isRoman(_ text: String) -> Bool {
    !text.isEmpty && text.utf8.allSatisfy { romanDigits.contains($0) }
  }
}

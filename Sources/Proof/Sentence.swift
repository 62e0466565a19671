import Rules

/// A sentence with its figures, and what stands between them.
struct Sentence: Sendable {
  let tokens: [Token]
  let figures: [Figure]
  /// The year of "by the year …"; the last one that is named.
  let untilYear: Int?
  private let lexicon: Lexicon

  init(_ tokens: ArraySlice<Token>, by lexicon: Lexicon) {
    self.tokens = Array(tokens)
    self.lexicon = lexicon
    figures = Figure.all(in: self.tokens, by: lexicon)
    untilYear = Self.untilYear(self.tokens, by: lexicon)
  }

  /// The year of "by the year …"; the last one that tokens name.
  static func untilYear(_ tokens: [Token], by lexicon: Lexicon) -> Int? {
    tokens.indices.last {
      tokens[$0].year != nil && lexicon.length(of: .until, before: $0, in: tokens) != nil
    }
    .flatMap { tokens[$0].year }
  }

  /// What a figure does in its sentence.
  enum Role: Hashable, Sendable {
    /// It is stated, and no more.
    case level
    /// The value a change began with.
    case from
    /// The value a change ended with.
    case onto
    /// How much was lost, or gained.
    case change(isFall: Bool)
    /// The share of the count before it.
    case share
    /// The figure before it, said otherwise.
    case same
  }

  /// The tokens between a figure and the one before it.
  func gap(before index: Int) -> Range<Int> {
    (index > 0 ? figures[index - 1].range.upperBound : 0)..<figures[index].range.lowerBound
  }

  /// The tokens between a figure and the next sign or figure.
  func tail(of index: Int) -> Range<Int> {
    let end = index + 1 < figures.count ? figures[index + 1].range.lowerBound : tokens.count
    let start = figures[index].range.upperBound
    return start..<(tokens[start..<end].firstIndex { $0.sign != nil } ?? end)
  }

  /// The words of a range.
  func words(_ range: Range<Int>) -> [String] { tokens[range].compactMap(\.word) }

  /// What a figure does, by the words directly before it.
  func role(of index: Int) -> Role {
    let gap = gap(before: index)
    var end = figures[index].range.lowerBound
    var isBracketed = false
    while end > gap.lowerBound {
      if tokens[end - 1].sign == "(" { isBracketed = true }
      if tokens[end - 1].sign != nil {
        if tokens[end - 1].sign == "," || tokens[end - 1].sign == ":" { break }
        end -= 1
        continue
      }
      for (word, role) in Self.roles where lexicon.length(of: word, before: end, in: tokens) != nil {
        return role
      }
      let passing: [ProofWord] = [.over, .under, .atLeast, .about, .filler, .reach, .yearly]
      guard let length = passing.compactMap({ lexicon.length(of: $0, before: end, in: tokens) }).max() else {
        break
      }
      end -= length
    }
    return isBracketed ? .same : .level
  }

  private static let roles: [(ProofWord, Role)] = [
    (.share, .share), (.same, .same), (.onto, .onto), (.from, .from), (.fall, .change(isFall: true)),
    (.rise, .change(isFall: false)),
  ]

  /// The year a figure is of, where its own words say so; a year it is compared with is none.
  func year(of index: Int) -> Int? {
    let tail = tail(of: index)
    let own = lexicon.first(.base, in: tail, of: tokens).map { tail.lowerBound..<$0.lowerBound } ?? tail
    if let year = years(in: own).first { return year }
    return years(in: gap(before: index)).last
  }

  /// The years that are named as such in a range and are not what is compared with.
  func years(in range: Range<Int>) -> [Int] {
    range.compactMap { index in
      guard let year = tokens[index].year,
        let length = lexicon.length(of: .year, before: index, in: tokens)
      else { return nil }
      return lexicon.length(of: .base, before: index - length, in: tokens) == nil ? year : nil
    }
  }

  /// What a count counts: by the words after it, or, where they name a unit only, by those before it.
  func quantity(ofCount index: Int) -> ProofQuantity? {
    guard case .count(_, let unit) = figures[index].value else { return nil }
    let isOfUnit = { (quantity: ProofQuantity) in quantity.indicator.unit == unit }
    var tail = tail(of: index)
    let ends: [ProofWord] = [.reach, .base, .share, .fall, .rise]
    if let end = ends.compactMap({ lexicon.first($0, in: tail, of: tokens)?.lowerBound }).min() {
      tail = tail.lowerBound..<end
    }
    if let named = lexicon.quantity(words(tail), isOfUnit) { return named }
    guard isBareUnit(tail) else { return nil }
    return label(before: index).lazy.compactMap { lexicon.quantity(words($0), isOfUnit) }.first
  }

  /// What a percentage is the rate of, by the words before it.
  func quantity(ofRate index: Int) -> ProofQuantity? {
    if let named = label(before: index).lazy.compactMap({ lexicon.quantity(words($0), \.isRate) }).first {
      return named
    }
    // "100% hộ nghèo sử dụng nước hợp vệ sinh (tỷ lệ năm 2021 là 97,83%)": the rate of what stands before the bracket.
    let gap = gap(before: index)
    guard let bracket = tokens[gap].lastIndex(where: { $0.sign == "(" }),
      lexicon.vocabulary.words[.share]?.contains(lexicon.naming(words(bracket..<gap.upperBound))) ?? false
    else { return nil }
    return lexicon.quantity(words(gap.lowerBound..<bracket), \.isRate)
  }

  /// Where the words before a figure may begin: at the figure before it, after the last bracket, after the last comma.
  private func label(before index: Int) -> [Range<Int>] {
    let gap = gap(before: index)
    let parts: [Character] = ["(", ":", ","]
    return [gap]
      + parts.compactMap { part in
        tokens[gap].lastIndex { $0.sign == part }.map { $0 + 1..<gap.upperBound }
      }
  }

  private func isBareUnit(_ range: Range<Int>) -> Bool {
    let name = lexicon.naming(words(range))
    return ([.household, .person] as [ProofWord]).contains {
      lexicon.vocabulary.words[$0]?.contains(name) ?? false
    }
  }
}

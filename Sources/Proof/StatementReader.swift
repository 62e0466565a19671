import Rules

/// Reads what a text states, sentence by sentence.
struct StatementReader {
  private(set) var statements = Statements()
  private let lexicon: Lexicon
  private var passage = 0
  /// What the list that is being read shares out, and which list it is.
  private var heading: (quantity: ProofQuantity?, list: ProofList?)?
  /// The year by which targets are to be reached, from the last heading that names one.
  private var targetYear: Int?

  init(_ text: ProofText, by lexicon: Lexicon) {
    self.lexicon = lexicon
    let tables = YearTableReader(text.lines, by: lexicon)
    statements.tables = tables.tables
    for (number, passage) in Passage.all(in: tables.rest).enumerated() {
      self.passage = number
      read(passage)
    }
  }

  private mutating func read(_ passage: Passage) {
    let tokens = passage.tokens
    readPeriods(tokens)
    if passage.isHeading, let year = Sentence.untilYear(tokens, by: lexicon) { targetYear = year }
    // Items of a list begin with a sign; what does not, or has no number, is no item of the list before it.
    if tokens.first?.sign == nil || !tokens.contains(where: { $0.number != nil }) { heading = nil }
    var hasOwn = false
    for part in passage.sentences {
      let sentence = Sentence(part, by: lexicon)
      if let own = heading(of: sentence.tokens) {
        heading = own
        hasOwn = true
      }
      if !sentence.figures.isEmpty { read(sentence) }
    }
    // A list ends with its paragraph, unless that only introduces it.
    if hasOwn, tokens.last?.sign != ":" { heading = nil }
  }

  private mutating func readPeriods(_ tokens: [Token]) {
    for index in tokens.indices where lexicon.length(of: .period, before: index, in: tokens) != nil {
      if case .years(let years) = tokens[index].kind {
        statements.periods.append(years)
      } else if let first = tokens[index].year, index + 2 < tokens.count, let last = tokens[index + 2].year,
        first < last, let sign = tokens[index + 1].sign, "-–".contains(sign)
      {
        statements.periods.append(first...last)
      }
    }
  }

  /// What a paragraph shares out: the words before "by", and the list that the words around it name.
  private func heading(of tokens: [Token]) -> (quantity: ProofQuantity?, list: ProofList?)? {
    let end = tokens.firstIndex { $0.sign == ":" } ?? min(tokens.count, Self.longestHeading)
    guard let divided = lexicon.first(.divided, in: 0..<end, of: tokens) else { return nil }
    let words = tokens[..<end].compactMap(\.word)
    let quantity = lexicon.quantity(tokens[..<divided.lowerBound].compactMap(\.word)) { !$0.isRate }
    let list = lexicon.vocabulary.lists.first { list in list.words.contains { words.holds($0) } }
    return (quantity, list)
  }

  private static let longestHeading = 40

  private mutating func read(_ sentence: Sentence) {
    let roles = sentence.figures.indices.map(sentence.role)
    var level: CountStatement?
    var parent: ProofQuantity?
    var lastShare: ShareStatement?
    var labelStart = 0
    for (index, figure) in sentence.figures.enumerated() {
      let before = index > 0 ? roles[index - 1] : .level
      switch (figure.value, roles[index]) {
      case (.count, .change), (.count, .from):
        level = nil
      case (.count, .same) where index > 0 && sentence.figures[index - 1].percent != nil:
        readPair(sentence, percent: index - 1, count: index, role: before, level: lastShare)
      case (.count(let count, _), _):
        let quantity = sentence.quantity(ofCount: index)
        if let named = level?.quantity { parent = parent ?? named }
        let gap = labelStart..<figure.range.lowerBound
        let start = sentence.tokens[gap].lastIndex { $0.sign == ":" }.map { $0 + 1 } ?? labelStart
        let statement = CountStatement(
          count: count, printed: figure.printed, place: figure.place, passage: passage,
          quantity: figure.bound == .exact ? quantity : nil, year: sentence.year(of: index),
          label: sentence.words(start..<figure.range.lowerBound), list: heading?.list)
        level = figure.bound == .exact ? statement : nil
        if figure.bound == .exact { statements.counts.append(statement) }
        if let quantity { addRate(sentence, index, quantity) }
      case (.percent(let percent, _), let role):
        if readYearly(sentence, index) { break }
        if isShare(sentence, index, role), let count = level, figure.bound == .exact {
          let base = base(sentence, index, of: count, parent: parent)
          let share = ShareStatement(
            count: count, percent: percent, printed: figure.printed, place: figure.place, base: base)
          statements.shares.append(share)
          lastShare = share
        } else if role == .same, case .change(let isFall) = before,
          let count = sentence.figures[index - 1].count
        {
          statements.changes.append(
            ChangeStatement(
              isFall: isFall, percent: percent, count: count, printedPercent: figure.printed,
              printedCount: sentence.figures[index - 1].printed, place: figure.place, level: lastShare))
        } else if case .change(let isFall) = role {
          readChange(sentence, index, isFall: isFall, roles: roles, level: lastShare)
        } else if let quantity = sentence.quantity(ofRate: index) ?? rateOfSeries(sentence, index, roles) {
          addRate(sentence, index, quantity)
        }
      }
      labelStart = sentence.tail(of: index).upperBound
    }
    readDifferences(sentence, roles)
  }

  /// Whether a percentage is a share of the count before it.
  private func isShare(_ sentence: Sentence, _ index: Int, _ role: Sentence.Role) -> Bool {
    guard index > 0 else { return false }
    if role == .share { return true }
    if role == .same, sentence.figures[index - 1].count != nil { return true }
    // "1.870 hộ nghèo, tỷ lệ hộ nghèo là 4,6%"
    guard role == .level, let rate = sentence.quantity(ofRate: index), let counted = rate.counted else {
      return false
    }
    return sentence.figures[index - 1].count != nil && sentence.quantity(ofCount: index - 1)?.id == counted
  }

  /// The base of a share: the words after it, the list it stands in, or what usually is meant.
  private func base(
    _ sentence: Sentence, _ index: Int, of count: CountStatement, parent: ProofQuantity?
  ) -> ShareStatement.Base {
    var tail = sentence.tail(of: index)
    if tail.isEmpty, tail.upperBound < sentence.tokens.count, sentence.tokens[tail.upperBound].sign == ")" {
      let start = tail.upperBound + 1
      let end =
        index + 1 < sentence.figures.count
        ? sentence.figures[index + 1].range.lowerBound : sentence.tokens.count
      tail = start..<(sentence.tokens[start..<end].firstIndex { $0.sign != nil } ?? end)
    }
    if let phrase = lexicon.first(.base, in: tail, of: sentence.tokens) {
      var words = sentence.words(phrase.upperBound..<tail.upperBound)
      if let again = lexicon.vocabulary.words[.share]?.compactMap({ words.place(of: $0) }).min() {
        words = Array(words[..<again])
      }
      if let named = lexicon.quantity(words, { !$0.isRate }) { return .named(named) }
      if !lexicon.naming(words).isEmpty { return .unknown }
    }
    if let shared = heading?.quantity { return .list(shared) }
    if let own = count.quantity?.base.flatMap(lexicon.vocabulary.quantity) { return .usual([own]) }
    guard let parent, count.quantity?.id != parent.id else { return .unknown }
    return .usual([parent] + [parent.base.flatMap(lexicon.vocabulary.quantity)].compactMap { $0 })
  }

  /// The same thing told as a percentage and as a count: a change, or the rate of something and its count.
  private mutating func readPair(
    _ sentence: Sentence, percent: Int, count: Int, role: Sentence.Role, level: ShareStatement?
  ) {
    let (one, other) = (sentence.figures[percent], sentence.figures[count])
    guard let value = one.percent, let number = other.count, one.bound == .exact, other.bound == .exact else {
      return
    }
    if case .change(let isFall) = role {
      statements.changes.append(
        ChangeStatement(
          isFall: isFall, percent: value, count: number, printedPercent: one.printed,
          printedCount: other.printed, place: other.place, level: level))
    } else if let rate = sentence.quantity(ofRate: percent), let counted = rate.counted,
      let base = rate.base.flatMap(lexicon.vocabulary.quantity)
    {
      let statement = CountStatement(
        count: number, printed: other.printed, place: other.place, passage: passage,
        quantity: lexicon.vocabulary.quantity(counted), year: sentence.year(of: percent), label: [], list: nil
      )
      statements.counts.append(statement)
      statements.shares.append(
        ShareStatement(
          count: statement, percent: value, printed: one.printed, place: one.place, base: .usual([base])))
    }
  }

  /// How much something rose or fell: with its count, in every year, or beside the level it led to.
  private mutating func readChange(
    _ sentence: Sentence, _ index: Int, isFall: Bool, roles: [Sentence.Role], level: ShareStatement?
  ) {
    let figure = sentence.figures[index]
    let next = index + 1
    if next < roles.count, roles[next] == .same, sentence.figures[next].count != nil { return }
    if index > 0, case .change = roles[index - 1], sentence.figures[index - 1].count != nil { return }
    if roles.prefix(index).contains(.from) { return }
    guard index > 0, figure.bound == .exact, case .percent(_, let isPoints) = figure.value, !isPoints,
      sentence.figures[index - 1].percent != nil, [.level, .share].contains(roles[index - 1])
    else { return }
    statements.ambiguousChanges.append(
      AmbiguousChange(level: sentence.figures[index - 1], change: figure, isFall: isFall))
  }

  /// "Giảm tỷ lệ hộ nghèo bình quân hàng năm 2%": so many points in every year.
  private mutating func readYearly(_ sentence: Sentence, _ index: Int) -> Bool {
    let gap = sentence.gap(before: index)
    guard lexicon.first(.fall, in: gap, of: sentence.tokens) != nil,
      let yearly = lexicon.first(.yearly, in: gap, of: sentence.tokens)
    else { return false }
    let words = sentence.words(gap.lowerBound..<yearly.lowerBound)
    if let quantity = lexicon.quantity(words, \.isRate), sentence.figures[index].bound == .exact {
      statements.yearlyFalls.append(
        YearlyFall(
          quantity: quantity, figure: sentence.figures[index],
          untilYear: sentence.untilYear))
    }
    return true
  }

  /// The rate that a change ended with is the one it began with.
  private func rateOfSeries(_ sentence: Sentence, _ index: Int, _ roles: [Sentence.Role]) -> ProofQuantity? {
    guard index > 0, roles[index] == .onto, roles[index - 1] == .from else { return nil }
    return sentence.quantity(ofRate: index - 1)
  }

  private mutating func addRate(_ sentence: Sentence, _ index: Int, _ quantity: ProofQuantity) {
    let figure = sentence.figures[index]
    let gap = sentence.gap(before: index)
    let falls = lexicon.first(.fall, in: gap, of: sentence.tokens)
    let isReached = lexicon.first(.reach, in: gap, of: sentence.tokens) != nil
    let until = sentence.untilYear
    let own = sentence.years(in: sentence.tail(of: index)).first
    let year = own ?? (until == nil ? sentence.year(of: index) : nil)
    let target = year == nil ? until ?? targetYear : nil
    let statement = RateStatement(
      quantity: quantity, figure: figure, year: year, targetYear: target, passage: passage)
    if falls != nil, isReached, quantity.isRate, sentence.role(of: index) == .level,
      lexicon.first(.onto, in: gap, of: sentence.tokens) == nil, figure.bound == .exact
    {
      statements.ambiguousTargets.append(statement)
    } else {
      statements.rates.append(statement)
    }
  }

  /// "Giảm từ 8,65% xuống còn 2,21%, giảm 6,44%".
  private mutating func readDifferences(_ sentence: Sentence, _ roles: [Sentence.Role]) {
    for index in roles.indices.dropLast(2) {
      // The change stands behind both levels, or before them.
      let order: (from: Int, change: Int)
      if roles[index] == .from, roles[index + 1] == .onto {
        order = (index, index + 2)
      } else if roles[index + 1] == .from, roles[index + 2] == .onto {
        order = (index + 1, index)
      } else {
        continue
      }
      guard case .change(let isFall) = roles[order.change] else { continue }
      let three = sentence.figures[index...index + 2]
      guard three.allSatisfy({ $0.bound == .exact }), Set(three.map { $0.percent == nil }).count == 1 else {
        continue
      }
      statements.differences.append(
        DifferenceStatement(
          from: sentence.figures[order.from], onto: sentence.figures[order.from + 1],
          change: sentence.figures[order.change], isFall: isFall))
    }
  }
}

extension [String] {
  /// Where other words stand within these, from 0; nil when they do not.
  func place(of words: [String]) -> Int? {
    guard !words.isEmpty, words.count <= count else { return nil }
    return (0...(count - words.count)).first { self[$0..<$0 + words.count].elementsEqual(words) }
  }

  /// Whether other words stand within these.
  func holds(_ words: [String]) -> Bool { place(of: words) != nil }
}

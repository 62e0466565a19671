import Rules
import VietnameseText

/// A table whose columns are years, perhaps with one for the whole period.
struct YearTable: Sendable {
  /// A cell as printed.
  struct Cell: Sendable {
    let printed: String
    /// The number; nil for a blank, and for what is only a bound such as <1.
    let number: DecimalNumber?
  }

  /// One line of it.
  struct Row: Sendable {
    let quantity: ProofQuantity?
    /// What is in front of the figures, as printed.
    let label: String
    /// Whether its figures are percentages.
    let isRate: Bool
    /// The cells of the years, as many as there are years.
    let years: [Cell]
    /// The cell of the period; nil where it is blank or there is none.
    let total: Cell?
    let place: ProofPlace
  }

  let years: [Int]
  let hasTotal: Bool
  var rows: [Row] = []
}

/// Finds tables of years in a text and takes their lines out of it.
struct YearTableReader {
  private(set) var tables: [YearTable] = []
  /// The lines that belong to no table.
  private(set) var rest: [ProofText.Line] = []
  private let lexicon: Lexicon
  /// Words since the last row, which may be the beginning of a label.
  private var label: [String] = []
  /// The columns of cells that hold years and the period; nil where lines are parted by spaces only.
  private var columns: (years: [Int], total: Int?)?

  init(_ lines: [ProofText.Line], by lexicon: Lexicon) {
    self.lexicon = lexicon
    for line in lines {
      if !readHeader(line), !readRow(line) {
        rest.append(line)
        note(line)
      }
    }
  }

  /// Takes a line of two or more years that follow each other as the head of a table.
  private mutating func readHeader(_ line: ProofText.Line) -> Bool {
    let words = line.cells.map { $0.map(Self.trimmed) } ?? Self.words(line.text)
    let yearOfWord = words.map { word in
      let tokens = Tokenizer.tokens(of: ProofText.Line(number: 1, text: word))
      return line.cells == nil && tokens.count != 1 || tokens.count > 3
        ? nil : tokens.last.flatMap { $0.year }
    }
    let found = words.indices.filter { yearOfWord[$0] != nil }
    let years = found.compactMap { yearOfWord[$0] }
    guard let first = years.first, let last = found.last, years.count > 1,
      years == Array(first..<first + years.count),
      line.cells != nil || found == Array((found.first ?? 0)...last)
    else { return false }
    let totals = words.indices.filter { $0 > last && isTotal(words[$0]) }
    tables.append(YearTable(years: years, hasTotal: !totals.isEmpty))
    columns = line.cells == nil ? nil : (found, totals.first)
    label = []
    return true
  }

  private func isTotal(_ text: String) -> Bool {
    let line = Tokenizer.tokens(of: ProofText.Line(number: 1, text: text))
    return line.indices.contains { index in
      if case .years = line[index].kind { return true }
      return lexicon.length(of: .total, at: index, in: line) != nil
        || lexicon.length(of: .period, at: index, in: line) != nil
    }
  }

  /// Takes a line with a figure for every year as a row.
  private mutating func readRow(_ line: ProofText.Line) -> Bool {
    guard let table = tables.last else { return false }
    let count = table.years.count
    var cells: [String]
    var total: String?
    var own: [String]
    if let columns, let texts = line.cells {
      let texts = texts.map(Self.trimmed)
      guard let first = columns.years.first, columns.years.allSatisfy(texts.indices.contains) else {
        return false
      }
      cells = columns.years.map { texts[$0] }
      total = columns.total.flatMap { texts.indices.contains($0) ? texts[$0] : nil }
      own = texts[..<first].filter { !$0.isEmpty }
      guard cells.contains(where: Self.isFigure) else { return false }
    } else {
      let words = Self.words(line.text)
      let figures = words.reversed().prefix(while: Self.isFigure).count
      guard figures == count || figures == count + 1 && table.hasTotal else { return false }
      cells = Array(words.suffix(figures).prefix(count))
      total = figures > count ? words.last : nil
      own = Array(words.dropLast(figures))
    }
    if let first = own.first,
      first.allSatisfy(\.isDigit) || own.count > 1 && first.utf8.count <= 4 && first.hasSuffix(".")
    {
      own.removeFirst()
      label = []
    }
    let words = label + own
    label = []
    let tokens = Tokenizer.tokens(of: ProofText.Line(number: line.number, text: words.joined(separator: " ")))
    let isRate = tokens.contains { $0.sign == "%" } || cells.contains { $0.hasSuffix("%") }
    func cell(_ text: String) -> YearTable.Cell { Self.cell(text, isRate: isRate) }
    let place = ProofPlace(number: line.number, column: (line.text.firstColumn(of: total ?? cells[0])))
    tables[tables.count - 1].rows.append(
      YearTable.Row(
        quantity: quantity(tokens, isRate: isRate), label: words.joined(separator: " "), isRate: isRate,
        years: cells.map(cell), total: total.flatMap { $0.isEmpty ? nil : cell($0) }, place: place))
    return true
  }

  /// Keeps a line without figures, which may begin the label of the next row.
  private mutating func note(_ line: ProofText.Line) {
    var words = line.cells.map { $0.map(Self.trimmed).filter { !$0.isEmpty } } ?? Self.words(line.text)
    guard let first = words.first, !tables.isEmpty else { return }
    let isNumbered = first.allSatisfy(\.isDigit)
    let isHeading = first.count == 1 && first.allSatisfy(\.isUppercase)
    if isNumbered { words.removeFirst() }
    if isNumbered || isHeading { label = [] }
    if !isHeading { label += words }
    if label.count > Self.longestLabel { label = [] }
  }

  private static let longestLabel = 40

  /// What a label names: as a whole, or without the unit at its end.
  private func quantity(_ tokens: [Token], isRate: Bool) -> ProofQuantity? {
    let words = tokens.compactMap(\.word)
    let units = (lexicon.vocabulary.words[.household] ?? []) + (lexicon.vocabulary.words[.person] ?? [])
    var names = [words]
    for unit in units where words.count > unit.count && words.suffix(unit.count).elementsEqual(unit) {
      names.append(words.dropLast(unit.count))
    }
    return names.lazy.compactMap { lexicon.quantity($0) { $0.isRate == isRate } }.first
  }

  private static func cell(_ text: String, isRate: Bool) -> YearTable.Cell {
    YearTable.Cell(printed: text, number: NumberReading.read(text, as: isRate ? .percent : .count).number)
  }

  private static func isFigure(_ word: String) -> Bool {
    var rest = word[...]
    while let first = rest.first, "<>≤≥".contains(first) { rest.removeFirst() }
    if rest.last == "%" { rest.removeLast() }
    return rest.first?.isDigit == true && rest.allSatisfy { $0.isDigit || ".,".contains($0) }
  }

  private static func words(_ text: String) -> [String] {
    text.split(whereSeparator: \.isWhitespace).map(String.init)
  }

  private static func trimmed(_ text: String) -> String { words(text).joined(separator: " ") }
}

extension String {
  /// The column, from 1, where a text stands last in this one; 1 where it does not.
  fileprivate func firstColumn(of part: String) -> Int {
    guard !part.isEmpty, let found = lastRange(of: part) else { return 1 }
    return distance(from: startIndex, to: found) + 1
  }

  private func lastRange(of part: String) -> Index? {
    var found: Index?
    var index = startIndex
    while index < endIndex {
      if self[index...].hasPrefix(part) { found = index }
      index = self.index(after: index)
    }
    return found
  }
}

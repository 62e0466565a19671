import Spreadsheet

/// One buffered row of a sheet as texts, for finding the headings.
struct SheetTextRow {
  /// The physical row.
  var number: Int
  /// The texts by column; numbers are not texts.
  var texts: [Int: String]
  /// The whole numbers by column.
  var numbers: [Int: Int]
  /// The number of cells that hold anything.
  var cellCount: Int

  /// The texts from left to right.
  var textsInOrder: [String] { texts.sorted { $0.key < $1.key }.map(\.value) }

  /// Whether nothing but texts stands in the row.
  var hasOnlyTexts: Bool { texts.count == cellCount }

  /// Whether the row numbers the columns: 1, 2, 3 or A, B, 1, 2, 3 = 1 + 2, in rising order.
  var isColumnNumbers: Bool {
    guard cellCount >= 3 else { return false }
    var last = 0
    var count = 0
    for column in Set(texts.keys).union(numbers.keys).sorted() {
      if let number = numbers[column] ?? texts[column].flatMap(Self.leadingNumber) {
        guard number > last, number - last <= 3 else { return false }
        last = number
        count += 1
      } else if let text = texts[column], text.count == 1, last == 0 {
        count += 1
      } else {
        return false
      }
    }
    return count == cellCount
  }

  /// The number of a column as a text writes it: "3", "(3)", "3=1+2", "4=3/1*100".
  private static func leadingNumber(_ text: String) -> Int? {
    var rest = text.utf8[...]
    if rest.first == UInt8(ascii: "(") { rest.removeFirst() }
    let digits = rest.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    guard (1...3).contains(digits.count) else { return nil }
    rest = rest.dropFirst(digits.count)
    if rest.first == UInt8(ascii: ")") { rest.removeFirst() }
    rest = rest.drop { $0 == UInt8(ascii: " ") }
    guard rest.isEmpty || rest.first == UInt8(ascii: "=") else { return nil }
    return Int(Substring(digits))
  }

  /// Whether most of the row's texts are words of headings and nothing else stands in it.
  func isHeading(_ vocabulary: HeadingVocabulary) -> Bool {
    guard hasOnlyTexts, !texts.isEmpty else { return false }
    return texts.values.count { vocabulary.contains($0) } * 2 > texts.count
  }
}

extension SheetTextRow {
  /// The texts and whole numbers of a row.
  init(_ row: SheetRow, of workbook: Workbook, text: inout SheetText) {
    var texts: [Int: String] = [:]
    var numbers: [Int: Int] = [:]
    var count = 0
    for cell in row.cells {
      if let reading = text.reading(of: cell, in: workbook) {
        guard !reading.text.isEmpty else { continue }
        texts[cell.column] = reading.text
      } else if case .number(let number)? = cell.value {
        numbers[cell.column] = Int(exactly: number)
      }
      count += 1
    }
    self.init(number: row.number, texts: texts, numbers: numbers, cellCount: count)
  }
}

/// The heads of a table on a sheet, with the row of marks below them.
struct TableHeads {
  /// The heads of the columns before the figures.
  let leading: [String]
  /// The heads of the figures.
  let columns: [ReportColumn]
  /// The marks of all columns.
  let marks: [String]
  /// The colour behind the heads; nil for none.
  let fill: UInt32?

  /// The height of each line of heads.
  let heights: [Double]
  /// The height of the row of marks.
  let marksHeight: Double

  init(leading: [String], columns: [ReportColumn], marks: [String], fill: UInt32?) {
    self.leading = leading
    self.columns = columns
    self.marks = marks
    self.fill = fill
    let widths = Self.widths(of: columns)
    heights = Self.heights(of: columns, widths: widths)
    marksHeight = Self.height(ofMarks: marks.dropFirst(leading.count), widths: widths)
  }

  static let letterHeight = 15.0

  /// The number of lines, without the row of marks.
  var lines: Int { heights.count }
  /// The height of all of it.
  var height: Double { heights.reduce(marksHeight, +) }

  /// The widths of the columns before the figures: number, name, what tells lines apart.
  static func widths(ofLeading columns: Int) -> [Double] { Array([5.0, 27, 11].prefix(columns)) }

  /// The widths of the columns of figures, in letters.
  static func widths(of columns: [ReportColumn]) -> [Double] {
    let leaves = columns.flatMap(\.leaves)
    let usual = leaves.count > 16 ? 9.5 : 11
    return leaves.map { $0.width ?? ($0.isRate ? 8.5 : usual) }
  }

  private static func height(ofMarks marks: ArraySlice<String>, widths: [Double]) -> Double {
    let longest = zip(marks, widths).map { TextHeight.pieces($0, width: Int($1)) }.max()
    return Double(longest ?? 1) * 12 + 2
  }

  /// - Parameter widths: The widths of the columns of figures.
  private static func heights(of columns: [ReportColumn], widths: [Double]) -> [Double] {
    let lines = columns.map(\.depth).max() ?? 1
    var heights = [Double](repeating: letterHeight + 4, count: lines)
    var column = 0
    func measure(_ head: ReportColumn, line: Int) {
      let first = column
      for child in head.children { measure(child, line: line + 1) }
      if head.children.isEmpty { column += 1 }
      let last = head.children.isEmpty ? lines - 1 : line
      let width = widths[first..<column].reduce(0, +)
      let needed =
        Double(TextHeight.lines(head.title, width: max(4, Int(width * 0.85))).count) * letterHeight + 4
      let there = heights[line...last].reduce(0, +)
      if needed > there { heights[last] += needed - there }
    }
    for head in columns { measure(head, line: 0) }
    return heights
  }

  // MARK: Drawing

  private var style: WorkbookStyle {
    WorkbookStyle(isBold: true, alignment: .center, wraps: true, hasBorder: true, fill: fill)
  }

  /// Draws them from a row on.
  func draw(at first: Int, on sheet: WorkbookFile.Sheet) {
    for (column, text) in leading.enumerated() {
      sheet.merge(text, rows: first...first + lines - 1, columns: column...column, style)
    }
    var column = leading.count
    for head in columns { draw(head, first: first, line: 0, at: &column, on: sheet) }
    for (line, height) in heights.enumerated() { sheet.setHeight(height, ofRow: first + line) }
    let small = WorkbookStyle(size: 9, isItalic: true, alignment: .center, wraps: true, hasBorder: true)
    for (column, mark) in marks.enumerated() {
      sheet.write(mark, row: first + lines, column: column, small)
    }
    sheet.setHeight(marksHeight, ofRow: first + lines)
  }

  private func draw(
    _ head: ReportColumn, first: Int, line: Int, at column: inout Int, on sheet: WorkbookFile.Sheet
  ) {
    let start = column
    let lastLine = head.children.isEmpty ? lines - 1 : line
    for child in head.children { draw(child, first: first, line: line + 1, at: &column, on: sheet) }
    if head.children.isEmpty { column += 1 }
    sheet.merge(head.title, rows: first + line...first + lastLine, columns: start...column - 1, style)
  }
}

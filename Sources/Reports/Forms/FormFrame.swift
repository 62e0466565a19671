import Provenance
import Rules
import Survey

/// What stands around a table or a list of a form: the head of the page and the title above it, the signatures below.
struct FormFrame {
  let book: FormBook
  /// The number of the form in the circular; nil for none.
  let number: String?
  let title: String
  /// The line below the title; nil for none.
  let subtitle: String?
  /// What stands at the right above the table.
  let unit: String
  /// The widths of the columns, in letters.
  let widths: [Double]

  /// The widths of columns, made wider where they are few, so that letters are not blown up and the head has room.
  static func widths(leading: [Double], figures: [Double]) -> [Double] {
    let spare = max(0, leastWidth - leading.reduce(0, +) - figures.reduce(0, +))
    return leading + figures.map { $0 + spare / Double(max(figures.count, 1)) }
  }

  static let lineHeight = TableHeads.letterHeight + 2
  private static let leastWidth = 125.0
  private static let signatureGap = 50.0
  /// The lines of the head of the page: agency and nation, the number of the form, place and day.
  private static let pageHead = 4

  private var last: Int { widths.count - 1 }
  private var frame: AreaBook { book.frame }

  /// The lines above the heads of the table.
  var lines: Int { Self.pageHead + 4 + (subtitle == nil ? 0 : 1) }

  /// The height of everything above the heads, in points.
  var heightAbove: Double { Double(lines - 1) * Self.lineHeight + titleHeight }

  /// The height of the signatures.
  var heightBelow: Double {
    let longest = book.signatures.map(\.title.count).max() ?? 0
    return Double(longest + 2) * Self.lineHeight + Self.signatureGap
  }

  private var titleHeight: Double {
    Double(TextHeight.lines(title.uppercased(), width: Int(widths.reduce(0, +) * 0.62)).count) * 20 + 4
  }

  /// Sets the columns and draws everything above the heads.
  func drawAbove(on sheet: WorkbookFile.Sheet) {
    for (column, width) in widths.enumerated() { sheet.setWidth(width, ofColumn: column) }
    drawPageHead(on: sheet)
    drawTitle(on: sheet)
  }

  // MARK: Above the table

  /// The place of the first column of the right half.
  private var middle: Int {
    var width = 0.0
    let half = widths.reduce(0, +) * 0.45
    for (column, own) in widths.enumerated() {
      width += own
      if width >= half { return min(column + 1, last) }
    }
    return last
  }

  private func drawPageHead(on sheet: WorkbookFile.Sheet) {
    let left = 0...max(0, middle - 1)
    let right = middle...last
    for row in 0..<Self.pageHead - 1 { sheet.setHeight(Self.lineHeight, ofRow: row) }
    sheet.setHeight(Self.lineHeight / 2, ofRow: Self.pageHead - 1)
    for (row, text) in book.agency.prefix(2).enumerated() {
      let isLast = row == book.agency.count - 1
      sheet.merge(
        text, rows: row...row, columns: left,
        WorkbookStyle(size: 12, isBold: isLast, isUnderlined: isLast, alignment: .center))
    }
    for (row, text) in book.nation.enumerated() {
      sheet.merge(
        text, rows: row...row, columns: right,
        WorkbookStyle(size: 12, isBold: true, isUnderlined: row == 1, alignment: .center))
    }
    if let line = book.dateLine {
      sheet.merge(
        line, rows: 2...2, columns: right, WorkbookStyle(size: 12, isItalic: true, alignment: .center))
    }
    if let number = number {
      sheet.merge(
        "\(Wording.formNumber[frame.language]) \(number)", rows: 2...2, columns: left,
        WorkbookStyle(size: 12, alignment: .center))
    }
  }

  private func drawTitle(on sheet: WorkbookFile.Sheet) {
    let row = Self.pageHead
    func line(_ offset: Int, _ text: String, _ style: WorkbookStyle) {
      sheet.merge(text, rows: row + offset...row + offset, columns: 0...last, style)
    }
    line(
      0, title.uppercased(), WorkbookStyle(size: 14, isBold: true, alignment: .center, wraps: true))
    sheet.setHeight(titleHeight, ofRow: row)
    var offset = 1
    if let subtitle {
      line(offset, subtitle, WorkbookStyle(size: 12, isItalic: true, alignment: .center))
      sheet.setHeight(Self.lineHeight, ofRow: row + offset)
      offset += 1
    }
    line(
      offset, book.subject,
      WorkbookStyle(size: 12, isItalic: true, alignment: .center))
    sheet.setHeight(Self.lineHeight, ofRow: row + offset)
    if let state = book.stateLine {
      line(
        offset + 1, state,
        WorkbookStyle(isBold: frame.isDraft, alignment: .center, color: frame.isDraft ? 0xB00020 : 0))
    }
    line(offset + 2, unit, WorkbookStyle(isItalic: true, alignment: .right))
  }

  // MARK: Below the table

  /// Draws the signatures.
  func drawBelow(from row: Int, on sheet: WorkbookFile.Sheet) {
    let blocks = book.signatures
    guard !blocks.isEmpty else { return }
    let height = blocks.map(\.title.count).max() ?? 1
    let places = Self.spread(blocks.count, over: widths)
    for (block, columns) in zip(blocks, places) {
      for (line, text) in block.title.enumerated() {
        let at = row + 1 + line
        sheet.merge(
          text, rows: at...at, columns: columns, WorkbookStyle(size: 12, isBold: true, alignment: .center))
      }
      let at = row + 1 + height
      sheet.merge(
        block.note, rows: at...at, columns: columns, WorkbookStyle(isItalic: true, alignment: .center))
    }
    for line in 0...height { sheet.setHeight(Self.lineHeight, ofRow: row + 1 + line) }
    // Room for names and seals belongs to the printed page.
    sheet.writeBlank(row: row + height + 2, column: last, WorkbookStyle())
    sheet.setHeight(Self.signatureGap, ofRow: row + height + 2)
  }

  /// Columns in as many parts as there are blocks, each about as wide as the others.
  private static func spread(_ count: Int, over widths: [Double]) -> [ClosedRange<Int>] {
    let share = widths.reduce(0, +) / Double(count)
    var parts: [ClosedRange<Int>] = []
    var start = 0
    var width = 0.0
    for (column, own) in widths.enumerated() where parts.count < count - 1 {
      width += own
      guard width >= share * Double(parts.count + 1), column + 1 < widths.count else { continue }
      parts.append(start...column)
      start = column + 1
    }
    return start < widths.count ? parts + [start...widths.count - 1] : parts
  }
}

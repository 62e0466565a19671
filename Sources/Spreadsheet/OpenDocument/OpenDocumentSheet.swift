internal import Provenance

/// Collects the rows of one sheet of an OpenDocument file.
///
/// Equal cells and rows are stored once with a number of repetitions; rows are handed out one by one, rows
/// without cells not at all, as the format lists the whole empty sheet.
final class OpenDocumentSheet: SheetHandler {
  var rows = Queue<RowRun>()
  private(set) var mergedRanges: [CellRange] = []
  private(set) var isComplete = false

  private let index: Int
  private let styleNumbers: [String: StyleID]
  private let textFonts: [String: FontID]
  private let limits: ReadingLimits

  private var isInBody = false
  private var sheetCount = 0
  private var tableDepth = 0
  private var place = Place.outside
  private var skippedDepth = 0
  private var columns: ColumnFlags
  private var columnStyles: [StyleID] = []
  private var repeatedCells = 0
  private var row = OpenRow()
  private var cell = OpenDocumentCell()

  private enum Place {
    case outside
    case sheet
    case row
    case cell
    case paragraph
  }

  /// The row that is being read.
  private struct OpenRow {
    var number = 0
    var count = 1
    var isHidden = false
    var style: StyleID?
    var column = 0
    var cells: [Cell] = []
  }

  init(
    index: Int, styleNumbers: [String: StyleID], textFonts: [String: FontID], limits: ReadingLimits
  ) {
    self.index = index
    self.styleNumbers = styleNumbers
    self.textFonts = textFonts
    self.limits = limits
    columns = ColumnFlags(limit: limits.columns)
  }

  var hiddenColumns: Set<Int> { columns.columns }

  func start(_ element: XMLElement) throws(SpreadsheetError.Reason) {
    if skippedDepth > 0 {
      skippedDepth += 1
      return
    }
    switch place {
    case .outside: startOutside(element)
    case .sheet: try startInSheet(element)
    case .row: if element.namespace == .openTable { try startCell(element) } else { skippedDepth = 1 }
    case .cell:
      if element.namespace == .openText, "p" ~= element.name {
        place = .paragraph
        cell.startParagraph()
      } else {
        skippedDepth = 1
      }
    case .paragraph: try startInParagraph(element)
    }
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) throws(SpreadsheetError.Reason) {
    guard place == .paragraph, skippedDepth == 0 else { return }
    cell.append(bytes)
    try checkText()
  }

  func end(_ name: XMLName, namespace: XMLNamespace) throws(SpreadsheetError.Reason) {
    if skippedDepth > 0 {
      skippedDepth -= 1
      return
    }
    switch (place, namespace, name) {
    case (.paragraph, .openText, "p"):
      cell.endParagraph()
      place = .cell
    case (.cell, .openTable, "table-cell"), (.cell, .openTable, "covered-table-cell"): try finishCell()
    case (.row, .openTable, "table-row"): try finishRow()
    case (.sheet, .openTable, "table"):
      place = .outside
      isComplete = true
    case (.outside, .openTable, "table"): tableDepth -= 1
    default: break
    }
  }
}

extension OpenDocumentSheet {
  private func startOutside(_ element: XMLElement) {
    switch (element.namespace, element.name) {
    case (.openOffice, "spreadsheet"): isInBody = true
    case (.openTable, "table") where isInBody:
      if tableDepth == 0 {
        sheetCount += 1
        // The sheet's own end leads out again without being counted.
        if sheetCount == index + 1 {
          place = .sheet
          return
        }
      }
      tableDepth += 1
    default: break
    }
  }

  private func startInSheet(_ element: XMLElement) throws(SpreadsheetError.Reason) {
    guard element.namespace == .openTable else {
      skippedDepth = 1
      return
    }
    switch element.name {
    case "table-column": try startColumn(element.attributes)
    case "table-row": startRow(element.attributes)
    // These only wrap rows and columns; what else stands here, shapes and sources, has no cells.
    case "table-columns", "table-header-columns", "table-column-group", "table-rows", "table-header-rows",
      "table-row-group":
      break
    default: skippedDepth = 1
    }
  }

  private func startInParagraph(_ element: XMLElement) throws(SpreadsheetError.Reason) {
    guard element.namespace == .openText else {
      skippedDepth = 1
      return
    }
    switch element.name {
    case "s":
      let count = element.attributes["c", .openText]?.integer ?? 1
      try cell.appendSpaces(count, limit: limits.cellTextBytes)
    case "tab": cell.append("\t")
    case "line-break": cell.append("\n")
    case "span":
      if let style = element.attributes["style-name", .openText]?.string { cell.noteFont(textFonts[style]) }
    case "note": skippedDepth = 1
    default: break
    }
    try checkText()
  }

  private func checkText() throws(SpreadsheetError.Reason) {
    guard cell.text.count <= limits.cellTextBytes else {
      throw .limitExceeded(.cellTextBytes, limits.cellTextBytes)
    }
  }

  private func style(_ attributes: XMLAttributes, _ name: StaticString) -> StyleID? {
    attributes[name, .openTable].flatMap { styleNumbers[$0.string] }
  }

  private func repetitions(_ attributes: XMLAttributes, _ name: StaticString) -> Int {
    max(1, min(attributes[name, .openTable]?.integer ?? 1, 1 << 30))
  }

  private func isHidden(_ attributes: XMLAttributes) -> Bool {
    guard let visibility = attributes["visibility", .openTable] else { return false }
    return visibility.equals("collapse") || visibility.equals("filter")
  }

  private func startColumn(_ attributes: XMLAttributes) throws(SpreadsheetError.Reason) {
    let first = columnStyles.count + 1
    let count = min(repetitions(attributes, "number-columns-repeated"), limits.columns - columnStyles.count)
    guard count > 0 else { return }
    try columns.note(first, first + count - 1, isHidden: isHidden(attributes))
    columnStyles += repeatElement(style(attributes, "default-cell-style-name") ?? .normal, count: count)
  }

  private func startRow(_ attributes: XMLAttributes) {
    // Beyond every sheet numbers need not grow; a cell that stands there is refused.
    row.number = min(row.number + row.count, 1 << 40)
    row.count = repetitions(attributes, "number-rows-repeated")
    row.isHidden = isHidden(attributes)
    row.style = style(attributes, "default-cell-style-name")
    row.column = 1
    place = .row
  }

  private func startCell(_ element: XMLElement) throws(SpreadsheetError.Reason) {
    guard "table-cell" ~= element.name || "covered-table-cell" ~= element.name else {
      skippedDepth = 1
      return
    }
    place = .cell
    let attributes = element.attributes
    cell.reset(attributes)
    cell.style =
      style(attributes, "style-name") ?? row.style
      ?? (columnStyles.indices.contains(row.column - 1) ? columnStyles[row.column - 1] : .normal)
    cell.count = repetitions(attributes, "number-columns-repeated")
    let across = repetitions(attributes, "number-columns-spanned")
    let down = repetitions(attributes, "number-rows-spanned")
    guard across > 1 || down > 1 else { return }
    guard mergedRanges.count < limits.mergedRanges else {
      throw .limitExceeded(.mergedRanges, limits.mergedRanges)
    }
    mergedRanges.append(
      CellRange(
        CellReference(row: row.number, column: row.column),
        CellReference(
          row: min(row.number + down - 1, limits.rows), column: min(row.column + across - 1, limits.columns)))
    )
  }

  private func finishCell() throws(SpreadsheetError.Reason) {
    place = .row
    let value = try cell.value()
    let first = row.column
    row.column = min(row.column + cell.count, 1 << 40)
    guard value != nil || cell.hasFormula else { return }
    guard row.column - 1 <= limits.columns else { throw .limitExceeded(.columns, limits.columns) }
    for column in first..<row.column {
      row.cells.append(
        Cell(
          column: column, value: value, style: cell.style, hasFormula: cell.hasFormula, runFont: cell.font))
    }
    repeatedCells += cell.count - 1
  }

  private func finishRow() throws(SpreadsheetError.Reason) {
    place = .sheet
    guard !row.cells.isEmpty else { return }
    guard row.number + row.count - 1 <= limits.rows else { throw .limitExceeded(.rows, limits.rows) }
    repeatedCells += row.cells.count * (row.count - 1)
    guard repeatedCells <= limits.repeatedCells else {
      throw .limitExceeded(.repeatedCells, limits.repeatedCells)
    }
    let first = SheetRow(number: row.number, isHidden: row.isHidden, cells: row.cells)
    rows.append(RowRun(row: first, count: row.count))
    row.cells.removeAll(keepingCapacity: false)
  }
}

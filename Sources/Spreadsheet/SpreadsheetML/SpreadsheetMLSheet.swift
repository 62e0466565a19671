internal import Provenance

/// Collects the rows of one sheet of a SpreadsheetML 2003 document.
final class SpreadsheetMLSheet: SheetHandler {
  var rows = Queue<RowRun>()
  private(set) var mergedRanges: [CellRange] = []
  private(set) var isComplete = false

  private let index: Int
  private let styles: [CellStyle]
  private let styleNumbers: [String: StyleID]
  private let fontNames: FontNames
  private let dateSystem: DateSystem
  private let limits: ReadingLimits

  private var columns: ColumnFlags
  private var sheetCount = 0
  private var place = Place.outside
  private var dataDepth = 0
  private var lastColumn = 0
  private var row = OpenRow()
  private var cell = OpenCell()

  /// Where in the sheet the parser stands; comments inside cells hold a `Data` of their own.
  private enum Place {
    case outside
    case sheet
    case row
    case cell
    case data
    case comment
  }

  /// The row that is being read.
  private struct OpenRow {
    var number = 0
    var span = 0
    var isHidden = false
    var column = 0
    var cells: [Cell] = []
  }

  /// The cell that is being read.
  private struct OpenCell {
    var style = StyleID.normal
    var hasFormula = false
    var across = 0
    var type: [UInt8]?
    var text: [UInt8] = []
    var fontName: String?
  }

  init(
    index: Int, styles: [CellStyle], styleNumbers: [String: StyleID], fontNames: FontNames,
    dateSystem: DateSystem, limits: ReadingLimits
  ) {
    self.index = index
    self.styles = styles
    self.styleNumbers = styleNumbers
    self.fontNames = fontNames
    self.dateSystem = dateSystem
    self.limits = limits
    columns = ColumnFlags(limit: limits.columns)
  }

  var hiddenColumns: Set<Int> { columns.columns }

  func start(_ element: XMLElement) throws(SpreadsheetError.Reason) {
    if place == .data { return startInData(element) }
    guard element.namespace == .spreadsheet2003 else { return }
    switch (place, element.name) {
    case (.outside, "Worksheet"):
      if sheetCount == index { place = .sheet }
      sheetCount += 1
    case (.sheet, "Column"): try startColumn(element.attributes)
    case (.sheet, "Row"): try startRow(element.attributes)
    case (.row, "Cell"): try startCell(element.attributes)
    case (.cell, "Data"):
      cell.type = element.attributes.own("Type").map { Array($0.bytes) } ?? Array("String".utf8)
      place = .data
      dataDepth = 0
    case (.cell, "Comment"): place = .comment
    default: break
    }
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) throws(SpreadsheetError.Reason) {
    guard place == .data else { return }
    cell.text.append(contentsOf: bytes)
    guard cell.text.count <= limits.cellTextBytes else {
      throw .limitExceeded(.cellTextBytes, limits.cellTextBytes)
    }
  }

  func end(_ name: XMLName, namespace: XMLNamespace) throws(SpreadsheetError.Reason) {
    if place == .data, dataDepth > 0 {
      dataDepth -= 1
      return
    }
    guard namespace == .spreadsheet2003 else { return }
    switch (place, name) {
    case (.data, "Data"), (.comment, "Comment"): place = .cell
    case (.cell, "Cell"): try finishCell()
    case (.row, "Row"): finishRow()
    case (.sheet, "Worksheet"):
      place = .outside
      isComplete = true
    default: break
    }
  }

  /// Formatted text is HTML; of its fonts the one before any text counts.
  private func startInData(_ element: XMLElement) {
    dataDepth += 1
    if cell.text.isEmpty, "Font" ~= element.name, let face = element.attributes["Face", .html] {
      cell.fontName = face.string
    }
  }
}

extension SpreadsheetMLSheet {
  private func number(_ attributes: XMLAttributes, _ name: StaticString) throws(SpreadsheetError.Reason)
    -> Int?
  {
    guard let text = attributes.own(name) else { return nil }
    guard let value = text.integer, value <= 1 << 30 else { throw .damagedPart("a number that is none") }
    return value
  }

  private func startColumn(_ attributes: XMLAttributes) throws(SpreadsheetError.Reason) {
    let first = try number(attributes, "Index") ?? lastColumn + 1
    lastColumn = first + (try number(attributes, "Span") ?? 0)
    guard first > 0, lastColumn <= limits.columns else { throw .limitExceeded(.columns, limits.columns) }
    try columns.note(first, lastColumn, isHidden: attributes.own("Hidden")?.isTrue ?? false)
  }

  /// A row may stand for itself and for so many more of its looks, which then hold no cells.
  private func startRow(_ attributes: XMLAttributes) throws(SpreadsheetError.Reason) {
    let next = row.number + row.span + 1
    row.number = try number(attributes, "Index") ?? next
    row.span = try number(attributes, "Span") ?? 0
    guard row.number > 0, row.number + row.span <= limits.rows else {
      throw .limitExceeded(.rows, limits.rows)
    }
    row.isHidden = attributes.own("Hidden")?.isTrue ?? false
    row.column = 0
    place = .row
  }

  private func finishRow() {
    place = .sheet
    let ordered = zip(row.cells, row.cells.dropFirst()).allSatisfy { $0.column <= $1.column }
    if !ordered { row.cells.sort { $0.column < $1.column } }
    rows.append(RowRun(row: SheetRow(number: row.number, isHidden: row.isHidden, cells: row.cells)))
    row.cells.removeAll(keepingCapacity: false)
  }

  private func startCell(_ attributes: XMLAttributes) throws(SpreadsheetError.Reason) {
    cell = OpenCell()
    let column = try number(attributes, "Index") ?? row.column + 1
    cell.across = try number(attributes, "MergeAcross") ?? 0
    let down = try number(attributes, "MergeDown") ?? 0
    guard column > 0, column + cell.across <= limits.columns else {
      throw .limitExceeded(.columns, limits.columns)
    }
    if cell.across > 0 || down > 0 { try noteMerge(column: column, down: down) }
    if let id = attributes.own("StyleID")?.string { cell.style = styleNumbers[id] ?? .normal }
    cell.hasFormula = attributes.own("Formula") != nil
    row.column = column
    place = .cell
  }

  private func noteMerge(column: Int, down: Int) throws(SpreadsheetError.Reason) {
    guard row.number + down <= limits.rows else { throw .limitExceeded(.rows, limits.rows) }
    guard mergedRanges.count < limits.mergedRanges else {
      throw .limitExceeded(.mergedRanges, limits.mergedRanges)
    }
    mergedRanges.append(
      CellRange(
        CellReference(row: row.number, column: column),
        CellReference(row: row.number + down, column: column + cell.across)))
  }

  private func finishCell() throws(SpreadsheetError.Reason) {
    place = .row
    let column = row.column
    // The next cell without a number of its own stands behind the merged range.
    row.column += cell.across
    let value = try value()
    guard value != nil || cell.hasFormula else { return }
    guard row.cells.count < limits.columns else { throw .limitExceeded(.columns, limits.columns) }
    row.cells.append(
      Cell(
        column: column, value: value, style: cell.style, hasFormula: cell.hasFormula,
        runFont: cell.fontName.map { fontNames.id(of: $0) }))
  }

  private func value() throws(SpreadsheetError.Reason) -> CellValue? {
    guard let type = cell.type else { return nil }
    let text = String(decoding: cell.text, as: UTF8.self)
    if type.elementsEqual("String".utf8) { return text.isEmpty && !cell.hasFormula ? nil : .text(text) }
    var bytes = cell.text
    XMLSpace.trim(&bytes, from: 0)
    guard !bytes.isEmpty else { return nil }
    switch String(decoding: type, as: UTF8.self) {
    case "Number": return try number(bytes)
    case "Boolean":
      guard let flag = bytes.withUnsafeBufferPointer({ XMLText($0).boolean }) else {
        throw .damagedPart("a boolean that is none")
      }
      return .boolean(flag)
    case "DateTime": return dateTime(text)
    case "Error": return .error(text)
    default: return .text(text)
    }
  }

  private var kind: NumberFormat.Kind {
    styles.indices.contains(cell.style.index) ? styles[cell.style.index].kind : .number
  }

  private func number(_ bytes: [UInt8]) throws(SpreadsheetError.Reason) -> CellValue {
    guard let number = bytes.withUnsafeBufferPointer({ DecimalNumber.double($0) }) else {
      throw .damagedPart("a number that is none")
    }
    return CellValue(serial: number, kind: kind, system: dateSystem)
  }

  /// Durations are written as the moment so long after the start of the date system.
  private func dateTime(_ text: String) -> CellValue {
    guard let value = CellValue.iso8601(text) else { return .text(text) }
    if case .dateTime(let moment) = value, kind == .duration {
      return CellValue(serial: moment.serial(in: dateSystem), kind: .duration, system: dateSystem)
    }
    return value
  }
}

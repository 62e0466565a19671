internal import Provenance

/// Collects the rows of a worksheet part (ECMA-376 part 1, 18.3.1).
///
/// Exclusivity of the properties every cell touches is not checked at run time: the parser makes one call at
/// a time, and the checks would take a tenth of the whole reading.
final class Worksheet: SheetHandler {
  @exclusivity(unchecked) var rows = Queue<RowRun>()
  private(set) var mergedRanges: [CellRange] = []
  /// A part holds one sheet and is read to its end.
  let isComplete = false

  private let limits: ReadingLimits
  private let decoder: CellDecoder
  private var columns: ColumnFlags
  @exclusivity(unchecked) private var isInData = false
  @exclusivity(unchecked) private var isInRow = false
  @exclusivity(unchecked) private var row = OpenRow()
  private let cell = StoredCell()
  @exclusivity(unchecked) private var place = Place.row

  /// Where in a row the parser stands.
  private enum Place {
    case row
    case cell
    case value
    case inline
  }

  /// The row that is being read.
  private struct OpenRow {
    var number = 0
    var isHidden = false
    var column = 0
    var isOrdered = true
    var cells: [Cell] = []
  }

  init(decoder: CellDecoder, limits: ReadingLimits) {
    self.decoder = decoder
    self.limits = limits
    columns = ColumnFlags(limit: limits.columns)
  }

  var hiddenColumns: Set<Int> { columns.columns }

  /// Whether the parser stands among the rows, in none of them.
  var isBetweenRows: Bool { isInData && !isInRow && place == .row }

  @exclusivity(unchecked) private(set) var routes = RowRoutes()

  /// Counts a row that no parser read, after which rows without a number are counted on.
  func pass(rowOfNumber number: Int) {
    routes.proven += 1
    row.number = number
  }

  func start(_ element: XMLElement) throws(SpreadsheetError.Reason) {
    switch place {
    case .row: try startInRow(element)
    case .cell: startInCell(element)
    case .inline: cell.inline.start(element)
    case .value: break
    }
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) throws(SpreadsheetError.Reason) {
    switch place {
    case .value: cell.text.append(contentsOf: bytes)
    case .inline:
      cell.inline.text(bytes)
      guard cell.inline.bytes.count <= limits.cellTextBytes else {
        throw .limitExceeded(.cellTextBytes, limits.cellTextBytes)
      }
    case .row, .cell: break
    }
  }

  func end(_ name: XMLName, namespace: XMLNamespace) throws(SpreadsheetError.Reason) {
    switch place {
    case .row:
      switch name {
      case "row" where isInData: finishRow()
      case "sheetData": isInData = false
      default: break
      }
    case .cell:
      if "c" ~= name { try finishCell() }
    case .value:
      if "v" ~= name { place = .cell }
    case .inline:
      if "is" ~= name { place = .cell } else { cell.inline.end(name) }
    }
  }

  private func startInRow(_ element: XMLElement) throws(SpreadsheetError.Reason) {
    switch element.name {
    case "c" where isInData: try startCell(element.attributes)
    case "row" where isInData: try startRow(element.attributes)
    case "sheetData": isInData = true
    case "col": try noteColumns(element.attributes)
    case "mergeCell": try noteMerge(element.attributes)
    default: break
    }
  }

  private func startInCell(_ element: XMLElement) {
    switch element.name {
    case "v":
      place = .value
      cell.hasValue = true
    case "f": cell.hasFormula = true
    case "is": place = .inline
    default: break
    }
  }
}

extension Worksheet {
  /// A row without a number follows the one before (18.3.1.73: the attribute is optional).
  private func startRow(_ attributes: XMLAttributes) throws(SpreadsheetError.Reason) {
    if let written = attributes["r"] {
      guard let number = written.integer, number > 0 else { throw .damagedPart("a row number that is none") }
      row.number = number
    } else {
      row.number += 1
    }
    guard row.number <= limits.rows else { throw .limitExceeded(.rows, limits.rows) }
    row.isHidden = attributes["hidden"]?.isTrue ?? false
    row.column = 0
    row.isOrdered = true
    isInRow = true
  }

  private func finishRow() {
    isInRow = false
    routes.parsed += 1
    if !row.isOrdered { row.cells.sort { $0.column < $1.column } }
    rows.append(RowRun(row: SheetRow(number: row.number, isHidden: row.isHidden, cells: row.cells)))
    row.cells.removeAll(keepingCapacity: false)
  }

  private func startCell(_ attributes: XMLAttributes) throws(SpreadsheetError.Reason) {
    cell.reset()
    var column = row.column + 1
    for index in 0..<attributes.count {
      guard let name = attributes.name(at: index) else { continue }
      let value = attributes.value(at: index)
      switch name {
      case "r": column = try self.column(of: value)
      case "s" where !value.bytes.isEmpty:
        guard let style = value.integer else { throw .damagedPart("a style number that is none") }
        cell.style = style
      case "t": cell.type = StoredCell.Kind(value)
      default: break
      }
    }
    guard column <= limits.columns else { throw .limitExceeded(.columns, limits.columns) }
    if column <= row.column { row.isOrdered = false }
    row.column = column
    place = .cell
  }

  /// The column of an address, which must lie in the row it stands in.
  private func column(of address: XMLText) throws(SpreadsheetError.Reason) -> Int {
    guard let place = StoredAddress(address.bytes[...]), place.column > 0, place.row == row.number else {
      throw .damagedPart("a cell address that does not fit its row")
    }
    return place.column
  }

  private func finishCell() throws(SpreadsheetError.Reason) {
    place = .row
    guard let finished = try decoder.decode(cell, column: row.column) else { return }
    guard row.cells.count < limits.columns else { throw .limitExceeded(.columns, limits.columns) }
    row.cells.append(finished)
  }

  private func noteColumns(_ attributes: XMLAttributes) throws(SpreadsheetError.Reason) {
    try columns.note(
      attributes["min"]?.integer ?? 0, attributes["max"]?.integer ?? 0,
      isHidden: attributes["hidden"]?.isTrue ?? false)
  }

  private func noteMerge(_ attributes: XMLAttributes) throws(SpreadsheetError.Reason) {
    guard mergedRanges.count < limits.mergedRanges else {
      throw .limitExceeded(.mergedRanges, limits.mergedRanges)
    }
    guard let range = attributes["ref"].flatMap({ CellRange(stored: $0) }) else {
      throw .damagedPart("a merged range that is none")
    }
    mergedRanges.append(range)
  }
}

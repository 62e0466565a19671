/// Lists the cells of a workbook one line each, as `rasoat cells` prints them.
public enum CellListing {
  /// The form of the lines.
  public enum Form: String, CaseIterable, Sendable {
    /// A JSON object a line.
    case jsonLines = "jsonl"
    /// CSV with the heading `sheet,ref,type,value,format,text`.
    case csv
  }

  /// What was listed.
  public struct Statistics: Hashable, Sendable {
    /// Sheets of cells, hidden ones included.
    public var sheets = 0
    /// Rows the sheets list, empty ones included.
    public var rows = 0
    /// Listed cells by the letter of their type.
    public var cellsByType: [CellLine.Kind: Int] = [:]
    /// Formulas without a stored result, which are not listed.
    public var formulasWithoutValue = 0
    /// How rows of worksheets in Open XML were read.
    public var routes = RowRoutes()

    /// All listed cells.
    public var cells: Int { cellsByType.values.reduce(0, +) }
  }

  /// Writes every non-empty cell of every sheet, in the order of the file.
  ///
  /// - Parameters:
  ///   - workbook: The workbook to list.
  ///   - form: JSON lines or CSV; nil only counts.
  ///   - file: The name each line starts with, where the workbooks of several files are listed one after another; the
  ///     heading of CSV is then left to the caller.
  ///   - write: Takes UTF-8 bytes, some 64 KiB at a time.
  /// - Returns: What was listed.
  /// - Throws: ``SpreadsheetError`` where a sheet is damaged; what was written until then is no complete
  ///   listing.
  @discardableResult
  public static func write(
    _ workbook: Workbook, as form: Form?, file: String? = nil, to write: (borrowing [UInt8]) -> Void
  ) throws(SpreadsheetError) -> Statistics {
    var statistics = Statistics()
    var tally = CellTally()
    var buffer: [UInt8] = []
    if form == .csv, file == nil { buffer += CellLine.csvHeading }
    for sheet in workbook.sheets {
      statistics.sheets += 1
      let lines = CellLine(sheet: sheet.name, file: file, workbook: workbook)
      let reader = try workbook.rows(of: sheet)
      while let row = try reader.nextCompact() {
        statistics.rows += 1
        row.count(into: &tally)
        guard let form else { continue }
        let row = row.row
        for cell in row.cells {
          guard let value = cell.value, value != .text("") else { continue }
          lines.append(cell, value, row: row.number, as: form, to: &buffer)
        }
        if buffer.count >= 1 << 16 {
          write(buffer)
          buffer.removeAll(keepingCapacity: true)
        }
      }
      statistics.routes.proven += reader.routes.proven
      statistics.routes.parsed += reader.routes.parsed
    }
    if !buffer.isEmpty { write(buffer) }
    statistics.cellsByType = tally.byType
    statistics.formulasWithoutValue = tally.formulasWithoutValue
    return statistics
  }
}

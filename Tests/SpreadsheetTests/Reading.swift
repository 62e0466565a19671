import Provenance
import Spreadsheet
import TestSupport

extension Workbook {
  /// All rows of a sheet at once.
  func allRows(ofSheet index: Int = 0) throws -> [SheetRow] {
    let reader = try rows(of: sheets[index])
    var rows: [SheetRow] = []
    while let row = try reader.next() { rows.append(row) }
    return rows
  }

  /// The values of a sheet by address; a formula without a stored result has the value nil.
  func values(ofSheet index: Int = 0) throws -> [String: CellValue?] {
    var values: [String: CellValue?] = [:]
    for row in try allRows(ofSheet: index) {
      for cell in row.cells {
        values[CellReference(row: row.number, column: cell.column).description] = .some(cell.value)
      }
    }
    return values
  }
}

/// A workbook of one sheet, from the XML inside its `sheetData`.
func workbook(
  data: String, before: String = "", after: String = "", sharedStrings: [String] = [], styles: String? = nil,
  limits: ReadingLimits = .standard
) throws -> Workbook {
  var builder = WorkbookBuilder()
  builder.add(sheet: "Trang 1", data: data, before: before, after: after)
  builder.sharedStrings = sharedStrings
  if let styles {
    let xml =
      WorkbookBuilder.declaration + "<styleSheet xmlns=\"\(WorkbookBuilder.main)\">\(styles)</styleSheet>"
    builder.parts["xl/styles.xml"] = Array(xml.utf8)
  }
  return try Workbook(bytes: builder.bytes(), named: "thu.xlsx", limits: limits)
}

/// The values of such a workbook.
func values(
  data: String, sharedStrings: [String] = [], styles: String? = nil
) throws -> [String: CellValue?] {
  try workbook(data: data, sharedStrings: sharedStrings, styles: styles).values()
}

/// The reason for which reading a file to its end fails, or nil when it does not.
func refusal(of bytes: [UInt8], named name: String = "thu.xlsx", limits: ReadingLimits = .standard)
  -> SpreadsheetError?
{
  do throws(SpreadsheetError) {
    let workbook = try Workbook(bytes: bytes, named: name, limits: limits)
    for sheet in workbook.sheets {
      let reader = try workbook.rows(of: sheet)
      while try reader.next() != nil {}
    }
    return nil
  } catch {
    return error
  }
}

/// The bytes of a text in UTF-16, without a byte order mark.
func utf16(_ text: String, bigEndian: Bool = false) -> [UInt8] {
  var bytes: [UInt8] = []
  for unit in text.utf16 {
    let low = UInt8(truncatingIfNeeded: unit)
    let high = UInt8(truncatingIfNeeded: unit >> 8)
    bytes += bigEndian ? [high, low] : [low, high]
  }
  return bytes
}

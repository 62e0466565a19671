/// A workbook in the XML of Excel 2002 and 2003: one document that holds all sheets.
final class SpreadsheetMLWorkbook: WorkbookContent {
  let format = WorkbookFormat.spreadsheetML2003
  let sheets: [SheetDescription]
  let otherSheets: [String] = []
  let styles: [CellStyle]
  let fontNames = FontNames()
  let dateSystem: DateSystem
  private let source: ByteSource
  private let limits: ReadingLimits
  private let styleNumbers: [String: StyleID]

  /// Reads the document once to its end, for the names of sheets and styles, and so for its soundness.
  init(_ source: ByteSource, limits: ReadingLimits) throws(SpreadsheetError) {
    self.source = source
    self.limits = limits
    let outline = SpreadsheetMLOutline(limits: limits)
    try XMLPart(SourceStream(source), handler: outline, limits: limits).finish()
    sheets = outline.sheets
    styles = outline.styles
    styleNumbers = outline.styleNumbers
    dateSystem = outline.dateSystem
  }

  func rows(ofSheet index: Int) throws(SpreadsheetError) -> any RowSource {
    let sheet = SpreadsheetMLSheet(
      index: index, styles: styles, styleNumbers: styleNumbers, fontNames: fontNames, dateSystem: dateSystem,
      limits: limits)
    return XMLRows(try XMLPart(SourceStream(source), handler: sheet, limits: limits), sheet)
  }
}

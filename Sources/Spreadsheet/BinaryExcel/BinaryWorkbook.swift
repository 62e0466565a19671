/// A workbook of Excel 97 to 2003 (BIFF8), under its own name `.xls`.
final class BinaryWorkbook: WorkbookContent {
  let format = WorkbookFormat.binaryExcel
  let sheets: [SheetDescription]
  let otherSheets: [String]
  let styles: [CellStyle]
  let fontNames = FontNames()
  let dateSystem: DateSystem
  /// The name of the file.
  let file: String
  /// The records of the workbook.
  let stream: [UInt8]
  let limits: ReadingLimits
  private let listed: [BinaryOutline.Sheet]
  private let reader: LibFreeXL
  private let keptTexts: [Int: String]

  /// Checks all records, then has libfreexl read the texts.
  init(_ source: ByteSource, container: CompoundFile, limits: ReadingLimits) throws(SpreadsheetError) {
    file = source.name
    self.limits = limits
    guard source.count <= limits.binaryBytes else {
      throw SpreadsheetError(.limitExceeded(.binaryBytes, limits.binaryBytes), file: source.name)
    }
    guard let stream = try container.stream("Workbook", atMost: limits.binaryBytes) else {
      throw SpreadsheetError(.damagedPart("a stream that is cut off"), file: source.name, part: "Workbook")
    }
    self.stream = stream
    do throws(SpreadsheetError.Reason) {
      let outline = try BinaryOutline(stream, limits: limits)
      styles = outline.styles
      dateSystem = outline.dateSystem
      listed = outline.sheets.filter(\.holdsCells)
      otherSheets = outline.sheets.filter { !$0.holdsCells }.map(\.name)
      let texts = try BinaryTexts(of: stream, sheets: listed, limits: limits)
      keptTexts = texts.keptTexts
      reader = try LibFreeXL(CompoundFileBuilder.file(of: texts.stream), sheets: listed.count)
    } catch {
      throw SpreadsheetError(error, file: source.name, part: error == .oldExcel ? nil : "Workbook")
    }
    sheets = listed.enumerated().map { index, sheet in
      SheetDescription(name: sheet.name, visibility: sheet.visibility, index: index)
    }
  }

  func rows(ofSheet index: Int) -> any RowSource {
    BinarySheet(self, sheet: listed[index], index: index)
  }

  /// What a cell holds; the sheet counts from 0, row and column from 1.
  func value(_ stored: BinaryValue, sheet: Int, row: Int, column: Int, style: Int) -> CellValue? {
    switch stored {
    case .number(let number):
      let kind = styles.indices.contains(style) ? styles[style].kind : .number
      return CellValue(serial: number, kind: kind, system: dateSystem)
    case .boolean(let flag): return .boolean(flag)
    case .error(let name): return .error(name)
    case .text(let number):
      let text = keptTexts[number] ?? reader.text(sheet: sheet, row: row - 1, column: column - 1) ?? ""
      return text.isEmpty ? nil : .text(text)
    case .result(let text): return .text(text)
    case .none: return nil
    }
  }
}

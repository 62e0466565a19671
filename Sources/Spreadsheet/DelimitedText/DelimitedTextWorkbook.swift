/// A text table as a workbook of one sheet, all of whose cells are text.
///
/// Nothing is guessed: what looks like a number may be a code with leading zeros. The layout decides later.
final class DelimitedTextWorkbook: WorkbookContent {
  let format = WorkbookFormat.delimitedText
  let sheets = [SheetDescription(name: "CSV", visibility: .visible, index: 0)]
  let otherSheets: [String] = []
  let styles = [CellStyle.plain]
  let fontNames = FontNames()
  let dateSystem = DateSystem.from1900
  private let source: ByteSource
  private let encoding: TextEncoding
  private let separator: UInt8
  private let declarationLength: Int
  private let limits: ReadingLimits

  /// Decides on the separator from the first 64 KiB, or takes the one a first line `sep=;` states.
  init(_ source: ByteSource, encoding: TextEncoding, limits: ReadingLimits) throws(SpreadsheetError) {
    self.source = source
    self.encoding = encoding
    self.limits = limits
    var head: [UInt8] = []
    _ = try DecodedText(source, encoding: encoding).append(to: &head)
    if let declared = Separator.declaration(in: head) {
      (separator, declarationLength) = declared
    } else {
      (separator, declarationLength) = (Separator(of: head).rawValue, 0)
    }
  }

  func rows(ofSheet index: Int) -> any RowSource {
    DelimitedRows(
      DecodedText(source, encoding: encoding), file: source.name, separator: separator,
      skipping: declarationLength, limits: limits)
  }
}

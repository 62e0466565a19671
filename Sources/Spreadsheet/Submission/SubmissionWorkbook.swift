/// A submission of an XForms survey (ODK, KoboToolbox) as a workbook: a sheet for the household, one for each
/// repeat inside it, such as its members.
///
/// Columns are headed by the path of their question. The rows of a repeat name the sheet and the `_index` of
/// the row they belong to, by which they can be joined, under the headings KoboToolbox gives its own exports.
/// All answers are text, as in CSV: their types stand in the form, which is not at hand. What is filled once
/// and is not counted by a question of its own cannot be told from a group, and stands in the sheet around it.
final class SubmissionWorkbook: WorkbookContent {
  let format = WorkbookFormat.submission
  let sheets: [SheetDescription]
  let otherSheets: [String] = []
  let styles = [CellStyle.plain]
  let fontNames = FontNames()
  let dateSystem = DateSystem.from1900
  private let source: ByteSource
  private let limits: ReadingLimits
  private let outline: SubmissionOutline

  /// Reads the submission once to its end, for its questions and repeats, and so for its soundness.
  init(_ source: ByteSource, limits: ReadingLimits) throws(SpreadsheetError) {
    self.source = source
    self.limits = limits
    outline = SubmissionOutline(limits: limits)
    try XMLPart(SourceStream(source), handler: outline, limits: limits).finish()
    // A wrapper without answers in it.
    guard outline.root != nil else { throw SpreadsheetError(.otherXML("submission"), file: source.name) }
    sheets = outline.tables.enumerated().map { index, table in
      SheetDescription(name: table.name, visibility: .visible, index: index)
    }
  }

  func rows(ofSheet index: Int) throws(SpreadsheetError) -> any RowSource {
    let sheet = SubmissionSheet(index: index, of: outline, limits: limits)
    return XMLRows(try XMLPart(SourceStream(source), handler: sheet, limits: limits), sheet)
  }
}

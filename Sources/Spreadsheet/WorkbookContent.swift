/// What a workbook is made of, whatever its format.
protocol WorkbookContent: AnyObject {
  /// The format, by content.
  var format: WorkbookFormat { get }
  /// The sheets of cells in their order.
  var sheets: [SheetDescription] { get }
  /// The names of sheets without cells, such as chart sheets.
  var otherSheets: [String] { get }
  /// The styles by the numbers cells carry.
  var styles: [CellStyle] { get }
  /// The fonts that runs of rich text name.
  var fontNames: FontNames { get }
  /// From which day serial numbers count.
  var dateSystem: DateSystem { get }

  /// Starts reading a sheet; the index is one of `sheets`.
  func rows(ofSheet index: Int) throws(SpreadsheetError) -> any RowSource
  /// Reads the comments of a sheet; the index is one of `sheets`.
  func comments(ofSheet index: Int) throws(SpreadsheetError) -> [CellComment]
}

extension WorkbookContent {
  /// Other formats keep comments inside their cells, where they are passed over.
  func comments(ofSheet index: Int) throws(SpreadsheetError) -> [CellComment] { [] }
}

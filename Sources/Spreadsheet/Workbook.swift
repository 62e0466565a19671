/// One workbook, opened for reading.
///
/// Content decides the format, never the name of the file. Opening reads the list of sheets, the styles and
/// the shared texts; rows are read when they are asked for. A workbook belongs to one task and is closed when
/// the last reference to it and to its readers is gone.
public final class Workbook {
  private let content: any WorkbookContent
  /// The styles of the content, which are asked for with every cell.
  private let styles: [CellStyle]
  /// The name of the file without its folder.
  public let file: String

  /// Opens a file.
  ///
  /// - Parameters:
  ///   - path: An ordinary file.
  ///   - limits: What the file may ask for.
  /// - Throws: ``SpreadsheetError`` saying what the file is instead of a workbook, or what is wrong with it.
  public convenience init(contentsOf path: String, limits: ReadingLimits = .standard) throws(SpreadsheetError)
  {
    try self.init(ByteSource(path: path), limits: limits)
  }

  /// Opens a workbook that is already in memory.
  ///
  /// - Parameters:
  ///   - bytes: The whole file.
  ///   - name: How to call it in messages.
  ///   - limits: What it may ask for.
  /// - Throws: ``SpreadsheetError``, as for a file.
  public convenience init(
    bytes: [UInt8], named name: String, limits: ReadingLimits = .standard
  ) throws(SpreadsheetError) {
    try self.init(ByteSource(bytes: bytes, name: name), limits: limits)
  }

  /// Opens a workbook by a descriptor of an ordinary file, which stays open until the workbook is closed.
  ///
  /// - Parameters:
  ///   - descriptor: Read at any place; the caller closes its own.
  ///   - name: How to call it in messages.
  ///   - limits: What it may ask for.
  /// - Throws: ``SpreadsheetError``, as for a file.
  public convenience init(
    descriptor: Int32, named name: String, limits: ReadingLimits = .standard
  ) throws(SpreadsheetError) {
    try self.init(ByteSource(descriptor: descriptor, name: name), limits: limits)
  }

  private init(_ source: ByteSource, limits: ReadingLimits) throws(SpreadsheetError) {
    file = source.name
    content = try WorkbookRecognition.open(source, limits: limits)
    styles = content.styles
  }

  /// The format of the file, by its content.
  public var format: WorkbookFormat { content.format }

  /// The sheets of cells in the order of their tabs, hidden ones included.
  public var sheets: [SheetDescription] { content.sheets }

  /// The names of sheets that hold no cells, such as chart sheets.
  public var otherSheets: [String] { content.otherSheets }

  /// From which day the serial numbers of dates count.
  public var dateSystem: DateSystem { content.dateSystem }

  /// Starts reading a sheet of this workbook from its first row.
  ///
  /// - Parameter leavingReasonsOut: Whether a column of reasons that an earlier copy brought along is passed over.
  /// - Throws: ``SpreadsheetError`` when the sheet is missing from the file or its beginning is damaged.
  public func rows(
    of sheet: SheetDescription, leavingReasonsOut: Bool = false
  ) throws(SpreadsheetError) -> RowReader {
    guard sheets.indices.contains(sheet.index), sheets[sheet.index] == sheet else {
      throw SpreadsheetError(.missingPart(sheet.name), file: file)
    }
    return RowReader(try content.rows(ofSheet: sheet.index), leavingReasonsOut: leavingReasonsOut)
  }

  /// The comments of a sheet, in the order of the file; of Open XML workbooks only.
  ///
  /// - Throws: ``SpreadsheetError`` when they are damaged or the sheet is not of this workbook.
  public func comments(of sheet: SheetDescription) throws(SpreadsheetError) -> [CellComment] {
    guard sheets.indices.contains(sheet.index), sheets[sheet.index] == sheet else {
      throw SpreadsheetError(.missingPart(sheet.name), file: file)
    }
    return try content.comments(ofSheet: sheet.index)
  }

  /// The style of a number; the plain one when the workbook does not have it.
  public func style(_ id: StyleID) -> CellStyle {
    styles.indices.contains(id.index) ? styles[id.index] : .plain
  }

  /// The font a cell is written in: that of the first run of a rich text where it names one, else that of the
  /// style.
  public func fontName(of cell: Cell) -> String? {
    if let font = cell.runFont.flatMap({ content.fontNames[$0] }) { return font }
    return styles.indices.contains(cell.style.index)
      ? styles[cell.style.index].fontName : CellStyle.plain.fontName
  }

  /// The value of a cell as the sheet shows it; empty for a formula whose result was not stored.
  public func text(of cell: Cell) -> String {
    cell.value.map { style(cell.style).numberFormat.text(of: $0, system: dateSystem) } ?? ""
  }
}

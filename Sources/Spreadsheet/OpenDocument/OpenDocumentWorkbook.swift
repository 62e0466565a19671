/// A workbook in OpenDocument form, in a zip or in one XML file.
final class OpenDocumentWorkbook: WorkbookContent {
  let format: WorkbookFormat
  let sheets: [SheetDescription]
  let otherSheets: [String] = []
  let styles: [CellStyle]
  let fontNames = FontNames()
  let dateSystem = DateSystem.from1900
  private let container: Container
  private let limits: ReadingLimits
  private let styleNumbers: [String: StyleID]
  private let textFonts: [String: FontID]

  /// Where the document lies.
  enum Container {
    /// A zip, which holds it as `content.xml` beside `styles.xml`.
    case archive(ZipArchive)
    /// One file.
    case flat(ByteSource)
  }

  /// Reads the document once to its end, for the names of sheets and styles, and so for its soundness.
  init(_ container: Container, limits: ReadingLimits) throws(SpreadsheetError) {
    self.container = container
    self.limits = limits
    let outline = OpenDocumentOutline(limits: limits)
    switch container {
    case .archive(let archive):
      format = .openDocument
      if let stream = try archive.stream(of: "styles.xml") {
        try XMLPart(stream, handler: outline, limits: limits).finish()
      }
      try XMLPart(try Self.content(of: archive), handler: outline, limits: limits).finish()
    case .flat(let source):
      format = .flatOpenDocument
      try XMLPart(SourceStream(source), handler: outline, limits: limits).finish()
    }
    sheets = outline.sheets
    (styles, styleNumbers) = outline.styles.cellStyles()
    textFonts = outline.styles.textFonts(numberedBy: fontNames)
  }

  func rows(ofSheet index: Int) throws(SpreadsheetError) -> any RowSource {
    let sheet = OpenDocumentSheet(
      index: index, styleNumbers: styleNumbers, textFonts: textFonts, limits: limits)
    let stream: any ByteStream =
      switch container {
      case .archive(let archive): try Self.content(of: archive)
      case .flat(let source): SourceStream(source)
      }
    return XMLRows(try XMLPart(stream, handler: sheet, limits: limits), sheet)
  }

  private static func content(of archive: ZipArchive) throws(SpreadsheetError) -> ZipEntryStream {
    guard let stream = try archive.stream(of: "content.xml") else {
      throw SpreadsheetError(.missingPart("content.xml"), file: archive.file)
    }
    return stream
  }
}

import Provenance

@testable import Spreadsheet

/// A reader that takes any bytes, and either ends with a value or with a refusal.
enum FuzzTarget: String, CaseIterable {
  /// A whole file, whatever it is by its content.
  case file
  /// The directory of a zip package, and each of its entries.
  case zip
  /// The XML of a worksheet.
  case sheet
  /// The rows of a worksheet, and behind a zero byte its shared strings, which both ways must read alike.
  case routes
  /// The XML of the shared strings.
  case strings
  /// The XML of the styles, and the formats in it.
  case styles
  /// A text table.
  case text
  /// The records of an old workbook, in a container that is sound.
  case records
  /// A household review in XML.
  case document
  /// Records of a list in XML, checked by a schema, which both ways must read alike.
  case lists
  /// A text in an encoding from before Unicode.
  case legacy
  /// A rule expression.
  case expression
  /// A file of edit rules.
  case rules
  /// A layout of a form.
  case layouts
  /// Any other file of the configuration.
  case configuration

  /// Loads what the reader needs besides its input.
  func prepare() {
    switch self {
    case .document: HouseholdDocuments.prepare()
    case .lists: Lists.prepare()
    case .rules, .layouts, .configuration: _ = ShippedConfiguration.parts
    default: break
    }
  }

  /// Reads the bytes to their end or to a refusal.
  func read(_ bytes: [UInt8]) {
    do throws(SpreadsheetError) {
      try readAll(ByteSource(bytes: bytes, name: "fuzz"))
    } catch {
      // A refusal is a good end; its wording must not fail either.
      _ = error.line(in: .vietnamese)
    }
  }

  private func readAll(_ source: ByteSource) throws(SpreadsheetError) {
    let limits = Self.limits
    switch self {
    case .document: try HouseholdDocuments.read(try source.bytes(at: 0, count: source.count), limits)
    case .lists: Lists.compare(try source.bytes(at: 0, count: source.count), limits)
    case .legacy: OldTexts.read(try source.bytes(at: 0, count: source.count))
    case .expression: Expressions.read(try source.bytes(at: 0, count: source.count))
    case .routes: Routes.compare(try source.bytes(at: 0, count: source.count), limits)
    case .rules: ConfigurationFiles.read(try source.bytes(at: 0, count: source.count), as: .rules)
    case .layouts: ConfigurationFiles.read(try source.bytes(at: 0, count: source.count), as: .layout)
    case .configuration: ConfigurationFiles.read(try source.bytes(at: 0, count: source.count))
    case .file:
      let bytes = try source.bytes(at: 0, count: source.count)
      try Self.list(try Workbook(bytes: bytes, named: "fuzz.xls", limits: limits))
    case .records:
      let bytes = CompoundFileBuilder.file(of: try source.bytes(at: 0, count: source.count))
      try Self.list(try Workbook(bytes: bytes, named: "fuzz.xls", limits: limits))
    case .zip:
      guard let archive = try ZipArchive(source, limits: limits) else { return }
      for name in Array(archive.names).sorted() {
        do throws(SpreadsheetError) { try Self.drain(try archive.stream(of: name)) } catch { continue }
      }
    case .sheet:
      let decoder = CellDecoder(
        strings: SharedStrings(fontNames: FontNames(), limits: limits), kinds: [.number, .dateTime],
        dateSystem: .from1900, fontNames: FontNames())
      let sheet = Worksheet(decoder: decoder, limits: limits)
      let part = try XMLPart(
        SourceStream(source), handler: sheet, filter: XMLFilter(root: "worksheet"), limits: limits)
      try Self.drain(XMLRows(part, sheet))
    case .strings:
      let strings = SharedStrings(fontNames: FontNames(), limits: limits)
      try Self.parse(source, strings, "sst")
      _ = strings[0]
    case .styles:
      let styles = StyleSheet(limits: limits)
      try Self.parse(source, styles, "styleSheet")
      for style in styles.styles {
        for number in [0, -1.5, 43743.7, 1e300, 5e-324] { _ = style.numberFormat.text(of: .number(number)) }
      }
    case .text:
      guard let encoding = try TextEncoding(of: source) else { return }
      let table = try DelimitedTextWorkbook(source, encoding: encoding, limits: limits)
      try Self.drain(table.rows(ofSheet: 0))
    }
  }

  /// Small enough that each limit is met, and that an input takes little time.
  private static var limits: ReadingLimits {
    var limits = ReadingLimits()
    limits.inflatedBytes = 16 << 20
    limits.cellTextBytes = 1 << 16
    limits.repeatedCells = 100_000
    limits.elementDepth = 32
    limits.gridCells = 100_000
    return limits
  }

  private static func list(_ workbook: Workbook) throws(SpreadsheetError) {
    try CellListing.write(workbook, as: .jsonLines) { _ in }
    _ = workbook.otherSheets
  }

  private static func parse(
    _ source: ByteSource, _ handler: any XMLHandler, _ root: StaticString
  ) throws(SpreadsheetError) {
    try XMLPart(SourceStream(source), handler: handler, filter: XMLFilter(root: root), limits: limits)
      .finish()
  }

  private static func drain(_ stream: ZipEntryStream?) throws(SpreadsheetError) {
    guard let stream else { return }
    let chunk = Chunk()
    while try !chunk.next(of: stream).isEmpty {}
  }

  private static func drain(_ rows: any RowSource) throws(SpreadsheetError) {
    while try rows.next() != nil {}
    _ = rows.mergedRanges
    _ = rows.hiddenColumns
  }
}

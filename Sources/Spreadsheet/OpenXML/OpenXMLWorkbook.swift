/// A workbook in an Open XML package: its sheets, and what their cells refer to.
final class OpenXMLWorkbook: WorkbookContent {
  let format = WorkbookFormat.openXML
  let sheets: [SheetDescription]
  let otherSheets: [String]
  let styles: [CellStyle]
  let fontNames = FontNames()
  let dateSystem: DateSystem
  private let package: OpenXMLPackage
  private let parts: [String]
  private let strings: SharedStrings

  /// Reads everything but the sheets themselves.
  init(_ package: OpenXMLPackage) throws(SpreadsheetError) {
    self.package = package
    let main = try package.workbookPart()
    let book = try WorkbookPart(main, of: package)
    dateSystem = book.dateSystem
    let relationships = try Relationships(of: main, in: package)
    var sheets: [SheetDescription] = []
    var parts: [String] = []
    var others: [String] = []
    for sheet in book.sheets {
      // Module sheets of old macros are listed with an empty pointer.
      if sheet.relationship.isEmpty {
        others.append(sheet.name)
        continue
      }
      guard let entry = relationships[sheet.relationship] else {
        throw SpreadsheetError(.missingPart(sheet.name), file: package.file, part: main)
      }
      if entry.type == "worksheet" {
        sheets.append(SheetDescription(name: sheet.name, visibility: sheet.visibility, index: parts.count))
        parts.append(entry.target)
      } else {
        others.append(sheet.name)
      }
    }
    self.sheets = sheets
    self.parts = parts
    otherSheets = others
    styles = try StyleSheet.styles(of: relationships.first(ofType: "styles")?.target, in: package)
    strings = SharedStrings(fontNames: fontNames, limits: package.limits)
    if let target = relationships.first(ofType: "sharedStrings")?.target {
      try Self.read(target, into: strings, of: package)
    }
  }

  func comments(ofSheet index: Int) throws(SpreadsheetError) -> [CellComment] {
    let list = CommentList(limits: package.limits)
    if let target = try Relationships(of: parts[index], in: package).first(ofType: "comments")?.target {
      try package.parse(target, with: list, filter: XMLFilter(root: "comments"))
    }
    return list.comments
  }

  func rows(ofSheet index: Int) throws(SpreadsheetError) -> any RowSource {
    guard let stream = try package.archive.stream(of: parts[index]) else {
      throw SpreadsheetError(.missingPart(parts[index]), file: package.file)
    }
    let decoder = CellDecoder(
      strings: strings, kinds: styles.map(\.kind), dateSystem: dateSystem, fontNames: fontNames)
    let worksheet = Worksheet(decoder: decoder, limits: package.limits)
    let filter = XMLFilter(root: "worksheet")
    guard package.limits.route == .proven, RowProof.isPossible(within: package.limits) else {
      let part = try XMLPart(stream, handler: worksheet, filter: filter, limits: package.limits)
      return XMLRows(part, worksheet)
    }
    let items = ProvenWorksheet(worksheet, decoder: decoder, limits: package.limits)
    let feed = try ProvenFeed(
      stream, items: items, handler: worksheet, filter: filter, limits: package.limits)
    return TapeRows(feed, worksheet, items.tape)
  }

  private static func read(
    _ part: String, into strings: SharedStrings, of package: OpenXMLPackage
  ) throws(SpreadsheetError) {
    let filter = XMLFilter(root: "sst")
    guard package.limits.route == .proven, RowProof.isPossible(within: package.limits),
      let stream = try package.archive.stream(of: part)
    else {
      try package.parse(part, with: strings, filter: filter)
      return
    }
    try ProvenFeed(
      stream, items: ProvenStrings(strings, limits: package.limits), handler: strings, filter: filter,
      limits: package.limits
    ).finish()
  }
}

/// A zip package whose parts are XML and point to each other (ECMA-376 part 2).
struct OpenXMLPackage {
  /// The zip that holds the parts.
  let archive: ZipArchive
  /// What the parts may ask for.
  let limits: ReadingLimits

  /// The name of the file.
  var file: String { archive.file }

  /// Parses a part to its end and returns whether the package holds it.
  @discardableResult
  func parse(
    _ part: String, with handler: any XMLHandler, filter: XMLFilter? = nil
  ) throws(SpreadsheetError) -> Bool {
    guard let stream = try archive.stream(of: part) else { return false }
    try XMLPart(stream, handler: handler, filter: filter, limits: limits).finish()
    return true
  }

  /// What a part says, out of a memory when a part was read before that is byte for byte the same.
  ///
  /// libxml2 alone, when it is asked for, reads every part.
  func content<Value>(
    of part: String, in memory: PartMemory<Value>, read: () throws(SpreadsheetError) -> Value
  ) throws(SpreadsheetError) -> Value {
    guard limits.route == .proven, let packed = try archive.packedPart(named: part) else { return try read() }
    return try memory.value(of: packed, read: read)
  }

  /// The part with the list of sheets.
  ///
  /// - Throws: What the package is instead, when it holds no workbook that can be read.
  func workbookPart() throws(SpreadsheetError) -> String {
    let types = try ContentTypes(of: self)
    let main = try Relationships(of: "", in: self).first(ofType: "officeDocument")?.target
    let type = main.flatMap { types[$0] } ?? ""
    if let refusal = Self.refusal(ofType: type) { throw SpreadsheetError(refusal, file: file) }
    if let main, archive.contains(main) { return main }
    // The pointer is missing or wrong: the usual name is tried before the file is given up.
    if archive.contains("xl/workbook.xml") { return "xl/workbook.xml" }
    if let refusal = types.all.lazy.compactMap({ Self.refusal(ofType: $0) }).first {
      throw SpreadsheetError(refusal, file: file)
    }
    if let main { throw SpreadsheetError(.missingPart(main), file: file) }
    throw SpreadsheetError(.plainArchive, file: file)
  }

  private static let usualType =
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"

  private static func refusal(ofType type: String) -> SpreadsheetError.Reason? {
    if type == usualType { return nil }
    if type.contains("sheet.binary") { return .binaryWorkbook }
    if type.contains("wordprocessingml") || type.contains("ms-word") { return .otherDocument("Word") }
    if type.contains("presentationml") || type.contains("ms-powerpoint") {
      return .otherDocument("PowerPoint")
    }
    if type.contains("visio") { return .otherDocument("Visio") }
    return nil
  }
}

/// A copy of a sender's XLSX with one added sheet of remarks; every other part keeps its stored bytes.
public enum AnnotatedWorkbook {
  /// The name of the added sheet.
  public static let sheetName = "Lỗi"
  private static let part = "xl/worksheets/rasoat-findings.xml"
  private static let relationship = "rasoatFindings"

  /// The bytes of the copy; a workbook that already has such a sheet gets the new remarks in its place.
  ///
  /// - Parameters:
  ///   - headings: The headings of the columns of the added sheet.
  ///   - remarks: Its lines, in their order.
  /// - Returns: Nil when the file is no XLSX whose parts can be changed in place: another format, zip64,
  ///   prefixed element names.
  /// - Throws: ``SpreadsheetError`` when the file is damaged or exceeds the limits.
  public static func bytes(
    of path: String, headings: [String], remarks: [Remark], limits: ReadingLimits = .standard
  ) throws(SpreadsheetError) -> [UInt8]? {
    let source = try ByteSource(path: path)
    guard let archive = try ZipArchive(source, limits: limits), archive.contains("[Content_Types].xml")
    else { return nil }
    let package = OpenXMLPackage(archive: archive, limits: limits)
    let workbook = try package.workbookPart()
    let pieces = workbook.split(separator: "/")
    let list = (pieces.dropLast() + ["_rels", (pieces.last ?? "") + ".rels"]).joined(separator: "/")
    guard let book = try text(of: workbook, in: archive), let links = try text(of: list, in: archive),
      let types = try text(of: "[Content_Types].xml", in: archive)
    else { return nil }
    let isStrict = book.contains("http://purl.oclc.org/ooxml/spreadsheetml/main")
    let relations =
      isStrict
      ? "http://purl.oclc.org/ooxml/officeDocument/relationships"
      : "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    let namespace =
      isStrict
      ? "http://purl.oclc.org/ooxml/spreadsheetml/main"
      : "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    var parts = [
      part: Array(RemarkSheet.xml(headings: headings, remarks: remarks, namespace: namespace).utf8)
    ]
    let known = try Relationships(of: workbook, in: package)[relationship]
    if known?.target != part {
      guard known == nil, !archive.contains(part) else { return nil }
      let handler = WorkbookPart(limits: limits)
      try package.parse(workbook, with: handler)
      let name = handler.sheets.contains { $0.name == sheetName } ? sheetName + " (rasoat)" : sheetName
      let sheet =
        "<sheet xmlns:rasoat=\"\(relations)\" name=\"\(name)\" sheetId=\"\(freeNumber(in: book))\""
        + " rasoat:id=\"\(relationship)\"/>"
      let pointer =
        "<Relationship Id=\"\(relationship)\" Type=\"\(relations)/worksheet\" Target=\"/\(part)\"/>"
      let type =
        "<Override PartName=\"/\(part)\" ContentType=\""
        + "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/>"
      parts[workbook] = inserted(sheet, before: "</sheets>", in: book)
      parts[list] = inserted(pointer, before: "</Relationships>", in: links)
      parts["[Content_Types].xml"] = inserted(type, before: "</Types>", in: types)
      guard parts.count == 4 else { return nil }
    }
    return try PackageCopy.bytes(of: source, replacing: parts, limits: limits)
  }

  /// The text of a part; nil when there is none or it is not UTF-8.
  private static func text(of part: String, in archive: ZipArchive) throws(SpreadsheetError) -> String? {
    guard let stream = try archive.stream(of: part) else { return nil }
    let chunk = Chunk()
    var bytes: [UInt8] = []
    while true {
      let count = try stream.read(into: chunk.memory)
      guard count > 0 else { break }
      bytes += chunk.memory[..<count]
    }
    return String(validating: bytes, as: UTF8.self)
  }

  /// The text with a piece before an end tag that occurs once; nil otherwise.
  private static func inserted(_ piece: String, before tag: String, in text: String) -> [UInt8]? {
    let ranges = text.ranges(of: tag)
    guard ranges.count == 1, let place = ranges.first?.lowerBound else { return nil }
    return Array((text[..<place] + piece + text[place...]).utf8)
  }

  /// A sheet number above all in use.
  private static func freeNumber(in book: String) -> Int {
    let numbers = book.ranges(of: "sheetId=").compactMap { range in
      Int(book[range.upperBound...].dropFirst().prefix { $0.isNumber })
    }
    return (numbers.filter { $0 < 65_000 }.max() ?? 0) + 1
  }
}

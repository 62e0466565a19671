import Spreadsheet
import TestSupport
import Testing

/// Reports as plain text and as DOCX packages; the packages are made here.
@Suite struct TextDocumentTests {
  private static let word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
  private static let strict = "http://purl.oclc.org/ooxml/wordprocessingml/main"

  private static func package(_ body: String, namespace: String = word) -> [UInt8] {
    var zip = ZipBuilder()
    zip.add(
      "[Content_Types].xml",
      """
      <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
      <Override PartName="/word/document.xml" ContentType=\
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>
      """)
    zip.add(
      "_rels/.rels",
      """
      <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" \
      Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" \
      Target="word/document.xml"/></Relationships>
      """)
    zip.add(
      "word/document.xml",
      """
      <w:document xmlns:w="\(namespace)" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">\
      <w:body>\(body)</w:body></w:document>
      """)
    return zip.bytes()
  }

  private func blocks(_ body: String, namespace: String = word) throws -> [String] {
    let bytes = Self.package(body, namespace: namespace)
    let document = try TextDocument(bytes: bytes, named: "báo cáo.docx")
    guard case .document(let blocks) = document.content else { return [] }
    return blocks.map { "\($0.number)\($0.isRow ? " row" : ""): " + $0.texts.joined(separator: " | ") }
  }

  @Test(arguments: [word, strict])
  func paragraphsAreNumbered(namespace: String) throws {
    let body = """
      <w:p><w:r><w:t>Còn 1.870 </w:t></w:r><w:r><w:t>hộ</w:t><w:tab/><w:t>nghèo</w:t></w:r></w:p><w:p/>
      <w:p><w:r><w:t>giảm</w:t><w:br/><w:t>5,74%</w:t></w:r></w:p>
      """
    #expect(try blocks(body, namespace: namespace) == ["1: Còn 1.870 hộ nghèo", "2: ", "3: giảm 5,74%"])
  }

  @Test func rowsOfTablesKeepTheirCells() throws {
    func cell(_ texts: String...) -> String {
      "<w:tc>" + texts.map { "<w:p><w:r><w:t>\($0)</w:t></w:r></w:p>" }.joined() + "</w:tc>"
    }
    let body =
      "<w:p/><w:tbl><w:tr>\(cell("Chỉ tiêu"))\(cell("2021"))\(cell("2022"))</w:tr>"
      + "<w:tr>\(cell("Việc làm", "mới"))\(cell(""))\(cell("85"))</w:tr></w:tbl><w:p><w:r><w:t>Hết</w:t></w:r></w:p>"
    #expect(
      try blocks(body) == ["1: ", "2 row: Chỉ tiêu | 2021 | 2022", "5 row: Việc làm mới |  | 85", "9: Hết"])
  }

  @Test func whatIsNotShownIsLeftOut() throws {
    let body = """
      <w:p><w:del><w:r><w:delText>8,07%</w:delText></w:r></w:del><w:ins><w:r><w:t>8,24%</w:t></w:r></w:ins>\
      <w:r><w:instrText>PAGE 7</w:instrText></w:r></w:p>\
      <w:p><w:r><mc:AlternateContent><mc:Choice Requires="x"><w:t>mới</w:t></mc:Choice>\
      <mc:Fallback><w:t>cũ</w:t></mc:Fallback></mc:AlternateContent></w:r></w:p>
      """
    #expect(try blocks(body) == ["1: 8,24%", "2: cũ"])
  }

  @Test func plainTextIsUTF8() throws {
    let text = "Còn 1.870 hộ nghèo.\n"
    for bytes in [Array(text.utf8), [0xEF, 0xBB, 0xBF] + Array(text.utf8)] {
      guard case .plain(let read) = try TextDocument(bytes: bytes, named: "a").content else {
        Issue.record("no plain text")
        continue
      }
      #expect(read == text)
    }
  }

  @Test(arguments: [
    ([] as [UInt8], SpreadsheetError.Reason.empty),
    (Array("h\u{F4}".unicodeScalars.map { UInt8($0.value) }), .noText),
    ([0, 1, 2], .noText), (ZipBuilder().bytes(), .noText),
  ])
  func whatIsNoTextIsRefused(bytes: [UInt8], reason: SpreadsheetError.Reason) {
    let error = #expect(throws: SpreadsheetError.self) { try TextDocument(bytes: bytes, named: "a.docx") }
    #expect(error?.reason == reason)
  }

  @Test func aDamagedDocumentIsRefused() {
    let bytes = Self.package("<w:p><w:r><w:t>hở</w:p>")
    let error = #expect(throws: SpreadsheetError.self) { try TextDocument(bytes: bytes, named: "a.docx") }
    #expect(error?.code == "FI-017")
  }
}

import Foundation
import Provenance
import TestSupport
import Testing

@testable import Spreadsheet

/// Copies of workbooks with an added sheet: what is added, and that nothing else changes.
@Suite struct AnnotatedWorkbookTests {
  // Thôn 3: | Họ tên | Năm sinh |
  //         | (trống)| 1890     |
  private static var builder: WorkbookBuilder {
    var builder = WorkbookBuilder()
    builder.add(sheet: "Thôn '3'", rows: [["Họ tên", "Năm sinh"], [nil, 1890]])
    return builder
  }

  private static let remark = Remark(
    sheet: "Thôn '3'", cell: CellReference(row: 2, column: 2), severity: .error,
    texts: ["Thôn '3'!B2", "Năm < 1900 & cũ"], comment: "Năm < 1900 & cũ")

  private static func annotated(
    _ bytes: [UInt8], _ remarks: [Remark] = [remark]
  ) throws(AnnotationObstacle) -> [UInt8] {
    try AnnotatedWorkbook(
      of: bytes, named: "thon-3.xlsx", headings: ["Vị trí", "Nội dung"], remarks: remarks
    ).bytes
  }

  private static func part(_ name: String, of bytes: [UInt8]) throws -> [UInt8] {
    let source = ByteSource(bytes: bytes, name: "thon-3.xlsx")
    let stream = try #require(try ZipArchive(source, limits: .standard)?.stream(of: name))
    let chunk = Chunk()
    var part: [UInt8] = []
    while true {
      let piece = try chunk.next(of: stream)
      guard !piece.isEmpty else { return part }
      part += piece
    }
  }

  @Test func onlyTheListsOfPartsChange() throws {
    let before = Self.builder.bytes()
    let after = try Self.annotated(before)
    let archive = try #require(
      try ZipArchive(ByteSource(bytes: before, name: "thon-3.xlsx"), limits: .standard))
    let changed = try archive.names.filter { try Self.part($0, of: before) != Self.part($0, of: after) }
    #expect(
      Set(changed) == [
        "[Content_Types].xml", "xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/styles.xml",
        "xl/worksheets/sheet1.xml",
      ])
  }

  @Test func theAddedSheetLinksToTheCell() throws {
    let after = try Self.annotated(Self.builder.bytes())
    let text = String(decoding: try Self.part("xl/worksheets/rasoat-findings.xml", of: after), as: UTF8.self)
    #expect(text.contains("<hyperlink ref=\"A2\" location=\"'Thôn ''3'''!B2\"/>"))
    #expect(text.contains("Năm &lt; 1900 &amp; cũ"))
    let book = String(decoding: try Self.part("xl/workbook.xml", of: after), as: UTF8.self)
    #expect(book.contains("name=\"L&#x1ED7;i\" sheetId=\"2\""))
  }

  @Test func annotatedTwiceIsAnnotatedOnce() throws {
    let once = try Self.annotated(Self.builder.bytes())
    #expect(try Self.annotated(once) == once)
  }

  @Test func aSheetOfTheSenderKeepsItsName() throws {
    var builder = Self.builder
    builder.add(sheet: "Lỗi", rows: [["của xã"]])
    let after = try Self.annotated(builder.bytes())
    let book = String(decoding: try Self.part("xl/workbook.xml", of: after), as: UTF8.self)
    #expect(book.contains("name=\"L&#x1ED7;i (rasoat)\" sheetId=\"3\""))
  }

  @Test func aTextTableIsNotCopied() throws {
    #expect(throws: AnnotationObstacle.otherFormat) {
      try Self.annotated(Array("Họ tên;Năm sinh\n".utf8))
    }
  }
}

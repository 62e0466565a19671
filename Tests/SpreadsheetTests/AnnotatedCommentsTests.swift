import Foundation
import Provenance
import TestSupport
import Testing

@testable import Spreadsheet

/// Comments beside those a sender wrote, and marks that another program has saved.
@Suite struct AnnotatedCommentsTests {
  // A1 has a comment of the commune, B1 a conversation, C1 nothing.
  private static var builder: WorkbookBuilder {
    var builder = WorkbookBuilder()
    builder.add(
      sheet: "Trang 1", data: "<row r=\"1\"><c r=\"A1\"><v>1</v></c><c r=\"B1\"><v>2</v></c></row>",
      after: "<legacyDrawing xmlns:r=\"\(office)\" r:id=\"rId7\"/>")
    builder.parts["xl/worksheets/_rels/sheet1.xml.rels"] = Array(
      """
      <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\
      <Relationship Id="rId7" Type="\(office)/vmlDrawing" Target="../drawings/vmlDrawing1.vml"/>\
      <Relationship Id="rId8" Type="\(office)/comments" Target="../comments1.xml"/></Relationships>
      """.utf8)
    builder.parts["xl/comments1.xml"] = Array(
      """
      <comments xmlns="\(WorkbookBuilder.main)"><authors><author>Xã</author><author>tc={1}</author></authors>\
      <commentList><comment ref="A1" authorId="0"><text><r><rPr><b/></rPr><t>Đã hỏi</t></r></text></comment>\
      <comment ref="B1" authorId="1"><text><t>Hội thoại</t></text></comment></commentList></comments>
      """.utf8)
    builder.parts["xl/drawings/vmlDrawing1.vml"] = Array(shapes.utf8)
    return builder
  }

  private static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

  /// As a program writes it: with a button, and a line break that is no sound XML.
  private static let shapes = """
    <xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" \
    xmlns:x="urn:schemas-microsoft-com:office:excel"><v:shapetype id="_x0000_t202"/>\
    <v:shape id="_x0000_s1025"><v:textbox><div>a<br>b</div></v:textbox>\
    <x:ClientData ObjectType="Note"><x:Row>0</x:Row><x:Column>0</x:Column></x:ClientData></v:shape>\
    <v:shape id="_x0000_s1026"><x:ClientData ObjectType="Button"></x:ClientData></v:shape></xml>
    """

  private static var remarks: [Remark] {
    ["A1", "B1", "C1"].map { AnnotatedCellsTests.remark($0, .error, "Kiểm tra \($0)") }
  }

  private static func comments(_ bytes: [UInt8]) throws -> [String] {
    let workbook = try Workbook(bytes: bytes, named: "thu.xlsx")
    return try workbook.comments(of: workbook.sheets[0]).map { "\($0.cell) \($0.author ?? "") \($0.text)" }
  }

  @Test func commentsOfTheSenderStayAndOursFollow() throws {
    let copy = try AnnotatedCellsTests.annotated(Self.builder, Self.remarks)
    #expect(copy.shortfalls == [])
    #expect(
      try Self.comments(copy.bytes) == [
        "A1 Xã Đã hỏi\n----- rasoat -----\nKiểm tra A1", "B1 tc={1} Hội thoại", "C1 rasoat Kiểm tra C1",
      ])
    let shapes = try AnnotatedCellsTests.part("xl/drawings/vmlDrawing1.vml", of: copy.bytes)
    #expect(shapes.hasPrefix(Self.shapes.dropLast("</xml>".count)))
    #expect(shapes.contains("id=\"_x0000_s1027\""))
    #expect(shapes.hasSuffix("<x:Row>0</x:Row><x:Column>2</x:Column></x:ClientData></v:shape></xml>"))
    let sheet = try AnnotatedCellsTests.part("xl/worksheets/sheet1.xml", of: copy.bytes)
    #expect(sheet.ranges(of: "<legacyDrawing").count == 1)
  }

  @Test func marksAreTakenBackByteByByte() throws {
    let before = Self.builder.bytes()
    let copy = try AnnotatedCellsTests.annotated(Self.builder, Self.remarks).bytes
    let again = try AnnotatedWorkbook(of: copy, named: "thu.xlsx", headings: ["Vị trí"], remarks: []).bytes
    for name in [
      "xl/worksheets/sheet1.xml", "xl/comments1.xml", "xl/drawings/vmlDrawing1.vml",
      "xl/worksheets/_rels/sheet1.xml.rels",
    ] {
      #expect(
        try AnnotatedCellsTests.part(name, of: again) == AnnotatedCellsTests.part(name, of: before), "\(name)"
      )
    }
  }

  /// Another program drops what leads back byte by byte; fills and comments are found by what they are.
  @Test func marksAreTakenBackAfterAnotherProgramSavedThem() throws {
    let copy = try AnnotatedCellsTests.annotated(Self.builder, Self.remarks).bytes
    let name = "xl/worksheets/rasoat-findings.xml"
    let own = try AnnotatedCellsTests.part(name, of: copy)
    let end = try #require(own.firstRange(of: "<!--rasoat"))
    let saved = try #require(
      try PackageCopy.bytes(
        of: ByteSource(bytes: copy, name: "thu.xlsx"),
        replacing: [name: Array(own[..<end.lowerBound].utf8)], limits: .standard))
    let again = try AnnotatedWorkbook(of: saved, named: "thu.xlsx", headings: ["Vị trí"], remarks: []).bytes
    #expect(try Self.comments(again) == ["A1 Xã Đã hỏi", "B1 tc={1} Hội thoại"])
    let shapes = try AnnotatedCellsTests.part("xl/drawings/vmlDrawing1.vml", of: again)
    #expect(shapes == Self.shapes)
    let sheet = try AnnotatedCellsTests.part("xl/worksheets/sheet1.xml", of: again)
    // Style 0 with the plain fill: no colour of ours is left in the row.
    let number = try #require(sheet.firstMatch(of: /<c s="(\d+)" r="A1">/)?.output.1)
    let styles = try AnnotatedCellsTests.part("xl/styles.xml", of: again)
    let formats = styles.matches(of: /<xf [^>]*>/).map { String($0.output) }
    #expect(formats[try #require(Int(number))].contains("fillId=\"0\""))
    let marked = try AnnotatedWorkbook(
      of: saved, named: "thu.xlsx", headings: ["Vị trí", "Nội dung"], remarks: Self.remarks
    ).bytes
    #expect(try Self.comments(marked) == Self.comments(copy))
    #expect(try Workbook(bytes: marked, named: "thu.xlsx").sheets.map(\.name) == ["Trang 1", "Lỗi"])
  }
}

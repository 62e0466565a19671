import Foundation
import Provenance
import Spreadsheet
import TestSupport
import Testing

/// Comments of cells (ECMA-376 part 1, 18.7).
@Suite struct CommentTests {
  @Test func commentsWithTheirAuthors() throws {
    var builder = WorkbookBuilder()
    builder.add(sheet: "Danh sách", rows: [["Hộ", 4]])
    builder.add(sheet: "Khác", rows: [[1]])
    let relationships = """
      <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" \
      Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments" Target="../comments1.xml"/>\
      </Relationships>
      """
    builder.parts["xl/worksheets/_rels/sheet1.xml.rels"] = Array(relationships.utf8)
    let comments = """
      <comments xmlns="\(WorkbookBuilder.main)"><authors><author>Trưởng thôn</author><author/></authors><commentList>\
      <comment ref="B1" authorId="0"><text><r><rPr><b/></rPr><t xml:space="preserve">Xem lại: </t></r><r>\
      <t>có 5_x000A_người</t></r></text></comment><comment ref="A1" authorId="1"><text><t>cũ</t></text></comment>\
      <comment ref="C9"><text/></comment></commentList></comments>
      """
    builder.parts["xl/comments1.xml"] = Array(comments.utf8)
    let workbook = try Workbook(bytes: builder.bytes(), named: "x.xlsx")
    let found = try workbook.comments(of: workbook.sheets[0])
    #expect(found.map(\.cell.description) == ["B1", "A1", "C9"])
    #expect(found.map(\.author) == ["Trưởng thôn", nil, nil])
    #expect(found.map(\.text) == ["Xem lại: có 5\nngười", "cũ", ""])
    #expect(try workbook.comments(of: workbook.sheets[1]) == [])
  }

  /// Two reference workbooks, their comments counted in their XML by hand.
  @Test(
    .enabled(if: SharedData.isAvailable), arguments: ["xlsx/poi/56017.xlsx": 1, "xlsx/poi/52425.xlsx": 1])
  func commentsOfOtherWriters(file: String, count: Int) throws {
    let path = try #require(SharedData.folder).appending(path: file).path
    let workbook = try Workbook(contentsOf: path)
    let comments = try workbook.sheets.flatMap { try workbook.comments(of: $0) }
    #expect(comments.count == count)
    #expect(comments.allSatisfy { !$0.text.isEmpty })
  }
}

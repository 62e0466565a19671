import Spreadsheet
import TestSupport
import Testing

@Suite struct SharedStringsTests {
  /// Reads cell A1, which refers to the first text of a list given as XML.
  private func text(_ item: String) throws -> CellValue?? {
    var builder = WorkbookBuilder()
    builder.add(sheet: "A", data: "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c></row>")
    builder.parts["xl/sharedStrings.xml"] = Array("<sst xmlns=\"\(WorkbookBuilder.main)\">\(item)</sst>".utf8)
    return try Workbook(bytes: builder.bytes(), named: "x").values()["A1"]
  }

  @Test func runsAreJoinedAndPhoneticGuidesLeftOut() throws {
    let found = try text(
      """
      <si><r><t>Nguyễn </t></r><r><rPr><b/></rPr><t xml:space="preserve"> Văn</t></r>\
      <rPh sb="0" eb="1"><t>đọc là</t></rPh><phoneticPr fontId="1"/></si>
      """)
    #expect(found == .some(.text("Nguyễn Văn")))
  }

  @Test func whiteSpaceCountsOnlyWhereItIsPreserved() throws {
    #expect(try text("<si><t xml:space=\"preserve\"> a \n b </t></si>") == .some(.text(" a \n b ")))
    #expect(try text("<si><t>\n  a  b  \n</t></si>") == .some(.text("a  b")))
    #expect(try text("<si><t>   </t></si>") == .none)
  }

  @Test(arguments: [
    ("dòng 1_x000D_\ndòng 2", "dòng 1\r\ndòng 2"), ("_x0009_", "\t"), ("_x005F_x000D_", "_x000D_"),
    ("_x1EA1_", "ạ"), ("_xD83D__xDE00_", "😀"), ("_xD83D_", "_xD83D_"), ("_x00G0_", "_x00G0_"),
    ("_X0041_", "_X0041_"), ("__x0041__", "_A_"), ("_x0041", "_x0041"), ("a_b_c", "a_b_c"),
  ])
  func escapesAreUndone(written: String, expected: String) throws {
    #expect(try text("<si><t>\(written)</t></si>") == .some(.text(expected)))
  }

  @Test func escapesDoNotReachAcrossRuns() throws {
    #expect(try text("<si><r><t>_x00</t></r><r><t>41_</t></r></si>") == .some(.text("_x0041_")))
  }

  @Test func inlineTextsFollowTheSameRules() throws {
    let found = try values(
      data: """
        <row r="1"><c r="A1" t="inlineStr"><is><r><t xml:space="preserve">một </t></r><r><t>_x0041_</t></r>\
        <rPh><t>x</t></rPh></is></c><c r="B1" t="inlineStr"><is><t> hai </t></is></c></row>
        """)
    #expect(found == ["A1": .text("một A"), "B1": .text("hai")])
  }

  @Test func theCountsAFileStatesAreNotBelieved() throws {
    var builder = WorkbookBuilder()
    builder.add(sheet: "A", data: "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>1</v></c></row>")
    builder.parts["xl/sharedStrings.xml"] = Array(
      """
      <sst xmlns="\(WorkbookBuilder.main)" count="4000000000" uniqueCount="1"><si><t>a</t></si><si><t>b</t>
      </si></sst>
      """.utf8)
    #expect(try Workbook(bytes: builder.bytes(), named: "x").values() == ["A1": .text("b")])
  }
}

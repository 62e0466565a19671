import Spreadsheet
import TestSupport
import Testing

@Suite struct StyleSheetTests {
  private let styles = """
    <numFmts count="1"><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/>\
    <numFmt numFmtId="165" formatCode="&quot;Tháng &quot;mm"/><numFmt numFmtId="166" formatCode="[h]:mm"/>
    </numFmts>\
    <fonts count="2"><font><name val="Times New Roman"/></font><font><b/><name val=".VnTime"/></font></fonts>\
    <cellStyleXfs><xf numFmtId="14" fontId="1"/></cellStyleXfs>\
    <cellXfs count="7"><xf numFmtId="0" fontId="0"/><xf numFmtId="164" fontId="1"/><xf numFmtId="14"/>\
    <xf numFmtId="165" fontId="0"/><xf numFmtId="166" fontId="0"/><xf numFmtId="20" fontId="9"/>\
    <xf numFmtId="3" fontId="0"/></cellXfs>\
    <dxfs><dxf><font><name val="Sai"/></font><numFmt numFmtId="3" formatCode="yyyy"/></dxf></dxfs>
    """

  private func cell(_ attributes: String, _ content: String) throws -> (Workbook, Cell) {
    let workbook = try workbook(
      data: "<row r=\"1\"><c r=\"A1\" \(attributes)>\(content)</c></row>", styles: styles)
    return (workbook, try #require(workbook.allRows().first?.cells.first))
  }

  @Test func numbersBecomeDatesByTheirStyle() throws {
    let (workbook, cell) = try cell("s=\"1\"", "<v>43743</v>")
    #expect(cell.value == .dateTime(try #require(DateTime(serial: 43743, system: .from1900))))
    #expect(
      String(describing: try #require(DateTime(serial: 43743, system: .from1900)))
        == "2019-10-05T00:00:00.000")
    #expect(workbook.style(cell.style).numberFormat.code == "dd/mm/yyyy")
    #expect(workbook.style(cell.style).kind == .dateTime)
    #expect(workbook.fontName(of: cell) == ".VnTime")
  }

  @Test(arguments: [
    (2, NumberFormat.Kind.dateTime), (3, .dateTime), (4, .duration), (5, .timeOfDay), (6, .number),
  ])
  func everyStyleHasItsKind(style: Int, kind: NumberFormat.Kind) throws {
    let (workbook, cell) = try cell("s=\"\(style)\"", "<v>1</v>")
    #expect(workbook.style(cell.style).kind == kind)
  }

  @Test func durationsAndTimesOfDayAreSeconds() throws {
    #expect(try cell("s=\"4\"", "<v>1.5</v>").1.value == .duration(129_600))
    #expect(try cell("s=\"5\"", "<v>0.25</v>").1.value == .duration(21_600))
    #expect(try cell("s=\"2\"", "<v>0.25</v>").1.value == .duration(21_600))
  }

  @Test func numbersNoSheetShowsAsDatesStayNumbers() throws {
    #expect(try cell("s=\"1\"", "<v>-1</v>").1.value == .number(-1))
    #expect(try cell("s=\"1\"", "<v>2958466</v>").1.value == .number(2_958_466))
    #expect(try cell("s=\"1\"", "<v>1E300</v>").1.value == .number(1e300))
  }

  @Test func aStyleTheFileDoesNotHaveCountsAsNone() throws {
    let (workbook, cell) = try cell("s=\"99\"", "<v>43743</v>")
    #expect(cell.value == .number(43743))
    #expect(workbook.fontName(of: cell) == nil)
  }

  @Test func theFontOfTheFirstRunComesBeforeThatOfTheStyle() throws {
    let first = try cell(
      "s=\"0\" t=\"inlineStr\"",
      """
      <is><r><rPr><rFont val="VNI-Times"/></rPr><t>a</t></r>\
      <r><rPr><rFont val="Arial"/></rPr><t>b</t></r></is>
      """)
    #expect(first.0.fontName(of: first.1) == "VNI-Times")
    let second = try cell(
      "s=\"1\" t=\"inlineStr\"", "<is><r><t>a</t></r><r><rPr><rFont val=\"Arial\"/></rPr><t>b</t></r></is>")
    #expect(second.0.fontName(of: second.1) == ".VnTime")
  }

  @Test func sharedTextsBringTheirFontsAlong() throws {
    var builder = WorkbookBuilder()
    builder.add(
      sheet: "A", data: "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"s\"><v>1</v></c></row>")
    builder.parts["xl/sharedStrings.xml"] = Array(
      """
      <sst xmlns="\(WorkbookBuilder.main)"><si><t>thường</t></si>\
      <si><r><rPr><rFont val=".VnArial"/></rPr><t>cò</t></r></si></sst>
      """.utf8)
    let workbook = try Workbook(bytes: builder.bytes(), named: "x")
    let cells = try #require(try workbook.allRows().first?.cells)
    #expect(cells.map { workbook.fontName(of: $0) } == ["Calibri", ".VnArial"])
  }

  @Test func theYear1904IsStatedByTheWorkbook() throws {
    var builder = WorkbookBuilder()
    builder.isDate1904 = true
    builder.add(sheet: "A", rows: [[.date(0), .date(42281)]])
    let workbook = try Workbook(bytes: builder.bytes(), named: "x")
    #expect(workbook.dateSystem == .from1904)
    let values = try workbook.values()
    #expect(values["A1"].map { "\($0.map { "\($0)" } ?? "")" } == "dateTime(1904-01-01T00:00:00.000)")
    #expect(values["B1"].map { "\($0.map { "\($0)" } ?? "")" } == "dateTime(2019-10-05T00:00:00.000)")
  }
}

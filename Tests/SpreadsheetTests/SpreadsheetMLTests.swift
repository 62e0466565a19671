import Provenance
import Spreadsheet
import Testing

@Suite struct SpreadsheetMLTests {
  /// A document of one or more worksheets, given as the XML inside `Workbook`.
  private func workbook(_ content: String) throws -> Workbook {
    let text = """
      <?xml version="1.0"?><?mso-application progid="Excel.Sheet"?>
      <Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"
       xmlns:x="urn:schemas-microsoft-com:office:excel"
       xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet" xmlns:html="http://www.w3.org/TR/REC-html40">
      <Styles><Style ss:ID="Default"><Font ss:FontName="Times New Roman"/></Style>
      <Style ss:ID="ngay"><NumberFormat ss:Format="Short Date"/></Style>
      <Style ss:ID="gio" ss:Parent="cu"><NumberFormat ss:Format="[h]:mm"/></Style>
      <Style ss:ID="cu"><Font ss:FontName=".VnTime"/></Style></Styles>\(content)</Workbook>
      """
    return try Workbook(bytes: Array(text.utf8), named: "danh-sach.xls")
  }

  private func sheet(_ table: String) -> String {
    "<Worksheet ss:Name=\"Trang 1\"><Table>\(table)</Table></Worksheet>"
  }

  @Test func cellsOfEveryType() throws {
    let workbook = try workbook(
      sheet(
        """
        <Row><Cell><Data ss:Type="String">Bản Nà Khương&#10;dòng 2</Data></Cell><Cell>
        <Data ss:Type="Number">4.5</Data></Cell>
        <Cell><Data ss:Type="Boolean">1</Data></Cell><Cell><Data ss:Type="Error">#REF!</Data></Cell>
        <Cell ss:StyleID="ngay"><Data ss:Type="DateTime">2022-09-01T00:00:00.000</Data></Cell>
        <Cell ss:StyleID="gio"><Data ss:Type="DateTime">1900-01-01T12:30:00.000</Data></Cell>
        <Cell ss:Formula="=R1C2"><Data ss:Type="Number">4.5</Data></Cell><Cell ss:Formula="=NOW()"/>
        <Cell ss:StyleID="ngay"/></Row>
        """))
    #expect(workbook.format == .spreadsheetML2003)
    let moment = try #require(DateTime(year: 2022, month: 9, day: 1))
    #expect(
      try workbook.values() == [
        "A1": .text("Bản Nà Khương\ndòng 2"), "B1": .number(4.5), "C1": .boolean(true), "D1": .error("#REF!"),
        "E1": .dateTime(moment), "F1": .duration(131_400), "G1": .number(4.5), "H1": nil,
      ])
    #expect(
      try workbook.allRows()[0].cells.map(\.hasFormula) == [
        false, false, false, false, false, false, true, true,
      ])
  }

  @Test func rowsAndCellsStandWhereTheirNumbersSay() throws {
    let workbook = try workbook(
      sheet(
        """
        <Row ss:Index="3"><Cell ss:Index="2"><Data ss:Type="Number">1</Data></Cell>
        <Cell ss:MergeAcross="2" ss:MergeDown="1"><Data ss:Type="Number">2</Data></Cell>
        <Cell><Data ss:Type="Number">3</Data></Cell></Row>
        <Row ss:Span="4"/><Row><Cell><Data ss:Type="Number">4</Data></Cell></Row>
        """))
    #expect(
      try workbook.values() == ["B3": .number(1), "C3": .number(2), "F3": .number(3), "A9": .number(4)])
    let reader = try workbook.rows(of: workbook.sheets[0])
    while try reader.next() != nil {}
    #expect(reader.mergedRanges.map(\.description) == ["C3:E4"])
  }

  @Test func stylesInheritAndFormatsHaveNames() throws {
    let workbook = try workbook(
      sheet(
        """
        <Row><Cell ss:StyleID="ngay"><Data ss:Type="DateTime">2022-09-01T00:00:00.000</Data></Cell>
        <Cell ss:StyleID="cu"><Data ss:Type="String">Xã</Data></Cell><Cell><Data ss:Type="String">b</Data>
        </Cell>
        <Cell ss:StyleID="cu"><ss:Data ss:Type="String"
        xmlns="http://www.w3.org/TR/REC-html40"><Font html:Face="Arial" html:Size="9">a</Font>\
        <B>b</B></ss:Data>
        </Cell></Row>
        """))
    let cells = try #require(try workbook.allRows().first?.cells)
    #expect(
      cells.map { workbook.fontName(of: $0) } == ["Times New Roman", ".VnTime", "Times New Roman", "Arial"])
    let date = workbook.style(cells[0].style).numberFormat
    #expect(date.code == "Short Date")
    #expect(try date.text(of: #require(cells[0].value)) == "01/09/2022")
    #expect(cells[3].value == .text("ab"))
  }

  @Test func commentsAreNoCells() throws {
    let workbook = try workbook(
      sheet(
        """
        <Row><Cell><Data ss:Type="Number">1</Data><Comment ss:Author="x">
        <ss:Data xmlns="http://www.w3.org/TR/REC-html40">
        chú thích</ss:Data></Comment></Cell><Cell><Comment><Data ss:Type="String">y</Data></Comment></Cell>
        </Row>
        """))
    #expect(try workbook.values() == ["A1": .number(1)])
  }

  @Test func hiddenRowsColumnsAndSheets() throws {
    let workbook = try workbook(
      """
      <Worksheet ss:Name="Một"><Table><Column/><Column ss:Hidden="1" ss:Span="1"/>
      <Column ss:Index="9" ss:Hidden="1"/>
      <Row ss:Hidden="1"><Cell><Data ss:Type="Number">1</Data></Cell></Row></Table></Worksheet>
      <Worksheet ss:Name="Hai"><Table/><x:WorksheetOptions><x:Visible>SheetHidden</x:Visible>
      </x:WorksheetOptions></Worksheet>
      <Worksheet ss:Name="Ba"><Table><Row><Cell><Data ss:Type="String">ba</Data></Cell></Row></Table>
      </Worksheet>
      """)
    #expect(workbook.sheets.map(\.name) == ["Một", "Hai", "Ba"])
    #expect(workbook.sheets.map(\.visibility) == [.visible, .hidden, .visible])
    let reader = try workbook.rows(of: workbook.sheets[0])
    #expect(reader.hiddenColumns == [2, 3, 9])
    #expect(try reader.next()?.isHidden == true)
    #expect(try reader.next() == nil)
    #expect(try workbook.values(ofSheet: 1).isEmpty)
    #expect(try workbook.values(ofSheet: 2) == ["A1": .text("ba")])
  }

  @Test func aDamagedDocumentIsRefusedWhenItIsOpened() throws {
    let error = #expect(throws: SpreadsheetError.self) { try workbook(sheet("<Row><Cell></Row>")) }
    #expect(error?.code == "FI-017")
    #expect(error?.location.line == 8)
  }

  @Test func numbersThatLeadOutOfTheSheetAreRefused() throws {
    for table in [
      "<Row ss:Index=\"1048577\"/>", "<Row><Cell ss:Index=\"16385\"/></Row>", "<Row ss:Index=\"0\"/>",
      "<Row><Cell ss:MergeAcross=\"99999999999999999999\"/></Row>",
      "<Row ss:Index=\"1048576\" ss:Span=\"1\"/>",
      "<Row><Cell><Data ss:Type=\"Number\">x</Data></Cell></Row>", "<Column ss:Index=\"16385\"/>",
    ] {
      let workbook = try workbook(sheet(table))
      #expect(throws: SpreadsheetError.self, "\(table)") { try workbook.allRows() }
    }
  }
}

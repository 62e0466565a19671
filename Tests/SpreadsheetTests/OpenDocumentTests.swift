import Provenance
import Spreadsheet
import TestSupport
import Testing

@Suite struct OpenDocumentTests {
  private let namespaces = """
    xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
     xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
     xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
     xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"
     xmlns:number="urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0"
     xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"
     xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"
     xmlns:calcext="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0"
    """

  /// A flat document from the XML of its tables and styles.
  private func flat(_ tables: String, styles: String = "") throws -> Workbook {
    let text = """
      <?xml version="1.0" encoding="UTF-8"?><office:document \(namespaces)>
      <office:automatic-styles>\(styles)</office:automatic-styles>
      <office:body><office:spreadsheet>\(tables)</office:spreadsheet></office:body></office:document>
      """
    return try Workbook(bytes: Array(text.utf8), named: "ban-bo.fods")
  }

  private func sheet(_ rows: String) -> String { "<table:table table:name=\"Bản Bo\">\(rows)</table:table>" }

  @Test func cellsOfEveryType() throws {
    let workbook = try flat(
      sheet(
        """
        <table:table-row><table:table-cell office:value-type="string"><text:p>Thôn</text:p></table:table-cell>
        <table:table-cell office:value-type="float" office:value="4.5"><text:p>4,5</text:p></table:table-cell>
        <table:table-cell office:value-type="percentage" office:value="0.5"/>
        <table:table-cell office:value-type="date" office:date-value="2022-09-01"/>
        <table:table-cell office:value-type="time" office:time-value="PT36H30M05.5S"/>
        <table:table-cell office:value-type="boolean" office:boolean-value="true"/>
        <table:table-cell table:formula="of:=1/0" office:value-type="string" office:string-value=""
          calcext:value-type="error"><text:p>#DIV/0!</text:p></table:table-cell>
        <table:table-cell table:formula="of:=NOW()"/><table:table-cell/>
        <table:table-cell office:value-type="string" office:string-value="giá trị"><text:p>hiện</text:p>
        </table:table-cell>
        </table:table-row>
        """))
    #expect(workbook.format == .flatOpenDocument)
    let moment = try #require(DateTime(year: 2022, month: 9, day: 1))
    #expect(
      try workbook.values() == [
        "A1": .text("Thôn"), "B1": .number(4.5), "C1": .number(0.5), "D1": .dateTime(moment),
        "E1": .duration(131_405.5),
        "F1": .boolean(true), "G1": .error("#DIV/0!"), "H1": nil, "J1": .text("giá trị"),
      ])
  }

  @Test func paragraphsSpacesAndNotes() throws {
    let workbook = try flat(
      sheet(
        """
        <table:table-row><table:table-cell office:value-type="string"><office:annotation>
        <text:p>ghi chú</text:p></office:annotation>
        <text:p>  một<text:s text:c="3"/>hai
          ba <text:span>bốn</text:span> </text:p><text:p>dòng<text:tab/>2<text:line-break/>x</text:p>
        <draw:frame><text:p>hình</text:p><table:table><table:table-row>
        <table:table-cell office:value-type="string">
        <text:p>trong hình</text:p></table:table-cell></table:table-row></table:table></draw:frame>
        </table:table-cell></table:table-row>
        """))
    #expect(workbook.sheets.count == 1)
    #expect(try workbook.values() == ["A1": .text("một   hai ba bốn\ndòng\t2\nx")])
  }

  @Test func repetitionsAreHandedOutWhereTheyStand() throws {
    let workbook = try flat(
      sheet(
        """
        <table:table-row table:number-rows-repeated="2"><table:table-cell table:number-columns-repeated="3"/>
        </table:table-row>
        <table:table-row table:number-rows-repeated="3"><table:table-cell table:number-columns-repeated="2"/>
        <table:table-cell table:number-columns-repeated="2" office:value-type="float" office:value="7"/>
        <table:table-cell table:number-columns-repeated="16380"/></table:table-row>
        <table:table-row table:number-rows-repeated="1048571">
        <table:table-cell table:number-columns-repeated="16384"/></table:table-row>
        """))
    let rows = try workbook.allRows()
    #expect(rows.map(\.number) == [3, 4, 5])
    #expect(
      rows.allSatisfy { $0.cells.map(\.column) == [3, 4] && $0.cells.allSatisfy { $0.value == .number(7) } })
  }

  @Test func coveredCellsKeepTheirPlace() throws {
    let workbook = try flat(
      sheet(
        """
        <table:table-row>
        <table:table-cell table:number-columns-spanned="2" table:number-rows-spanned="2"
        office:value-type="float"
        office:value="1"/><table:covered-table-cell/>
        <table:table-cell office:value-type="float" office:value="2"/></table:table-row>
        <table:table-row><table:covered-table-cell office:value-type="float" office:value="9"/>
        <table:covered-table-cell/>
        <table:table-cell office:value-type="float" office:value="3"/></table:table-row>
        """))
    #expect(
      try workbook.values() == ["A1": .number(1), "C1": .number(2), "A2": .number(9), "C2": .number(3)])
    let reader = try workbook.rows(of: workbook.sheets[0])
    while try reader.next() != nil {}
    #expect(reader.mergedRanges.map(\.description) == ["A1:B2"])
  }

  @Test func formatsFontsAndHiddenParts() throws {
    let workbook = try flat(
      """
      <table:table table:name="Ẩn" table:style-name="ta2"><table:table-row/></table:table>
      <table:table table:name="Hiện"><table:table-header-columns>
      <table:table-column table:default-cell-style-name="ngay"/>
      </table:table-header-columns>
      <table:table-column table:visibility="collapse" table:number-columns-repeated="2"/>
      <table:table-row-group><table:table-row table:visibility="filter">
      <table:table-cell office:value-type="date"
      office:date-value="2022-09-01"/>
      <table:table-cell table:style-name="tien" office:value-type="float" office:value="-1234.5"/>
      </table:table-row></table:table-row-group></table:table>
      """,
      styles: """
        <number:date-style style:name="N1"><number:day number:style="long"/><number:text>/</number:text>
        <number:month number:style="long"/><number:text>/</number:text><number:year number:style="long"/>
        </number:date-style>
        <number:number-style style:name="N2P0">
        <number:number number:decimal-places="1" number:min-integer-digits="1"
        number:grouping="true"/></number:number-style><number:number-style style:name="N2">
        <number:text>-</number:text>
        <number:number number:decimal-places="1" number:min-integer-digits="1" number:grouping="true"/>
        <number:text> đ</number:text>
        <style:map style:condition="value()&gt;=0" style:apply-style-name="N2P0"/></number:number-style>
        <style:style style:name="ngay" style:family="table-cell" style:data-style-name="N1">
        <style:text-properties
        fo:font-family="'.VnTime'"/></style:style><style:style style:name="tien" style:family="table-cell"
        style:parent-style-name="ngay" style:data-style-name="N2"/>
        <style:style style:name="ta2" style:family="table"><style:table-properties table:display="false"/>
        </style:style>
        """)
    #expect(workbook.sheets.map(\.visibility) == [.hidden, .visible])
    let reader = try workbook.rows(of: workbook.sheets[1])
    let row = try #require(try reader.next())
    #expect(reader.hiddenColumns == [2, 3])
    #expect(row.isHidden)
    let formats = row.cells.map { workbook.style($0.style).numberFormat }
    #expect(formats.map(\.code) == ["dd/mm/yyyy", "[>=0]#,##0.0;-#,##0.0 \\đ"])
    let texts = try zip(formats, row.cells).map { format, cell in format.text(of: try #require(cell.value)) }
    #expect(texts == ["01/09/2022", "-1,234.5 đ"])
    #expect(row.cells.map { workbook.fontName(of: $0) } == [".VnTime", ".VnTime"])
  }

  @Test func aZippedDocumentIsReadLikeAFlatOne() throws {
    let content = """
      <office:document-content \(namespaces)><office:body><office:spreadsheet><table:table table:name="A">
      <table:table-row>
      <table:table-cell office:value-type="string"><text:p>nén</text:p></table:table-cell></table:table-row>
      </table:table>
      <table:table table:name="B"><table:table-row>
      <table:table-cell office:value-type="float" office:value="2"/></table:table-row>
      </table:table></office:spreadsheet></office:body></office:document-content>
      """
    var zip = ZipBuilder()
    zip.add("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
    zip.add("content.xml", content)
    let workbook = try Workbook(bytes: zip.bytes(), named: "x.ods")
    #expect(workbook.format == .openDocument)
    #expect(try workbook.values(ofSheet: 0) == ["A1": .text("nén")])
    #expect(try workbook.values(ofSheet: 1) == ["A1": .number(2)])
  }

  @Test func documentsThatCannotBeReadSayWhy() throws {
    var zip = ZipBuilder()
    zip.add("mimetype", "application/vnd.oasis.opendocument.text")
    zip.add("content.xml", "<a/>")
    #expect(refusal(of: zip.bytes())?.reason == .otherDocument("OpenDocument"))
    zip = ZipBuilder()
    zip.add("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
    #expect(refusal(of: zip.bytes())?.reason == .missingPart("content.xml"))
    zip.add(
      "META-INF/manifest.xml",
      """
      <m:manifest xmlns:m="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">
      <m:file-entry m:full-path="content.xml">
      <m:encryption-data/></m:file-entry></m:manifest>
      """)
    #expect(refusal(of: zip.bytes())?.reason == .passwordProtected)
  }

  @Test func repetitionIsNoBomb() throws {
    let bomb = """
      <table:table-row table:number-rows-repeated="1048576">
      <table:table-cell table:number-columns-repeated="16384"
      office:value-type="float" office:value="1"/></table:table-row>
      """
    let workbook = try flat(sheet(bomb))
    let error = #expect(throws: SpreadsheetError.self) { try workbook.allRows() }
    #expect(error?.reason == .limitExceeded(.repeatedCells, 10_000_000))
    let spaces = try flat(
      sheet(
        """
        <table:table-row><table:table-cell office:value-type="string">
        <text:p>a<text:s text:c="999999999999"/></text:p>
        </table:table-cell></table:table-row>
        """))
    #expect(throws: SpreadsheetError.self) { try spaces.allRows() }
  }
}

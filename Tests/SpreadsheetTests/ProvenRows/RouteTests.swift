import Spreadsheet
import TestSupport
import Testing

/// Rows that are proven byte by byte, and rows that are left to libxml2.
@Suite struct RouteTests {
  private func routes(_ data: String, before: String = "") throws -> RouteReading {
    var builder = WorkbookBuilder()
    builder.add(sheet: "Trang 1", data: data, before: before)
    builder.sharedStrings = ["Lò Văn Mẫu", "Hộ nghèo"]
    let bytes = builder.bytes()
    let proven = RouteReading(bytes, route: .proven)
    let reference = RouteReading(bytes, route: .reference)
    #expect(proven == reference)
    #expect(reference.routes.proven == 0)
    return proven
  }

  private let regular = """
    <row r="1" spans="1:3"><c r="A1" t="s"><v>0</v></c><c r="B1" s="0"><v>12.5</v></c><c r="C1" t="b"><v>1</v></c></row>\
    <row r="2" hidden="1"><c r="A2" t="inlineStr"><is><t>Thôn &#272;&#xF4;ng &amp; Tây</t></is></c><c r="B2"/>\
    <c r="D2" t="e"><v>#N/A</v></c></row><row r="3" ht="15" customHeight="1"/>\
    <row r="7"><c r="A7"><f>SUM(B1:B2)</f><v>-4.25E+2</v></c><c r="B7" t="str"><f t="shared" si="0"/><v>x</v></c></row>
    """

  @Test func regularRowsNeedNoParser() throws {
    let reading = try routes(regular)
    #expect(reading.refusal == nil)
    #expect(reading.routes.proven == 4)
    #expect(reading.routes.parsed == 0)
    #expect(reading.rows.map(\.number) == [1, 2, 3, 7])
    #expect(reading.rows.map(\.isHidden) == [false, true, false, false])
    #expect(
      reading.rows.map { $0.cells.map(\.value) } == [
        [.text("Lò Văn Mẫu"), .number(12.5), .boolean(true)], [.text("Thôn Đông & Tây"), .error("#N/A")], [],
        [.number(-425), .text("x")],
      ])
    #expect(reading.rows.last?.cells.map(\.hasFormula) == [true, true])
  }

  @Test(arguments: [
    // A comment that holds the end of a row; the row inside it is no row.
    ("<row r=\"2\"><!-- </row><row r=\"3\"><c r=\"A3\"><v>9</v></c></row> --></row>", 0),
    ("<!-- </row><row r=\"3\"><c r=\"A3\"><v>9</v></c></row> -->", 0),
    // A section, a processing instruction, character references, single quotation marks, line ends in a tag.
    ("<row r=\"2\"><c r=\"A2\"><v><![CDATA[5]]></v></c></row>", 1),
    ("<?x </row> ?><row r=\"2\"><c r=\"A2\"><v>5</v></c></row>", 1),
    ("<row r=\"2\"><c r=\"A2\" t=\"str\"><v>&#10;</v></c></row>", 1),
    ("<row r='2'><c r='A2'><v>5</v></c></row>", 1), ("<row\nr=\"2\"><c r=\"A2\"><v>5</v></c></row>", 1),
    // An element of another namespace with a row of its own.
    ("<x xmlns=\"urn:x\"><row r=\"2\"><c r=\"A2\"><v>5</v></c></row></x>", 0),
    // Columns out of order, one twice.
    ("<row r=\"2\"><c r=\"B2\"><v>5</v></c><c r=\"A2\"><v>6</v></c></row>", 2),
    ("<row r=\"2\"><c r=\"B2\"><v>5</v></c><c r=\"B2\"><v>6</v></c></row>", 2),
    // An escape of what XML cannot hold; white space that does not count.
    ("<row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is><t>_x0041_</t></is></c></row>", 1),
    ("<row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is><t> a </t></is></c></row>", 1),
  ])
  func whatIsNotProvenIsParsed(row: String, cells: Int) throws {
    let end = "<row r=\"9\"><c r=\"A9\"><v>1</v></c></row>"
    let reading = try routes("<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>" + row + end)
    #expect(reading.refusal == nil)
    // What stands between rows is given to libxml2 with the row that follows.
    #expect(reading.routes.proven == (row.hasPrefix("<row") || row.hasPrefix("<?") ? 2 : 1))
    #expect(reading.rows.first?.number == 1)
    #expect(reading.rows.last?.number == 9)
    #expect(reading.rows.dropFirst().dropLast().flatMap(\.cells).count == cells)
  }

  @Test(arguments: [
    "<row r=\"2\" r=\"2\"/>", "<row r=\"2\"><c r=\"A3\"><v>1</v></c></row>",
    "<row r=\"2\"><c r=\"A2\"></row>",
    "<row r=\"2\"><c r=\"A2\"><v>1x</v></c></row>", "<row r=\"2\"><c r=\"A2\" t=\"s\"><v>2</v></c></row>",
    "<row r=\"2\"><c r=\"A2\" t=\"b\"><v>01</v></c></row>", "<row r=\"2\" x:y=\"1\"/>",
    "<row r=\"2\"><c r=\"A2\" s=\"1\" s=\"1\"/></row>",
    "<row r=\"2\"><c r=\"A2\" t=\"str\"><v>\u{1}</v></c></row>",
    "<row r=\"2\"><c r=\"A2\" t=\"str\"><v>]]></v></c></row>", "<row r=\"1048577\"/>",
    "<row r=\"2\"><c r=\"A2\" t=\"str\"><v>\u{ffff}</v></c></row>",
  ])
  func whatLibXML2RefusesIsRefused(row: String) throws {
    let reading = try routes("<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>\n\n" + row)
    #expect(reading.rows.map(\.number) == [1])
    #expect(reading.refusal?.isEmpty == false)
  }

  /// The prefix of an attribute counts as declared once libxml2 let a row with it pass.
  @Test func attributesWithAPrefixAreLearned() throws {
    let rows = (1...5).map { "<row r=\"\($0)\" x:dy=\"0.25\"><c r=\"A\($0)\"><v>1</v></c></row>" }
    var builder = WorkbookBuilder()
    builder.add(sheet: "Trang 1", data: rows.joined())
    let name = "xl/worksheets/sheet1.xml"
    let plain = builder.sheets[0].xml
    builder.parts[name] = Array(plain.replacing("<worksheet ", with: "<worksheet xmlns:x=\"urn:x\" ").utf8)
    let reading = RouteReading(builder.bytes(), route: .proven)
    #expect(reading == RouteReading(builder.bytes(), route: .reference))
    #expect(reading.refusal == nil)
    #expect(reading.routes.parsed == 1)
    #expect(reading.routes.proven == 4)
  }

  /// Rows longer than what is read at once, and many of them.
  @Test func rowsAcrossChunks() throws {
    let rows = (1...4000).map { row in
      let cells = ["A", "B", "AA"].map { "<c r=\"\($0)\(row)\"><v>\(row)</v></c>" }.joined()
      let text = String(repeating: "ộ", count: row % 50 == 0 ? 70_000 : row % 31)
      return "<row r=\"\(row)\">\(cells)<c r=\"AB\(row)\" t=\"inlineStr\"><is><t>\(text)</t></is></c></row>"
    }
    let reading = try routes(rows.joined(separator: "\n"))
    #expect(reading.refusal == nil)
    #expect(reading.rows.count == 4000)
    #expect(reading.routes.proven == 4000)
  }

  @Test func otherEncodingsAreParsed() throws {
    var builder = WorkbookBuilder()
    builder.add(sheet: "Trang 1", data: regular)
    builder.sharedStrings = ["Lò Văn Mẫu"]
    let name = "xl/worksheets/sheet1.xml"
    let plain = builder.sheets[0].xml
    builder.parts[name] = [0xff, 0xfe] + utf16(plain.replacing("UTF-8", with: "UTF-16"))
    let reading = RouteReading(builder.bytes(), route: .proven)
    #expect(reading == RouteReading(builder.bytes(), route: .reference))
    #expect(reading.routes.proven == 0)
    #expect(reading.routes.parsed == 4)
  }
}

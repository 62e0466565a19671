import Spreadsheet
import TestSupport
import Testing

/// Thousands of slightly damaged files: each gives cells or a refusal, and none crashes or hangs.
@Suite struct MutationTests {
  /// Changes, drops, doubles or moves some bytes.
  private func mutated(_ bytes: [UInt8], _ random: inout SeededRandom) -> [UInt8] {
    var bytes = bytes
    for _ in 0..<Int.random(in: 1...4, using: &random) where !bytes.isEmpty {
      let index = Int.random(in: 0..<bytes.count, using: &random)
      let length = Int.random(in: 1...min(8, bytes.count - index), using: &random)
      switch Int.random(in: 0..<6, using: &random) {
      case 0: bytes[index] = UInt8.random(in: 0...255, using: &random)
      case 1: bytes[index] ^= 1 << UInt8.random(in: 0...7, using: &random)
      case 2: bytes.removeSubrange(index..<index + length)
      case 3: bytes.insert(contentsOf: bytes[index..<index + length], at: index)
      case 4:
        for place in index..<index + length {
          bytes[place] = [0, 0xff, 0x7f, 0x80].randomElement(using: &random) ?? 0
        }
      default: bytes.removeLast(min(length, bytes.count))
      }
    }
    return bytes
  }

  private func run(_ count: Int, seed: UInt64, _ make: (inout SeededRandom) -> [UInt8]) -> (
    opened: Int, refused: Int
  ) {
    let count = Thoroughness.rounds(count)
    var random = SeededRandom(seed: seed)
    var opened = 0
    for _ in 0..<count where refusal(of: make(&random)) == nil { opened += 1 }
    return (opened, count - opened)
  }

  private func sample() -> WorkbookBuilder {
    var builder = WorkbookBuilder()
    builder.sharedStrings = ["một", "hai _x0041_", "ba"]
    builder.add(
      sheet: "Danh sách",
      data: """
        <row r="1" hidden="1"><c r="A1" t="s"><v>0</v></c><c r="B1" s="1"><v>43743.5</v></c><c r="C1" t="b">
        <v>1</v></c></row>\
        <row r="2"><c r="A2" t="inlineStr"><is><r><rPr><rFont val=".VnTime"/></rPr>
        <t xml:space="preserve"> x </t></r></is></c>\
        <c r="B2" t="e"><v>#N/A</v></c><c r="C2" t="str"><f>1</f><v>y&amp;z</v></c><c t="d"><v>2019-10-05</v>
        </c></row>
        """, before: "<cols><col min=\"1\" max=\"3\" hidden=\"1\"/></cols>",
      after: "<mergeCells><mergeCell ref=\"A1:B2\"/></mergeCells>")
    return builder
  }

  @Test func zipPackages() {
    let bytes = sample().bytes()
    let result = run(3000, seed: 1) { mutated(bytes, &$0) }
    #expect(result.refused > 1500)
  }

  /// Only the directory is damaged, so that the checks behind the first ones are reached.
  @Test func zipDirectories() {
    let bytes = sample().bytes()
    let start = bytes.indices.dropLast(4).first { bytes[$0..<$0 + 4] == [0x50, 0x4b, 1, 2] } ?? 0
    let result = run(3000, seed: 2) { Array(bytes[..<start]) + mutated(Array(bytes[start...]), &$0) }
    #expect(result.refused > 1000)
  }

  /// Checksums are made after the damage, so that the XML itself is reached.
  @Test(arguments: ["xl/worksheets/sheet1.xml", "xl/styles.xml", "xl/sharedStrings.xml", "xl/workbook.xml"])
  func parts(name: String) throws {
    let package = sample().package()
    let index = try #require(package.entries.firstIndex { $0.name == name })
    let result = run(1500, seed: 3) { random in
      var package = package
      package.entries[index] = ZipBuilder.Entry(name, mutated(package.entries[index].packed, &random))
      return package.bytes()
    }
    #expect(result.refused > 300)
    #expect(result.opened > 20)
  }

  @Test func textTables() {
    let text = Array("STT;Họ tên;\"Ghi; chú\"\n1;\"Đinh \"\"A\"\"\";x\r\n2;b;\n".utf8)
    let result = run(3000, seed: 4) { mutated(text, &$0) }
    #expect(result.opened > 1000)
  }

  @Test func spreadsheetML() {
    let text = """
      <?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"
      xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Styles><Style ss:ID="a">
      <NumberFormat ss:Format="h:mm"/></Style>
      </Styles><Worksheet ss:Name="A"><Table><Column ss:Span="2" ss:Hidden="1"/><Row ss:Index="3">
      <Cell ss:MergeAcross="1">
      <Data ss:Type="Number">1</Data></Cell><Cell ss:StyleID="a">
      <Data ss:Type="DateTime">2019-10-05T01:02:03</Data></Cell></Row>
      </Table></Worksheet></Workbook>
      """
    let result = run(2000, seed: 5) { mutated(Array(text.utf8), &$0) }
    #expect(result.refused > 500)
  }

  @Test func openDocument() {
    let text = """
      <o:document xmlns:o="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
      xmlns:t="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
      xmlns:p="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><o:body><o:spreadsheet><t:table t:name="A">
      <t:table-column
      t:number-columns-repeated="9"/><t:table-row t:number-rows-repeated="3">
      <t:table-cell o:value-type="float" o:value="1"
      t:number-columns-repeated="2"/><t:table-cell o:value-type="string"><p:p>a<p:s p:c="3"/>b</p:p>
      </t:table-cell></t:table-row>
      </t:table></o:spreadsheet></o:body></o:document>
      """
    let result = run(2000, seed: 6) { mutated(Array(text.utf8), &$0) }
    #expect(result.refused > 500)
  }

  @Test func anyBytesAtAll() {
    var random = SeededRandom(seed: 7)
    let starts: [[UInt8]] = [
      [], [0x50, 0x4b, 3, 4], [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1], Array("<?xml".utf8),
      [0xff, 0xfe],
    ]
    for _ in 0..<Thoroughness.rounds(2000) {
      let start = starts.randomElement(using: &random) ?? []
      let rest = (0..<Int.random(in: 0...900, using: &random)).map { _ in
        UInt8.random(in: 0...255, using: &random)
      }
      _ = refusal(of: start + rest)
    }
  }

  @Test func numberFormatsOfAnyText() {
    var random = SeededRandom(seed: 8)
    let letters = Array("0#?.,%E+-/:;@_*\\\"[]$hmsydAPGeneral ")
    let values: [CellValue] = [
      .number(1234.567), .number(-0.001), .number(1e300), .text("x"), .duration(5e9), .number(43743.7),
    ]
    for _ in 0..<Thoroughness.rounds(5000) {
      let code = String(
        (0..<Int.random(in: 0...14, using: &random)).compactMap { _ in letters.randomElement(using: &random) }
      )
      for value in values { _ = NumberFormat(code: code).text(of: value) }
    }
  }
}

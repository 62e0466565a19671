import Foundation
import Spreadsheet
import TestSupport
import Testing

/// Shared texts, numbers and characters, read both ways.
@Suite struct ProvenContentTests {
  private func reading(data: String, strings: String? = nil) -> RouteReading {
    var builder = WorkbookBuilder()
    builder.add(sheet: "Trang 1", data: data)
    builder.sharedStrings = [""]
    if let strings {
      builder.parts["xl/sharedStrings.xml"] = Array(strings.utf8)
    }
    let bytes = builder.bytes()
    let proven = RouteReading(bytes, route: .proven)
    #expect(proven == RouteReading(bytes, route: .reference), "\(strings ?? data)")
    return proven
  }

  private func list(_ items: String) -> String { "<sst xmlns=\"\(WorkbookBuilder.main)\">\(items)</sst>" }

  /// Six cells in six rows that refer to the first six texts.
  private let references = (1...6).map {
    "<row r=\"\($0)\"><c r=\"A\($0)\" t=\"s\"><v>\($0 - 1)</v></c></row>"
  }
  .joined()

  @Test(arguments: [
    ("<si><t>a</t></si>\n<si><t xml:space=\"preserve\"> b </t></si> <si><t>c_d]e</t></si>", "a, b ,c_d]e"),
    (
      "<si><t>a</t></si><si><r><t>b</t></r><r><t>c</t></r></si><si><t>d &amp; ộ&#x1EA1;</t></si>",
      "a,bc,d & ộạ"
    ),
    ("<si><t>a</t></si><!-- <si><t>x</t></si> --><si><t>b</t></si>", "a,b"),
    ("<!-- <si> --><si><t>a</t></si><si><t><![CDATA[</si><si>]]></t></si><si><t>b</t></si>", "a,</si><si>,b"),
    ("<si><t>a</t></si><si><t>_x0041_</t></si><si><t>_&#120;0041_</t></si>", "a,A,A"),
    ("<si><t>a</t></si><si xmlns=\"urn:x\"><t>x</t></si><si><t> b </t></si>", "a,b"),
    ("<si><t>a</t></si><y xmlns=\"urn:y\"><si><t>x</t></si></y><si><t>b</t></si>", "a,b"),
    ("<si><t>a</t><rPh><t>x</t></rPh></si><si><t>b\nc</t></si><si><t>d</t></si>", "a,b\nc,d"),
  ])
  func sharedTexts(items: String, expected: String) {
    let count = expected.split(separator: ",", omittingEmptySubsequences: false).count
    let rows = references.components(separatedBy: "<row").dropFirst().prefix(count).map { "<row" + $0 }
    let found = reading(data: rows.joined(), strings: list(items))
    #expect(found.refusal == nil)
    #expect(
      found.rows.flatMap(\.cells).map(\.value) == expected.split(separator: ",").map { .text(String($0)) })
  }

  /// How libxml2 words bytes in no encoding depends on where the part it was given ended.
  @Test(
    arguments: [
      [0x80], [0x61, 0xff], [0x3c, 0x73, 0x69, 0x3e, 0xc3], [0xe1, 0xbb], Array("<si><t>m\"".utf8) + [0xe1],
    ] as [[UInt8]])
  func bytesThatAreNoTextAreToldInOneWay(bytes: [UInt8]) {
    var builder = WorkbookBuilder()
    builder.add(sheet: "Trang 1", data: references)
    builder.sharedStrings = [""]
    builder.parts["xl/sharedStrings.xml"] =
      Array("<sst xmlns=\"\(WorkbookBuilder.main)\">".utf8) + bytes + Array("</sst>".utf8)
    let proven = RouteReading(builder.bytes(), route: .proven)
    #expect(proven == RouteReading(builder.bytes(), route: .reference))
    #expect(proven.refusal?.contains("not proper UTF-8") == true)
  }

  @Test(arguments: [
    "<x:sst xmlns:x=\"NS\"><si><t>a</t></si><x:si><x:t>b</x:t></x:si></x:sst>",
    "<x:sst xmlns:x=\"NS\"><si xmlns=\"NS\"><t>a</t></si><si><t>b</t></si><x:si><x:t>c</x:t></x:si></x:sst>",
    "<sst xmlns=\"NS\"><si><t>a</t></si><si><t>b</t></sst>", "<sst xmlns=\"NS\"/>",
    "<sst xmlns=\"NS\"><si><t>a</t></si><si><t>\u{1}</t></si></sst>",
    "<sst xmlns=\"NS\"><si><t>a</t></si><si><t>]]></t></si></sst>",
    "<sst xmlns=\"NS\"><si><t>a</t></si><si/></sst>",
    "<sst xmlns=\"NS\"><si><t>a</t></si>\n\n<si><t>&x;</t></si></sst>",
  ])
  func unusualListsSayTheSame(list: String) {
    _ = reading(data: references, strings: list.replacing("NS", with: WorkbookBuilder.main))
  }

  /// Lists longer than what is read at once.
  @Test func longLists() {
    let items = (0..<5000).map { "<si><t>\(String(repeating: "ấp ", count: $0 % 40))\($0)</t></si>" }.joined()
    let rows = stride(from: 1, to: 5000, by: 7).map {
      "<row r=\"\($0)\"><c r=\"B\($0)\" t=\"s\"><v>\($0)</v></c></row>"
    }
    let found = reading(data: rows.joined(), strings: list(items))
    #expect(found.routes.proven == rows.count)
    #expect(found.rows[2].cells[0].value == .text(String(repeating: "ấp ", count: 15) + "15"))
  }

  /// Numbers of every length, with and without a point; those with up to 15 digits are read eight digits at a time.
  @Test func numbers() {
    var random = SeededRandom(seed: 15)
    var written: [String] = [
      "0", "00", "007", "0.5", "5.", ".5", "-0", "1e5", "12345678", "123456789012345", "1.", "1..2",
      // One and fourteen places, eight digits with and without a point, all digits on one side of what is read at once.
      "1234567.8", "1.2", "1.23456789012345", "0.00000000000001", "0.10000000000001", "1234567.12345678",
      "12345678.5", "99999999.9", "9999999.9", "1.2345678", "1.234567", "123456789", "999999999999999",
    ]
    for _ in 0..<Thoroughness.rounds(2000) {
      let whole = (0..<Int.random(in: 1...18, using: &random)).map { _ in
        Int.random(in: 0...9, using: &random)
      }
      let places = (0..<Int.random(in: 0...18, using: &random)).map { _ in
        Int.random(in: 0...9, using: &random)
      }
      let sign = Int.random(in: 0..<8, using: &random) == 0 ? "-" : ""
      written.append(
        sign + whole.map(String.init).joined() + (places.isEmpty ? "" : ".")
          + places.map(String.init).joined())
    }
    let unsound: Set = ["1..2"]
    for text in unsound { _ = reading(data: "<row r=\"1\"><c r=\"A1\"><v>\(text)</v></c></row>") }
    let sound = written.filter { !unsound.contains($0) }
    let rows = sound.enumerated().map { "<row r=\"\($0 + 1)\"><c r=\"A\($0 + 1)\"><v>\($1)</v></c></row>" }
    let found = reading(data: rows.joined())
    #expect(found.routes.proven == sound.count)
    for (row, text) in zip(found.rows, sound) {
      // The standard library wants digits on both sides of the point.
      let complete = text.hasSuffix(".") ? text + "0" : text.hasPrefix(".") ? "0" + text : text
      #expect(row.cells.first?.value == Double(complete).map { .number($0) }, "\(text)")
    }
  }

  /// Bytes of UTF-8 and bytes that are none (RFC 3629, 4), in the middle of a text and at its end.
  @Test(
    arguments: [
      [0xc2, 0x80], [0xdf, 0xbf], [0xe0, 0xa0, 0x80], [0xed, 0x9f, 0xbf], [0xee, 0x80, 0x80],
      [0xef, 0xbf, 0xbd],
      [0xf0, 0x90, 0x80, 0x80], [0xf4, 0x8f, 0xbf, 0xbf], [0xc0, 0x80], [0xc1, 0xbf], [0xe0, 0x9f, 0xbf],
      [0xed, 0xa0, 0x80], [0xf0, 0x8f, 0xbf, 0xbf], [0xf4, 0x90, 0x80, 0x80], [0xf5, 0x80, 0x80, 0x80],
      [0x80], [0xff],
      [0xc3], [0xe1, 0xba], [0xf0, 0x9f, 0x98], [0xef, 0xbf, 0xbe], [0xef, 0xbf, 0xbf], [0x7f], [0x1f],
      [0x0d], [0x09],
    ] as [[UInt8]])
  func characters(bytes: [UInt8]) {
    for (before, after) in [("abcdefghi", "jk"), ("", ""), ("ab", "cdefghijklmn")] {
      var builder = WorkbookBuilder()
      let mark = "MARK"
      builder.add(
        sheet: "A",
        data: "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>\(before)\(mark)\(after)</t></is></c></row>")
      var sheet = Array(builder.sheets[0].xml.utf8)
      let place = sheet.indices.first { sheet[$0...].starts(with: mark.utf8) } ?? 0
      sheet.replaceSubrange(place..<(place + 4), with: bytes)
      builder.parts["xl/worksheets/sheet1.xml"] = sheet
      let file = builder.bytes()
      #expect(RouteReading(file, route: .proven) == RouteReading(file, route: .reference), "\(bytes)")
    }
  }
}

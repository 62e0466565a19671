import Provenance
import Spreadsheet
import TestSupport
import Testing

@Suite struct WorksheetTests {
  @Test func rowsAndCellsWithoutAddressFollowTheOneBefore() throws {
    let found = try values(
      data: """
        <row><c><v>1</v></c><c r="D1"><v>2</v></c><c><v>3</v></c></row>
        <row r="7"><c><v>4</v></c></row><row><c><v>5</v></c></row>
        """)
    #expect(
      found == ["A1": .number(1), "D1": .number(2), "E1": .number(3), "A7": .number(4), "A8": .number(5)])
  }

  @Test func rowsOutOfOrderAndRepeatedAreHandedOutAsTheyStand() throws {
    let rows = try workbook(
      data: """
        <row r="5"><c r="A5"><v>1</v></c></row><row r="2"><c r="A2"><v>2</v></c></row>
        <row r="5"><c r="A5"><v>3</v></c></row>
        """
    ).allRows()
    #expect(rows.map(\.number) == [5, 2, 5])
    #expect(rows.map { $0.cells.map(\.value) } == [[.number(1)], [.number(2)], [.number(3)]])
  }

  @Test func cellsOutOfOrderArePutInOrder() throws {
    let row = try #require(
      try workbook(
        data: "<row r=\"1\"><c r=\"C1\"><v>3</v></c><c r=\"A1\"><v>1</v></c><c r=\"B1\"><v>2</v></c></row>"
      ).allRows().first)
    #expect(row.cells.map(\.column) == [1, 2, 3])
    #expect(row.cells.map(\.value) == [.number(1), .number(2), .number(3)])
  }

  @Test func anAddressThatStandsTwiceIsHandedOutTwice() throws {
    let row = try #require(
      try workbook(
        data: "<row r=\"1\"><c r=\"B1\"><v>1</v></c><c r=\"A1\"><v>2</v></c><c r=\"B1\"><v>3</v></c></row>"
      ).allRows().first)
    #expect(row.cells.map(\.column) == [1, 2, 2])
    #expect(row.cells.map(\.value) == [.number(2), .number(1), .number(3)])
  }

  @Test func styledCellsWithoutValueAreNoCells() throws {
    let rows = try workbook(
      data: """
        <row r="1"><c r="A1" s="1"/><c r="B1" s="1"><v></v></c><c r="C1" t="s"/><c r="D1" t="inlineStr"><is/>
        </c>\
        <c r="E1" t="str"><v></v></c><c r="F1" t="s"><v>0</v></c></row>
        """, sharedStrings: [""]
    ).allRows()
    #expect(rows.map(\.number) == [1])
    #expect(rows.first?.cells == [])
  }

  @Test func everyTypeOfCellIsUnderstood() throws {
    let found = try values(
      data: """
        <row r="1"><c r="A1" t="n"><v>-1.5E3</v></c><c r="B1" t="s"><v>1</v></c>\
        <c r="C1" t="inlineStr"><is><t>trong ô</t></is></c><c r="D1" t="b"><v>1</v></c><c r="E1" t="b">
        <v>0</v></c>\
        <c r="F1" t="e"><v>#N/A</v></c><c r="G1" t="str"><f>A1</f><v>chữ</v></c>\
        <c r="H1" t="d"><v>2019-10-05T06:07:08</v></c><c r="I1"><v> 12 </v></c></row>
        """, sharedStrings: ["không", "chung"])
    let moment = try #require(DateTime(year: 2019, month: 10, day: 5, millisecondOfDay: 22_028_000))
    #expect(
      found == [
        "A1": .number(-1500), "B1": .text("chung"), "C1": .text("trong ô"), "D1": .boolean(true),
        "E1": .boolean(false), "F1": .error("#N/A"), "G1": .text("chữ"), "H1": .dateTime(moment),
        "I1": .number(12),
      ])
  }

  @Test func formulasGiveTheirStoredResultAndSayThatTheyAreFormulas() throws {
    let cells = try #require(
      try workbook(
        data: """
          <row r="1"><c r="A1"><f>1+1</f><v>2</v></c><c r="B1"><f>NOW()</f></c>
          <c r="C1" t="str"><f>""</f><v></v></c>\
          <c r="D1" t="str"><f>X()</f></c><c r="E1"><v>3</v></c></row>
          """
      ).allRows().first?.cells)
    #expect(cells.map(\.value) == [.number(2), nil, .text(""), nil, .number(3)])
    #expect(cells.map(\.hasFormula) == [true, true, true, true, false])
  }

  @Test(arguments: [
    ("0.1", 0.1), ("0.30000000000000004", 0.300_000_000_000_000_04), ("1E-7", 1e-7),
    ("12345678901234567890", 1.2345678901234567e19),
    ("-0.0", -0.0), ("9007199254740993", 9_007_199_254_740_992),
    ("2.2250738585072014E-308", 2.2250738585072014e-308),
    ("43435.583333333336", 43_435.583_333_333_336), ("+5", 5), (".5", 0.5), ("5.", 5),
  ])
  func numbersAreExactToTheLastBit(written: String, expected: Double) throws {
    let found = try values(data: "<row r=\"1\"><c r=\"A1\"><v>\(written)</v></c></row>")
    #expect(found == ["A1": .number(expected)])
  }

  @Test func commentsAndCharacterDataInsideCellsAreRead() throws {
    let found = try values(
      data: """
        <!-- </row> --><row r="1"><!-- x --><c r="A1"><v>4<!-- y -->2</v></c>\
        <c r="B1" t="str"><v><![CDATA[a<b]]>&amp;&#x1EA1;&#10;c</v></c></row>
        """)
    #expect(found == ["A1": .number(42), "B1": .text("a<b&ạ\nc")])
  }

  @Test func prefixedNamesAndForeignElementsAreTakenForWhatTheyAre() throws {
    var builder = WorkbookBuilder()
    builder.add(
      sheet: "A",
      xml: """
        <x:worksheet xmlns:x="\(WorkbookBuilder.main)" xmlns:o="urn:khac"
          xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">
        <x:sheetData><o:row r="9"/><x:row r="1"><x:c r="A1"><x:v>1</x:v><o:v>2</o:v></x:c>
        <o:c r="B1"><x:v>3</x:v></o:c>
        <mc:AlternateContent><mc:Choice Requires="o"><x:c r="C1"><x:v>4</x:v></x:c></mc:Choice>
        <mc:Fallback><x:c r="D1"><x:v>5</x:v></x:c></mc:Fallback></mc:AlternateContent>
        </x:row></x:sheetData></x:worksheet>
        """)
    let found = try Workbook(bytes: builder.bytes(), named: "x").values()
    #expect(found == ["A1": .number(1), "D1": .number(5)])
  }

  @Test func partsInUTF16AreRead() throws {
    var builder = WorkbookBuilder()
    builder.add(sheet: "A", rows: [])
    let text = """
      <?xml version="1.0" encoding="UTF-16"?><worksheet xmlns="\(WorkbookBuilder.main)"><sheetData>
      <row r="1">\
      <c r="A1" t="str"><v>Nguyễn 𝄞</v></c></row></sheetData></worksheet>
      """
    builder.parts["xl/worksheets/sheet1.xml"] =
      [0xff, 0xfe] + utf16(text)
    #expect(try Workbook(bytes: builder.bytes(), named: "x").values() == ["A1": .text("Nguyễn 𝄞")])
  }

  @Test func hiddenRowsAndColumnsAreMarked() throws {
    let workbook = try workbook(
      data: "<row r=\"1\" hidden=\"1\"><c r=\"A1\"><v>1</v></c></row><row r=\"2\" hidden=\"0\"/>",
      before: """
        <cols><col min="2" max="3" hidden="1"/><col min="4" max="4"/>
        <col min="16384" max="16384" hidden="true"/></cols>
        """)
    let reader = try workbook.rows(of: workbook.sheets[0])
    #expect(reader.hiddenColumns == [2, 3, 16_384])
    #expect(try reader.next()?.isHidden == true)
    #expect(try reader.next()?.isHidden == false)
  }

  @Test func mergedRangesAreKnownAfterTheLastRow() throws {
    let workbook = try workbook(
      data: "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>",
      after:
        "<mergeCells><mergeCell ref=\"A1:C2\"/><mergeCell ref=\"D:E\"/><mergeCell ref=\"7:7\"/></mergeCells>")
    let reader = try workbook.rows(of: workbook.sheets[0])
    while try reader.next() != nil {}
    #expect(reader.mergedRanges.map(\.description) == ["A1:C2", "D1:E1048576", "A7:XFD7"])
  }

  @Test func aSheetLargerThanAChunkIsReadRowByRow() throws {
    let rows = (1...20_000).map { "<row r=\"\($0)\"><c r=\"A\($0)\"><v>\($0)</v></c></row>" }
    let read = try workbook(data: rows.joined()).allRows()
    #expect(read.count == 20_000)
    #expect(
      read.enumerated().allSatisfy { index, row in
        row.number == index + 1 && row.cells.first?.value == .number(Double(index + 1))
      })
  }

  /// Rows that are listed are shown unless they say otherwise; `zeroHeight` hides those that are not (18.3.1.81).
  @Test func rowsHiddenByDefaultAreTheOnesNotListed() throws {
    let rows = try workbook(
      data: "<row r=\"1\"><c><v>1</v></c></row><row r=\"3\" hidden=\"1\"><c><v>3</v></c></row>",
      before: "<sheetFormatPr defaultRowHeight=\"15\" zeroHeight=\"1\"/>"
    ).allRows()
    #expect(rows.map(\.isHidden) == [false, true])
  }
}

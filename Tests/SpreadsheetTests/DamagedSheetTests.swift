import Provenance
import Spreadsheet
import TestSupport
import Testing

@Suite struct DamagedSheetTests {
  @Test(arguments: [
    "<row r=\"1\"><c r=\"A1\"><v>một</v></c></row>",
    "<row r=\"1\"><c r=\"A1\"><v>NaN</v></c></row>",
    "<row r=\"1\"><c r=\"A1\"><v>1,5</v></c></row>",
    "<row r=\"1\"><c r=\"A1\"><v>1E999</v></c></row>",
    "<row r=\"1\"><c r=\"A1\" t=\"b\"><v>2</v></c></row>",
    "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>99</v></c></row>",
    "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>-1</v></c></row>",
    "<row r=\"1\"><c r=\"A2\"><v>1</v></c></row>",
    "<row r=\"1\"><c r=\"1A\"><v>1</v></c></row>",
    "<row r=\"1\"><c r=\"\"><v>1</v></c></row>",
    "<row r=\"1\"><c r=\"A1\" s=\"x\"><v>1</v></c></row>",
    "<row r=\"một\"/>",
    "<row r=\"0\"/>",
  ])
  func whatCannotBeUnderstoodIsRefusedWithItsPlace(data: String) throws {
    let workbook = try workbook(data: data, sharedStrings: ["a"])
    let error = #expect(throws: SpreadsheetError.self) { try workbook.allRows() }
    let refusal = try #require(error)
    guard case .damagedPart = refusal.reason else {
      Issue.record("unexpected reason \(refusal.reason)")
      return
    }
    #expect(refusal.location.part == "xl/worksheets/sheet1.xml")
    #expect(refusal.location.line == 2)
  }

  @Test func rowsBeforeADamagedPlaceAreHandedOutThenTheErrorEveryTime() throws {
    var builder = WorkbookBuilder()
    let xml = """
      <worksheet xmlns="\(WorkbookBuilder.main)"><sheetData>
      <row r="1"><c r="A1"><v>1</v></c></row>
      <row r="2"><c r="A2"><v>2</v></c></row>
      <row r="3"><c r="A3"><v>
      """
    builder.add(sheet: "A", xml: xml)
    let workbook = try Workbook(bytes: builder.bytes(), named: "x.xlsx")
    let reader = try workbook.rows(of: workbook.sheets[0])
    #expect(try reader.next()?.number == 1)
    #expect(try reader.next()?.number == 2)
    for _ in 1...3 {
      let error = #expect(throws: SpreadsheetError.self) { try reader.next() }
      #expect(error?.code == "FI-017")
      #expect(error?.location.line == 4)
    }
  }

  @Test func aDamagedWordOfLibXML2IsQuotedAfterOurSentence() throws {
    var builder = WorkbookBuilder()
    builder.add(sheet: "A", xml: "<worksheet xmlns=\"\(WorkbookBuilder.main)\"><sheetData></worksheet>")
    let error = try #require(refusal(of: builder.bytes()))
    #expect(error.message.english.hasPrefix("The content of the file is damaged or cut off at this place"))
    #expect(error.message.english.contains("Opening and ending tag mismatch: sheetData"))
  }

  @Test func aPartOfAnotherKindIsNoEmptySheet() throws {
    var builder = WorkbookBuilder()
    builder.add(sheet: "A", xml: "<chartsheet xmlns=\"\(WorkbookBuilder.main)\"/>")
    #expect(refusal(of: builder.bytes())?.reason == .otherXML("chartsheet"))
    builder = WorkbookBuilder()
    builder.add(sheet: "A", xml: "<worksheet xmlns=\"urn:khac\"><sheetData/></worksheet>")
    #expect(refusal(of: builder.bytes())?.reason == .otherXML("worksheet"))
  }

  @Test(arguments: [
    "xl/worksheets/sheet1.xml", "xl/workbook.xml", "xl/sharedStrings.xml", "xl/styles.xml", "_rels/.rels",
  ])
  func aDocumentTypeIsRefusedInEveryPart(part: String) throws {
    var builder = WorkbookBuilder()
    builder.add(sheet: "A", rows: [["a"]])
    var package = builder.package()
    let index = try #require(package.entries.firstIndex { $0.name == part })
    let text = String(decoding: package.entries[index].packed, as: UTF8.self)
    let lines = text.split(separator: "\n", maxSplits: 1)
    let type = "<!DOCTYPE x [<!ENTITY a \"bbbbbbbb\"><!ENTITY c SYSTEM \"file:///etc/passwd\">]>"
    let bomb = "\(lines[0])\n\(type)\n\(lines[1])"
    package.entries[index] = ZipBuilder.Entry(part, Array(bomb.utf8))
    let error = try #require(refusal(of: package.bytes()))
    #expect(error.reason == .documentType)
    #expect(error.location.part == part)
    #expect(error.location.line == 2)
  }

  @Test func undefinedEntitiesAreRefusedNotDropped() throws {
    let error = #expect(throws: SpreadsheetError.self) {
      try values(data: "<row r=\"1\"><c r=\"A1\" t=\"str\"><v>a&khong;b</v></c></row>")
    }
    #expect(error?.code == "FI-017")
  }
}

import Foundation
import Provenance
import TestSupport
import Testing

@testable import Spreadsheet

/// Marks in the cells of a sheet, and what of a sheet stays when they are put there.
@Suite struct AnnotatedCellsTests {
  /// A finding on a cell of the sheet `Trang 1`.
  static func remark(_ cell: String, _ severity: Severity = .error, _ words: String = "Kiểm tra") -> Remark {
    Remark(
      sheet: "Trang 1", cell: CellReference(cell), severity: severity, texts: ["Trang 1!\(cell)", words],
      comment: words)
  }

  static func annotated(
    _ builder: WorkbookBuilder, _ remarks: [Remark]
  ) throws(AnnotationObstacle) -> AnnotatedWorkbook {
    try AnnotatedWorkbook(
      of: builder.bytes(), named: "thu.xlsx", headings: ["Vị trí", "Nội dung"], remarks: remarks)
  }

  static func part(_ name: String, of bytes: [UInt8]) throws -> String {
    let archive = try #require(
      try ZipArchive(ByteSource(bytes: bytes, name: "thu.xlsx"), limits: .standard))
    let edit = PackageEdit(OpenXMLPackage(archive: archive, limits: .standard))
    return String(decoding: try #require(try edit.bytes(of: name)), as: UTF8.self)
  }

  // Row 2: A2 a date, D2 empty; row 5 empty. Styles 0 and 1 are there.
  @Test func cellsAndRowsThatAreNotThereArePutInOrder() throws {
    var builder = WorkbookBuilder()
    builder.add(
      sheet: "Trang 1",
      data:
        "<row r=\"2\" spans=\"1:4\"><c s='1' r=\"A2\"><v>40000</v></c><c r=\"D2\"/></row>\n<row r=\"5\"/>",
      after: "<pageMargins left=\"1\"/><tableParts/>")
    let copy = try Self.annotated(
      builder, [Self.remark("A2"), Self.remark("B2", .warning), Self.remark("C5"), Self.remark("A3")])
    let sheet = try Self.part("xl/worksheets/sheet1.xml", of: copy.bytes)
    #expect(
      sheet.contains(
        "<row r=\"2\" spans=\"1:4\"><c s='2' r=\"A2\"><v>40000</v></c><c r=\"B2\" s=\"3\"/><c r=\"D2\"/></row>\n"
          + "<row r=\"3\"><c r=\"A3\" s=\"4\"/></row><row r=\"5\"><c r=\"C5\" s=\"4\"/></row></sheetData>"
          + "<pageMargins left=\"1\"/><legacyDrawing "))
    #expect(sheet.contains("/><tableParts/>"))
    let styles = try Self.part("xl/styles.xml", of: copy.bytes)
    #expect(
      styles.contains(
        "<xf numFmtId=\"0\" fontId=\"0\"/><xf numFmtId=\"164\" fontId=\"0\"/>"
          + "<xf applyFill=\"1\" fillId=\"2\" numFmtId=\"164\" fontId=\"0\"/>"
          + "<xf applyFill=\"1\" fillId=\"3\" numFmtId=\"0\" fontId=\"0\"/>"
          + "<xf applyFill=\"1\" fillId=\"2\" numFmtId=\"0\" fontId=\"0\"/>"))
    #expect(copy.shortfalls == [])
  }

  // Column B has style 1 for its empty cells; row 3 has style 0 for its own.
  @Test func absentCellsLookLikeTheirRowOrColumn() throws {
    var builder = WorkbookBuilder()
    builder.add(
      sheet: "Trang 1", data: "<row r=\"3\" s=\"0\" customFormat=\"1\"></row>",
      before: "<cols><col min=\"2\" max=\"3\" width=\"9\" style=\"1\"/></cols>")
    let copy = try Self.annotated(builder, [Self.remark("B2"), Self.remark("B3")])
    let styles = try Self.part("xl/styles.xml", of: copy.bytes)
    #expect(styles.contains("<xf applyFill=\"1\" fillId=\"2\" numFmtId=\"164\" fontId=\"0\"/>"))
    let sheet = try Self.part("xl/worksheets/sheet1.xml", of: copy.bytes)
    #expect(sheet.contains("<row r=\"2\"><c r=\"B2\" s=\"2\"/></row><row r=\"3\" s=\"0\""))
    #expect(sheet.contains("<c r=\"B3\" s=\"3\"/></row>"))
  }

  @Test func anEmptySheetGetsItsRowsInOrder() throws {
    var builder = WorkbookBuilder()
    builder.add(
      sheet: "Trang 1",
      xml: WorkbookBuilder.declaration
        + "<worksheet xmlns=\"\(WorkbookBuilder.main)\"><sheetData/></worksheet>")
    let copy = try Self.annotated(builder, [Self.remark("B9"), Self.remark("A1"), Self.remark("C1")])
    let sheet = try Self.part("xl/worksheets/sheet1.xml", of: copy.bytes)
    #expect(
      sheet.contains(
        "<sheetData><row r=\"1\"><c r=\"A1\" s=\"2\"/><c r=\"C1\" s=\"2\"/></row>"
          + "<row r=\"9\"><c r=\"B9\" s=\"2\"/></row></sheetData>"))
  }

  /// A merged range shows its first cell alone.
  @Test func aMergedRangeIsMarkedWhereItIsSeen() throws {
    var builder = WorkbookBuilder()
    builder.add(sheet: "Trang 1", rows: [["Tổng", nil], [1, 2]], merged: ["A1:B1"])
    let copy = try Self.annotated(builder, [Self.remark("B1")])
    let workbook = try Workbook(bytes: copy.bytes, named: "thu.xlsx")
    #expect(try workbook.comments(of: workbook.sheets[0]).map(\.cell) == [CellReference("A1")])
  }

  /// A note is a comment without a fill; two findings of one cell share a comment and the stronger colour.
  @Test func theStrongestFindingGivesTheColour() throws {
    var builder = WorkbookBuilder()
    builder.add(sheet: "Trang 1", rows: [[1, 2]])
    let copy = try Self.annotated(
      builder,
      [
        Self.remark("A1", .warning, "Một"), Self.remark("A1", .error, "Hai"), Self.remark("B1", .note, "Ba"),
      ])
    let workbook = try Workbook(bytes: copy.bytes, named: "thu.xlsx")
    let comments = try workbook.comments(of: workbook.sheets[0])
    #expect(comments.map(\.text) == ["Một\n\nHai", "Ba"])
    #expect(comments.map(\.author) == ["rasoat", "rasoat"])
    let sheet = try Self.part("xl/worksheets/sheet1.xml", of: copy.bytes)
    #expect(sheet.contains("<c s=\"2\" r=\"A1\"><v>1</v></c><c r=\"B1\"><v>2</v></c>"))
    let shapes = try Self.part("xl/drawings/rasoat-comments1.vml", of: copy.bytes)
    #expect(shapes.ranges(of: "ObjectType=\"Note\"").count == 2)
  }

  /// Names with a prefix, no styles part, strict namespaces: marked all the same.
  @Test func otherSpellingsOfASheetAreMarked() throws {
    let strict = "http://purl.oclc.org/ooxml/spreadsheetml/main"
    for space in [WorkbookBuilder.main, strict] {
      var builder = WorkbookBuilder()
      builder.add(
        sheet: "Trang 1",
        xml: "<x:worksheet xmlns:x=\"\(space)\"><x:sheetData><x:row r=\"1\"><x:c r=\"A1\"><x:v>7</x:v></x:c>"
          + "</x:row></x:sheetData></x:worksheet>")
      let copy = try Self.annotated(builder, [Self.remark("A1"), Self.remark("B1")])
      let sheet = try Self.part("xl/worksheets/sheet1.xml", of: copy.bytes)
      #expect(sheet.contains("<x:c s=\"2\" r=\"A1\"><x:v>7</x:v></x:c><x:c r=\"B1\" s=\"2\"/></x:row>"))
      let workbook = try Workbook(bytes: copy.bytes, named: "thu.xlsx")
      #expect(try workbook.values() == ["A1": .number(7)])
      #expect(try workbook.comments(of: workbook.sheets[0]).count == 2)
    }
  }

  @Test func aSheetInUTF16IsListedAndLeftAsItIs() throws {
    let text =
      "<?xml version=\"1.0\" encoding=\"UTF-16\"?><worksheet xmlns=\"\(WorkbookBuilder.main)\"><sheetData/></worksheet>"
    var builder = WorkbookBuilder()
    builder.add(sheet: "Trang 1", rows: [])
    builder.parts["xl/worksheets/sheet1.xml"] = [0xff, 0xfe] + utf16(text)
    let copy = try Self.annotated(builder, [Self.remark("A1")])
    #expect(copy.shortfalls == [AnnotationShortfall(sheet: "Trang 1", kind: .marks)])
    #expect(try Self.part("xl/worksheets/rasoat-findings.xml", of: copy.bytes).contains("Trang 1!A1"))
  }

  @Test func aDamagedWorkbookSaysSo() throws {
    var builder = WorkbookBuilder()
    builder.add(sheet: "Trang 1", rows: [[1]])
    builder.parts["xl/styles.xml"] = Array("<styleSheet xmlns=\"\(WorkbookBuilder.main)\"><cellXfs>".utf8)
    #expect {
      try Self.annotated(builder, [Self.remark("A1")])
    } throws: { error in
      guard case .file(let problem)? = error as? AnnotationObstacle else { return false }
      return problem.code == "FI-017"
    }
  }

  /// LibreOffice states the type of each list of pointers by its name; a list that is added needs one too.
  @Test func addedListsOfPointersHaveAType() throws {
    var builder = WorkbookBuilder()
    builder.add(sheet: "Trang 1", rows: [[1]])
    let pointers = "application/vnd.openxmlformats-package.relationships+xml"
    let prefix = "application/vnd.openxmlformats-officedocument.spreadsheetml."
    builder.parts["[Content_Types].xml"] = Array(
      """
      <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
      <Default Extension="xml" ContentType="\(prefix)worksheet+xml"/>\
      <Override PartName="/_rels/.rels" ContentType="\(pointers)"/>\
      <Override PartName="/xl/_rels/workbook.xml.rels" ContentType="\(pointers)"/>\
      <Override PartName="/xl/workbook.xml" ContentType="\(prefix)sheet.main+xml"/></Types>
      """.utf8)
    let types = try Self.part(
      "[Content_Types].xml", of: Self.annotated(builder, [Self.remark("A1")]).bytes)
    #expect(types.ranges(of: "<Default Extension=\"rels\" ContentType=\"\(pointers)\"/>").count == 1)
    #expect(types.ranges(of: "<Default Extension=\"vml\"").count == 1)
  }
}

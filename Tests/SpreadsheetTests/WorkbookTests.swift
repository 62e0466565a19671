import Spreadsheet
import TestSupport
import Testing

@Suite struct WorkbookTests {
  private let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

  @Test func opensASmallWorkbookAndReadsItsRows() throws {
    var builder = WorkbookBuilder()
    builder.add(
      sheet: "Danh sách", rows: [["Họ và tên", "Số nhân khẩu"], ["Đinh Thị A", 4], [nil, 2.5, true]])
    let workbook = try Workbook(bytes: builder.bytes(), named: "Thôn 3.xlsx")
    #expect(workbook.format == .openXML)
    #expect(workbook.file == "Thôn 3.xlsx")
    #expect(workbook.sheets.map(\.name) == ["Danh sách"])
    let rows = try workbook.allRows()
    #expect(rows.map(\.number) == [1, 2, 3])
    #expect(rows[0].cells.map(\.value) == [.text("Họ và tên"), .text("Số nhân khẩu")])
    #expect(rows[1].cells.map(\.value) == [.text("Đinh Thị A"), .number(4)])
    #expect(rows[2].cells.map(\.column) == [2, 3])
    #expect(rows[2].cells.map(\.value) == [.number(2.5), .boolean(true)])
  }

  @Test func opensAFileByItsPath() throws {
    var builder = WorkbookBuilder()
    builder.add(sheet: "A", rows: [[1]])
    try TemporaryFile.with(builder.bytes(), named: "mau.csv") { path in
      let workbook = try Workbook(contentsOf: path)
      #expect(workbook.format == .openXML)
      #expect(workbook.file == "mau.csv")
      #expect(try workbook.values() == ["A1": .number(1)])
    }
  }

  @Test func sheetsCanBeReadTwiceAndInAnyOrder() throws {
    var builder = WorkbookBuilder()
    builder.add(sheet: "Một", rows: [["a"], ["b"]])
    builder.add(sheet: "Hai", rows: [["c"]])
    let workbook = try Workbook(bytes: builder.bytes(), named: "x")
    let second = try workbook.rows(of: workbook.sheets[1])
    let first = try workbook.rows(of: workbook.sheets[0])
    #expect(try first.next()?.cells.first?.value == .text("a"))
    #expect(try second.next()?.cells.first?.value == .text("c"))
    #expect(try first.next()?.cells.first?.value == .text("b"))
    #expect(try second.next() == nil)
    #expect(try second.next() == nil)
    #expect(try workbook.values(ofSheet: 0) == ["A1": .text("a"), "A2": .text("b")])
  }

  @Test func listsVisibilityInTheOrderOfTheTabs() throws {
    var builder = WorkbookBuilder()
    builder.add(sheet: "Hiện", rows: [])
    builder.add(sheet: "Ẩn", rows: [], state: "hidden")
    builder.add(sheet: "Rất ẩn", rows: [], state: "veryHidden")
    let sheets = try Workbook(bytes: builder.bytes(), named: "x").sheets
    #expect(sheets.map(\.visibility) == [.visible, .hidden, .veryHidden])
    #expect(sheets.map(\.index) == [0, 1, 2])
  }

  @Test func chartSheetsAreNamedApart() throws {
    var builder = WorkbookBuilder()
    builder.add(sheet: "Bảng", rows: [["x"]])
    builder.parts["xl/workbook.xml"] = Array(
      """
      <workbook xmlns="\(WorkbookBuilder.main)" xmlns:r="\(office)"><sheets>\
      <sheet name="Biểu đồ" sheetId="2" r:id="rId9"/><sheet name="Bảng" sheetId="1" r:id="rId1"/>\
      <sheet name="Module1" sheetId="3" r:id=""/></sheets></workbook>
      """.utf8)
    builder.parts["xl/_rels/workbook.xml.rels"] = relationships([
      ("rId1", "worksheet", "worksheets/sheet1.xml"), ("rId9", "chartsheet", "chartsheets/sheet1.xml"),
    ])
    let workbook = try Workbook(bytes: builder.bytes(), named: "x")
    #expect(workbook.sheets.map(\.name) == ["Bảng"])
    #expect(workbook.otherSheets == ["Biểu đồ", "Module1"])
    #expect(try workbook.values() == ["A1": .text("x")])
  }

  @Test(arguments: [
    "worksheets/sheet1.xml", "/xl/worksheets/sheet1.xml", "./worksheets/../worksheets/sheet1.xml",
    "worksheets\\sheet1.xml", "\\xl\\worksheets\\sheet1.xml", "Worksheets/SHEET1.xml",
  ])
  func findsSheetsByRelationshipHoweverItIsWritten(target: String) throws {
    var builder = WorkbookBuilder()
    builder.add(sheet: "A", rows: [["đúng"]])
    builder.parts["xl/_rels/workbook.xml.rels"] = relationships([("rId1", "worksheet", target)])
    #expect(try Workbook(bytes: builder.bytes(), named: "x").values() == ["A1": .text("đúng")])
  }

  @Test func theNameOfAPartSaysNothing() throws {
    var builder = WorkbookBuilder()
    builder.add(sheet: "Một", rows: [["phần 1"]])
    builder.add(sheet: "Hai", rows: [["phần 2"]])
    builder.parts["xl/_rels/workbook.xml.rels"] = relationships([
      ("rId2", "worksheet", "worksheets/sheet1.xml"), ("rId1", "worksheet", "worksheets/sheet2.xml"),
    ])
    let workbook = try Workbook(bytes: builder.bytes(), named: "x")
    #expect(try workbook.values(ofSheet: 0) == ["A1": .text("phần 2")])
    #expect(try workbook.values(ofSheet: 1) == ["A1": .text("phần 1")])
  }

  @Test func entriesWithBackslashesAreFound() throws {
    var builder = WorkbookBuilder()
    builder.add(sheet: "A", rows: [[7]])
    var package = builder.package()
    for index in package.entries.indices {
      package.entries[index].name = package.entries[index].name.replacing("/", with: "\\")
    }
    #expect(try Workbook(bytes: package.bytes(), named: "x").values() == ["A1": .number(7)])
  }

  @Test func strictNamespacesAreReadLikeTransitionalOnes() throws {
    var builder = WorkbookBuilder()
    builder.add(sheet: "A", rows: [["nghiêm ngặt", 3]])
    var package = builder.package()
    for index in package.entries.indices where package.entries[index].name.hasPrefix("xl/") {
      let text = String(decoding: package.entries[index].packed, as: UTF8.self)
        .replacing(WorkbookBuilder.main, with: "http://purl.oclc.org/ooxml/spreadsheetml/main")
        .replacing(office, with: "http://purl.oclc.org/ooxml/officeDocument/relationships")
      package.entries[index] = ZipBuilder.Entry(package.entries[index].name, Array(text.utf8))
    }
    let workbook = try Workbook(bytes: package.bytes(), named: "x")
    #expect(try workbook.values() == ["A1": .text("nghiêm ngặt"), "B1": .number(3)])
  }

  @Test func partsThatMayLackAreDoneWithout() throws {
    var builder = WorkbookBuilder()
    builder.add(sheet: "A", rows: [[1, "hai"]])
    builder.parts["xl/styles.xml"] = .some(nil)
    builder.parts["xl/sharedStrings.xml"] = .some(nil)
    let workbook = try Workbook(bytes: builder.bytes(), named: "x")
    #expect(try workbook.values() == ["A1": .number(1), "B1": .text("hai")])
    #expect(workbook.style(try #require(workbook.allRows().first?.cells.first).style).fontName == nil)
  }

  @Test func aMissingSheetPartIsNamedWhenItIsRead() throws {
    var builder = WorkbookBuilder()
    builder.add(sheet: "Có", rows: [["a"]])
    builder.add(sheet: "Không", rows: [["b"]])
    builder.parts["xl/worksheets/sheet2.xml"] = .some(nil)
    let workbook = try Workbook(bytes: builder.bytes(), named: "x")
    #expect(try workbook.values(ofSheet: 0) == ["A1": .text("a")])
    #expect(throws: SpreadsheetError(.missingPart("xl/worksheets/sheet2.xml"), at: .init(file: "x"))) {
      try workbook.rows(of: workbook.sheets[1])
    }
  }

  @Test func aSheetOfAnotherWorkbookIsRefused() throws {
    var builder = WorkbookBuilder()
    builder.add(sheet: "A", rows: [])
    let one = try Workbook(bytes: builder.bytes(), named: "x")
    builder.add(sheet: "B", rows: [])
    let other = try Workbook(bytes: builder.bytes(), named: "y")
    #expect(throws: SpreadsheetError.self) { try one.rows(of: other.sheets[1]) }
  }

  private func relationships(_ entries: [(id: String, type: String, target: String)]) -> [UInt8] {
    let list = entries.map {
      "<Relationship Id=\"\($0.id)\" Type=\"\(office)/\($0.type)\" Target=\"\($0.target)\"/>"
    }
    let namespace = "http://schemas.openxmlformats.org/package/2006/relationships"
    return Array("<Relationships xmlns=\"\(namespace)\">\(list.joined())</Relationships>".utf8)
  }
}

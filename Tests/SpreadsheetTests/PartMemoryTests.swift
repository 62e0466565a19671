import TestSupport
import Testing

@testable import Spreadsheet

/// What is remembered of a part of one package is said of another only when nothing differs.
@Suite struct PartMemoryTests {
  private static let part = PackedPart(
    name: "xl/styles.xml", method: 8, checksum: 7, size: 100, bytes: [1, 2, 3], limits: .standard)

  private static func part(_ change: (inout ReadingLimits) -> Void) -> PackedPart {
    var limits = ReadingLimits.standard
    change(&limits)
    return PackedPart(
      name: "xl/styles.xml", method: 8, checksum: 7, size: 100, bytes: [1, 2, 3], limits: limits)
  }

  @Test func theSamePartIsReadOnce() throws {
    let memory = PartMemory<Int>()
    var read = 0
    for _ in 0..<3 {
      let value = try memory.value(of: Self.part) { () throws(SpreadsheetError) in
        read += 1
        return 40 + read
      }
      #expect(value == 41)
    }
    #expect(read == 1)
  }

  @Test(arguments: [
    PackedPart(name: "styles.xml", method: 8, checksum: 7, size: 100, bytes: [1, 2, 3], limits: .standard),
    PackedPart(
      name: "xl/styles.xml", method: 0, checksum: 7, size: 100, bytes: [1, 2, 3], limits: .standard),
    PackedPart(
      name: "xl/styles.xml", method: 8, checksum: 8, size: 100, bytes: [1, 2, 3], limits: .standard),
    PackedPart(
      name: "xl/styles.xml", method: 8, checksum: 7, size: 101, bytes: [1, 2, 3], limits: .standard),
    PackedPart(
      name: "xl/styles.xml", method: 8, checksum: 7, size: 100, bytes: [1, 2, 4], limits: .standard),
    part { $0.cellStyles = 5 },
  ])
  func anythingElseIsReadAnew(other: PackedPart) throws {
    let memory = PartMemory<String>()
    _ = try memory.value(of: Self.part) { () throws(SpreadsheetError) in "first" }
    #expect(try memory.value(of: other) { () throws(SpreadsheetError) in "other" } == "other")
    #expect(try memory.value(of: Self.part) { () throws(SpreadsheetError) in "again" } == "first")
  }

  @Test func whatCouldNotBeReadIsNotRemembered() throws {
    let memory = PartMemory<String>()
    let refusal = SpreadsheetError(.damagedPart("x"), file: "a.xlsx", part: "xl/styles.xml")
    #expect(throws: refusal) {
      try memory.value(of: Self.part) { () throws(SpreadsheetError) in throw refusal }
    }
    #expect(try memory.value(of: Self.part) { () throws(SpreadsheetError) in "later" } == "later")
  }

  @Test func theLastFewAreKept() throws {
    let memory = PartMemory<Int>()
    func value(_ number: Int, read: Int) throws -> Int {
      let part = PackedPart(
        name: "xl/styles.xml", method: 8, checksum: number, size: 1, bytes: [], limits: .standard)
      return try memory.value(of: part) { () throws(SpreadsheetError) in read }
    }
    for number in 1...5 { _ = try value(number, read: number) }
    #expect(try value(5, read: 0) == 5)
    #expect(try value(2, read: 0) == 2)
    #expect(try value(1, read: 0) == 0, "the oldest of five is forgotten")
  }

  /// The same number is a date in a workbook whose styles say so, and a number in one that is the same but for them.
  @Test func aWorkbookHasItsOwnStyles() throws {
    var builder = WorkbookBuilder()
    builder.add(sheet: "Danh sách", rows: [[.date(43_709)]])
    let plain = """
      <styleSheet xmlns="\(WorkbookBuilder.main)"><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="2"/></cellXfs></styleSheet>
      """
    var other = builder
    other.parts["xl/styles.xml"] = Array(plain.utf8)
    for _ in 0..<2 {
      #expect(
        try Self.first(builder.bytes())
          == DateTime(year: 2019, month: 9, day: 1, serial: 43_709).map { .dateTime($0) })
      #expect(try Self.first(other.bytes()) == .number(43_709))
    }
  }

  /// A part whose bytes were read soundly in the file before, under a checksum that is not theirs, is refused as ever.
  @Test func aWrongChecksumIsSeen() throws {
    var builder = WorkbookBuilder()
    builder.add(sheet: "Danh sách", rows: [["Hộ nghèo"]])
    #expect(try Self.first(builder.bytes()) == .text("Hộ nghèo"))
    for name in [
      "[Content_Types].xml", "_rels/.rels", "xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/styles.xml",
    ] {
      var package = builder.package()
      let place = try #require(package.entries.firstIndex { $0.name == name })
      package.entries[place].checksum ^= 1
      let error = #expect(throws: SpreadsheetError.self) { try Self.first(package.bytes()) }
      #expect(error?.location.part == name)
      #expect(error?.reason == .damagedPart("its size or checksum is wrong"), "\(name)")
    }
  }

  /// The value of the first cell.
  private static func first(_ bytes: [UInt8]) throws -> CellValue? {
    let workbook = try Workbook(bytes: bytes, named: "a.xlsx")
    return try workbook.rows(of: try #require(workbook.sheets.first)).next()?.cells.first?.value
  }
}

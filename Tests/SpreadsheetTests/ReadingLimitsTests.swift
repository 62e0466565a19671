import Provenance
import Spreadsheet
import TestSupport
import Testing

@Suite struct ReadingLimitsTests {
  private func refusal(
    _ keyPath: WritableKeyPath<ReadingLimits, Int>, _ value: Int, data: String,
    before: String = "", after: String = "", sharedStrings: [String] = []
  ) -> SpreadsheetError.Reason? {
    var limits = ReadingLimits()
    limits[keyPath: keyPath] = value
    do throws(SpreadsheetError) {
      let workbook = try openWorkbook(data, before, after, sharedStrings, limits)
      let reader = try workbook.rows(of: workbook.sheets[0])
      while try reader.next() != nil {}
      return nil
    } catch {
      return error.reason
    }
  }

  private func openWorkbook(
    _ data: String, _ before: String, _ after: String, _ strings: [String], _ limits: ReadingLimits
  ) throws(SpreadsheetError) -> Workbook {
    var builder = WorkbookBuilder()
    builder.add(sheet: "A", data: data, before: before, after: after)
    builder.sharedStrings = strings
    return try Workbook(bytes: builder.bytes(), named: "x", limits: limits)
  }

  private let threeRows = "<row r=\"1\"><c r=\"C1\"><v>1</v></c></row><row/><row r=\"3\"/>"

  @Test func everyLimitIsNamedWithItsValue() {
    #expect(refusal(\.rows, 2, data: threeRows) == .limitExceeded(.rows, 2))
    #expect(refusal(\.rows, 3, data: threeRows) == nil)
    #expect(refusal(\.columns, 2, data: threeRows) == .limitExceeded(.columns, 2))
    #expect(refusal(\.columns, 3, data: threeRows) == nil)
    #expect(refusal(\.archiveEntries, 6, data: threeRows) == .limitExceeded(.archiveEntries, 6))
    #expect(refusal(\.inflatedBytes, 500, data: threeRows) == .limitExceeded(.inflatedBytes, 500))
    #expect(refusal(\.elementDepth, 4, data: threeRows) == .limitExceeded(.elementDepth, 4))
    #expect(refusal(\.attributeBytes, 20, data: threeRows) == .limitExceeded(.attributeBytes, 20))
    #expect(refusal(\.sheets, 0, data: threeRows) == .limitExceeded(.sheets, 0))
    #expect(refusal(\.cellStyles, 1, data: threeRows) == .limitExceeded(.cellStyles, 1))
    #expect(
      refusal(\.sharedStrings, 1, data: threeRows, sharedStrings: ["a", "b"])
        == .limitExceeded(.sharedStrings, 1))
    #expect(
      refusal(
        \.mergedRanges, 1, data: threeRows,
        after: "<mergeCells><mergeCell ref=\"A1:B1\"/><mergeCell ref=\"A2:B2\"/></mergeCells>")
        == .limitExceeded(.mergedRanges, 1))
  }

  @Test func longTextsAreRefusedWhereverTheyStand() {
    let half = String(repeating: "ậ", count: 10)
    let text = half + half
    let cells = [
      "<c r=\"A1\" t=\"str\"><v>\(text)</v></c>",
      "<c r=\"A1\" t=\"inlineStr\"><is><t>\(text)</t></is></c>",
      "<c r=\"A1\" t=\"inlineStr\"><is><r><t>\(half)</t></r><r><t>\(half)</t></r></is></c>",
    ]
    for cell in cells {
      let reason = refusal(\.cellTextBytes, 59, data: "<row r=\"1\">\(cell)</row>")
      #expect(reason == .limitExceeded(.cellTextBytes, 59), "\(cell)")
      #expect(refusal(\.cellTextBytes, 60, data: "<row r=\"1\">\(cell)</row>") == nil)
    }
    let shared = refusal(\.cellTextBytes, 59, data: "", sharedStrings: [text])
    #expect(shared == .limitExceeded(.cellTextBytes, 59))
  }

  @Test func theLimitsOfTheStandardAreTheDefaults() {
    #expect(refusal(\.rows, 1_048_576, data: "<row r=\"1048577\"/>") == .limitExceeded(.rows, 1_048_576))
    #expect(refusal(\.rows, 1_048_576, data: "<row r=\"1048576\"/>") == nil)
    #expect(
      refusal(\.rows, 1_048_576, data: "<row r=\"1048576\"/><row/>") == .limitExceeded(.rows, 1_048_576))
    let manyCells = String(repeating: "<c><v>1</v></c>", count: 16_385)
    #expect(
      refusal(\.columns, 16_384, data: "<row>\(manyCells)</row>") == .limitExceeded(.columns, 16_384))
  }

  @Test func endlessTagsAndCommentsAreRefusedSoon() {
    let attributes = (0..<2000).map { " a\($0)=\"\"" }.joined()
    #expect(
      refusal(\.elementAttributes, 1000, data: "<row\(attributes)/>")
        == .limitExceeded(.elementAttributes, 1000))
    let long = String(repeating: "x", count: 400_000)
    #expect(
      refusal(\.attributeBytes, 262_144, data: "<row a=\"\(long)\"/>")
        == .limitExceeded(.attributeBytes, 262_144))
    #expect(
      refusal(\.attributeBytes, 262_144, data: "<!-- \(long) --><row/>")
        == .limitExceeded(.attributeBytes, 262_144))
    let start = ContinuousClock.now
    let many = (0..<1_000_000).map { " a\($0)=\"\"" }.joined()
    #expect(refusal(\.rows, 9, data: "<row\(many)/>") == .limitExceeded(.attributeBytes, 262_144))
    #expect(ContinuousClock.now - start < .seconds(Thoroughness.isSanitized ? 300 : 30))
  }

  @Test func columnRangesCannotWasteTime() {
    let ranges = String(repeating: "<col min=\"1\" max=\"500\" hidden=\"1\"/>", count: 501)
    #expect(
      refusal(\.columns, 500, data: "", before: "<cols>\(ranges)</cols>") == .limitExceeded(.columns, 500))
  }

  /// A sheet of 3 MiB of spaces, packed more than a hundredfold.
  @Test func smallPartsThatGrowWithoutBoundAreRefused() throws {
    var builder = WorkbookBuilder()
    builder.add(sheet: "A", rows: [])
    var package = builder.package()
    let part = "xl/worksheets/sheet1.xml"
    let index = try #require(package.entries.firstIndex { $0.name == part })
    let start = "<worksheet xmlns=\"\(WorkbookBuilder.main)\"><sheetData>"
    let end = "</sheetData></worksheet>"
    let plain = Array(start.utf8) + [UInt8](repeating: 0x20, count: 3 << 20) + Array(end.utf8)
    let packed = DeflatedRun.of(start, spaces: 3 << 20, end)
    package.entries[index] = ZipBuilder.Entry(part, packed, unpacked: plain)
    var limits = ReadingLimits()
    limits.cellTextBytes = 4 << 20
    limits.compressionRatio = 100
    let error = SpreadsheetTests.refusal(of: package.bytes(), limits: limits)
    #expect(error?.reason == .limitExceeded(.compressionRatio, 100))
    #expect(error?.remedy.english.contains("compressionRatio") == true)
    limits.compressionRatio = 2000
    #expect(SpreadsheetTests.refusal(of: package.bytes(), limits: limits) == nil)
  }
}

/// Deflate data in one block of fixed Huffman codes; spaces repeat at distance 1, 258 at a time (RFC 1951,
/// 3.2.6).
enum DeflatedRun {
  static func of(_ start: String, spaces: Int, _ end: String) -> [UInt8] {
    var bits = Bits()
    bits.put(0b011, 3)
    for byte in start.utf8 { bits.putLiteral(byte) }
    bits.putLiteral(0x20)
    for _ in 0..<((spaces - 1) / 258) {
      bits.putCode(0b1100_0101, 8)
      bits.putCode(0, 5)
    }
    for _ in 0..<((spaces - 1) % 258) { bits.putLiteral(0x20) }
    for byte in end.utf8 { bits.putLiteral(byte) }
    bits.putCode(0, 7)
    return bits.bytes
  }

  private struct Bits {
    var bytes: [UInt8] = []
    private var used = 8

    mutating func put(_ value: Int, _ count: Int) {
      for index in 0..<count {
        if used == 8 {
          bytes.append(0)
          used = 0
        }
        bytes[bytes.count - 1] |= UInt8(value >> index & 1) << UInt8(used)
        used += 1
      }
    }

    /// Literals below 144 have codes of 8 bits from 0x30.
    mutating func putLiteral(_ byte: UInt8) { putCode(0x30 + Int(byte), 8) }

    /// Codes are written from their highest bit.
    mutating func putCode(_ value: Int, _ count: Int) {
      for index in (0..<count).reversed() { put(value >> index & 1, 1) }
    }
  }
}

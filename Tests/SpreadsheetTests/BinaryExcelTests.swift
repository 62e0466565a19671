import Foundation
import Provenance
import Spreadsheet
import TestSupport
import Testing

/// Workbooks of Excel 97 to 2003, read under their own name.
@Suite struct BinaryExcelTests {
  /// The file `danh-sach.xls`, written by a spreadsheet program.
  ///
  /// It has two sheets, the second hidden, and in the first
  ///
  ///     1  Danh sách hộ nghèo (A1:C1 merged)
  ///     2  1 | 2 | 3.14159265358979                  (row hidden, column B too)
  ///     3  TRUE | =1/0 | =A2=1 | ="Bản "&"Bo" | =A2+B2
  ///     6  05/10/2019 | 30:15 | NguyÔn in .VnTime | -0.01 | 123456789012
  private func bytes() throws -> [UInt8] {
    let path = URL(filePath: #filePath).deletingLastPathComponent()
    return Array(try Data(contentsOf: path.appending(path: "__Fixtures__/danh-sach.xls")))
  }

  private func workbook() throws -> Workbook {
    try Workbook(bytes: try bytes(), named: "danh-sach.XLS")
  }

  @Test func valuesOfEveryType() throws {
    let values = try workbook().values()
    #expect(
      values == [
        "A1": .text("Danh sách hộ nghèo"), "A2": .number(1), "B2": .number(2),
        "C2": .number(3.14159265358979),
        "A3": .boolean(true), "B3": .error("#DIV/0!"), "C3": .number(1), "D3": .text("Bản Bo"),
        "E3": .number(3), "A6": DateTime(year: 2019, month: 10, day: 5, serial: 43743).map { .dateTime($0) },
        "B6": .duration(108_900), "C6": .text("NguyÔn"), "D6": .number(-0.01), "E6": .number(123_456_789_012),
      ])
    #expect(try workbook().values(ofSheet: 1) == ["A1": .text("DÀI")])
  }

  @Test func looksOfSheetsRowsAndCells() throws {
    let workbook = try workbook()
    #expect(workbook.format == .binaryExcel)
    #expect(workbook.sheets.map(\.name) == ["Danh sách", "Ẩn"])
    #expect(workbook.sheets.map(\.visibility) == [.visible, .hidden])
    let reader = try workbook.rows(of: workbook.sheets[0])
    var rows: [SheetRow] = []
    while let row = try reader.next() { rows.append(row) }
    #expect(rows.map(\.number) == [1, 2, 3, 6])
    #expect(rows.map(\.isHidden) == [false, true, false, false])
    #expect(reader.hiddenColumns == [2])
    #expect(reader.mergedRanges.map(\.description) == ["A1:C1"])
    #expect(rows[2].cells.map(\.hasFormula) == [false, true, true, true, true])
    #expect(
      rows[3].cells.map { workbook.fontName(of: $0) ?? "" } == [
        "Arial", "Arial", ".VnTime", "Arial", "Arial",
      ])
    #expect(rows[3].cells.map { workbook.text(of: $0) }.prefix(2) == ["05/10/2019", "30:15"])
  }

  /// Under another name the sender is told what the file is.
  @Test(arguments: ["danh-sach.xlsx", "danh-sach", "danh-sach.csv"])
  func underAnotherNameItIsRefused(name: String) throws {
    #expect(refusal(of: try bytes(), named: name)?.reason == .oldExcel)
  }

  /// At every length a refusal, never a crash; the texts are gone long before the end.
  @Test func cutOffAnywhere() throws {
    let bytes = try bytes()
    for length in stride(from: 0, to: bytes.count - 2500, by: 97) {
      #expect(refusal(of: Array(bytes[..<length]), named: "cut.xls") != nil, "\(length)")
    }
  }

  @Test func damagedAnywhere() throws {
    let bytes = try bytes()
    var random = SeededRandom(seed: 19)
    for _ in 0..<Thoroughness.rounds(400) {
      var damaged = bytes
      for _ in 0...Int.random(in: 0...4, using: &random) {
        damaged[Int.random(in: 0..<bytes.count, using: &random)] = UInt8.random(in: 0...255, using: &random)
      }
      _ = refusal(of: damaged, named: "damaged.xls")
    }
  }

  /// A length beyond the list of texts, which a damaged file may hold, once led the library astray.
  @Test(arguments: [[0xfd, 0xff], [0x20, 0x00], [0xff, 0x7f]] as [[UInt8]])
  func aTextThatClaimsToBeLonger(length: [UInt8]) throws {
    var bytes = try bytes()
    // The shared texts start with a record 252, two counts, and the length of the first text.
    let start = try #require(
      bytes.indices.dropLast(16).first { bytes[$0] == 0xfc && bytes[$0 + 1] == 0 && bytes[$0 + 12] == 0x12 })
    bytes.replaceSubrange(start + 12..<start + 14, with: length)
    #expect(refusal(of: bytes, named: "a.xls")?.code == "FI-017")
  }

  @Test func limitsHold() throws {
    var limits = ReadingLimits()
    limits.binaryBytes = 6000
    #expect(
      refusal(of: try bytes(), named: "a.xls", limits: limits)?.reason == .limitExceeded(.binaryBytes, 6000))
    limits = ReadingLimits()
    limits.gridCells = 18
    // Shared texts stand in A1:C6 of the first sheet and in A1 of the second.
    #expect(
      refusal(of: try bytes(), named: "a.xls", limits: limits)?.reason == .limitExceeded(.gridCells, 18))
    limits.gridCells = 19
    #expect(refusal(of: try bytes(), named: "a.xls", limits: limits) == nil)
  }

  /// The lists of communes as the statistics office exports them: eight columns of text.
  @Test(.enabled(if: SharedData.isAvailable)) func listsOfTheStatisticsOffice() throws {
    var rows = 0
    let files = try CorpusFile.all(under: "vn-tables/gso-xls")
    for file in files {
      let sheets = try file.read().get()
      let cells = try #require(sheets["Sheet1"])
      #expect(cells["A1"]?.value == "Tỉnh Thành Phố")
      #expect(cells["F1"]?.value == "Mã PX")
      rows += cells.keys.count { $0.hasPrefix("F") } - 1
      if file.name.contains("Lai_Châu") { #expect(cells["F2"]?.value == "03386") }
    }
    print("lists of the statistics office: \(files.count) files, \(rows) communes")
    #expect(files.count == 10)
  }
}

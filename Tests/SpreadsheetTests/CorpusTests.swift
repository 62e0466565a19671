import Foundation
import Provenance
import Spreadsheet
import TestSupport
import Testing

/// Reads workbooks of many writers and compares every cell with what two other readers agree on.
@Suite(.enabled(if: SharedData.isAvailable)) struct CorpusTests {
  /// Workbooks that break the format, whose refusal is right.
  private let refused: [String: String] = [
    "xlsx/exceljs/missing-bits.xlsx": "FI-010", "xlsx/fastexcel-java/missing-sheet-entry.xlsx": "FI-018",
    "xlsx/fastexcel-java/no-sheet.xlsx": "FI-018", "xlsx/fastexcel-java/no-workbook-rels.xlsx": "FI-018",
    "xlsx/fastexcel-java/no-workbook-xml.xlsx": "FI-018", "xlsx/fastexcel-java/parseError.xlsx": "FI-017",
    "xlsx/openpyxl/null_archive.xlsx": "FI-010", "xlsx/poi/duplicate-filename.xlsx": "FI-016",
    "xlsx/poi/duplicate-filename-case-insensitive.xlsx": "FI-016",
    "spreadsheetml2003/phpspreadsheet/CorruptedXmlFile.xml": "FI-017",
    "spreadsheetml2003/phpspreadsheet/issue.2157.small.xml": "FI-017",
    "spreadsheetml2003/test_files/2011__formula_stress_test.xls.xml": "FI-017",
    "spreadsheetml2003/test_files/2011__formula_stress_test.xlsx.xml": "FI-017",
    "spreadsheetml2003/test_files/formula_stress_test.xls.xml": "FI-017",
    "spreadsheetml2003/test_files/formula_stress_test.xlsx.xml": "FI-017",
    "spreadsheetml2003/test_files/formula_stress_test.xlsb.xml": "FI-017",
  ]

  /// Of the files that a reader should open, exactly those are refused that break their format.
  @Test(arguments: ["xlsx", "spreadsheetml2003", "fods"])
  func onlyBrokenWorkbooksAreRefused(topic: String) throws {
    var opened = 0
    for file in try CorpusFile.all(under: topic) {
      switch file.read() {
      case .success:
        opened += 1
        #expect(refused[file.name] == nil, "\(file.name) was refused before")
      case .failure(let error):
        #expect(refused[file.name] == error.code, "\(file.name): \(error.line(in: .english))")
      }
    }
    print("\(topic): \(opened) files opened, \(refused.keys.count { $0.hasPrefix(topic + "/") }) refused")
    #expect(opened > 5)
  }

  /// The review sets: every file that was handed in opens and holds cells, but for those planted to be
  /// refused.
  @Test func filesOfTheReviewsOpen() throws {
    var cells = 0
    let files = try CorpusFile.all(under: "reviews").filter { $0.name.contains("/input/") }
    for file in files where !file.name.contains("/khong-nhan/") {
      let sheets = try file.read().get()
      #expect(!sheets.isEmpty, "\(file.name)")
      cells += sheets.values.reduce(0) { $0 + $1.count }
    }
    print("reviews: \(files.count) files, \(cells) cells")
    #expect(files.count > 100)
  }

  /// One list of a village in four formats: cell for cell the same.
  @Test func oneListInFourFormatsIsTheSame() throws {
    let folder = "reviews/layouts/input/"
    let original = try CorpusFile(name: folder + "01-moi-ho-mot-dong/ban-bo-2023.xlsx").read().get()
    for copy in [
      "08-spreadsheetml-2003/ban-bo-2023.xml", "09-opendocument/ban-bo-2023.ods",
      "09b-opendocument-fods/ban-bo-2023.fods", "11-chuoi-noi-tuyen/ban-bo-2023.xlsx",
    ] {
      #expect(try CorpusFile(name: folder + copy).read().get() == original, "\(copy)")
    }
    #expect(original.values.reduce(0) { $0 + $1.count } == 1946)
  }

  /// Damaged, hostile and foreign files: cells or a clear refusal, never a crash or a hang.
  @Test(arguments: [
    "xlsx", "xlsx-hostile", "spreadsheetml2003", "ods", "fods", "odk", "not-xlsx", "zip", "xml-hostile",
    "xml-libxml2",
  ])
  func everythingElseEndsWell(topic: String) throws {
    var opened = 0
    var codes: [String: Int] = [:]
    var slowest = Duration.zero
    for file in try CorpusFile.all(under: topic) {
      let start = ContinuousClock.now
      switch file.read() {
      case .success: opened += 1
      case .failure(let error): codes[error.code, default: 0] += 1
      }
      slowest = max(slowest, ContinuousClock.now - start)
    }
    let reasons = codes.sorted { $0.key < $1.key }.map { "\($0.key) x \($0.value)" }.joined(separator: ", ")
    print("\(topic): \(opened) opened, refused \(codes.values.reduce(0, +)): \(reasons)")
    #expect(opened + codes.count > 0)
    // A debug build takes some ten times as long as the program of an office, and tests run side by side.
    #expect(slowest < .seconds(40))
    // Old workbooks under their own name, but for plain text under the name of one; and one text called zip.
    if topic == "not-xlsx" { #expect(opened == 20) }
    if topic == "zip" { #expect(opened == 1) }
  }
}

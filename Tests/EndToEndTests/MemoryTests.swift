import Foundation
import TestSupport
import Testing

/// What the reader needs of a machine.
@Suite struct MemoryTests {
  /// A workbook of so many rows of ten cells: a text of the row's own, eight numbers, a shared text.
  private func workbook(rows: Int) -> [UInt8] {
    var data = ""
    data.reserveCapacity(rows * 400)
    for row in 1...rows {
      data += "<row r=\"\(row)\"><c r=\"A\(row)\" t=\"inlineStr\"><is><t>Hộ \(row)</t></is></c>"
      for letter in "BCDEFGHI" { data += "<c r=\"\(letter)\(row)\"><v>\(row % 97).5</v></c>" }
      data += "<c r=\"J\(row)\" t=\"s\"><v>\(row % 3)</v></c></row>"
    }
    var builder = WorkbookBuilder()
    builder.sharedStrings = ["Nghèo", "Cận nghèo", "Không nghèo"]
    builder.add(sheet: "Danh sách", data: data)
    return builder.bytes()
  }

  /// Memory stays as it is when a list grows: by default fourfold, at length to 500,000 rows.
  @Test(.enabled(if: MeasuredProgram.isAvailable)) func memoryDoesNotGrowWithTheRows() throws {
    try Program.with { program in
      var figures: [Int: Int] = [:]
      for rows in Thoroughness.isThorough ? [5000, 50_000, 500_000] : [5000, 20_000] {
        let path = program.folder.appending(path: "\(rows).xlsx").path
        try Data(workbook(rows: rows)).write(to: URL(filePath: path))
        let run = try MeasuredProgram(["cells", "--stats", path], in: program)
        #expect(run.exit == 0)
        figures[rows] = run.memory
        print("memory: \(rows) rows, \(run.memory >> 10) KiB")
      }
      let smallest = try #require(figures[5000])
      for (rows, memory) in figures { #expect(memory < smallest + (4 << 20), "\(rows) rows") }
    }
  }

  /// All reference files in one run of the program, hostile ones too: no crash, and at most 256 MB.
  @Test(
    .enabled(if: SharedData.isAvailable && MeasuredProgram.isAvailable),
    arguments: [
      "xlsx", "spreadsheetml2003", "ods", "fods", "odk", "not-xlsx", "xlsx-hostile", "xml-hostile",
      "xml-libxml2",
      "zip", "vn-tables",
    ])
  func referenceFilesStayWithinBounds(topic: String) throws {
    let folder = try #require(SharedData.folder).appending(path: topic)
    let files = try FileManager.default.subpathsOfDirectory(atPath: folder.path).sorted().map {
      folder.appending(path: $0).path
    }
    let run = try Program.with { try MeasuredProgram(["cells", "--stats"] + files, in: $0) }
    print("memory: \(topic), \(files.count) paths, at most \(run.memory >> 20) MiB")
    #expect(run.exit == 0 || run.exit == 1)
    #expect(run.memory <= 256 << 20)
  }
}

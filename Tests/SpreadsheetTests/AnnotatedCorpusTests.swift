import Foundation
import Provenance
import TestSupport
import Testing

@testable import Spreadsheet

/// Marks in workbooks of many writers: what is not touched stays, what is read stays, and marks can be taken back.
@Suite(.enabled(if: SharedData.isAvailable)) struct AnnotatedCorpusTests {
  /// Words in parts that plain workbooks do not have; a short run takes the workbooks that have any of them.
  private static let features = [
    "comments", "vmlDrawing", "drawings/", "tables/", "pivot", "vbaProject", "threadedComment",
    "externalLink",
    "customXml", "ctrlProp", "media/", "chartsheet", "printerSettings", "slicer", "macrosheets", "persons",
  ]

  /// Copies are left in this folder for other programs to open, where it is named.
  private static let folder = ProcessInfo.processInfo.environment["RASOAT_ANNOTATED_COPIES"].map {
    URL(filePath: $0)
  }

  @Test func workbooksWithOddFeaturesSurvive() throws {
    var copies = 0
    var shortfalls: [String] = []
    var taken: [String: Int] = [:]
    for file in try CorpusFile.all(under: "xlsx") {
      guard case .success(let before) = file.read(), let bytes = Self.bytes(of: file),
        bytes.count < (Thoroughness.isThorough ? 400_000 : 60_000),
        let archive = try ZipArchive(ByteSource(bytes: bytes, name: file.name), limits: .standard)
      else { continue }
      let found = Self.features.filter { word in archive.names.contains { $0.contains(word) } }
      guard Thoroughness.isThorough || found.contains(where: { taken[$0, default: 0] < 5 }) else { continue }
      for word in found { taken[word, default: 0] += 1 }
      do throws(AnnotationObstacle) {
        let copy = try Self.annotated(bytes, Self.remarks(on: before))
        shortfalls += copy.shortfalls.map { "\(file.name): \($0.kind)" }
        try check(copy.bytes, of: file, before: before, original: bytes)
        copies += 1
      } catch {
        shortfalls.append("\(file.name): \(error)")
      }
    }
    print("annotated: \(copies) workbooks; with less: \(shortfalls.joined(separator: "; "))")
    #expect(copies >= 40)
    #expect(shortfalls.count * 10 <= copies)
  }

  private static func bytes(of file: CorpusFile) -> [UInt8]? {
    SharedData.folder.flatMap { try? Data(contentsOf: $0.appending(path: file.name)) }.map { Array($0) }
  }

  private static func annotated(
    _ bytes: [UInt8], _ remarks: [Remark]
  ) throws(AnnotationObstacle) -> AnnotatedWorkbook {
    try AnnotatedWorkbook(of: bytes, named: "thu.xlsx", headings: ["Vị trí", "Nội dung"], remarks: remarks)
  }

  /// Findings on each of the first three sheets: on a cell that is there, on one beside it, on one in a new row.
  private static func remarks(on sheets: [String: [String: CorpusFile.Reading]]) -> [Remark] {
    var remarks: [Remark] = []
    for (name, cells) in sheets.sorted(by: { $0.key < $1.key }).prefix(3) {
      let known = cells.keys.compactMap { CellReference($0) }.sorted()
      let first = known.first ?? CellReference(row: 1, column: 1)
      let last = known.last ?? first
      let places: [(CellReference, Severity)] = [
        (first, .error), (CellReference(row: first.row, column: min(first.column + 1, 16_384)), .warning),
        (CellReference(row: min(last.row + 3, 1_048_576), column: 2), .error), (last, .note),
      ]
      for (cell, severity) in places {
        remarks.append(
          Remark(
            sheet: name, cell: cell, severity: severity, texts: ["\(name)!\(cell)", "Kiểm tra ô này"],
            comment: "Kiểm tra ô này"))
      }
    }
    return remarks
  }

  private func check(
    _ copy: [UInt8], of file: CorpusFile, before: [String: [String: CorpusFile.Reading]], original: [UInt8]
  ) throws(AnnotationObstacle) {
    do {
      if let folder = Self.folder {
        let name = file.name.replacing("/", with: "-")
        for (kind, bytes) in [("originals", original), ("copies", copy)] {
          let place = folder.appending(path: kind)
          try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
          try Data(bytes).write(to: place.appending(path: name))
        }
      }
      var after = try CorpusFile.cells(of: Workbook(bytes: copy, named: file.name))
      let added = after.keys.filter { before[$0] == nil }
      #expect(added.count == 1 && added[0].hasPrefix("Lỗi"), "\(file.name): \(added)")
      for name in added { after[name] = nil }
      #expect(after == before, "\(file.name): values of other sheets changed")
      let touched = try Self.changedParts(original, copy)
      for name in touched {
        let isExpected =
          name.lowercased() == "[content_types].xml" || name.hasSuffix(".rels") || name.hasSuffix(".vml")
          || name.lowercased().contains("comments") || name.lowercased().contains("workbook")
          || name.lowercased().contains("styles") || name.lowercased().contains("sheet")
        #expect(isExpected, "\(file.name): \(name) was touched")
      }
      #expect(
        try Self.annotated(copy, Self.remarks(on: before)).bytes == copy, "\(file.name): twice is not once")
      let none = try Self.annotated(copy, []).bytes
      let rest = try Self.changedParts(original, none)
      #expect(rest.count <= 4, "\(file.name): marks were not taken back in \(rest)")
    } catch {
      Issue.record("\(file.name): \(error)")
    }
  }

  /// The parts of the first package that the second has not, or has with other bytes.
  private static func changedParts(_ one: [UInt8], _ other: [UInt8]) throws -> [String] {
    guard let before = try ZipArchive(ByteSource(bytes: one, name: "a"), limits: .standard),
      let after = try ZipArchive(ByteSource(bytes: other, name: "b"), limits: .standard)
    else { return ["no package"] }
    return before.names.filter { name in
      let first = before.entry(named: name)
      let second = after.entry(named: name)
      return first?.checksum != second?.checksum || first?.size != second?.size
    }.sorted()
  }
}

import Foundation
import Provenance
import TestSupport
import Testing

@testable import Spreadsheet

/// A list goes back to the village with its marks, is put right in the copy, and comes in again.
@Suite struct AnnotationTests {
  // 160 points are above the limit of 140 in a rural commune: household 002 is not poor by the points. Row 6, column L.
  private static let households: [VillageList.Household] = [
    .init(code: "001", head: "Lò Văn Mẫu"),
    .init(code: "002", head: "Lò Thị Mẫu", incomePoints: "160"),
    .init(code: "003", head: "Vàng A Thử", size: 5, incomePoints: "100"),
  ]

  /// The list as a workbook of texts.
  private static func list() -> [UInt8] {
    let lines = VillageList.text(year: 2023, households).split(
      separator: "\n", omittingEmptySubsequences: false)
    var builder = WorkbookBuilder()
    builder.add(
      sheet: "Danh sách",
      rows: lines.map { line in
        line.split(separator: ";", omittingEmptySubsequences: false).map {
          $0.isEmpty ? .empty : .text(String($0))
        }
      })
    return builder.bytes()
  }

  /// Puts a text in the place of another in the sheet of a copy, as the officer would.
  private static func correct(_ file: URL, _ wrong: String, _ right: String) throws {
    let bytes = Array(try Data(contentsOf: file))
    let source = ByteSource(bytes: bytes, name: "list.xlsx")
    let archive = try #require(try ZipArchive(source, limits: .standard))
    let edit = PackageEdit(OpenXMLPackage(archive: archive, limits: .standard))
    var corrected: [String: [UInt8]] = [:]
    for part in ["xl/worksheets/sheet1.xml", "xl/sharedStrings.xml"] {
      guard let old = try edit.bytes(of: part) else { continue }
      let text = String(decoding: old, as: UTF8.self)
      if text.contains(wrong) { corrected[part] = Array(text.replacing(wrong, with: right).utf8) }
    }
    #expect(corrected.count == 1, "the wrong text stands in one part")
    let result = try PackageCopy.bytes(of: source, replacing: corrected, limits: .standard)
    try Data(try #require(result)).write(to: file)
  }

  private static func explanations(_ program: Program) throws -> [String: String] {
    var texts: [String: String] = [:]
    for household in households {
      texts[household.code] = try program.run("explain", "2023/03424-01/\(household.code)").output
    }
    return texts
  }

  /// Runs the list, corrects its copy, runs that, and compares.
  private func resend(copy: String, _ program: Program) throws {
    try program.write(
      VillageList.summary(year: 2023, [("Bản Nà Khương", 50, 200)]), to: "inbox/tong-hop.csv")
    let first = try program.run(
      "run", "inbox", "--round", "2023", "--output", "out", "--annotate", "marked", "--language", "en")
    #expect(first.exit == 1)
    #expect(first.messages.contains("Copies with marks: 1 in marked."))
    let before = try Self.explanations(program)
    let findings = try program.contents(of: "out")["/findings-2023.csv"].map {
      String(decoding: $0, as: UTF8.self)
    }
    #expect(findings?.contains("HH-012") == true)

    let marked = program.folder.appending(path: "marked/\(copy)")
    let workbook = try Workbook(contentsOf: marked.path)
    #expect(workbook.sheets.last?.name == "Lỗi")
    let comments = try workbook.comments(of: workbook.sheets[0])
    #expect(comments.map(\.cell.row) == [6])
    #expect(comments.first?.text.contains("HH-012") == true)

    try Self.correct(marked, ">160<", ">130<")
    let check = try program.run("check", "marked", "--format", "csv", "--round", "2023")
    #expect(check.output.split(separator: "\n").count == 1, "only the heading: \(check.output)")
    let second = try program.run("run", "marked", "--round", "2023", "--output", "again", "--language", "en")
    #expect(second.exit == 0, "\(second.output) \(second.messages)")
    let open = try program.contents(of: "again")["/findings-2023.csv"].map {
      String(decoding: $0, as: UTF8.self)
    }
    #expect(open?.contains("HH-") == false, "only the note on the newer delivery: \(open ?? "")")
    let after = try Self.explanations(program)
    #expect(before["001"]?.contains("b1_points = 120") == true)
    #expect(before["002"]?.contains("b1_points = 160") == true)
    #expect(after["002"]?.contains("b1_points = 130") == true)
    for code in ["001", "003"] {
      // The file is another one, and is named with its hash.
      let lines = [before[code], after[code]].map { text in
        (text ?? "").split(separator: "\n").filter {
          !$0.hasPrefix("Danh sách:") && !$0.hasPrefix("Mã tệp")
        }
      }
      #expect(lines[0].count > 20)
      #expect(lines[0] == lines[1], "household \(code) is as it was")
    }
    let tallies = { try program.contents(of: $0)["/tallies-2023.csv"] }
    #expect(try tallies("out") == tallies("again"), "the decided results are the same")
  }

  @Test func aCorrectedWorkbookClosesItsFinding() throws {
    try Program.with { program in
      let file = program.folder.appending(path: "inbox/na-khuong.xlsx")
      try program.write("", to: "inbox/na-khuong.xlsx")
      try Data(Self.list()).write(to: file)
      try resend(copy: "na-khuong.xlsx", program)
    }
  }

  @Test func aCorrectedTextTableClosesItsFinding() throws {
    try Program.with { program in
      try program.write(VillageList.text(year: 2023, Self.households), to: "inbox/na-khuong.csv")
      try resend(copy: "na-khuong.csv.xlsx", program)
    }
  }

  /// A received file is never written over, and what cannot be marked says why.
  @Test func whatCannotBeMarkedSaysWhy() throws {
    try Program.with { program in
      try program.write("PK\u{3}\u{4} cụt", to: "inbox/cut.xlsx")
      try program.write(VillageList.text(year: 2023, Self.households), to: "inbox/na-khuong.csv")
      try program.write("", to: "inbox/na-khuong.csv.xlsx")
      let over = try program.run("check", "inbox", "--annotate", "inbox", "--language", "en")
      #expect(over.messages.contains("na-khuong.csv: the copy would take the place of the received file"))
      #expect(over.messages.contains("Copies with marks: 0 in inbox."))
      let check = try program.run("check", "inbox", "--annotate", "marked", "--language", "en")
      #expect(check.messages.contains("cut.xlsx: there is no marked copy. "))
    }
  }
}

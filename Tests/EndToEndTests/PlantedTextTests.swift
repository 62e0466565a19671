import Foundation
import Spreadsheet
import TestSupport
import Testing

/// What senders plant in names: formulas, paths, control characters, links.
@Suite struct PlantedTextTests {
  private static let formula = "=HYPERLINK(\"http://rasoat.invalid/\",\"x\")"

  /// A village named like a formula, in the list and in the summary sheet, and a file and a head named so.
  @Test func textsThatLookLikeFormulasStayTexts() throws {
    try Program.with { program in
      let quoted = "\"" + Self.formula.replacing("\"", with: "\"\"") + "\""
      try program.write(
        VillageList.summary(year: 2023, [(quoted, 50, 200), ("+84 Bản", 40, 150), ("@Bản", 9, 9)]),
        to: "inbox/tong-hop.csv")
      // The households have no result: findings name the file.
      let lists = [quoted, "+84 Bản", "@Bản"].map {
        VillageList.Household(village: $0, code: "001", head: "=cmd|' /C calc'!A0", result: "")
      }
      try program.write(VillageList.text(year: 2023, lists), to: "inbox/=danh-sach.csv")
      _ = try program.run("run", "inbox", "--round", "2023", "--output", "out", "--annotate", "marked")
      let check = try program.run("check", "inbox", "--round", "2023", "--format", "csv")
      let tallies = try program.run("tallies", "--round", "2023").output
      var texts = ["check": check.output, "tallies": tallies]
      var books = 0
      var cells = 0
      for (name, bytes) in try program.contents(of: ".")
      where name.hasPrefix("/out/") || name.hasPrefix("/marked/") {
        if name.hasSuffix(".csv") { texts[name] = String(decoding: bytes, as: UTF8.self) }
        guard name.hasSuffix(".xlsx") else { continue }
        books += 1
        cells += try Self.expectNoFormula(in: Array(bytes), named: name)
      }
      #expect(books > 2 && texts.count > 4)
      for (name, text) in texts {
        for fields in DelimitedText.lines(text) {
          for field in fields {
            cells += 1
            #expect(field.first.map { !"=+-@\t\r".contains($0) } ?? true, "\(name): \(field)")
          }
        }
      }
      print("formulas: \(cells) cells of \(books) workbooks and \(texts.count) texts, none is a formula")
      // The names are there, marked as texts; in the lines other programs read they stand as written.
      #expect(texts["/out/coverage-2023.csv"]?.contains("'+84 Bản") == true, "\(texts.keys)")
      #expect(texts["/out/findings-2023.csv"]?.contains("'=danh-sach.csv") == true)
      #expect(try program.text(of: "out/findings-2023.jsonl").contains("\"file\":\"=danh-sach.csv\""))
    }
  }

  /// - Returns: The number of cells.
  private static func expectNoFormula(in bytes: [UInt8], named name: String) throws -> Int {
    var cells = 0
    let workbook = try Workbook(bytes: bytes, named: name, limits: .standard)
    for sheet in workbook.sheets {
      let rows = try workbook.rows(of: sheet)
      while let row = try rows.next() {
        cells += row.cells.count
        // Figures are sums and shares of other figures; a text never is.
        for case (let cell, .text?) in row.cells.map({ ($0, $0.value) }) {
          #expect(!cell.hasFormula, "\(name) \(sheet.name)!\(cell.column) \(row.number)")
        }
      }
    }
    return cells
  }

  /// Links in the output folder, and names that lead out of it, are not followed; nothing appears outside.
  @Test func nothingIsWrittenOutsideTheFolders() throws {
    try Program.with { program in
      let longest = String(repeating: "b", count: 240) + ".csv"
      let odd = [
        "..tong.csv", "a\u{1B}[31m.csv", "..%2F..%2Fx.csv", "x\\..\\y.csv", longest, "a\u{2024}\u{2024}b.csv",
      ]
      try program.write(
        VillageList.summary(year: 2023, [("../../../thoat", 50, 200)]), to: "inbox/tong-hop.csv")
      for (number, name) in odd.enumerated() {
        try program.write(
          VillageList.text(
            year: 2023,
            [.init(village: "../../../thoat", code: "../\(number)", head: "../../x", result: "")]),
          to: "inbox/" + name)
      }
      let outside = program.folder.appending(path: "outside")
      try FileManager.default.createDirectory(at: outside, withIntermediateDirectories: true)
      try program.write("secret", to: "outside/file.csv")
      // A file in the inbox that leads elsewhere, and a loop.
      try Self.link(program, "inbox/link.csv", to: "../outside/file.csv")
      try Self.link(program, "inbox/loop", to: ".")
      // Outputs of the names that will be written, and a folder, lead outside.
      for name in ["tallies-2023.csv", "coverage-2023.csv", ".part", "findings-2023.jsonl"] {
        try Self.link(program, "out/" + name, to: "../outside/file.csv")
      }
      let first = try program.run(
        "run", "inbox", "--round", "2023", "--output", "out", "--annotate", "marked")
      #expect(first.exit <= 1, "\(first.messages)")
      #expect(!first.messages.contains("\u{1B}"), "a file name steers the terminal")
      #expect(try program.text(of: "outside/file.csv") == "secret")
      #expect(try FileManager.default.contentsOfDirectory(atPath: outside.path) == ["file.csv"])
      #expect(try program.text(of: "out/tallies-2023.csv").hasPrefix("year,"))
      // A folder below the given one that leads elsewhere is refused, with the way it was called.
      try FileManager.default.removeItem(at: program.folder.appending(path: "out/2023"))
      try Self.link(program, "out/2023", to: "../outside")
      let second = try program.run("run", "inbox", "--round", "2023", "--output", "out")
      #expect(second.exit == 4)
      #expect(second.messages.contains("out/2023"), "\(second.messages)")
      #expect(try FileManager.default.contentsOfDirectory(atPath: outside.path) == ["file.csv"])
      let top = try FileManager.default.contentsOfDirectory(atPath: program.folder.path)
      let known: Set = [
        "inbox", "out", "outside", "marked", "rasoat.sqlite", "rasoat.sqlite.lock", "rasoat.sqlite.received",
        "rasoat.sqlite-wal", "rasoat.sqlite-shm", ".stdout", ".stderr",
      ]
      #expect(Set(top).subtracting(known) == [])
      let around = try FileManager.default.contentsOfDirectory(
        atPath: program.folder.deletingLastPathComponent().path)
      #expect(!around.contains { $0.contains("thoat") })
      print("paths: \(odd.count) names that lead out and 7 planted links, nothing written outside")
    }
  }

  private static func link(_ program: Program, _ name: String, to target: String) throws {
    let place = program.folder.appending(path: name)
    try FileManager.default.createDirectory(
      at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(atPath: place.path, withDestinationPath: target)
  }

  /// Whatever the mask of the shell that starts it: files 0600, folders 0700.
  @Test func everythingWrittenIsPrivateWithoutAMask() throws {
    try Program.with { program in
      try SmallRound.writeFirst(to: program)
      let shell = ["/bin/sh", "-c", "umask 0 && exec \"$@\"", "sh"]
      _ = try program.run(SmallRound.command + ["--annotate", "a/b/marked"], under: shell)
      var count = 0
      let files = FileManager.default.enumerator(atPath: program.folder.path)
      while let file = files?.nextObject() as? String {
        guard ["rasoat.sqlite", "out", "a"].contains(where: { file.hasPrefix($0) }) else { continue }
        let attributes = try FileManager.default.attributesOfItem(
          atPath: program.folder.appending(path: file).path)
        let mode = (attributes[.posixPermissions] as? NSNumber)?.intValue
        let isFolder = attributes[.type] as? FileAttributeType == .typeDirectory
        #expect(mode == (isFolder ? 0o700 : 0o600), "\(file) has mode \(String(mode ?? 0, radix: 8))")
        count += 1
      }
      print("privacy: \(count) files and folders, each 0600 or 0700 without a mask")
      #expect(count > 15)
    }
  }
}

import Foundation
import TestSupport
import Testing

/// A zip of workbooks is one delivery of many units, as a folder is: what becomes of it, looked at from outside.
@Suite struct ZipDeliveryTests {
  private static let first = VillageList.text(
    year: 2023,
    [
      VillageList.Household(code: "001", head: "Tẩn A Sinh"),
      VillageList.Household(code: "002", head: "Lò Thị Mai", born: 1975),
    ])

  private static let second = VillageList.text(
    year: 2023, [VillageList.Household(village: "Bản Nà Sài", code: "001", head: "Phàn Văn Lâm")])

  private static let summary = VillageList.summary(
    year: 2023, [("Bản Nà Khương", 80, 320), ("Bản Nà Sài", 60, 250)])

  private static let files = [
    ("Bản Nà Khương.csv", first), ("Bản Nà Sài.csv", second), ("tổng hợp/hộ.csv", summary),
  ]

  private static func zip(_ files: [(String, String)]) -> ZipBuilder {
    var zip = ZipBuilder()
    for (name, text) in files { zip.add(name, text) }
    return zip
  }

  private func write(_ zip: ZipBuilder, to name: String, in program: Program) throws {
    try program.write("", to: name)
    try Data(zip.bytes()).write(to: program.folder.appending(path: name))
  }

  @discardableResult
  private func claim(_ program: Program, _ more: String...) throws -> Program.Result {
    try program.run(
      ["run", "den", "--claim", "--settle", "0", "--round", "2023", "--output", "out", "--language", "en"]
        + more)
  }

  private func poor(_ program: Program) throws -> String? {
    try program.tallies("--round", "2023").first {
      $0.level == "commune" && $0.item == "poor" && $0.unit == "household"
    }?.count
  }

  @Test func aZipIsOneDeliveryAndTheSameZipBringsNothing() throws {
    try Program.with { program in
      try write(Self.zip(Self.files), to: "den/gói.zip", in: program)
      let run = try claim(program)
      #expect(run.messages.contains("Accepted: 1 · Rejected: 0 · Duplicate: 0"))
      #expect(run.exit == 0)
      #expect(
        try program.contents(of: "den").keys.sorted() == ["/da-nhan/gói.zip", "/da-nhan/gói.zip.loi.csv"])
      #expect(try poor(program) == "3")
      try write(Self.zip(Self.files), to: "den/lại.zip", in: program)
      #expect(try claim(program).messages.contains("Accepted: 0 · Rejected: 0 · Duplicate: 1"))
      #expect(try program.contents(of: "den").keys.contains("/trung/lại.zip"))
      // One list of several is new: the zip counts.
      var newer = Self.files
      newer[1].1 = VillageList.text(
        year: 2023,
        [
          VillageList.Household(village: "Bản Nà Sài", code: "001", head: "Phàn Văn Lâm"),
          VillageList.Household(village: "Bản Nà Sài", code: "002", head: "Giàng A Páo"),
        ])
      try write(Self.zip(newer), to: "den/gói.zip", in: program)
      #expect(try claim(program).messages.contains("Accepted: 1 · Rejected: 0 · Duplicate: 0"))
      #expect(try poor(program) == "4")
    }
  }

  @Test func aFolderAndAZipOfTheSameFilesGiveTheSameTallies() throws {
    var outputs: [[String: Data]] = []
    for isZip in [false, true] {
      try Program.with { program in
        if isZip {
          try write(Self.zip(Self.files.reversed()), to: "den/xa.zip", in: program)
        } else {
          for (name, text) in Self.files { try program.write(text, to: "den/\(name)") }
        }
        try program.run("run", "den", "--round", "2023", "--output", "out")
        // Lists of files and of findings name the files; all else is the same to the byte.
        outputs.append(
          try program.contents(of: "out").filter { $0.key.contains("tallies") || $0.key.hasSuffix(".xlsx") })
      }
    }
    #expect(outputs[0] == outputs[1])
    #expect(outputs[0].count > 1)
  }

  @Test func oneBadFileStopsNoOther() throws {
    try Program.with { program in
      var zip = Self.zip(Self.files)
      zip.entries.append(ZipBuilder.Entry("trong/thêm.zip", Self.zip([("a.csv", Self.first)]).bytes()))
      zip.add("khóa.csv", "1")
      zip.entries[zip.entries.count - 1].flags = 1
      zip.add("trang.xls", "<html><body>Không phải bảng tính</body></html>")
      zip.add("ghi chú.docx", "x")
      zip.add("__MACOSX/._Bản Nà Sài.csv", "x")
      try write(zip, to: "den/gói.zip", in: program)
      let run = try claim(program)
      #expect(run.exit == 1)
      #expect(run.messages.contains("Accepted: 1"))
      #expect(try poor(program) == "3")
      let found = try program.text(of: "den/da-nhan/gói.zip.loi.csv")
        .split(separator: "\n").dropFirst().map { line in
          line.split(separator: ",", omittingEmptySubsequences: false)
        }
      #expect(
        Set(found.filter { $0[4] == "error" }.map { "\($0[0]) \($0[3])" }) == [
          "gói.zip/trong/thêm.zip FI-010", "gói.zip/khóa.csv FI-004", "gói.zip/trang.xls FI-007",
        ])
    }
  }

  @Test func whatCannotBeOpenedIsRejectedAndNothingIsWrittenElsewhere() throws {
    try Program.with { program in
      try write(Self.zip([("../../x.csv", Self.first)]), to: "den/leo.zip", in: program)
      try write(Self.zip([("ghi chú.docx", "x")]), to: "den/không bảng.zip", in: program)
      try program.write("PK\u{3}\u{4} cut off", to: "den/cụt.zip")
      let before = Set(try program.contents(of: ".").keys.filter { !$0.hasPrefix("/den") })
      #expect(try claim(program, "--annotate", "out").messages.contains("Accepted: 0 · Rejected: 3"))
      func rule(_ name: String) throws -> String {
        String(
          try program.text(of: "den/tu-choi/\(name).loi.csv").split(separator: "\n")[1].split(
            separator: ",", omittingEmptySubsequences: false)[3])
      }
      #expect(try rule("leo.zip") == "FI-016")
      #expect(try rule("không bảng.zip") == "FI-010")
      #expect(try rule("cụt.zip") == "FI-008")
      let after = Set(try program.contents(of: ".").keys.filter { !$0.hasPrefix("/den") })
      #expect(
        after.subtracting(before).allSatisfy {
          $0.hasPrefix("/rasoat.sqlite") || $0.hasPrefix("/out/") || $0.hasPrefix("/.std")
        })
      #expect(!after.contains { $0.hasSuffix("x.csv") })
    }
  }

  @Test func everyFileOfAZipCanBeTakenBackAndInAgain() throws {
    try Program.with { program in
      try write(Self.zip(Self.files), to: "gói.zip", in: program)
      try program.run("run", "gói.zip", "--round", "2023", "--output", "out")
      #expect(try poor(program) == "3")
      try FileManager.default.removeItem(at: program.folder.appending(path: "gói.zip"))
      #expect(try program.run("undo", "gói.zip/Bản Nà Sài.csv", "--round", "2023").exit == 0)
      #expect(try poor(program) == "2")
      #expect(try program.run("redo", "gói.zip/Bản Nà Sài.csv", "--round", "2023").exit == 0)
      #expect(try poor(program) == "3")
      let undo = try program.run("undo", "gói.zip", "--round", "2023", "--language", "en")
      #expect(undo.exit == 0)
      #expect(undo.messages.contains("of gói.zip"))
      #expect(try poor(program) == nil)
      #expect(try program.run("redo", "gói.zip", "--round", "2023").exit == 0)
      #expect(try poor(program) == "3")
      #expect(try program.run("verify", "--round", "2023").exit == 0)
      #expect(try program.run("backup", "copy").exit == 0)
      #expect(
        try program.run("verify", "--round", "2023", "--store", "copy/rasoat.sqlite").exit == 0)
    }
  }

  @Test func findingsAndCopiesNameTheFileInTheZip() throws {
    try Program.with { program in
      var book = WorkbookBuilder()
      let faulty = VillageList.text(
        year: 2023, [VillageList.Household(code: "001", head: "Tẩn A Sinh", size: 0)])
      book.add(
        sheet: "Danh sách",
        rows: faulty.split(separator: "\n", omittingEmptySubsequences: false).map { line in
          line.split(separator: ";", omittingEmptySubsequences: false).map { .text(String($0)) }
        })
      var zip = ZipBuilder()
      zip.entries.append(ZipBuilder.Entry("xã/Thôn 3.xlsx", book.bytes()))
      try write(zip, to: "gói.zip", in: program)
      let check = try program.run("check", "gói.zip", "--format", "csv", "--annotate", "copies")
      #expect(check.exit == 1)
      #expect(check.output.contains("\ngói.zip/xã/Thôn 3.xlsx,Danh sách,"))
      #expect(try program.contents(of: "copies").keys.contains("/gói.zip/xã/Thôn 3.xlsx"))
      _ = try program.run(
        "run", "gói.zip", "--round", "2023", "--output", "out", "--annotate", "more-copies")
      #expect(
        try program.contents(of: "more-copies")["/gói.zip/xã/Thôn 3.xlsx"]
          == program.contents(of: "copies")["/gói.zip/xã/Thôn 3.xlsx"])
    }
  }
}

import Foundation
import TestSupport
import Testing

/// A release holds all it was made from, and gives the same bytes wherever it is made again.
@Suite struct ReleaseTests {
  private func copy(_ folder: String, from program: Program, to other: Program, as name: String = "r") throws
  {
    try FileManager.default.copyItem(
      at: program.folder.appending(path: folder), to: other.folder.appending(path: name))
  }

  private func append(_ text: String, to name: String, in program: Program) throws {
    let file = program.folder.appending(path: name)
    try (try Data(contentsOf: file) + Data(text.utf8)).write(to: file)
  }

  @Test func aReleaseIsVerifiedElsewhere() throws {
    try Program.with { program in
      let round = try ReleaseRound(in: program)
      try round.run()
      #expect(try round.release("03424", "03412").exit == 0)
      let made = try round.release("106", to: "phat-hanh/2023")
      #expect(made.exit == 0, "\(made.messages)")
      let digest = try #require(made.output.split(separator: " ").first)
      #expect(digest.count == 64 && made.output.hasSuffix("  phat-hanh/2023/manifest.json\n"))
      #expect(try round.release("106", to: "phat-hanh/2023").exit == 4, "nothing is written over")
      // Made twice, with more or fewer jobs: the same bytes; nothing of it is of the clock.
      #expect(try round.release("106", to: "lan-hai", more: ["--jobs", "1"]).exit == 0)
      #expect(try program.contents(of: "lan-hai") == program.contents(of: "phat-hanh/2023"))
      try Program.with { other in
        try copy("phat-hanh/2023", from: program, to: other)
        let verified = try other.run("verify", "r", "--config", "nowhere", "--language", "en")
        #expect(verified.exit == 0, "\(verified.messages)")
        #expect(verified.messages.contains("2023 official 15/QĐ-UBND 2023-12-10"))
        #expect(
          verified.messages.contains("made again, the outputs are the same bytes. manifest.json \(digest)"))
        #expect(!FileManager.default.fileExists(atPath: other.folder.appending(path: "rasoat.sqlite").path))
      }
      // The released area and what lies below it; nothing about the province.
      let names = try program.contents(of: "phat-hanh/2023/reports").keys
      #expect(names.contains("/2023/106-huyen-tam-duong/bieu-mau-106-huyen-tam-duong-2023.xlsx"))
      #expect(names.contains("/tallies-2023.csv") && names.contains("/2023/findings.html"))
      #expect(!names.contains { $0.contains("lai-chau") })
      let tallies = TallyText.lines(of: try program.text(of: "phat-hanh/2023/reports/tallies-2023.csv"))
      #expect(Set(tallies.map(\.level)) == ["village", "commune", "district"])
      #expect(try round.pages(of: "phat-hanh/2023").values.allSatisfy { !$0.contains("DỰ THẢO") })
      let index = try program.text(of: "phat-hanh/2023/reports/2023/index.html")
      #expect(
        index.contains("Huyện Tam Đường: Số liệu chính thức theo Quyết định số 15/QĐ-UBND ngày 10/12/2023"))
    }
  }

  @Test func whatDiffersIsNamed() throws {
    try Program.with { program in
      let round = try ReleaseRound(in: program)
      try round.run()
      #expect(try round.release("03412", to: "goc").exit == 0)
      func changed(_ change: (String) throws -> Void) throws -> [String]? {
        try? FileManager.default.removeItem(at: program.folder.appending(path: "r"))
        try copy("goc", from: program, to: program)
        try change("r/")
        return try round.differences(of: "r", exit: 1)
      }
      let input = try #require(try program.contents(of: "goc/inputs").keys.sorted().first)
      #expect(
        try changed { try append(" ", to: $0 + "inputs" + input, in: program) } == [
          "input changed inputs\(input)"
        ])
      #expect(
        try changed {
          try FileManager.default.removeItem(at: program.folder.appending(path: $0 + "inputs" + input))
        } == ["input missing inputs\(input)"])
      let rule = "pipeline-config/edit-rules/households.yaml"
      #expect(
        try changed { try append("\n", to: $0 + rule, in: program) } == ["configuration changed \(rule)"])
      #expect(
        try changed { try program.write("rules: []\n", to: $0 + "pipeline-config/edit-rules/them.yaml") } == [
          "configuration extra pipeline-config/edit-rules/them.yaml"
        ])
      #expect(
        try changed { try append(" ", to: $0 + "record.json", in: program) } == ["record changed record.json"]
      )
      let page = "reports/2023/03412-xa-binh-lu/03412-xa-binh-lu-2023.xlsx"
      let both = try changed { folder in
        try append(" ", to: folder + page, in: program)
        try FileManager.default.removeItem(
          at: program.folder.appending(path: folder + "reports/coverage-2023.csv"))
        try program.write("x", to: folder + ".ghi-chu")
      }
      #expect(
        both == [
          "output changed \(page)", "output missing reports/coverage-2023.csv", "other extra .ghi-chu",
        ])
      let said = try program.run("verify", "r")
      #expect(said.output.contains("\(page): tệp kết quả đã bị thay đổi."))
      let lost = try changed {
        try FileManager.default.removeItem(at: program.folder.appending(path: $0 + "inputs"))
      }
      #expect(lost?.count == 5 && lost?.allSatisfy { $0.hasPrefix("input missing inputs/") } == true)
      let names = try program.run("verify", "r", "--language", "en").output
      #expect(names.contains(" (na-sai.csv): the received file is missing."))
      // A number and its hash in the manifest, both changed: made again, the table comes out as it was.
      let forged = try #require(
        try { () -> [String]? in
          try? FileManager.default.removeItem(at: program.folder.appending(path: "r"))
          try copy("goc", from: program, to: program)
          let table = "reports/tallies-2023.csv"
          let hash = try self.hash(of: "r/" + table, in: program)
          try append("x", to: "r/" + table, in: program)
          let size = try program.text(of: "goc/" + table).utf8.count
          let manifest = try program.text(of: "r/manifest.json")
            .replacing(hash, with: try self.hash(of: "r/" + table, in: program))
            .replacing(
              "\"bytes\" : \(size),\n      \"path\" : \"\(table)\"",
              with: "\"bytes\" : \(size + 1),\n      \"path\" : \"\(table)\"")
          try program.write(manifest, to: "r/manifest.json")
          return try round.differences(of: "r", exit: 5)
        }())
      #expect(forged == ["output made-again reports/tallies-2023.csv"])
      try aRecordThatLeadsOutOfTheReleaseIsRefused(program)
      // Another version of the program says so.
      try program.write(
        try program.text(of: "goc/manifest.json").replacing(
          "\"program\" : \"0.", with: "\"program\" : \"9.0."),
        to: "goc/manifest.json")
      let other = try program.run("verify", "goc", "--language", "en")
      #expect(other.exit == 0 && other.messages.contains("The release was made by rasoat 9.0."))
      try program.write("{}", to: "goc/manifest.json")
      #expect(try program.run("verify", "goc").exit == 4)
      #expect(try program.run("verify", "den").exit == 2, "neither a release nor a backup")
      #expect(try program.run("verify").exit == 2)
      #expect(try program.run("backup", "sao-luu").exit == 0)
      #expect(try program.run("verify", "sao-luu").exit == 0)
    }
  }

  /// A hash in the record is the name of a file.
  private func aRecordThatLeadsOutOfTheReleaseIsRefused(_ program: Program) throws {
    let manifest = try program.text(of: "goc/manifest.json")
    let record = try program.text(of: "goc/record.json")
    let input = try #require(record.firstMatch(of: /"sha256" : "([0-9a-f]{64})"/)?.1)
    let planted = record.replacing(input, with: "../" + String(repeating: "a", count: 61))
    let before = try hash(of: "goc/record.json", in: program)
    try program.write(planted, to: "goc/record.json")
    try program.write(
      manifest.replacing(before, with: try hash(of: "goc/record.json", in: program)), to: "goc/manifest.json")
    #expect(try program.run("verify", "goc").exit == 4)
    try program.write(record, to: "goc/record.json")
    try program.write(manifest, to: "goc/manifest.json")
  }

  private func hash(of file: String, in program: Program) throws -> String {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["sha256sum", program.folder.appending(path: file).path]
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return String(text.prefix(64))
  }

  @Test func aLaterReleaseTakesThePlaceOfAnEarlierOne() throws {
    try Program.with { program in
      let round = try ReleaseRound(in: program)
      try round.run()
      #expect(try round.release("03424", state: "preliminary", decision: "88/BC-UBND", to: "so-bo").exit == 0)
      let first = try round.release("03424", to: "mot")
      #expect(first.exit == 0)
      // Corrected: a household of six. The commune is reopened, approved again, released again.
      try round.write(size: 6)
      try round.run()
      #expect(try round.reopen("03424").exit == 0)
      #expect(try round.release("03424", decision: "20/QĐ-UBND", to: "hai").exit == 0)
      let manifest = try program.text(of: "hai/manifest.json")
      #expect(manifest.contains("\"supersedes\" : \"\(first.output.prefix(64))\""))
      #expect(try !program.text(of: "mot/manifest.json").contains("supersedes"))
      func persons(_ folder: String) throws -> String? {
        TallyText.lines(of: try program.text(of: folder + "/reports/tallies-2023.csv")).first {
          $0.level == "commune" && $0.table == "status" && $0.item == "poor" && $0.unit == "person"
        }?.count
      }
      #expect(try [persons("so-bo"), persons("mot"), persons("hai")] == ["8", "8", "10"])
      for folder in ["so-bo", "mot", "hai"] {
        #expect(try round.differences(of: folder, exit: 0) == [], "\(folder)")
      }
      let book = "reports/2023/03424-xa-ban-bo/03424-xa-ban-bo-2023.xlsx"
      #expect(
        try program.run("cells", "so-bo/" + book).output.contains("Số liệu sơ bộ theo văn bản số 88/BC-UBND"))
      #expect(
        try program.run("cells", "mot/" + book).output.contains("Số liệu chính thức theo Quyết định số 15"))
      #expect(try round.events().filter { $0["event"] == "release" }.count == 3)
    }
  }

  @Test func nothingInTheManifestSpeaksOfPersons() throws {
    try Program.with { program in
      let round = try ReleaseRound(in: program)
      try round.run()
      #expect(try round.release("03424", to: "r").exit == 0)
      let manifest = try program.text(of: "r/manifest.json")
      // One of the received files is named like the head of its first household.
      #expect(try program.text(of: "r/record.json").contains("Ông Tẩn A Sinh.csv"))
      for name in ["Sinh", "Lâm", "Thử", ".csv\"\n    },\n    {\n      \"name"] {
        #expect(!manifest.contains(name))
      }
      for path in try program.contents(of: "r").keys {
        let attributes = try FileManager.default.attributesOfItem(
          atPath: program.folder.appending(path: "r" + path).path)
        #expect(((attributes[.posixPermissions] as? NSNumber)?.intValue ?? 0o777) & 0o077 == 0, "\(path)")
      }
      let schema = try SchemaCheck(
        contentsOf: SharedData.repository.appending(path: "schemas/release-manifest.schema.json"))
      #expect(try schema.mistakes(in: manifest) == [])
      let events = try program.run("release", "list", "--round", "2023", "--json").output
      let event = try SchemaCheck(
        contentsOf: SharedData.repository.appending(path: "schemas/release-event.schema.json"))
      #expect(events.split(separator: "\n").count == 2)
      for line in events.split(separator: "\n") { #expect(try event.mistakes(in: line) == []) }
    }
  }
}

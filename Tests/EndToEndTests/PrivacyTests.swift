import Foundation
import Testing

/// Names and identity numbers stay in the office's own store.
@Suite struct PrivacyTests {
  @Test func noIdentityNumberAndNoNameLeavesTheStore() throws {
    // Numbers of 9 or 12 digits and the heads' names as they stand in the workbooks of the fixture.
    let list = try String(
      contentsOf: Fixture.folder.appending(path: "layouts/input/10-csv/ban-bo-2023.csv"), encoding: .utf8)
    let rows = list.split(whereSeparator: \.isNewline).dropFirst().map {
      $0.split(separator: ";", omittingEmptySubsequences: false)
    }
    let numbers = Set(rows.compactMap { $0.count > 7 ? String($0[7]) : nil }.filter { $0.count >= 9 })
    let names = Set(rows.compactMap { $0.count > 4 ? String($0[4]) : nil }.filter { $0.contains(" ") })
    try #require(numbers.count > 50 && names.count > 50)
    try Program.with { program in
      let inputs = [Fixture.path("layouts/input/00-chung"), Fixture.path("layouts/input/12-lon-xon")]
      let run = try program.run(["run"] + inputs + ["--round", "2023", "--output", "out"])
      let check = try program.run("check", inputs[1], "--output", "out/checked")
      let watched = try program.run(
        ["run"] + inputs + ["--round", "2023", "--output", "out", "--store", "watched.sqlite"]
          + ["--metrics", "out/metrics.prom", "--heartbeat", "out/heartbeat", "--log-format", "json"])
      #expect(try program.text(of: "out/metrics.prom").contains("rasoat_last_run_exit_code"))
      _ = try program.run(["run"] + inputs.reversed() + ["--round", "2023", "--output", "out", "--strict"])
      var texts = [run, check, watched].flatMap { [$0.output, $0.messages] }
      texts.append(try program.run("tallies").output)
      texts.append(try program.run("status", "--round", "2023").output)
      texts.append(try program.run("log").output)
      for file in [
        "2023/findings.html", "findings-totals-2023.csv", "findings-changes-2023.csv", "rules-2023.csv",
        "rules-2023.jsonl", "checked/findings.csv", "checked/findings.jsonl", "checked/rules.csv",
      ] {
        #expect(try !program.text(of: "out/" + file).isEmpty)
      }
      texts += try program.contents(of: "out").filter { !$0.key.hasSuffix(".xlsx") }.map {
        String(decoding: $0.value, as: UTF8.self)
      }
      print("privacy: \(numbers.count) numbers and \(names.count) names searched in \(texts.count) texts")
      for text in texts {
        #expect(numbers.allSatisfy { !text.contains($0) && !text.contains($0.drop { $0 == "0" }) })
        #expect(names.allSatisfy { !text.contains($0) })
      }
    }
  }

  @Test func messagesOfDefectsNameCellsNotPersons() throws {
    let twelveDigits = /\d{12}|\b\d{9}\b/
    try Program.with { program in
      let check = try program.run("check", Fixture.path("planted-errors/input"), "--format", "jsonl")
      #expect(check.output.split(separator: "\n").count > 90)
      for line in check.output.split(separator: "\n") {
        #expect(line.firstMatch(of: twelveDigits) == nil, "\(line)")
      }
    }
  }

  @Test func storeAndOutputsAreReadableByTheirOwnerOnly() throws {
    try Program.with { program in
      _ = try program.run(
        "run", Fixture.path("layouts/input/00-chung"), Fixture.path("layouts/input/10-csv"), "--round",
        "2023",
        "--output", "out")
      let files = FileManager.default.enumerator(atPath: program.folder.path)
      var count = 0
      while let file = files?.nextObject() as? String {
        guard file.hasPrefix("rasoat.sqlite") || file.hasPrefix("out/") else { continue }
        let attributes = try FileManager.default.attributesOfItem(
          atPath: program.folder.appending(path: file).path)
        let mode = (attributes[.posixPermissions] as? NSNumber)?.intValue ?? 0o777
        #expect(mode & 0o077 == 0, "\(file) has mode \(String(mode, radix: 8))")
        count += 1
      }
      print("privacy: \(count) files and folders, readable by their owner only")
      #expect(count > 6)
    }
  }
}

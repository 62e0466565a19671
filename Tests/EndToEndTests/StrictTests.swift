import Foundation
import Testing

/// A rule that gave no answer is visible, and ends a strict run with 1.
@Suite struct StrictTests {
  /// A rule about a list with the check, the cell and a line more where wanted.
  private func rule(
    _ id: String, _ check: String, at variable: String, pass: String = "{household_size: 91}",
    fail: String = "{household_size: 0}", more: String = ""
  ) -> String {
    """
      - id: \(id)
        severity: warning
        source: "Test"
        check: "\(check)"
        at: \(variable)
        message: {vi: "Sai.", en: "Wrong."}
        remedy: {vi: "Sửa.", en: "Correct it."}
        examples: {pass: [\(pass)], fail: [\(fail)]}
    \(more)
    """
  }

  /// A configuration with these edit rules and no others.
  private func configure(_ program: Program, _ rules: [String]) throws {
    let copy = program.folder.appending(path: "my-config")
    try? FileManager.default.removeItem(at: copy)
    try FileManager.default.copyItem(at: URL(filePath: Program.configuration), to: copy)
    let folder = copy.appending(path: "edit-rules")
    for file in try FileManager.default.contentsOfDirectory(atPath: folder.path)
    where !["measures.yaml", "tables.yaml"].contains(file) {
      try FileManager.default.removeItem(at: folder.appending(path: file))
    }
    // The rules that no waiver sets aside are named in the configuration, and have to be there.
    let decisions = copy.appending(path: "decisions.yaml")
    let id = rules.first?.firstMatch(of: /id: (XX-\d+)/).map { String($0.output.1) } ?? ""
    let named = try String(contentsOf: decisions, encoding: .utf8)
      .replacing(/not-waivable: \[.*\]/, with: "not-waivable: [\(id)]")
    try Data(named.utf8).write(to: decisions)
    let text = "rules:\n" + rules.joined(separator: "\n") + "\n"
    try Data(text.utf8).write(to: folder.appending(path: "households.yaml"))
  }

  private func check(_ program: Program, _ arguments: String...) throws -> Program.Result {
    try program.run(["check", "a.csv", "--config", "my-config"] + arguments)
  }

  private static let sound = "household_size >= 1"

  @Test func rulesThatWereSkippedOrFailedEndAStrictRun() throws {
    try Program.with { program in
      try program.write(
        VillageList.text(
          year: 2023,
          [.init(code: "001", head: "Lò Văn An", size: 4), .init(code: "002", head: "Lò Thị Bốn", size: 3)]),
        to: "a.csv")
      let sound = rule("XX-001", Self.sound, at: "household_size")
      // A rule of a standard that is not in force in 2023 is skipped by right.
      let other = rule("XX-002", Self.sound, at: "household_size", more: "    standards: [VN2016]")
      try configure(program, [sound, other])
      let clean = try check(program, "--strict")
      #expect(clean.exit == 0, "\(clean.messages)")
      #expect(clean.messages.contains("Luật: 1 sạch, 0 có lỗi, 1 bỏ qua, 0 không chạy được"))

      try configure(
        program,
        [
          sound,
          rule(
            "XX-003", "floor_area > 8", at: "floor_area", pass: "{floor_area: 9}", fail: "{floor_area: 8}"),
        ])
      #expect(try check(program).exit == 0)
      let skipped = try check(program, "--strict")
      #expect(skipped.exit == 1)
      #expect(skipped.messages.contains("XX-003 bỏ qua: các biểu không hỏi nội dung cần thiết (floor_area)"))

      let off = "    off: {vi: \"Chưa áp dụng.\", en: \"Not in use yet.\"}"
      try configure(program, [sound, rule("XX-004", "household_size > 90", at: "household_size", more: off)])
      let switchedOff = try check(program, "--strict", "--language", "en")
      #expect(switchedOff.exit == 1)
      #expect(switchedOff.messages.contains("XX-004 skipped: Not in use yet."))
      #expect(switchedOff.output == "", "a rule that is switched off finds nothing")

      try configure(
        program,
        [
          rule(
            "XX-005", "b1_points / (household_size - 4) > 1", at: "household_size",
            pass: "{b1_points: 20, household_size: 5}", fail: "{b1_points: 1, household_size: 5}")
        ])
      #expect(try check(program).exit == 0)
      let failed = try check(program, "--strict")
      #expect(failed.exit == 1)
      #expect(failed.messages.contains("Luật: 0 sạch, 0 có lỗi, 0 bỏ qua, 1 không chạy được"))
      #expect(failed.messages.contains("XX-005 không chạy được · a.csv"))
      #expect(failed.messages.contains("H5"), "the size of the first household, in the fifth row")
    }
  }

  @Test func aRunKeepsTheOutcomesOfItsRulesAndWritesThem() throws {
    try Program.with { program in
      try program.write(VillageList.text(year: 2023, [.init(code: "001", head: "Lò Văn An")]), to: "in/a.csv")
      try program.write(VillageList.summary(year: 2023, [("Bản Nà Khương", 50, 200)]), to: "in/b.csv")
      try configure(
        program,
        [
          rule("XX-001", Self.sound, at: "household_size"),
          rule(
            "XX-003", "floor_area > 8", at: "floor_area", pass: "{floor_area: 9}", fail: "{floor_area: 8}"),
        ])
      let arguments = ["--round", "2023", "--config", "my-config"]
      let run = try program.run(["run", "in", "--output", "out", "--json"] + arguments)
      #expect(run.exit == 0, "\(run.messages)")
      #expect(run.output.contains(#""rules_clean":1,"rules_found":0,"rules_skipped":1,"rules_failed":0"#))
      #expect(
        try program.text(of: "out/rules-2023.csv") == """
          rule,severity,outcome,reason,missing,note,satisfied,violated,undetermined,failed,first_failure
          XX-001,warning,clean,,,,1,0,0,0,
          XX-003,warning,skipped,not-collected,floor_area,,0,0,0,0,

          """)
      #expect(try program.run(["validate", "--strict"] + arguments).exit == 1)
      #expect(try program.run(["validate"] + arguments).exit == 0)
      #expect(try program.run(["run", "in", "--output", "out", "--strict"] + arguments).exit == 1)
    }
  }
}

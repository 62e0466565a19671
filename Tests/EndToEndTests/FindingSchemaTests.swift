import Foundation
import TestSupport
import Testing

/// Findings and outcomes of rules keep to their published schemas, by a check of our own and by another program's.
@Suite struct FindingSchemaTests {
  private static func schema(_ name: String) -> URL {
    SharedData.repository.appending(path: "schemas/\(name).schema.json")
  }

  /// The lines of a round with findings, deliveries that came twice, and of a check of broken and odd files.
  private func lines(of program: Program) throws -> (findings: [String], outcomes: [String]) {
    let sizes = [("in/a.csv", 0), ("again/a.csv", 4)]
    for (file, size) in sizes {
      try program.write(
        VillageList.text(
          year: 2023,
          [
            .init(code: "001", head: "Lò Văn An", size: size),
            .init(code: "002", head: "Lò Thị Bốn", size: 0),
            .init(code: "003", head: "Lò Văn Chu", result: ""),
          ]), to: file)
    }
    try program.write(HouseholdDocument.sound.replacing("<birth>", with: "<birth>x"), to: "x.xml")
    for folder in ["in", "again"] {
      try program.run("run", folder, "--round", "2023", "--output", "out")
    }
    try program.run("check", Fixture.path("planted-errors/input"), "x.xml", "--output", "checked", "--quiet")
    func lines(_ file: String) throws -> [String] {
      try program.text(of: file).split(separator: "\n").map(String.init)
    }
    return (
      try lines("out/findings-2023.jsonl") + lines("checked/findings.jsonl"),
      try lines("out/rules-2023.jsonl") + lines("checked/rules.jsonl")
    )
  }

  @Test func everyLineKeepsToItsSchema() throws {
    try Program.with { program in
      let lines = try lines(of: program)
      #expect(lines.findings.count > 95)
      #expect(lines.findings.contains { $0.contains(#""change":"still""#) })
      #expect(lines.findings.contains { $0.contains(#""line":"#) }, "a place in XML")
      #expect(lines.outcomes.count > 150)
      for (name, lines) in [("finding", lines.findings), ("rule-outcome", lines.outcomes)] {
        let check = try SchemaCheck(contentsOf: Self.schema(name))
        for line in lines { #expect(try check.mistakes(in: line) == [], "\(line)") }
        try checkElsewhere(lines, by: name, in: program)
      }
    }
  }

  /// The same by the JSON Schema library of Python, where it is installed.
  private func checkElsewhere(_ lines: [String], by name: String, in program: Program) throws {
    try program.write(lines.joined(separator: "\n"), to: "lines.jsonl")
    try program.write(
      """
      import json, sys
      try:
          import jsonschema
      except ImportError:
          sys.exit(77)
      schema = json.load(open(sys.argv[1], encoding="utf-8"))
      jsonschema.Draft202012Validator.check_schema(schema)
      check = jsonschema.Draft202012Validator(schema)
      sys.exit(1 if any(not check.is_valid(json.loads(line)) for line in open(sys.argv[2], encoding="utf-8")) else 0)
      """, to: "check.py")
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [
      "python3", program.folder.appending(path: "check.py").path, Self.schema(name).path,
      program.folder.appending(path: "lines.jsonl").path,
    ]
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    // 77: no library; 127: no Python. The check of our own stands.
    #expect([0, 77, 127].contains(process.terminationStatus), "\(name)")
  }

  @Test func theCheckSeesMistakes() throws {
    let check = try SchemaCheck(contentsOf: Self.schema("rule-outcome"))
    let sound =
      #"{"rule":"A","severity":"note","outcome":"clean","satisfied":1,"violated":0,"undetermined":0,"failed":0,"missing":[]}"#
    #expect(try check.mistakes(in: sound) == [])
    let wrong = [
      (#""rule":"A","#, ""), (#""satisfied":1"#, #""satisfied":"1""#),
      (#""satisfied":1"#, #""satisfied":-1"#),
      (#""clean""#, #""tidy""#), (#""missing":[]"#, #""missing":[""]"#),
      (#""failed":0"#, #""failed":0,"more":1"#),
      (#""failed":0"#, #""failed":0.5"#),
    ]
    for (text, other) in wrong {
      #expect(try check.mistakes(in: sound.replacing(text, with: other)).count == 1, "\(other)")
    }
  }
}

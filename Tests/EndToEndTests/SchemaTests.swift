import Foundation
import TestSupport
import Testing

/// Every line of JSON the program prints has the members its published schema names, and no others.
@Suite struct SchemaTests {
  private struct Members {
    var required: Set<String>
    var known: Set<String>
  }

  private func members(of schema: String) throws -> Members {
    let file = SharedData.repository.appending(path: "schemas/\(schema).schema.json")
    let json = try #require(try JSONSerialization.jsonObject(with: Data(contentsOf: file)) as? [String: Any])
    #expect(json["additionalProperties"] as? Bool == false)
    let known = try #require(json["properties"] as? [String: Any])
    return Members(required: Set(try #require(json["required"] as? [String])), known: Set(known.keys))
  }

  private func check(_ lines: String, against schema: String, atLeast count: Int) throws {
    let members = try members(of: schema)
    let lines = lines.split(separator: "\n")
    #expect(lines.count >= count)
    for line in lines {
      let object = try #require(
        try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any], "\(line)")
      #expect(members.required.isSubset(of: object.keys), "\(line)")
      #expect(members.known.isSuperset(of: object.keys), "\(line)")
    }
  }

  @Test func outputsKeepToTheirSchemas() throws {
    try Program.with { program in
      let inputs = [Fixture.path("layouts/input/00-chung"), Fixture.path("layouts/input/12-lon-xon")]
      let run = try program.run(["run"] + inputs + ["--round", "2023", "--output", "out", "--json"])
      try check(run.output, against: "import-summary", atLeast: 1)
      try check(try program.text(of: "out/findings-2023.jsonl"), against: "finding", atLeast: 10)
      try check(try program.run("tallies", "--format", "jsonl").output, against: "tally", atLeast: 100)
      try check(
        try program.run("status", "--round", "2023", "--json").output, against: "coverage", atLeast: 2)
      try check(
        try program.run("status", "--round", "2023", "--expected", "--json").output, against: "expected",
        atLeast: 0)
      try check(try program.run("log", "--json").output, against: "ledger-run", atLeast: 1)
      try check(try program.run("doctor", "--json").output, against: "health-check", atLeast: 8)
      let key = "2023/03424-01/001"
      try check(try program.run("explain", key, "--json").output, against: "explanation", atLeast: 1)
      try check(
        try program.run("cells", inputs[1] + "/ban-bo-2023.xlsx").output, against: "cell", atLeast: 1000)
    }
  }

  /// The published schema is one that other programs can use too.
  @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/xmllint")))
  func theExampleSatisfiesThePublishedSchema() throws {
    func check(_ file: String) throws -> Int32 {
      let process = Process()
      process.executableURL = URL(filePath: "/usr/bin/xmllint")
      let schema = SharedData.repository.appending(path: "schemas/household-review.xsd").path
      process.arguments = ["--noout", "--nonet", "--schema", schema, file]
      process.standardError = FileHandle.nullDevice
      try process.run()
      process.waitUntilExit()
      return process.terminationStatus
    }
    #expect(try check(SharedData.repository.appending(path: "Examples/household-review.xml").path) == 0)
    try Program.with { program in
      try program.write(HouseholdDocument.sound, to: "dung.xml")
      #expect(try check(program.folder.appending(path: "dung.xml").path) == 0)
      try program.write(HouseholdDocument.changed("<status>", to: "<result>"), to: "sai.xml")
      #expect(try check(program.folder.appending(path: "sai.xml").path) != 0)
    }
  }
}

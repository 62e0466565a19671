import Foundation
import Testing

/// The same inputs give the same bytes, whatever the machine, the clock and the names of the files.
@Suite struct DeterminismTests {
  @Test func namesTimesJobsAndTimeZoneReachNoOutput() throws {
    let plain = try outputs { program in
      try copyInput(to: program, rename: { $0 })
      try run(program, jobs: "1", environment: ["TZ": "UTC", "LANG": "C"])
    }
    let other = try outputs { program in
      // Other names in another order, other times of change, other jobs, another place on earth.
      try copyInput(
        to: program, rename: { "z-" + String($0.reversed()).replacing("xslx.", with: "") + ".xlsx" })
      let files = FileManager.default.enumerator(atPath: program.folder.appending(path: "inbox").path)
      while let file = files?.nextObject() as? String {
        try FileManager.default.setAttributes(
          [.modificationDate: Date(timeIntervalSince1970: 1_000_000_000)],
          ofItemAtPath: program.folder.appending(path: "inbox/" + file).path)
      }
      try run(program, jobs: "2", environment: ["TZ": "America/New_York", "LANG": "vi_VN.UTF-8"])
    }
    #expect(plain.count >= 4)
    #expect(plain.keys.sorted() == other.keys.sorted())
    for (name, bytes) in plain { #expect(other[name] == bytes, "\(name) differs") }
  }

  @Test func orderOfFilesAndJobsChangeNoFinding() throws {
    func path(_ name: String) -> String { Fixture.path("layouts/input/" + name) }
    let first = [path("00-chung"), path("01-moi-ho-mot-dong")]
    let second = [path("00-chung"), path("12-lon-xon")]
    func outputs(jobs: String, reversed: Bool) throws -> [String: Data] {
      try self.outputs { program in
        for input in [first, second] {
          let paths = reversed ? input.reversed() : input
          try program.run(["run"] + paths + ["--round", "2023", "--output", "out", "--jobs", jobs])
        }
      }
    }
    let one = try outputs(jobs: "1", reversed: false)
    let other = try outputs(jobs: "4", reversed: true)
    #expect((one["/findings-changes-2023.csv"]?.count ?? 0) > 1000, "there is something to compare")
    #expect(one.keys.contains("/2023/findings.html"))
    #expect((one["/findings-2023.jsonl"]?.count ?? 0) > 10_000, "there are findings to compare")
    #expect(one.keys.sorted() == other.keys.sorted())
    for (name, bytes) in one where !name.hasSuffix(".xlsx") {
      #expect(other[name] == bytes, "\(name) differs")
    }
  }

  private func outputs(_ body: (Program) throws -> Void) throws -> [String: Data] {
    try Program.with { program in
      try body(program)
      return try program.contents(of: "out")
    }
  }

  private func run(_ program: Program, jobs: String, environment: [String: String]) throws {
    let result = try program.run(
      ["run", "inbox", "--round", "2021", "--output", "out", "--jobs", jobs], environment: environment)
    #expect(result.exit == 0, "\(result.messages)")
  }

  private func copyInput(to program: Program, rename: (String) -> String) throws {
    let input = Fixture.path("minh-tien-2021/input")
    let inbox = program.folder.appending(path: "inbox")
    let files = FileManager.default.enumerator(atPath: input)
    while let file = files?.nextObject() as? String {
      guard file.hasSuffix(".xlsx") else { continue }
      let name = rename(String(file.split(separator: "/").last ?? ""))
      let folder = inbox.appending(path: file.contains("/") ? String(file.split(separator: "/")[0]) : "")
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      try FileManager.default.copyItem(atPath: input + "/" + file, toPath: folder.appending(path: name).path)
    }
  }
}

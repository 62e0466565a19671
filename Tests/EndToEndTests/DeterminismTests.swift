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

import Foundation
import TestSupport
import Testing

/// The samples for crontab and systemd are commands that work as they stand, in a folder made by `init`.
@Suite struct OperationsTests {
  private func sample(_ name: String) throws -> [String] {
    let file = SharedData.repository.appending(path: "Examples/operations/\(name)")
    return try String(contentsOf: file, encoding: .utf8).split(separator: "\n").map(String.init)
  }

  /// The words of the program's command in a line, without the shell around it.
  private func arguments(in line: String) -> [String] {
    let words = line.split(separator: " ").map(String.init)
    return Array(words.drop { !$0.hasSuffix("/rasoat") || $0.hasPrefix("/srv") }.dropFirst())
  }

  @Test func theSamplesWorkAsTheyStand() throws {
    let cron = try sample("rasoat.cron").filter { $0.contains("/usr/local/bin/rasoat") }
    let service = try sample("rasoat.service").filter { $0.hasPrefix("ExecStart=") }
    #expect(cron.count == 3 && service.count == 1)
    try Program.with { program in
      #expect(try program.run("init", "van-phong").exit == 0)
      let office = Program(in: program.folder.appending(path: "van-phong"))
      try office.write(
        VillageList.summary(year: 2026, [("Bản Nà Khương", 80, 320)])
          .replacing("huyện Tam Đường, ", with: ""), to: "den/tong-hop.csv")
      for line in [cron[0], service[0]] {
        let run = try office.run(arguments(in: line) + ["--config", "pipeline-config"])
        #expect(run.exit == 0 && run.output.isEmpty, "\(line): \(run.messages)")
        #expect(FileManager.default.fileExists(atPath: office.folder.appending(path: "heartbeat").path))
      }
      try office.write(
        VillageList.summary(year: 2023, [("Bản Nà Khương", 80, 320)]), to: "tong-hop-2023.csv")
      _ = try office.run(
        "run", "tong-hop-2023.csv", "--round", "2023", "--output", "ket-qua", "--config", "pipeline-config")
      // Far from every date: not a word.
      #expect(arguments(in: cron[1]) == ["status", "--round", "2026", "--alarm"])
      let alarm = try office.run(
        arguments(in: cron[1]) + ["--on", "2026-09-01", "--config", "pipeline-config"])
      #expect(alarm.exit == 0 && alarm.output.isEmpty && alarm.messages.isEmpty)
      let backup = arguments(in: cron[2]).map { $0.replacing("$(date", with: "") }.filter {
        !$0.hasPrefix("+")
      }
      #expect(backup == ["backup", "--quiet", "sao-luu/"])
      #expect(
        try office.run("backup", "--quiet", "sao-luu/2026-11-21", "--config", "pipeline-config").exit == 0)
    }
  }

  /// The unit files are ones that systemd understands.
  @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/systemd-analyze")))
  func systemdUnderstandsTheUnits() throws {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/systemd-analyze")
    process.arguments = [
      "verify", SharedData.repository.appending(path: "Examples/operations/rasoat.timer").path,
    ]
    let said = Pipe()
    process.standardError = said
    try process.run()
    let words = String(decoding: said.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    #expect(!words.contains("Unknown key"), "\(words)")
  }
}

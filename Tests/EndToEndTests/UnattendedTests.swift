import Foundation
import TestSupport
import Testing

/// What a run does that nobody watches: waiting for the lock, stopping, telling others how it went.
@Suite struct UnattendedTests {
  private func list(_ number: Int) -> String {
    VillageList.text(
      year: 2023,
      (1...40).map {
        VillageList.Household(
          village: "Bản Số \(number)", code: String(number * 100 + $0), head: "Tẩn A Sinh", born: 1950 + $0)
      })
  }

  @Test func aRunCanWaitForTheLock() throws {
    try Program.with { program in
      try program.write(list(1), to: "den/a.csv")
      let holder = try LockHolder(of: program)
      let arguments = ["run", "den", "--claim", "--settle", "0", "--round", "2023", "--output", "out"]
      let refused = try program.run(arguments + ["--metrics", "rasoat.prom"])
      #expect(refused.exit == 4)
      #expect(try program.text(of: "rasoat.prom").contains("rasoat_last_run_exit_code{round=\"2023\"} 4\n"))
      #expect(FileManager.default.fileExists(atPath: program.folder.appending(path: "den/a.csv").path))
      try holder.letGoInASecond()
      #expect(try program.run(arguments + ["--wait", "300"]).exit != 4)
      #expect(
        FileManager.default.fileExists(atPath: program.folder.appending(path: "den/da-nhan/a.csv").path))
    }
  }

  @Test func afterTheDeadlineNoFileIsTaken() throws {
    try Program.with { program in
      try program.write(list(1), to: "den/a.csv")
      let run = try program.run(
        "run", "den", "--claim", "--settle", "0", "--deadline", "0", "--round", "2023", "--output", "out",
        "--language", "en")
      #expect(run.exit == 0)
      #expect(run.messages.contains("Waiting: 1"))
      #expect(try program.contents(of: "den").keys.sorted() == ["/a.csv"])
      #expect(
        try program.run("run", "den", "--deadline", "5", "--round", "2023", "--output", "out").exit == 2)
    }
  }

  @Test func sigtermLeavesACleanLedger() throws {
    try Program.with { program in
      for number in 1...60 { try program.write(list(number), to: "den/\(number).csv") }
      let process = Process()
      process.executableURL = Program.executable
      process.currentDirectoryURL = program.folder
      process.arguments = [
        "run", "den", "--claim", "--settle", "0", "--jobs", "1", "--round", "2023", "--output", "out",
        "--language",
        "en", "--config", Program.configuration,
      ]
      process.standardError = FileHandle.nullDevice
      try process.run()
      // As soon as files are claimed the run listens; most of them are not read yet.
      let working = program.folder.appending(path: "den/dang-xu-ly").path
      while process.isRunning, (try? FileManager.default.contentsOfDirectory(atPath: working).count) ?? 0 < 60
      {
        usleep(2_000)
      }
      process.terminate()
      process.waitUntilExit()
      #expect(process.terminationReason == .exit)
      let log = try program.run("log", "--json").output.split(separator: "\n")
      #expect(log.count == 1)
      #expect(!log[0].contains("\"exit\":\"\""), "the line of the ledger is closed")
      #expect(try FileManager.default.contentsOfDirectory(atPath: working).isEmpty)
      let tables = try program.contents(of: "den").keys.filter { !$0.hasSuffix(".loi.csv") }
      #expect(tables.count == 60, "no file is lost")
      let left = tables.filter { !$0.hasPrefix("/da-nhan/") }
      if !left.isEmpty {
        #expect(process.terminationStatus == 4)
        #expect(log[0].contains("Asked to stop; files left unread: \(left.count)."))
      }
      // The next run takes the rest, and all is as if it had been one.
      #expect(
        try program.run(
          "run", "den", "--claim", "--settle", "0", "--round", "2023", "--output", "out"
        ).exit <= 1)
      #expect(try program.run("verify", "--round", "2023").exit == 0)
      let villages = try program.tallies("--round", "2023").filter {
        $0.level == "village" && $0.item == "poor" && $0.unit == "household"
      }
      #expect(villages.count == 60 && villages.allSatisfy { $0.count == "40" })
    }
  }

  @Test func othersAreToldHowItWent() throws {
    try Program.with { program in
      try program.write(list(1), to: "den/a.csv")
      try program.write("<html></html>", to: "den/b.xls")
      let run = try program.run(
        "run", "den", "--claim", "--settle", "0", "--round", "2023", "--output", "out", "--metrics",
        "rasoat.prom",
        "--heartbeat", "heartbeat", "--log-format", "json")
      #expect(run.exit == 1)
      let metrics = try program.text(of: "rasoat.prom")
      for line in [
        "rasoat_last_run_files{round=\"2023\",outcome=\"accepted\"} 1",
        "rasoat_last_run_files{round=\"2023\",outcome=\"rejected\"} 1",
        "rasoat_last_run_files{round=\"2023\",outcome=\"waiting\"} 0",
        "rasoat_last_run_exit_code{round=\"2023\"} 1", "# TYPE rasoat_last_run_findings gauge",
      ] {
        #expect(metrics.contains(line + "\n"), "\(line)")
      }
      #expect(try program.text(of: "heartbeat").hasSuffix(" 1\n"))
      let lines = run.messages.split(separator: "\n")
      #expect(lines.count >= 4)
      for line in lines {
        let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: String]
        #expect(object?["time"] != nil && object?["level"] != nil && object?["event"] != nil, "\(line)")
      }
      #expect(
        lines.contains { $0.contains("\"event\":\"file\",\"file\":\"b.xls\",\"outcome\":\"rejected\"") })
    }
  }

  @Test func cronHearsNothingOfACleanRun() throws {
    try Program.with { program in
      try program.write(VillageList.summary(year: 2023, [("Bản Nà Khương", 80, 320)]), to: "den/tong-hop.csv")
      let arguments = ["run", "den", "--claim", "--settle", "0", "--round", "2023", "--output", "out"]
      let run = try program.run(arguments + ["--quiet"])
      #expect(run.exit == 0)
      #expect(run.output + run.messages == "")
      try program.write(VillageList.summary(year: 2023, [("Bản Nà Khương", 81, 324)]), to: "den/tong-hop.csv")
      let spoken = try program.run(arguments)
      #expect(spoken.messages.split(separator: "\n").count == 1, "one line")
    }
  }
}

import Foundation
import Testing

/// The commands as an operator meets them: what they print, where, and how they end.
@Suite struct CommandTests {
  @Test(arguments: [
    [], ["run"], ["import"], ["validate"], ["normalize"], ["aggregate"], ["report"], ["tallies"], ["cells"],
    ["check"],
    ["status"], ["log"], ["undo"], ["redo"], ["diff"], ["verify"], ["backup"], ["restore"], ["doctor"],
    ["init"], ["explain"],
    ["config", "check"],
  ])
  func everyCommandTeachesItself(_ command: [String]) throws {
    try Program.with { program in
      let help = try program.run(command + ["--help", "--config", Program.configuration].prefix(1))
      #expect(help.exit == 0)
      #expect(help.output.contains("USAGE"))
    }
  }

  @Test func exitCodesSayWhatIsTheMatter() throws {
    try Program.with { program in
      #expect(try program.run("run", "nowhere", "--round", "2023", "--output", "out").exit == 4)
      #expect(try program.run("run", "--round", "2023", "--output", "out").exit == 2, "nothing to read")
      #expect(try program.run("frobnicate").exit == 2)
      let round = try program.run("status", "--round", "1999")
      #expect(round.exit == 2)
      #expect(round.messages.contains("2016, 2017, 2018"), "it names the rounds there are")
      #expect(try program.run("status", "--round", "2023", "--store", "none.sqlite").exit == 2)
      #expect(try program.run("config", "check", "--config", program.folder.path).exit == 2)
      #expect(try program.run("check", Fixture.path("layouts/input/01-moi-ho-mot-dong")).exit == 0)
    }
  }

  @Test func stagesCanBeRunOneByOne() throws {
    try Program.with { program in
      let inputs = [Fixture.path("layouts/input/00-chung"), Fixture.path("layouts/input/01-moi-ho-mot-dong")]
      #expect(try program.run(["import"] + inputs + ["--round", "2023"]).exit == 0)
      for stage in ["validate", "normalize", "aggregate"] {
        #expect(try program.run(stage, "--round", "2023").exit == 0)
      }
      #expect(try program.run("report", "--round", "2023", "--output", "stages").exit == 0)
      try Program.with { other in
        #expect(try other.run(["run"] + inputs + ["--round", "2023", "--output", "out"]).exit == 0)
        let whole = try other.contents(of: "out")
        #expect(try whole == program.contents(of: "stages"))
      }
      let log = try program.run("log").output
      #expect(log.split(separator: "\n").count == 5)
    }
  }

  @Test func secondRunAtTheSameTimeIsTurnedAway() throws {
    try Program.with { program in
      let lock = program.folder.appending(path: "rasoat.sqlite.lock")
      _ = FileManager.default.createFile(atPath: lock.path, contents: nil)
      let holder = Process()
      holder.executableURL = URL(filePath: "/usr/bin/env")
      holder.arguments = ["flock", lock.path, "sh", "-c", "echo held; exec sleep 20"]
      let said = Pipe()
      holder.standardOutput = said
      try holder.run()
      defer { holder.terminate() }
      _ = said.fileHandleForReading.availableData
      let run = try program.run(
        "run", Fixture.path("layouts/input/00-chung"), "--round", "2023", "--output", "out")
      #expect(run.exit == 4)
      #expect(!run.messages.isEmpty)
    }
  }

  @Test func cellsPrintsEveryCellAsOneLineOfJSON() throws {
    try Program.with { program in
      try program.write("Mã hộ;Số nhân khẩu\n001;4\n", to: "list.csv")
      let cells = try program.run("cells", "list.csv")
      #expect(
        cells.output.split(separator: "\n").first
          == #"{"sheet":"CSV","ref":"A1","type":"s","value":"Mã hộ","format":"General","text":"Mã hộ"}"#)
      #expect(cells.output.split(separator: "\n").count == 4)
    }
  }

  @Test func cellsOfSeveralFilesNameTheFile() throws {
    try Program.with { program in
      try program.write("a;b\n1;2\n", to: "một.csv")
      try program.write("<html></html>", to: "trang.xls")
      try program.write("c\n", to: "hai.csv")
      let lines = try program.run("cells", "một.csv", "trang.xls", "hai.csv", "--language", "en")
      #expect(lines.exit == 1)
      #expect(lines.messages.hasPrefix("trang.xls · "))
      #expect(
        lines.output.split(separator: "\n").last
          == #"{"file":"hai.csv","sheet":"CSV","ref":"A1","type":"s","value":"c","format":"General","text":"c"}"#
      )
      #expect(lines.output.split(separator: "\n").count == 5)
      let table = try program.run("cells", "một.csv", "hai.csv", "--format", "csv")
      #expect(table.exit == 0)
      #expect(table.output.hasPrefix("file,sheet,ref,type,value,format,text\nmột.csv,CSV,A1,s,a,General,a\n"))
      let stats = try program.run("cells", "--stats", "một.csv", "hai.csv")
      #expect(stats.output.split(separator: "\n").count == 2)
      #expect(stats.output.hasPrefix(#"{"file":"một.csv","sheets":1,"rows":2,"cells":4,"#))
    }
  }

  /// The refusal says what to write, and written so the file opens.
  @Test func aLimitIsRaisedAsTheRefusalSays() throws {
    try Program.with { program in
      try program.write("a\n\"" + String(repeating: "x", count: 2_000_000) + "\"\n", to: "dai.csv")
      let refused = try program.run("cells", "--stats", "dai.csv", "--language", "en")
      #expect(refused.exit == 1)
      #expect(refused.messages.contains("--limit cellTextBytes=2097152"))
      #expect(try program.run("cells", "--stats", "dai.csv", "--limit", "cellTextBytes=2097152").exit == 0)
      #expect(try program.run("cells", "dai.csv", "--limit", "cells=5").exit == 2)
      #expect(try program.run("cells", "dai.csv", "--limit", "rows=0").exit == 2)
    }
  }

  @Test func explainSaysWhereAResultComesFrom() throws {
    try Program.with { program in
      let inputs = [Fixture.path("layouts/input/00-chung"), Fixture.path("layouts/input/10-csv")]
      _ = try program.run(["run"] + inputs + ["--round", "2023", "--output", "out"])
      // The first household of the list: B1 = 105, B2 = 30 in a rural commune, decided poor.
      let household = try program.run("explain", "2023/03424-01/001").output
      #expect(household.contains("ban-bo-2023.csv"))
      #expect(household.contains("b1_points = 105"))
      #expect(household.contains("b1_line = 140"))
      #expect(household.contains("deprivation_points = 30"))
      #expect(household.contains("Hộ nghèo"))
      let rule = try program.run("explain", "HH-012", "--language", "en").output
      #expect(rule.contains("HH-012"))
      #expect(try program.run("explain", "HH-999").exit == 2)
    }
  }

  @Test func thresholdIsChangedInOneLineOfConfiguration() throws {
    try Program.with { program in
      let copy = program.folder.appending(path: "my-config")
      try FileManager.default.copyItem(at: URL(filePath: Program.configuration), to: copy)
      let file = copy.appending(path: "standards/VN2022.yaml")
      let text = try String(contentsOf: file, encoding: .utf8)
      let changed = text.replacing("{name: b1_line, rural: 140,", with: "{name: b1_line, rural: 100,")
      try #require(changed != text)
      try Data(changed.utf8).write(to: file)
      let inputs = [Fixture.path("layouts/input/01-moi-ho-mot-dong")]
      let before = try program.run(["check"] + inputs)
      let after = try program.run(["check"] + inputs + ["--config", "my-config"])
      #expect(before.exit == 0)
      #expect(after.exit == 1, "households of 105 to 140 points are now poor or near-poor against the points")
    }
  }
}

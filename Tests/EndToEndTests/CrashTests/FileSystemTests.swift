#if os(Linux)
  import Foundation
  import TestSupport
  import Testing

  /// Inbox, store and outputs on several file systems, really mounted: nothing can be renamed from one to another.
  @Suite(
    .serialized, .enabled(if: HarshMachine.canMount, "file systems cannot be mounted here"))
  struct FileSystemTests {
    /// An inbox with a list, a newer one of another village, a summary, and a file that is no table.
    private static func write(to program: Program) throws {
      try SmallRound.writeFirst(to: program)
      try FileManager.default.moveItem(
        at: program.folder.appending(path: "inbox"), to: program.folder.appending(path: "den"))
      try program.write("<html><body>Không phải bảng tính</body></html>", to: "den/hong.xls")
      try program.write(String(repeating: "x", count: 9000), to: "den/to.csv")
    }

    private static let command = [
      "run", "den", "--claim", "--settle", "0", "--round", "2023", "--output", "out", "--config", "config",
    ]

    /// What lies in the inbox and in the outputs.
    private struct Outcome: Equatable {
      var exit: Int32
      var inbox: [String: Data]
      var outputs: [String: Data]

      init(of program: Program, exit: Int32 = 3) throws {
        self.exit = exit
        inbox = try program.contents(of: "den")
        outputs = try program.contents(of: "out")
      }

      /// The outputs that are not the same.
      func differing(from other: Self) -> [String] {
        Set(outputs.keys).union(other.outputs.keys).filter { outputs[$0] != other.outputs[$0] }.sorted()
      }

      /// The files that senders sent, each as often as it is there; what is empty holds a name only.
      var sent: [Data] {
        inbox.filter { !$0.key.hasSuffix(".loi.csv") && !$0.value.isEmpty }.map(\.value).sorted {
          $0.lexicographicallyPrecedes($1)
        }
      }
    }

    private func undisturbed() throws -> Outcome {
      try Program.with { program in
        try Self.write(to: program)
        // One of the files has an unknown form.
        let run = try program.run(Self.command)
        #expect(run.exit == 3, "\(run.messages)")
        return try Outcome(of: program, exit: run.exit)
      }
    }

    /// Mounts a small file system at a folder of a program while a test does something.
    private func mounted<Result>(
      _ folder: String, of program: Program, size: String = "8m", _ body: () throws -> Result
    ) throws -> Result {
      let path = program.folder.appending(path: folder).path
      try #require(
        HarshMachine.shell("mkdir -p '\(path)' && mount -t tmpfs -o size=\(size),mode=0700 none '\(path)'"))
      defer { HarshMachine.shell("umount '\(path)'") }
      return try body()
    }

    @Test func renamesAcrossFileSystems() throws {
      let undisturbed = try undisturbed()
      #expect(undisturbed.inbox.keys.contains("/da-nhan/na-khuong.csv"))
      #expect(undisturbed.inbox.keys.contains("/tu-choi/hong.xls"))
      let places = [
        "den/da-nhan", "den/dang-xu-ly", "den/tu-choi", "den", "out", "out/2023", "rasoat.sqlite.received",
      ]
      var differences = 0
      for place in places {
        try Program.with { program in
          if place != "den" { try Self.write(to: program) }
          try mounted(place, of: program) {
            if place == "den" {
              try Self.write(to: Program(in: program.folder.appending(path: "sent")))
              HarshMachine.shell("cp '\(program.folder.path)'/sent/den/* '\(program.folder.path)/den'")
              HarshMachine.shell("mv '\(program.folder.path)/sent/config' '\(program.folder.path)/config'")
            }
            let run = try program.run(Self.command)
            #expect(run.exit == undisturbed.exit, "\(place): \(run.messages)")
            let outcome = try Outcome(of: program, exit: run.exit)
            #expect(outcome.inbox.keys.sorted() == undisturbed.inbox.keys.sorted(), "\(place)")
            #expect(outcome.outputs.keys.sorted() == undisturbed.outputs.keys.sorted(), "\(place)")
            #expect(outcome == undisturbed, "\(place)")
            differences += outcome == undisturbed ? 0 : 1
          }
        }
      }
      print("file systems: \(places.count) folders on another one, \(differences) differences")
    }

    /// The file system files are moved to is full: the file stays, complete, and the next run files it.
    @Test func noRoomWhereFilesAreMovedTo() throws {
      let undisturbed = try undisturbed()
      for place in ["den/da-nhan", "den/tu-choi", "den/dang-xu-ly"] {
        try Program.with { program in
          try Self.write(to: program)
          try mounted(place, of: program, size: "8k") {
            let run = try program.run(Self.command)
            #expect(
              run.exit == 4 || run.messages.contains("(không chuyển được)"), "\(place): \(run.messages)")
            #expect(try Outcome(of: program).sent == undisturbed.sent, "\(place): a file is lost")
            let path = program.folder.appending(path: place).path
            HarshMachine.shell("mount -o remount,size=8m '\(path)'")
            #expect([0, 1, 3].contains(try program.run(Self.command).exit))
            let outcome = try Outcome(of: program)
            #expect(outcome.sent == undisturbed.sent, "\(place)")
            // Where files could not be claimed the summary sheet may have come later, and villages were numbered without it.
            if place != "den/dang-xu-ly" {
              #expect(outcome.differing(from: undisturbed) == [], "\(place)")
            }
          }
        }
      }
      print("file systems: 3 folders on a full one, no file lost")
    }

    /// Outputs, store or inbox on a file system that is mounted for reading only.
    @Test func readOnlyFileSystems() throws {
      let undisturbed = try SmallRound.undisturbed()
      var report = FaultReport("read-only file system")
      for place in ["out", "rasoat.sqlite.received", "store"] {
        try Program.with { program in
          try SmallRound.writeFirst(to: program)
          let path = program.folder.appending(path: place).path
          let folder = place == "store" ? "store" : "."
          try mounted(place, of: program) {
            HarshMachine.shell("mount -o remount,ro '\(path)'")
            report.expectFailure(try program.run(SmallRound.command(in: folder)), place)
            HarshMachine.shell("mount -o remount,rw '\(path)'")
            report.add(
              try Recovery.differences(
                of: program, in: folder, from: undisturbed, after: "read-only " + place))
          }
        }
      }
      report.finish(atLeast: 3)
    }

    /// Killed while files go to another file system: each is there once and complete after the next run.
    @Test func killedWhileFilesAreMoved() throws {
      let undisturbed = try undisturbed()
      let work = try Program.with { program in
        try Self.write(to: program)
        return try StartedProgram.work(of: Self.command, in: program)
      }
      var random = SeededGenerator(seed: 11)
      var kills = 0
      var differences = 0
      for number in 0..<(Thoroughness.isThorough ? 20 : 4) {
        try Program.with { program in
          try Self.write(to: program)
          try mounted("den/da-nhan", of: program) {
            let run = try StartedProgram(Self.command, in: program)
            run.wait(forWork: Int.random(in: work.before..<work.all, using: &random))
            usleep(UInt32.random(in: 0...10_000, using: &random))
            kills += run.kill() ? 1 : 0
            let again = try program.run(Self.command)
            #expect([0, 1, 3].contains(again.exit), "\(number): \(again.messages)")
            let outcome = try Outcome(of: program)
            let isSame = outcome.sent == undisturbed.sent && outcome.outputs == undisturbed.outputs
            #expect(outcome.sent == undisturbed.sent, "kill \(number): \(outcome.inbox.keys.sorted())")
            #expect(outcome.differing(from: undisturbed) == [], "kill \(number)")
            #expect(!outcome.inbox.keys.contains { $0.hasSuffix(".part") }, "kill \(number)")
            #expect(outcome.inbox.values.allSatisfy { !$0.isEmpty }, "kill \(number): a name without a file")
            differences += isSame ? 0 : 1
          }
        }
      }
      print("file systems: \(kills) kills while files were claimed and moved, \(differences) differences")
    }
  }
#endif

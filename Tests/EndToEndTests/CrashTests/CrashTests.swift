#if os(Linux)
  import Foundation
  import TestSupport
  import Testing

  /// A program that is killed at any moment, and started again, ends where an undisturbed run ends.
  @Suite(.serialized) struct CrashTests {
    /// Kills in a short run; five hundred in a thorough one.
    private static let kills = Thoroughness.isThorough ? 500 : 8

    @Test func killedAtRandomMomentsAndStartedAgain() throws {
      try Program.with { program in
        try SmallRound.writeFirst(to: program)
        try #require(try program.run(SmallRound.command).exit <= 1)
        try SmallRound.writeSecond(to: program)
        let before = try Snapshot(of: program)
        defer { before.remove() }
        let started = ContinuousClock.now
        let undisturbed = try SmallRound.outcome(of: program).outcome
        let duration = ContinuousClock.now - started
        #expect(undisturbed.exit == 1 && undisturbed.files.count > 6)
        var random = SeededGenerator(seed: 20_261_121)
        var killed = 0
        var number = 0
        // A run that was over before its kill does not count.
        while killed < Self.kills, number < Self.kills * 2 {
          defer { number += 1 }
          try before.restore(to: program)
          // Every fourth trial is killed twice, every fifth anywhere and not only after the store is open.
          for _ in 0..<(number % 4 == 3 ? 2 : 1) {
            let jobs = String(Int.random(in: 1...4, using: &random))
            let run = try StartedProgram(SmallRound.command + ["--jobs", jobs], in: program)
            if number % 5 != 4 { run.wait(for: "rasoat.sqlite-wal") }
            usleep(UInt32(Double.random(in: 0...1, using: &random) * duration.microseconds))
            killed += run.kill() ? 1 : 0
          }
          try Self.expectRecovery(of: program, to: undisturbed, trial: number)
        }
        print("killed \(killed) times in \(number) trials")
        #expect(killed >= Self.kills, "too few runs were still at work when they were killed")
      }
    }

    @Test func copiesTakenInTheMiddleOfWriting() throws {
      try Program.with { program in
        try SmallRound.writeFirst(to: program)
        try #require(try program.run(SmallRound.command).exit <= 1)
        try SmallRound.writeSecond(to: program)
        let before = try Snapshot(of: program)
        defer { before.remove() }
        let undisturbed = try SmallRound.outcome(of: program).outcome
        var random = SeededGenerator(seed: 4)
        for number in 0..<(Thoroughness.isThorough ? 60 : 3) {
          try before.restore(to: program)
          let run = try StartedProgram(SmallRound.command, in: program)
          run.wait(for: "rasoat.sqlite-wal")
          usleep(UInt32.random(in: 0...400_000, using: &random))
          run.pause()
          let copy = try Snapshot(of: program)
          defer { copy.remove() }
          run.resume()
          #expect(run.finish() == undisturbed.exit, "the copy disturbed the run")
          try copy.restore(to: program)
          try Self.expectRecovery(of: program, to: undisturbed, trial: number)
        }
      }
    }

    /// Runs again and compares everything; the ledger has no line left open, and counting again says the same.
    static func expectRecovery(of program: Program, to undisturbed: SmallRound.Outcome, trial: Int) throws {
      let (again, messages) = try SmallRound.outcome(of: program)
      #expect(again.exit == undisturbed.exit, "trial \(trial): \(messages)")
      #expect(again.received == undisturbed.received, "trial \(trial)")
      #expect(again.files.keys.sorted() == undisturbed.files.keys.sorted(), "trial \(trial)")
      for (name, bytes) in undisturbed.files {
        #expect(again.files[name] == bytes, "trial \(trial): \(name) differs")
      }
      let verified = try program.run("verify", "--round", "2023")
      #expect(verified.exit == 0, "trial \(trial): \(verified.messages)")
      let ledger = try program.run("log", "--json").output
      #expect(!ledger.contains("\"finished\":\"\""), "trial \(trial): \(ledger)")
    }
  }

  extension Duration {
    fileprivate var microseconds: Double {
      Double(components.seconds) * 1e6 + Double(components.attoseconds) / 1e12
    }
  }

  /// A copy of a program's folder that can be put back.
  struct Snapshot {
    private let copy: URL

    init(of program: Program) throws {
      copy = FileManager.default.temporaryDirectory.appending(path: "rasoat-copy-" + UUID().uuidString)
      try FileManager.default.copyItem(at: program.folder, to: copy)
    }

    func restore(to program: Program) throws {
      try FileManager.default.removeItem(at: program.folder)
      try FileManager.default.copyItem(at: copy, to: program.folder)
    }

    func remove() { try? FileManager.default.removeItem(at: copy) }
  }
#endif

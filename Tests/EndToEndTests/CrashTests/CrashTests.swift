#if os(Linux)
  import Foundation
  import TestSupport
  import Testing

  /// A program that is killed at any moment, and started again, ends where an undisturbed run ends.
  @Suite(.serialized) struct CrashTests {
    /// Kills in a short run; five hundred in a thorough one.
    private static let kills = Thoroughness.isThorough ? 500 : 8
    private static let seed: UInt64 = 20_261_121

    /// A store in use, with newer lists in the inbox; what a run makes of it, and how much work that is.
    private struct Start: Sendable {
      var before: Snapshot
      var undisturbed: SmallRound.Outcome
      var workBefore: Int
      var workInAll: Int
    }

    private func withStart<Outcome>(_ body: (Start) async throws -> Outcome) async throws -> Outcome {
      let start = try Program.with { program in
        try SmallRound.writeFirst(to: program)
        try #require(try program.run(SmallRound.command).exit <= 1)
        try SmallRound.writeSecond(to: program)
        let before = try Snapshot(of: program)
        let undisturbed = try SmallRound.outcome(of: program).outcome
        try before.restore(to: program)
        let work = try StartedProgram.work(of: SmallRound.command, in: program)
        return Start(
          before: before, undisturbed: undisturbed, workBefore: work.before, workInAll: work.all)
      }
      defer { start.before.remove() }
      #expect(start.undisturbed.exit == 1 && start.undisturbed.files.count > 6)
      return try await body(start)
    }

    @Test func killedAtRandomMomentsAndStartedAgain() async throws {
      try await withStart { start in
        var killed = 0
        var trials = 0
        var differences = 0
        // As many trials as kills are wanting, a few at a time: a run that was over before its kill does not count.
        while killed < Self.kills, trials < Self.kills * 2 {
          let numbers = trials..<(trials + min(Self.kills - killed, 20))
          try await withThrowingTaskGroup(of: (kills: Int, differences: Int).self) { group in
            for number in numbers { group.addTask { try Self.trial(number, start) } }
            for try await result in group {
              killed += result.kills
              differences += result.differences
            }
          }
          trials = numbers.upperBound
        }
        print("crash: \(killed) kills in \(trials) trials (seed \(Self.seed)), \(differences) differences")
        #expect(killed >= Self.kills, "too few runs were still at work when they were killed")
        #expect(differences == 0)
      }
    }

    /// Kills a run, every fourth time the next one too, and runs to the end; a trial depends on its number only.
    private static func trial(_ number: Int, _ start: Start) throws -> (kills: Int, differences: Int) {
      var random = SeededGenerator(seed: seed &+ UInt64(number))
      return try Program.with { program in
        try start.before.restore(to: program)
        var kills = 0
        for _ in 0..<(number % 4 == 3 ? 2 : 1) {
          let jobs = String(Int.random(in: 1...4, using: &random))
          let run = try StartedProgram(SmallRound.command + ["--jobs", jobs], in: program)
          // Every fifth anywhere, the others after the store is open.
          let first = number % 5 == 4 ? 0 : start.workBefore
          run.wait(forWork: Int.random(in: first..<start.workInAll, using: &random))
          usleep(UInt32.random(in: 0...10_000, using: &random))
          kills += run.kill() ? 1 : 0
        }
        return (
          kills, try Recovery.differences(of: program, from: start.undisturbed, after: "trial \(number)")
        )
      }
    }

    @Test func copiesTakenInTheMiddleOfWriting() async throws {
      try await withStart { start in
        let copies = Thoroughness.isThorough ? 30 : 3
        var differences = 0
        for number in 0..<copies {
          var random = SeededGenerator(seed: UInt64(number))
          differences += try Program.with { program in
            try start.before.restore(to: program)
            let run = try StartedProgram(SmallRound.command, in: program)
            run.wait(forWork: Int.random(in: start.workBefore..<start.workInAll, using: &random))
            run.pause()
            let copy = try Snapshot(of: program)
            defer { copy.remove() }
            run.resume()
            #expect(run.finish() == start.undisturbed.exit, "the copy disturbed the run")
            try copy.restore(to: program)
            return try Recovery.differences(of: program, from: start.undisturbed, after: "copy \(number)")
          }
        }
        print("crash: \(copies) copies taken in the middle of writing, \(differences) differences")
        #expect(differences == 0)
      }
    }
  }
#endif

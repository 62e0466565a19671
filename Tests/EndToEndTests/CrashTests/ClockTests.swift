#if os(Linux)
  import Foundation
  import TestSupport
  import Testing

  /// A clock that is set forward and back by days and years, between runs and while one is at work.
  @Suite struct ClockTests {
    private static let day = 86_400

    /// Of two runs one after the other, by how many seconds the clock is wrong at its readings.
    private static var jumps: [[[Int]]] {
      var jumps = [
        [[day], [-day]], [[10 * 365 * day], [-10 * 365 * day]],
        // Within one run, at every reading; back before the other run.
        [[0, 40 * day, -40 * day], [-400 * day, 400 * day]],
        // Before 1970 and behind 2038.
        [[-60 * 365 * day], [30 * 365 * day, 0]],
      ]
      var random = SeededGenerator(seed: 31)
      for _ in 0..<(Thoroughness.isThorough ? 12 : 1) {
        jumps.append(
          (0..<2).map { _ in
            (0..<Int.random(in: 1...7, using: &random)).map { _ in
              Int.random(in: -5000 * day...5000 * day, using: &random)
            }
          })
      }
      return jumps
    }

    @Test(.enabled(if: JumpingClock.isAvailable, "there is no C compiler here"))
    func theClockJumpsBetweenRunsAndWithinThem() throws {
      let undisturbed = try SmallRound.undisturbed { program in
        try SmallRound.writeFirst(to: program)
        _ = try program.run(SmallRound.command)
        try SmallRound.writeSecond(to: program)
      }
      var differences = 0
      var years: Set<Substring> = []
      for jumps in Self.jumps {
        try Program.with { program in
          let clock = try #require(JumpingClock(in: program.folder))
          try SmallRound.writeFirst(to: program)
          let first = try program.run(SmallRound.command, environment: clock.environment(jumps[0]))
          #expect(first.exit <= 1, "\(jumps): \(first.messages)")
          try SmallRound.writeSecond(to: program)
          let second = try program.run(SmallRound.command, environment: clock.environment(jumps[1]))
          #expect(second.exit == undisturbed.exit, "\(jumps): \(second.messages)")
          let files = try program.contents(of: "out")
          if files != undisturbed.files { differences += 1 }
          for (name, bytes) in undisturbed.files { #expect(files[name] == bytes, "\(jumps): \(name)") }
          // The ledger alone knows the date.
          for line in try program.run("log", "--json").output.split(separator: "\n") {
            years.insert((line.split(separator: "\"started\":\"").last ?? "").prefix(4))
          }
          differences += try Recovery.differences(of: program, from: undisturbed, after: "\(jumps)")
        }
      }
      print("clock: \(Self.jumps.count * 2) runs under jumps, \(differences) differences")
      #expect(years.count > 3, "the clock did not jump: \(years.sorted())")
      #expect(differences == 0)
    }

    @Test(.enabled(if: JumpingClock.isAvailable, "there is no C compiler here"))
    func claimedFilesAreFiledWhateverTheClockSays() throws {
      let list = VillageList.text(year: 2023, [.init(code: "001", head: "Lò Văn Mẫu")])
      for jumps in [[Self.day, -Self.day], [-4000 * Self.day], [0, 4000 * Self.day]] {
        try Program.with { program in
          let clock = try #require(JumpingClock(in: program.folder))
          try program.write(list, to: "den/a.csv")
          let arguments = ["run", "den", "--claim", "--settle", "60", "--deadline", "30"]
          let run = try program.run(
            arguments + ["--round", "2023", "--output", "out"], environment: clock.environment(jumps))
          #expect(run.exit <= 1, "\(run.messages)")
          // It is taken or it waits for a later run; nothing is lost.
          _ = try program.run("run", "den", "--claim", "--settle", "0", "--round", "2023", "--output", "out")
          #expect(try program.text(of: "den/da-nhan/a.csv") == list, "\(jumps)")
        }
      }
    }
  }
#endif

#if os(Linux)
  import Foundation
  import Glibc
  import TestSupport
  import Testing

  /// What a crash leaves for others to see: no name and no number in its words, and no image of the memory.
  @Suite struct CrashTextTests {
    private static let number = "001080012345"

    @Test func nothingPersonalIsInTheWordsOfACrash() throws {
      let list = (1...60).map {
        VillageList.Household(
          code: String(1000 + $0), head: SmallRound.people[$0 % SmallRound.people.count], born: 1950 + $0 % 40
        )
      }
      var crashes = 0
      var found = 0
      let signals = [SIGSEGV, SIGABRT, SIGILL, SIGBUS, SIGFPE, SIGTRAP]
      var random = SeededGenerator(seed: 5)
      for number in 0..<(Thoroughness.isThorough ? 24 : 6) {
        try Program.with { program in
          try SmallRound.writeFirst(to: program)
          try program.write(
            VillageList.text(year: 2023, list) + "số CCCD " + Self.number + "\n", to: "inbox/na-khuong.csv")
          let work = try StartedProgram.work(of: SmallRound.command, in: program)
          let words = program.folder.appending(path: "words.txt")
          let run = try StartedProgram(
            SmallRound.command, in: program, saying: words, under: HarshMachine.limit("-c unlimited"))
          run.wait(forWork: Int.random(in: work.before / 2..<work.all, using: &random))
          crashes += run.kill(by: signals[number % signals.count]) ? 1 : 0
          let known = ["inbox", "rasoat.sqlite", "config"]
          for (name, bytes) in try program.contents(of: ".")
          where !known.contains(where: { name.hasPrefix("/" + $0) }) {
            #expect(!name.contains("core"), "an image of the memory was left: \(name)")
            let text = String(decoding: bytes, as: UTF8.self)
            let isPersonal = (SmallRound.people + [Self.number]).contains(where: text.contains)
            #expect(!isPersonal, "\(name) names a person")
            found += isPersonal || name.contains("core") ? 1 : 0
          }
        }
      }
      print("privacy: \(crashes) crashes, \(found) of their texts and files with a name or a number")
      #expect(crashes > 0)
    }
  }
#endif

#if os(Linux)
  import Foundation
  import TestSupport
  import Testing

  /// A whole district's villages in one folder, each in a file of its own.
  @Suite struct ManyFilesTests {
    /// Two hundred files, ten thousand in a thorough run, with few descriptors and killed in between.
    @Test func manyFilesAtOnce() throws {
      let count = Thoroughness.isThorough ? 10_000 : 200
      let villages = (1...count).map { (name: "Bản Thử \($0)", households: 10, persons: 40) }
      try Program.with { program in
        for (number, village) in villages.enumerated() {
          let list = VillageList.text(
            year: 2023, [.init(village: village.name, code: "001", head: "Lò Văn Mẫu", size: number % 7 + 1)])
          try program.write(list, to: "inbox/\(number % 90)/\(number).csv")
        }
        try program.write(VillageList.summary(year: 2023, villages), to: "inbox/tong-hop.csv")
        let killed = try StartedProgram(
          Self.command(in: "."), in: program,
          under: HarshMachine.limit("-n 64"))
        killed.wait(for: "rasoat.sqlite-wal", seconds: 60)
        usleep(UInt32(count) * 300)
        killed.kill()
        let run = try program.run(Self.command(in: "."), under: HarshMachine.limit("-n 64"))
        #expect(run.exit <= 1, "\(run.messages)")
        let poor = try program.tallies().first {
          $0.level == "commune" && $0.table == "status" && $0.item == "poor" && $0.unit == "household"
        }
        #expect(poor?.count == String(count))
        let outputs = try program.contents(of: "out")
        try program.write("", to: "undisturbed/.folder")
        #expect(try program.run(Self.command(in: "undisturbed")).exit == run.exit)
        let undisturbed = try program.contents(of: "undisturbed/out")
        let differences = Set(outputs.keys).union(undisturbed.keys).filter { outputs[$0] != undisturbed[$0] }
        print(
          "files: \(count + 1) at once with 64 descriptors, \(differences.count) differences after a kill")
        #expect(differences == [])
      }
    }

    private static func command(in folder: String) -> [String] {
      [
        "run", "inbox", "--round", "2023", "--output", folder + "/out", "--store", folder + "/rasoat.sqlite",
        "--quiet",
      ]
    }
  }
#endif

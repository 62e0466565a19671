#if os(Linux)
  import Foundation
  import TestSupport
  import Testing

  /// The program over a store on a server: the same bytes as over a file, with several importers, and whatever is killed.
  @Suite(.enabled(if: PostgresCluster.shared != nil)) struct PostgresTests {
    private static let repository = SharedData.repository.path
    /// Rounds of an example, in their order: a small one, and the large ones in a thorough run.
    private static let sets: [[(folder: String, round: String)]] =
      [[("minh-tien/2021", "2021"), ("minh-tien/2022", "2022")]]
      + (Thoroughness.isThorough ? [[("tra-cu/2018", "2018"), ("tra-cu/2019", "2019")]] : [])

    /// What a store gives: the reports of each round, and its counts.
    private struct Outcome: Equatable {
      var exits: [Int32] = []
      var files: [[String: Data]] = []
      var tallies: [String] = []
    }

    private func outcome(
      of program: Program, store: String, _ rounds: [(folder: String, round: String)]
    ) throws -> Outcome {
      var outcome = Outcome()
      for (folder, round) in rounds {
        let output = "out-\(UUID().uuidString)"
        outcome.exits.append(
          try program.run([
            "run", "\(Self.repository)/Examples/\(folder)", "--round", round, "--output", output, "--store",
            store,
          ]).exit)
        outcome.files.append(try program.contents(of: output))
        outcome.tallies.append(
          try program.run(["tallies", "--round", round, "--format", "csv", "--store", store]).output)
      }
      return outcome
    }

    @Test(arguments: sets.indices)
    func bothEnginesGiveTheSameBytes(set: Int) throws {
      let url = try #require(PostgresCluster.shared).newURL()
      try Program.with { program in
        let file = try outcome(of: program, store: "rasoat.sqlite", Self.sets[set])
        let server = try outcome(of: program, store: url, Self.sets[set])
        #expect(file == server)
        #expect(file.exits.allSatisfy { $0 <= 1 } && file.files.allSatisfy { $0.count > 6 })
        #expect(file.tallies.allSatisfy { $0.split(separator: "\n").count > 100 })
        let last = try #require(Self.sets[set].last).round
        #expect(try program.run(["verify", "--round", last, "--store", url]).exit == 0)
        #expect(try program.run(["doctor", "--store", url]).output.contains("PostgreSQL"))
        let refused = try program.run(["backup", "copy", "--store", url])
        #expect(refused.exit == 4 && refused.messages.contains("pg_dump"))
      }
    }

    private static func run(_ inboxes: [String], store: String, output: String) -> [String] {
      ["run"] + inboxes + [
        "--round", "2023", "--output", output, "--store", store, "--config", "config", "--quiet",
      ]
    }

    /// Writes a commune's summary, and the lists of its villages into inboxes of their own.
    private func writeVillages(_ count: Int, to program: Program) throws -> [String] {
      try SmallRound.writeFirst(to: program)
      let names = (1...count).map { "Bản Mẫu \($0)" }
      try program.write(
        VillageList.summary(year: 2023, names.map { ($0, 50, 200) }), to: "first/tong-hop.csv")
      for (number, name) in names.enumerated() {
        let households = (1...20).map { place in
          VillageList.Household(
            village: name, code: String(format: "%03d", place), head: "Lò Văn Mẫu \(number)",
            size: 1 + place % 6,
            result: place.isMultiple(of: 3) ? "Hộ cận nghèo" : "Hộ nghèo")
        }
        try program.write(VillageList.text(year: 2023, households), to: "in\(number % 4)/\(number).csv")
      }
      return (0..<4).map { "in\($0)" }
    }

    /// The counts and the reports after one more run over everything.
    private func end(of program: Program, _ inboxes: [String], store: String) throws -> [String: Data] {
      let output = "out-\(UUID().uuidString)"
      #expect(try program.run(Self.run(["first"] + inboxes, store: store, output: output)).exit <= 1)
      var files = try program.contents(of: output)
      let tallies = try program.run([
        "tallies", "--round", "2023", "--format", "csv", "--store", store, "--config", "config",
      ])
      files["tallies"] = Data(tallies.output.utf8)
      return files
    }

    private func tallies(of program: Program, store: String) throws -> String {
      try program.run([
        "tallies", "--round", "2023", "--format", "csv", "--store", store, "--config", "config",
      ]).output
    }

    @Test func fourImportersAtOnceEndAsOne() throws {
      let url = try #require(PostgresCluster.shared).newURL()
      try Program.with { program in
        let inboxes = try writeVillages(12, to: program)
        for store in ["rasoat.sqlite", url] {
          #expect(try program.run(Self.run(["first"], store: store, output: "out")).exit <= 1)
        }
        #expect(try program.run(Self.run(inboxes, store: "rasoat.sqlite", output: "out")).exit <= 1)
        let started = try inboxes.map {
          // The first file of the next inbox comes to two of them.
          try StartedProgram(Self.run([$0], store: url, output: "out-\($0)"), in: program)
        }
        #expect(started.allSatisfy { $0.finish() <= 1 })
        let expected = try tallies(of: program, store: "rasoat.sqlite")
        #expect(expected.contains("03424-12,") && expected.contains(",status,poor,household,14,"))
        #expect(try tallies(of: program, store: url) == expected)
        #expect(
          try end(of: program, inboxes, store: url) == end(of: program, inboxes, store: "rasoat.sqlite"))
      }
    }

    @Test func killedImportersAndARestartedServerEndAsUndisturbed() throws {
      let cluster = try #require(PostgresCluster.own())
      let url = cluster.newURL()
      try Program.with { program in
        let inboxes = try writeVillages(8, to: program)
        let undisturbed = try end(of: program, inboxes, store: "rasoat.sqlite")
        let work = try StartedProgram.workInAll(
          of: Self.run(["first"] + inboxes, store: cluster.newURL(), output: "measured"), in: program)
        var killed = 0
        for part in 1...4 {
          let started = try StartedProgram(
            Self.run(["first"] + inboxes, store: url, output: "out-\(part)"), in: program)
          started.wait(forWork: work * part / 6)
          if started.kill() { killed += 1 }
        }
        #expect(killed > 0)
        // One goes on while the server is killed under it.
        let words = program.folder.appending(path: "words")
        let going = try StartedProgram(
          Self.run(["first"] + inboxes, store: url, output: "out"), in: program, saying: words)
        going.wait(forWork: work / 2)
        try cluster.restart()
        #expect(going.finish() <= 1, "\((try? String(contentsOf: words, encoding: .utf8)) ?? "")")
        #expect(try end(of: program, inboxes, store: url) == undisturbed)
        print("postgres: \(killed) importers killed, the server restarted once, 0 differences")
      }
    }
  }
#endif

#if os(Linux)
  import Foundation
  import TestSupport
  import Testing

  /// Two provinces with a server each, and a ministry with a third that reads their counts.
  @Suite(.enabled(if: PostgresCluster.shared != nil)) struct MinistryTests {
    /// The counts of provinces, summed over them, as the stores of their own print them.
    private func nationalCounts(_ program: Program, stores: [String]) throws -> Set<String> {
      var sums: [String: Int] = [:]
      for store in stores {
        // A figure is printed once for each of its bases.
        var seen: Set<String> = []
        for line in try program.tallies("--round", "2022", "--store", store) where line.level == "province" {
          let key = [line.fields[1], line.table, line.item, line.unit].joined(separator: ",")
          guard seen.insert(key).inserted else { continue }
          sums[key, default: 0] += try #require(Int(line.count))
        }
      }
      return Set(sums.map { "\($0.key),\($0.value)" })
    }

    /// Each province adds up its own villages; what the ministry prints is what their own tallies say together.
    @Test func provincesAreAddedUpOnTheirOwnServers() throws {
      let ministry = try #require(PostgresCluster.shared)
      let provinces = try ["02": "bac-quang/2022", "33": "minh-tien/2022"].map {
        (code: $0.key, inbox: $0.value, server: try #require(PostgresCluster.own()))
      }
      try ServerShell(cluster: ministry).run(ServerShell.script("ministry.sql", [:]))
      try Program.with { program in
        for province in provinces {
          let inbox = SharedData.repository.appending(path: "Examples/\(province.inbox)").path
          for store in [province.server.url(schema: "rasoat"), province.code + ".sqlite"] {
            let run = try program.run([
              "run", inbox, "--round", "2022", "--output", "out", "--store", store, "--quiet",
            ])
            #expect(run.exit <= 1, "\(run.messages)")
          }
          let shell = ServerShell(cluster: province.server)
          try shell.ask("CREATE ROLE bo_doc LOGIN")
          try shell.run(
            ServerShell.script(
              "province.sql", ["province": province.code, "schema": "rasoat", "reader": "bo_doc"]))
          try ServerShell(cluster: ministry).run(
            ServerShell.script(
              "ministry-province.sql",
              [
                "province": province.code, "host": province.server.folder, "port": "5432",
                "database": "postgres", "schema": "rasoat", "reader": "bo_doc",
              ]))
        }
        let question =
          "SELECT standard, table_code, item, unit, number FROM ministry.national_count WHERE round = '2022'"
        let answered = Set(
          try ServerShell(cluster: ministry).ask(question).split(separator: "\n").map(String.init))
        let expected = try nationalCounts(program, stores: provinces.map { $0.code + ".sqlite" })
        #expect(expected.count > 100)
        #expect(answered == expected)
        let plan = try ServerShell(cluster: ministry).ask("EXPLAIN (VERBOSE, COSTS OFF) " + question)
        for province in provinces {
          #expect(plan.contains("Relations: Aggregate on (ministry.province_\(province.code)"), "\(plan)")
        }
        let sums = plan.components(separatedBy: "Remote SQL: SELECT province, round, standard").count - 1
        #expect(sums == 2)
        print(
          "ministry: \(expected.count) figures over 2 provinces on servers of their own, \(sums) added up there"
        )
      }
      // The ministry's reader sees the counts of villages and nothing else.
      for province in provinces {
        let reader = ServerShell(cluster: province.server, user: "bo_doc")
        #expect(throws: ServerShell.Failure.self) { try reader.ask("SELECT count(*) FROM rasoat.household") }
        let counts = try reader.ask("SELECT count(*) > 100 FROM rasoat.village_count")
        #expect(counts == "t\n")
      }
    }
  }
#endif

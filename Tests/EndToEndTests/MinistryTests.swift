#if os(Linux)
  import Foundation
  import TestSupport
  import Testing

  /// Two provinces with a server each, and a ministry with a third that reads their counts.
  @Suite(.enabled(if: PostgresCluster.shared != nil)) struct MinistryTests {
    private static let schemas = SharedData.repository.appending(path: "schemas/postgresql")

    /// What `psql` prints, without alignment; it stops at the first error.
    @discardableResult
    private func psql(_ cluster: PostgresCluster, _ arguments: [String]) throws -> String {
      let process = Process()
      process.executableURL = URL(filePath: "/usr/bin/env")
      process.arguments =
        ["psql", "-X", "-q", "-At", "-F", ",", "-v", "ON_ERROR_STOP=1", "-h", cluster.folder, "-U", "rasoat"]
        + arguments + ["postgres"]
      let output = Pipe()
      process.standardOutput = output
      process.standardError = FileHandle.nullDevice
      try process.run()
      let text = output.fileHandleForReading.readDataToEndOfFile()
      process.waitUntilExit()
      guard process.terminationStatus == 0 else { throw Failure(arguments: arguments) }
      return String(decoding: text, as: UTF8.self)
    }

    private struct Failure: Error { var arguments: [String] }

    private func script(_ name: String, _ values: [String: String]) -> [String] {
      values.sorted { $0.key < $1.key }.flatMap { ["-v", "\($0.key)=\($0.value)"] }
        + ["-f", Self.schemas.appending(path: name).path]
    }

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
      try psql(ministry, script("ministry.sql", [:]))
      try Program.with { program in
        for province in provinces {
          let inbox = SharedData.repository.appending(path: "Examples/\(province.inbox)").path
          for store in [province.server.url(schema: "rasoat"), province.code + ".sqlite"] {
            let run = try program.run([
              "run", inbox, "--round", "2022", "--output", "out", "--store", store, "--quiet",
            ])
            #expect(run.exit <= 1, "\(run.messages)")
          }
          try psql(province.server, ["-c", "CREATE ROLE bo_doc LOGIN"])
          try psql(
            province.server,
            script("province.sql", ["province": province.code, "schema": "rasoat", "reader": "bo_doc"]))
          try psql(
            ministry,
            script(
              "ministry-province.sql",
              [
                "province": province.code, "host": province.server.folder, "port": "5432",
                "database": "postgres", "schema": "rasoat", "reader": "bo_doc",
              ]))
        }
        let question =
          "SELECT standard, table_code, item, unit, number FROM ministry.national_count WHERE round = '2022'"
        let answered = Set(
          try psql(ministry, ["-c", question]).split(separator: "\n").map(String.init))
        let expected = try nationalCounts(program, stores: provinces.map { $0.code + ".sqlite" })
        #expect(expected.count > 100)
        #expect(answered == expected)
        let plan = try psql(ministry, ["-c", "EXPLAIN (VERBOSE, COSTS OFF) " + question])
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
        #expect(throws: Failure.self) {
          try psql(province.server, ["-c", "SET ROLE bo_doc; SELECT count(*) FROM rasoat.household"])
        }
        let counts = try psql(
          province.server, ["-c", "SET ROLE bo_doc; SELECT count(*) > 100 FROM rasoat.village_count"])
        #expect(counts == "t\n")
      }
    }
  }
#endif

#if os(Linux)
  import Foundation
  import TestSupport
  import Testing

  /// Two provinces in one store on a server, each by a role that has its own area only.
  ///
  /// | role | area | lists |
  /// |---|---|---|
  /// | so_02 | province 02 | bac-quang/2022 |
  /// | so_33 | province 33 | minh-tien/2022 |
  /// | xa_01159 | commune 01159 of province 02 | a part of bac-quang/2022 |
  @Suite(.enabled(if: PostgresCluster.shared != nil)) struct AreaRoleTests {
    private static let areas = ["so_02": "02", "so_33": "33", "xa_01159": "01159"]

    private static func inbox(_ set: String) -> String {
      SharedData.repository.appending(path: "Examples/\(set)/2022").path
    }

    /// What lies in a store of some province, as one line for each table.
    private static func state(of province: String, _ shell: ServerShell) throws -> String {
      let own = "(SELECT id FROM rasoat.delivery WHERE province = '\(province)')"
      let villages = "(SELECT village FROM rasoat.delivery WHERE province = '\(province)')"
      let tables = [
        "delivery": "province = '\(province)'", "record": "province = '\(province)'",
        "household": "province = '\(province)'", "person": "province = '\(province)'",
        "tally": "province = '\(province)'", "finding": "delivery IN \(own)",
        "village": "code IN \(villages)", "population": "village IN \(villages)",
      ]
      return try tables.sorted { $0.key < $1.key }.map { table, condition in
        "\(table) "
          + (try shell.ask(
            "SELECT count(*), md5(string_agg(t::text, '|' ORDER BY t::text)) FROM rasoat.\(table) AS t WHERE \(condition)"
          ))
      }.joined()
    }

    private func tallies(_ program: Program, _ store: String) throws -> [String] {
      let text = try program.run(["tallies", "--round", "2022", "--format", "csv", "--store", store]).output
      return text.split(separator: "\n").map(String.init)
    }

    @Test("An office brings in and reads its own area; what is another's it neither sees nor changes")
    func offices() throws {
      let cluster = try #require(PostgresCluster.own())
      let keeper = ServerShell(cluster: cluster)
      func store(_ role: String) -> String { cluster.url(schema: "rasoat", user: role) }
      try Program.with { program in
        // Whoever keeps the store makes it, and gives each office its area.
        #expect(
          try program.run([
            "import", Self.inbox("minh-tien"), "--round", "2022", "--store", store("rasoat"), "--quiet",
          ]).exit <= 1)
        for (role, area) in Self.areas.sorted(by: { $0.key < $1.key }) {
          try keeper.ask("CREATE ROLE \(role) LOGIN")
          let given = try keeper.run(
            ServerShell.script("roles.sql", ["role": role, "area": area, "schema": "rasoat"]),
            input: SharedData.repository.appending(path: "pipeline-config/areas/areas.csv"))
          #expect(Int(given.split(separator: "\n").last ?? "").map { $0 > 0 } == true, "\(given)")
        }
        for (role, set) in [("so_02", "bac-quang"), ("so_33", "minh-tien")] {
          let run = try program.run([
            "import", Self.inbox(set), "--round", "2022", "--store", store(role), "--quiet",
          ])
          #expect(run.exit <= 1, "\(run.messages)")
        }
        for stage in ["validate", "normalize", "aggregate"] {
          let run = try program.run([stage, "--round", "2022", "--store", store("rasoat"), "--quiet"])
          #expect(run.exit <= 1, "\(stage): \(run.messages)")
        }
        // Each reads what a store of its own would say.
        for (role, set) in [("so_02", "bac-quang"), ("so_33", "minh-tien")] {
          #expect(
            try program.run([
              "run", Self.inbox(set), "--round", "2022", "--store", role + ".sqlite", "--output", "out",
              "--quiet",
            ]).exit <= 1)
          let own = try tallies(program, role + ".sqlite")
          #expect(own.count > 100)
          #expect(try tallies(program, store(role)) == own)
        }
        let commune = try tallies(program, store("xa_01159"))
        #expect(commune.count > 20)
        #expect(commune.dropFirst().allSatisfy { $0.contains(",01159") })

        try refusesTheOther(program, cluster: cluster)
      }
    }

    /// What the office of province 02 tries with lists and rows of province 33.
    private func refusesTheOther(_ program: Program, cluster: PostgresCluster) throws {
      let keeper = ServerShell(cluster: cluster)
      let store = cluster.url(schema: "rasoat", user: "so_02")
      let before = try Self.state(of: "33", keeper)
      // The two lists and the two summary sheets that it has sent itself.
      let office = ServerShell(cluster: cluster, user: "so_02")
      #expect(try office.ask("SELECT count(*) FROM rasoat.received_content") == "4\n")
      let refused = try program.run([
        "import", Self.inbox("minh-tien"), "--round", "2022", "--store", store,
      ])
      #expect(refused.exit == 4)
      #expect(refused.messages.contains("không thuộc địa bàn của tài khoản này"))
      #expect(refused.messages.contains("(12424-"))
      let english = try program.run([
        "import", Self.inbox("minh-tien"), "--round", "2022", "--store", store, "--language", "en",
      ])
      #expect(english.exit == 4)
      #expect(english.messages.contains("is not in the area of this account on the server"))
      for command in [["aggregate"], ["run", Self.inbox("bac-quang"), "--output", "out"]] {
        let counting = try program.run(command + ["--round", "2022", "--store", store])
        #expect(counting.exit == 4 && counting.messages.contains("import"))
      }
      let report = try program.run(["report", "--round", "2022", "--store", store, "--output", "office"])
      #expect(try report.exit <= 1 && program.contents(of: "office").count > 6)
      // The same by hand.
      for table in ["delivery", "household", "person", "record", "tally"] {
        let own = try office.ask("SELECT count(*) > 0 FROM rasoat.\(table) WHERE province = '02'")
        let other = try office.ask("SELECT count(*) FROM rasoat.\(table) WHERE province = '33'")
        #expect(own == "t\n" && other == "0\n", "\(table)")
      }
      #expect(try office.ask("SELECT count(*) FROM rasoat.village WHERE commune = '12424'") == "0\n")
      try office.ask("UPDATE rasoat.delivery SET state = 'undone' WHERE province = '33'")
      for statement in [
        "UPDATE rasoat.tally SET number = 0", "DELETE FROM rasoat.household", "DELETE FROM rasoat.delivery",
        "UPDATE rasoat.delivery SET province = '33'",
        "INSERT INTO rasoat.office_area VALUES ('so_02', '33', '33', 1)",
        "INSERT INTO rasoat.received_by VALUES (repeat('0', 64), 'so_02')",
        "INSERT INTO rasoat.village VALUES ('12424-99', '12424', 'Thôn', '2022-01-01', NULL, 0)",
        "INSERT INTO rasoat.village VALUES ('12424-99', '01159', 'Thôn', '2022-01-01', NULL, 0)",
        """
        INSERT INTO rasoat.delivery SELECT 'x', round, '33', NULL, '12424', '12424-01', kind, standard, sha256, sheet,
        table_number, content_hash, header, run, 'held' FROM rasoat.delivery LIMIT 1
        """,
        """
        INSERT INTO rasoat.delivery SELECT 'x', round, province, district, commune, '12424-01', kind, standard, sha256,
        sheet, table_number, content_hash, header, run, 'held' FROM rasoat.delivery LIMIT 1
        """,
        "SELECT count(*) FROM rasoat.household_2022_33",
        "SELECT rasoat.give_office('so_02', '{33}', '{33}', '{1}')",
      ] {
        #expect(throws: ServerShell.Failure.self, "\(statement)") { try office.ask(statement) }
      }
      #expect(try Self.state(of: "33", keeper) == before)
      print("roles: 3 offices in one store; trials beyond an area refused, nothing of it changed")
    }
  }
#endif

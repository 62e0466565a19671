import Foundation
import GRDB
import Provenance
import Survey
import TestSupport
import Testing

@testable import Store

/// What only a store on a server has: several runs at once, connections that are lost, a schema beside that of SQLite.
@Suite(.enabled(if: PostgresCluster.shared != nil)) struct PostgresStoreTests {
  private func store(_ url: String) throws -> SurveyStore { try SurveyStore(path: url) }

  private func run(_ store: SurveyStore) throws -> Int64 {
    try store.beginRun(
      command: "run", round: "2019", startedAt: "2019-10-05T08:00:00Z", programVersion: "1",
      configurationHash: "")
  }

  @Test("Every table of SQLite is there with the same columns in the same order; what is more is known")
  func sameTables() throws {
    let sqlite = try TemporaryStore()
    let server = try TemporaryStore(.postgres)
    let expected = try #require(sqlite.store.engine as? SQLiteEngine).database.read { database in
      try Row.fetchAll(
        database,
        sql: """
          SELECT m.name || '.' || c.name AS line FROM sqlite_master AS m, pragma_table_info(m.name) AS c
          WHERE m.type = 'table' AND m.name NOT LIKE 'grdb%' ORDER BY m.name, c.cid
          """
      ).map { $0["line"] as String }
    }
    let found = try server.store.read("reading the schema") {
      try $0.texts(
        """
        SELECT CAST(c.relname || '.' || a.attname AS TEXT) FROM pg_class AS c JOIN pg_attribute AS a ON a.attrelid = c.oid
        WHERE c.relnamespace = current_schema()::regnamespace AND c.relkind IN ('r', 'p') AND NOT c.relispartition
          AND a.attnum > 0 AND NOT a.attisdropped
        ORDER BY c.relname COLLATE "C", a.attnum
        """)
    }
    let more = Set(["received_content", "rasoat_version", "office_area", "received_by"])
    let following = [
      "finding.change": ["finding.rowid"], "person.sheet_row": ["person.province"],
      "record.payload": ["record.round", "record.province"], "run.summary": ["run.role"],
      "tally.villages": ["tally.province"],
    ]
    #expect(
      found.filter { line in !more.contains(String(line.prefix { $0 != "." })) }
        == expected.flatMap { [$0] + (following[$0] ?? []) })
    #expect(try server.store.isOfThisVersion())
  }

  @Test("Runs that begin at the same time make one schema; a later version is not touched")
  func openedTogether() async throws {
    let url = try #require(PostgresCluster.shared).newURL()
    try await withThrowingTaskGroup(of: Int64.self) { group in
      for _ in 0..<4 {
        group.addTask {
          let store = try SurveyStore(path: url)
          return try store.beginRun(
            command: "run", round: "2019", startedAt: "x", programVersion: "1", configurationHash: "")
        }
      }
      var runs: Set<Int64> = []
      for try await run in group { runs.insert(run) }
      #expect(runs.count == 4)
    }
    #expect(SurveyStore.exists(at: url))
    #expect(!SurveyStore.exists(at: try #require(PostgresCluster.shared).newURL()))
    try store(url).write("x") { try $0.execute("INSERT INTO rasoat_version (version) VALUES ('2099 later')") }
    let error = #expect(throws: StoreError.self) { try SurveyStore(path: url) }
    #expect(error?.reason == .newer)
  }

  @Test("A run that goes on is not closed by one that begins")
  func runsSideBySide() throws {
    let url = try #require(PostgresCluster.shared).newURL()
    let first = try store(url)
    let going = try run(first)
    _ = try run(try store(url))
    #expect(try first.runs(limit: 5).last { $0.id == going }?.finishedAt == nil)
    #expect(try first.runs(limit: 5).count == 2)
  }

  @Test("Versions of units that come by four runs at once: each counts once, one of them at the end")
  func acceptedTogether() async throws {
    let temporary = try TemporaryStore(.postgres)
    let villages = (1...6).map { AreaCode(rawValue: "29461-0\($0)") }
    for letter in "abcd" { try temporary.receive(letter) }
    try await withThrowingTaskGroup(of: Void.self) { group in
      for (number, letter) in "abcd".enumerated() {
        // Two of them bring the same content.
        let deliveries = try villages.map {
          try temporary.delivery(letter, village: $0, size: 4 + number / 2)
        }
        let (path, run) = (temporary.path, temporary.run)
        group.addTask {
          let store = try SurveyStore(path: path)
          for delivery in number.isMultiple(of: 2) ? deliveries : deliveries.reversed() {
            _ = try store.accept([delivery], run: run)
          }
        }
      }
      try await group.waitForAll()
    }
    let all = try temporary.store.deliveries(round: "2019")
    let current = all.filter { $0.state == .current }
    #expect(current.map(\.unit.village) == villages)
    #expect(all.allSatisfy { $0.state == .current || ($0.state == .superseded && $0.supersededBy != nil) })
    for delivery in all { #expect(try temporary.store.table(of: delivery).records.count == 1) }
  }

  @Test("Villages that four runs find at once get one code each")
  func villagesTogether() async throws {
    let temporary = try TemporaryStore(.postgres)
    let (path, day) = (temporary.path, try #require(Day("2019-09-01")))
    try await withThrowingTaskGroup(of: Void.self) { group in
      for number in 0..<4 {
        group.addTask {
          let store = try SurveyStore(path: path)
          for round in 0..<5 {
            try store.withVillages(firstDay: day) { known in
              let village = Village(
                code: AreaCode(rawValue: "29461-\(10 + known.count)"), commune: "29461",
                name: "Ấp \(number).\(round)",
                isRegistered: false)
              return ([village], ())
            }
          }
        }
      }
      try await group.waitForAll()
    }
    let villages = try temporary.store.villages()
    #expect(villages.map(\.code.rawValue) == (10..<30).map { "29461-\($0)" })
    #expect(Set(villages.map(\.name)).count == 20)
  }

  @Test("While a round is counted nothing is taken in for it; other rounds and readers go on")
  func turn() async throws {
    let temporary = try TemporaryStore(.postgres)
    let delivery = try temporary.delivery("a")
    let turn = try temporary.store.takeTurn(toCount: ["2019"])
    let (path, run) = (temporary.path, temporary.run)
    async let accepted = Task {
      _ = try SurveyStore(path: path).accept([delivery], run: run)
    }.value
    try SurveyStore(path: path).takeTurn(toCount: ["2020"]).end()
    try await Task.sleep(for: .milliseconds(300))
    #expect(try temporary.store.deliveries(round: "2019").isEmpty)
    #expect(turn.isHeld)
    turn.end()
    try await accepted
    #expect(try temporary.store.deliveries(round: "2019").count == 1)
  }

  @Test("Connections that are lost in a transaction: it is run again, and a turn that was lost is said to be")
  func lostConnections() throws {
    let cluster = try #require(PostgresCluster.own())
    let store = try store(cluster.newURL())
    var trials = 0
    try store.write("x") { connection in
      trials += 1
      try connection.execute("INSERT INTO village VALUES ('1-01', '1', 'Ấp', '2019-09-01', NULL, 1)")
      if trials < 3 {
        // The connection ends itself.
        try? connection.executeAll("SELECT pg_terminate_backend(pg_backend_pid())")
      }
      try connection.execute("INSERT INTO village VALUES ('1-02', '1', 'Bản', '2019-09-01', NULL, 1)")
    }
    #expect(trials == 3)
    #expect(try store.villages().map(\.code) == ["1-01", "1-02"])
    let turn = try store.takeTurn(toCount: ["2019"])
    try cluster.restart()
    #expect(!turn.isHeld)
    let error = #expect(throws: StoreError.self) { try store.replaceTallies([], round: "2019") }
    #expect(error?.reason == .server("the turn was lost"))
    turn.end()
    try store.replaceTallies([], round: "2019")
    #expect(try store.villages().count == 2)
  }

  @Test("A store is opened as soon as a server that restarts is there again")
  func openedDuringARestart() throws {
    let cluster = try #require(PostgresCluster.own())
    let url = cluster.newURL()
    _ = try store(url)
    try cluster.restart(after: 1)
    #expect(try store(url).isOfThisVersion())
    try cluster.restart(after: 1)
    #expect(try SurveyStore(path: url, access: .reading).isOfThisVersion())
  }

  @Test("A server that stays away is a clear error after the pauses")
  func staysAway() throws {
    let address = try #require(PostgresAddress("postgresql://x@/x?host=/nonexistent"))
    let retry = PostgresRetry(pauses: [0.01, 0.02])
    var course = PostgresRetry.Course()
    let failure = PostgresFailure(code: "08006", words: "x", isLost: true)
    #expect((0..<3).map { _ in retry.waits(after: failure, &course) } == [true, true, false])
    var refused = PostgresRetry.Course()
    let refusal = PostgresFailure(code: "08001", words: "x", isLost: true, isRefusal: true)
    let short = PostgresRetry(pauses: [0, 0, 0, 0, 0], refusals: 1)
    #expect((0..<2).map { _ in short.waits(after: refusal, &refused) } == [true, false])
    let error = #expect(throws: StoreError.self) {
      try PostgresEngine(address, access: .writing, retry: retry)
    }
    #expect(error?.message.english.contains("could not be reached") == true)
  }
}

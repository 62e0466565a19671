import Foundation
import GRDB
import Provenance
import Survey
import Testing

@testable import Store

/// Stores of every version that was ever shipped, as text, and what the present version makes of them.
///
/// `__Fixtures__/versions/N.sql` is a store after the first N migrations. It holds one list of a made-up village:
///
/// | Mã hộ | Số nhân khẩu | Điểm B1 | Điểm B2 | Phân loại hộ |
/// |---|---|---|---|---|
/// | 001 | 4 | 120 | 30 | Hộ nghèo |
/// | 002 | 5 | 130 | 10 | Hộ cận nghèo |
/// | 003 | | 125 | 30 | Hộ nghèo |
@Suite struct MigrationTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "__Fixtures__/versions")
  private static let versions = 1...9

  /// A store of a version as it would lie on the disk of an office.
  private func store(ofVersion number: Int, _ body: (String) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "rasoat-" + UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.appending(path: "rasoat.sqlite").path
    let text = try String(contentsOf: Self.folder.appending(path: "\(number).sql"), encoding: .utf8)
    var configuration = Configuration()
    // A dump is in the order of the names of its tables.
    configuration.foreignKeysEnabled = false
    let database = try DatabaseQueue(path: path, configuration: configuration)
    try database.writeWithoutTransaction { try $0.execute(sql: text) }
    try database.close()
    try body(path)
  }

  private func schema(_ store: SurveyStore) throws -> Set<String> {
    try #require(store.engine as? SQLiteEngine).database.read { database in
      let tables = try String.fetchAll(
        database, sql: "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'grdb%'")
      var lines = Set(
        try String.fetchAll(
          database,
          sql: "SELECT type || ' ' || name FROM sqlite_master WHERE sql IS NOT NULL AND name NOT LIKE 'grdb%'"
        ))
      for table in tables {
        for row in try Row.fetchAll(database, sql: "PRAGMA table_info(\(table))") {
          lines.insert("\(table): \(row)")
        }
      }
      return lines
    }
  }

  @Test func everyVersionHasAStore() {
    #expect(
      Migrations.all.migrations.count == Self.versions.upperBound,
      "a migration was added: its store goes to __Fixtures__/versions, made with sqlite3 rasoat.sqlite .dump")
  }

  @Test(arguments: versions)
  func aStoreOfThisVersionIsBroughtUp(version: Int) throws {
    let fresh = try TemporaryStore()
    try store(ofVersion: version) { path in
      let unchanged = try SurveyStore(path: path, access: .reading)
      #expect(try unchanged.isOfThisVersion() == (version == Self.versions.upperBound))
      let store = try SurveyStore(path: path)
      #expect(try store.isOfThisVersion())
      #expect(try schema(store) == schema(fresh.store))
      let households = try store.households(round: "2023").map(\.household)
      #expect(households.map(\.key.code) == ["001", "002", "003"])
      #expect(households.map(\.status) == [.poor, .nearPoor, .poor])
      #expect(households.map(\.size) == [4, 5, nil])
      let village = try #require(try store.tallies(round: "2023").first { $0.level == .village })
      #expect(village.tally[CountKey(.status, "poor", .household)] == 2)
      #expect(village.tally[CountKey(.status, "near-poor", .household)] == 1)
      let deliveries = try store.deliveries(round: "2023", state: .current)
      let delivery = try #require(deliveries.first)
      #expect(deliveries.count == 1 && delivery.unit.village == "03424-01")
      let table = try store.table(of: delivery)
      #expect(table.records.map(\.household.row) == [5, 6, 7])
      let size = try #require(table.slot(of: "household_size"))
      #expect(table.records.map { $0.household.readings[size].raw } == ["4", "5", ""])
      let findings = try store.findings(round: "2023").map(\.finding)
      #expect(findings.contains { $0.rule == "HH-004" && $0.location.cell?.description == "H7" })
      #expect(try store.runs(limit: 5).map(\.exitCode) == [1])
      // Brought up once: opened again it stays as it is.
      #expect(try schema(SurveyStore(path: path, access: .reading)) == schema(store))
    }
  }

  @Test func aStoreOfALaterVersionIsNotTouched() throws {
    try store(ofVersion: 5) { path in
      let database = try DatabaseQueue(path: path)
      try database.write {
        try $0.execute(sql: "INSERT INTO grdb_migrations VALUES ('2099-01-01 from the future')")
      }
      try database.close()
      let error = #expect(throws: StoreError.self) { try SurveyStore(path: path) }
      #expect(error?.reason == .newer)
    }
  }
}

import Survey
import TestSupport
import Testing

@testable import Store

/// A store of the first version on a server, as an office would have it, and what the present version makes of it.
///
/// | round | village | province | household | size | members | poor |
/// |---|---|---|---|---|---|---|
/// | 2023 | 00688-01 | 02 | 001 | 4 | Mẫu A, Mẫu B | 1 |
/// | 2023 | 12424-01 | 33 | 001 | 5 | Mẫu C | 1 |
/// | 2022 | 00688-01 | 02 | 001 | 3 | Mẫu A | 1 |
///
/// Round 2023 has parts of its own, round 2022 lies in the common ones.
@Suite(.enabled(if: PostgresCluster.shared != nil)) struct PostgresMigrationTests {
  private static let deliveries = [
    (round: "2023", province: "02", district: "024", commune: "00688", size: 4, people: ["Mẫu A", "Mẫu B"]),
    (round: "2023", province: "33", district: "333", commune: "12424", size: 5, people: ["Mẫu C"]),
    (round: "2022", province: "02", district: "024", commune: "00688", size: 3, people: ["Mẫu A"]),
  ]

  /// Makes the store, and a view that somebody has made upon it.
  private func makeFirstVersion(_ url: String) throws {
    let pool = try PostgresPool(try #require(PostgresAddress(url)), isReading: false)
    let connection = try pool.take()
    try connection.executeAll("BEGIN; CREATE SCHEMA \(pool.schema)")
    try connection.executeAll(#"CREATE TABLE rasoat_version (version TEXT COLLATE "C" PRIMARY KEY)"#)
    try connection.executeAll(PostgresMigration20261122.sql)
    try connection.executeAll("INSERT INTO rasoat_version VALUES ('2026-11-22 first version')")
    for table in ["finding", "household", "person", "tally"] {
      try connection.executeAll("CREATE TABLE \(table)_2023 PARTITION OF \(table) FOR VALUES IN ('2023')")
    }
    let hash = String(repeating: "a", count: 64)
    try connection.executeAll(
      """
      INSERT INTO run (id, command, started_at, program_version, configuration_hash) VALUES (1, 'run', 'x', '1', '');
      INSERT INTO received_file VALUES ('\(hash)', 'a.xlsx', 1, 1, NULL);
      CREATE VIEW poor AS SELECT round, area, number FROM tally WHERE level = 'village';
      """)
    for (number, delivery) in Self.deliveries.enumerated() {
      let village = delivery.commune + "-01"
      try connection.executeAll(
        """
        INSERT INTO delivery VALUES ('d\(number)', '\(delivery.round)', '\(delivery.province)', '\(delivery.district)',
          '\(delivery.commune)', '\(village)', 'list', 'VN2022', '\(hash)', 'S', 1, 'c', '{}', 1, 'current', NULL);
        INSERT INTO record VALUES ('d\(number)', 0, 3, '\\x0\(number)'), ('d\(number)', 1, 4, '\\xff');
        INSERT INTO household (round, province, district, commune, village, code, ordinal, standard, delivery, sheet_row,
          size, persons, lists_all_members, status, deprivations_known, deprivations, causes_known, causes, wishes_known,
          wishes, wills_known, wills, groups_known, groups)
        VALUES ('\(delivery.round)', '\(delivery.province)', '\(delivery.district)', '\(delivery.commune)', '\(village)',
          '001', 1, 'VN2022', 'd\(number)', 3, \(delivery.size), \(delivery.size), 0, 'poor', 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
        INSERT INTO tally SELECT '\(delivery.round)', 'VN2022', level, area, 'status', 'poor', 'household', 1, 1 FROM
          (VALUES ('village', '\(village)'), ('commune', '\(delivery.commune)'), ('district', '\(delivery.district)'),
            ('province', '\(delivery.province)')) AS steps (level, area);
        """)
      for (place, name) in delivery.people.enumerated() {
        try connection.execute(
          "INSERT INTO person VALUES (?, ?, '001', 1, 'VN2022', ?, ?, ?, NULL, NULL, NULL, NULL, NULL, 3)",
          [delivery.round, village, place + 1, place == 0, name])
      }
    }
    try connection.executeAll("COMMIT")
  }

  @Test("A store of the first version is brought up with all its rows; parts by province take them")
  func broughtUp() throws {
    let url = try #require(PostgresCluster.shared).newURL()
    try makeFirstVersion(url)
    // What is only read is not brought up, and can be read.
    let unchanged = try SurveyStore(path: url, access: .reading)
    #expect(try !unchanged.isOfThisVersion())
    #expect(
      try unchanged.households(round: "2023", village: "12424-01", province: "33").map(\.household.size) == [
        5
      ])
    let payloads = try unchanged.read("reading records") { database in
      let part = database.within(["round": "2023", "province": "33"])
      return try database.rows(
        "SELECT payload FROM record WHERE delivery = ?\(part.sql) ORDER BY ordinal", ["d1"] + part.arguments
      ) { try $0.bytes(0) }
    }
    #expect(payloads == [[1], [255]])
    let store = try SurveyStore(path: url)
    #expect(try store.isOfThisVersion())
    let found = try store.households(round: "2023") + store.households(round: "2022")
    #expect(found.map(\.household.key.village) == ["00688-01", "12424-01", "00688-01"])
    #expect(found.map(\.household.size) == [4, 5, 3])
    #expect(found.map { $0.household.members.map(\.name) } == Self.deliveries.map(\.people))
    #expect(try store.tallyRows(round: "2023").count == 8 && store.tallyRows(round: "2022").count == 4)
    func lines(_ sql: String) throws -> [String] { try store.read("reading the parts") { try $0.texts(sql) } }
    #expect(
      try lines("SELECT tableoid::regclass::text || ' ' || area FROM tally ORDER BY 1") == [
        "tally_2023_02 00688", "tally_2023_02 00688-01", "tally_2023_02 02", "tally_2023_02 024",
        "tally_2023_33 12424", "tally_2023_33 12424-01", "tally_2023_33 33", "tally_2023_33 333",
        "tally_other 00688", "tally_other 00688-01", "tally_other 02", "tally_other 024",
      ])
    #expect(
      try lines("SELECT tableoid::regclass::text || ' ' || name FROM person ORDER BY 1") == [
        "person_2023_02 Mẫu A", "person_2023_02 Mẫu B", "person_2023_33 Mẫu C", "person_other Mẫu A",
      ])
    #expect(
      try lines("SELECT tableoid::regclass::text || ' ' || encode(payload, 'hex') FROM record ORDER BY 1")
        == [
          "record_2023_02 00", "record_2023_02 ff", "record_2023_33 01", "record_2023_33 ff",
          "record_other 02",
          "record_other ff",
        ])
    #expect(try lines("SELECT DISTINCT tableoid::regclass::text FROM household ORDER BY 1").count == 3)
    #expect(try lines("SELECT area FROM poor ORDER BY round, area") == ["00688-01", "00688-01", "12424-01"])
    // What is written now goes on from there.
    try store.replaceHouseholds([], round: "2023", villages: ["00688-01"])
    #expect(try lines("SELECT name FROM person WHERE round = '2023'") == ["Mẫu C"])
    #expect(try SurveyStore(path: url).isOfThisVersion())
  }

  @Test("The first delivery of a province makes its parts; a round of no province lies beside them")
  func partsOfAProvince() throws {
    let temporary = try TemporaryStore(.postgres)
    _ = try temporary.store.accept([try temporary.delivery("a")], run: temporary.run)
    let parts = try temporary.store.read("reading the parts") {
      try $0.texts(
        """
        SELECT CAST(relname AS TEXT) FROM pg_class WHERE relispartition AND relkind IN ('r', 'p')
          AND relnamespace = current_schema()::regnamespace AND relname LIKE '%\\_2019%' ORDER BY relname COLLATE "C"
        """)
    }
    #expect(
      parts == [
        "finding_2019", "household_2019", "household_2019_84", "household_2019_other", "person_2019",
        "person_2019_84", "person_2019_other", "record_2019", "record_2019_84", "record_2019_other",
        "tally_2019",
        "tally_2019_84", "tally_2019_other",
      ])
    let delivery = try #require(try temporary.store.deliveries(round: "2019").first)
    #expect(try temporary.store.table(of: delivery).records.count == 1)
    let parted = try temporary.store.read("reading the parts") {
      try $0.text("SELECT tableoid::regclass::text FROM record")
    }
    #expect(parted == "record_2019_84")
  }
}

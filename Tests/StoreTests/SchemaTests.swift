import Foundation
import Provenance
import Survey
import Testing

@testable import Store

/// The tables of the store: made once, and refusing what makes no sense.
@Suite struct SchemaTests {
  @Test("An empty file gets the tables; opening it again changes nothing")
  func migrations() throws {
    let temporary = try TemporaryStore()
    func schema(_ store: SurveyStore) throws -> [String] {
      try store.read("reading the schema") {
        try $0.texts("SELECT sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY name")
      }
    }
    let first = try schema(temporary.store)
    let names = try temporary.store.read("reading the tables") {
      try $0.texts(
        "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'grdb%' ORDER BY name")
    }
    #expect(
      names == [
        "applied_decision", "approval", "change", "decision", "decision_file", "delivery", "departure",
        "finding",
        "household", "household_link", "identity_key", "person", "population",
        "received_file", "record", "release", "removed_personal_data", "rule_outcome", "run", "sheet_account",
        "stage_mark",
        "tally", "village",
      ])
    let reader = try SurveyStore(path: temporary.path, access: .reading)
    #expect(try schema(reader) == first)
    try temporary.store.engine.migrate()
    #expect(try schema(temporary.store) == first)
    #expect(try temporary.store.runs(limit: 10).count == 1)
  }

  @Test(
    "Rows that make no sense are refused",
    arguments: [
      "INSERT INTO tally VALUES ('2019', 'VN2016', 'village', '1', 'status', 'poor', 'household', -1, 1)",
      "INSERT INTO tally VALUES ('2019', 'VN2016', 'village', '1', 'status', 'poor', 'household', 'four', 1)",
      "INSERT INTO tally VALUES ('2019', 'VN2016', 'village', NULL, 'status', 'poor', 'household', 4, 1)",
      "INSERT INTO received_file VALUES ('abc', 'a.xlsx', 1, 1, NULL)",
      "INSERT INTO received_file VALUES ('0000000000000000000000000000000000000000000000000000000000000000', 'a.xlsx', 1, 99, NULL)",
      "INSERT INTO sheet_account VALUES ('0000000000000000000000000000000000000000000000000000000000000000', '2019', 'a', 'accepted', 3)",
      "INSERT INTO village VALUES ('1-01', '1', 'Ấp Chợ', '2019-09-01', NULL, 2)",
      "INSERT INTO record VALUES ('none', 0, 3, x'00')",
      """
      INSERT INTO finding (round, stage, ordinal, rule, severity, file, other_cells, message_vi, message_en,
        remedy_vi, remedy_en)
      VALUES ('2019', 'validate', 0, 'HH-001', 'fatal', 'a', '', '', '', '', '')
      """,
      "INSERT INTO person VALUES ('2019', '1-01', '9', 1, 'VN2016', 1, 1, 'An', NULL, NULL, NULL, NULL, NULL, 3)",
      "UPDATE delivery SET state = 'lost'", "UPDATE delivery SET superseded_by = 'none'",
      "UPDATE delivery SET village = '29461-01'",
      "UPDATE household SET persons = -1", "UPDATE household SET ordinal = 0",
      "UPDATE household SET is_urban = 7", "UPDATE person SET number = 0", "DELETE FROM delivery",
    ], TestEngine.available)
  func constraints(sql: String, engine: TestEngine) throws {
    let temporary = try TemporaryStore(engine)
    let store = temporary.store
    _ = try store.accept(
      [temporary.delivery("a"), temporary.delivery("a", village: "29461-02")], run: temporary.run)
    try store.replaceHouseholds(
      [StoredHousehold.sample(code: "001", delivery: "a-29461-01-list-VN2016")], round: "2019",
      villages: ["29461-01"])
    let error = #expect(throws: StoreError.self) {
      try store.write("writing nonsense") { try $0.execute(engine.written(sql)) }
    }
    guard case .database(let words)? = error?.reason else {
      Issue.record("\(String(describing: error)) is no refusal of the database")
      return
    }
    #expect(["constraint", "cannot store TEXT", "invalid input syntax"].contains { words.contains($0) })
  }

  @Test("A change that fails leaves nothing of itself behind", arguments: TestEngine.available)
  func transaction(engine: TestEngine) throws {
    let temporary = try TemporaryStore(engine)
    let key = CountKey(.status, "poor", .household)
    func tally(_ count: Int) -> StoredTally {
      StoredTally(standard: "VN2016", level: .village, area: "29461-01", tally: Tally([key: count]))
    }
    try temporary.store.replaceTallies([tally(4)], round: "2019")
    #expect(throws: StoreError.self) { try temporary.store.replaceTallies([tally(-1)], round: "2019") }
    #expect(try temporary.store.tallies(round: "2019") == [tally(4)])
  }

  @Test("Stored bytes that were damaged are a typed error that says so", arguments: TestEngine.available)
  func damage(engine: TestEngine) throws {
    let temporary = try TemporaryStore(engine)
    _ = try temporary.store.accept([temporary.delivery("a")], run: temporary.run)
    let summary = try #require(try temporary.store.deliveries(round: "2019").first)
    for sql in [
      "UPDATE record SET payload = x'03'", "UPDATE delivery SET header = '{}'",
      "UPDATE delivery SET header = ''",
    ] {
      try temporary.store.write("damaging") { try $0.execute(engine.written(sql)) }
      let error = #expect(throws: StoreError.self) { try temporary.store.table(of: summary) }
      guard case .damaged? = error?.reason else {
        Issue.record("\(sql) is not noticed")
        continue
      }
    }
    try temporary.store.write("damaging") { try $0.execute("UPDATE delivery SET kind = 'poem'") }
    #expect(throws: StoreError.self) { try temporary.store.deliveries(round: "2019") }
  }

  @Test("A file that is no store is refused, not overwritten")
  func noStore() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "rasoat-" + UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appending(path: "rasoat.sqlite")
    let text = String(repeating: "Không phải kho dữ liệu. ", count: 100)
    try Data(text.utf8).write(to: file)
    #expect(throws: StoreError.self) { try SurveyStore(path: file.path) }
    #expect(try String(contentsOf: file, encoding: .utf8) == text)
  }
}

extension StoredHousehold {
  /// A household of two members in the village 29461-01.
  static func sample(code: String, delivery: String) -> StoredHousehold {
    let head = Person(name: "Lò Văn An", sex: .male, relationship: "head", row: 3)
    var household = Household(
      key: HouseholdKey(round: "2019", village: "29461-01", code: code), standard: "VN2016", row: 3,
      members: [head, Person(name: "Lò Thị Hoa", sex: .female, relationship: "spouse", row: 4)],
      listsAllMembers: true)
    household.head = head
    household.status = .poor
    return StoredHousehold(
      household: household,
      assessment: Assessment(computedStatus: .poor, computedCriterion: "income", deprivationCount: 3),
      province: "84", district: "849", commune: "29461", delivery: delivery)
  }
}

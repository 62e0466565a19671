import Foundation
import Survey
import TestSupport
import Testing

@testable import Store

/// New counts of some villages, and what they add to the areas above.
///
/// | village | commune | district | province |
/// |---|---|---|---|
/// | 29461-01, 29461-02 | 29461 | 849 | 84 |
/// | 29467-01 | 29467 | 849 | 84 |
/// | 30001-01 | 30001 | – | 84 |
@Suite struct AreaTallyTests {
  private static let poor = CountKey(.status, "poor", .household)
  private static let nearPoor = CountKey(.status, "near-poor", .household)

  private static let above: [AreaCode: [AreaStep]] = [
    "29461-01": ["commune 29461", "district 849", "province 84"],
    "29461-02": ["commune 29461", "district 849", "province 84"],
    "29467-01": ["commune 29467", "district 849", "province 84"],
    "30001-01": ["commune 30001", "province 84"],
  ].mapValues { steps in
    steps.compactMap { text in
      let words = text.split(separator: " ").map(String.init)
      return AreaLevel(rawValue: words[0]).map { AreaStep(level: $0, area: AreaCode(rawValue: words[1])) }
    }
  }

  private static func village(
    _ code: AreaCode, _ counts: [CountKey: Int], standard: StandardID = "VN2016"
  ) -> RecountedVillage {
    RecountedVillage(
      standard: standard, village: code, tally: Tally(counts), above: above[code] ?? [])
  }

  /// Every row of the table as it lies there, "2019 VN2016 commune 29461 status poor household 7 2".
  private static func rows(_ store: SurveyStore) throws -> [String] {
    try store.read("reading the table") { database in
      try database.rows(
        """
        SELECT round, standard, level, area, table_code, item, unit, number, villages FROM tally
        ORDER BY 1, 2, 3, 4, 5, 6, 7
        """
      ) { row in
        ((0..<7).map { row[$0] as String } + (7..<9).map { String(row[$0] as Int) }).joined(separator: " ")
      }
    }
  }

  /// Three villages, then other numbers for one of them.
  ///
  /// | village | poor | near-poor | then poor | near-poor |
  /// |---|---|---|---|---|
  /// | 29461-01 | 4 | 0 | 6 | not asked |
  /// | 29461-02 | 3 | not asked | | |
  /// | 29467-01 | 2 | 5 | | |
  @Test(
    "The difference reaches the areas above; 0 stays, what nobody collects goes",
    arguments: TestEngine.available)
  func difference(engine: TestEngine) throws {
    let temporary = try TemporaryStore(engine)
    let store = temporary.store
    try store.recount(
      [
        Self.village("29461-01", [Self.poor: 4, Self.nearPoor: 0]), Self.village("29461-02", [Self.poor: 3]),
        Self.village("29467-01", [Self.poor: 2, Self.nearPoor: 5]),
      ], round: "2019")
    #expect(
      try Self.rows(store) == [
        "2019 VN2016 commune 29461 status near-poor household 0 1",
        "2019 VN2016 commune 29461 status poor household 7 2",
        "2019 VN2016 commune 29467 status near-poor household 5 1",
        "2019 VN2016 commune 29467 status poor household 2 1",
        "2019 VN2016 district 849 status near-poor household 5 2",
        "2019 VN2016 district 849 status poor household 9 3",
        "2019 VN2016 province 84 status near-poor household 5 2",
        "2019 VN2016 province 84 status poor household 9 3",
        "2019 VN2016 village 29461-01 status near-poor household 0 1",
        "2019 VN2016 village 29461-01 status poor household 4 1",
        "2019 VN2016 village 29461-02 status poor household 3 1",
        "2019 VN2016 village 29467-01 status near-poor household 5 1",
        "2019 VN2016 village 29467-01 status poor household 2 1",
      ])
    let corrected = [Self.village("29461-01", [Self.poor: 6])]
    let writes = try store.recount(corrected, marks: ["29461-01": "b"], round: "2019")
    #expect(writes == TallyWrites(villages: 2, areas: 6))
    let after = [
      "2019 VN2016 commune 29461 status poor household 9 2",
      "2019 VN2016 commune 29467 status near-poor household 5 1",
      "2019 VN2016 commune 29467 status poor household 2 1",
      "2019 VN2016 district 849 status near-poor household 5 1",
      "2019 VN2016 district 849 status poor household 11 3",
      "2019 VN2016 province 84 status near-poor household 5 1",
      "2019 VN2016 province 84 status poor household 11 3",
      "2019 VN2016 village 29461-01 status poor household 6 1",
      "2019 VN2016 village 29461-02 status poor household 3 1",
      "2019 VN2016 village 29467-01 status near-poor household 5 1",
      "2019 VN2016 village 29467-01 status poor household 2 1",
    ]
    #expect(try Self.rows(store) == after)
    #expect(try store.marks(round: "2019", stage: "aggregate") == ["29461-01": "b"])
    #expect(try store.recount(corrected, round: "2019") == TallyWrites(), "the same again")
    #expect(try Self.rows(store) == after)
    // Taken back: 29467 is gone, and the near-poor with it.
    try store.recount([Self.village("29467-01", [:])], marks: ["29461-01": nil], round: "2019")
    #expect(
      try Self.rows(store) == [
        "2019 VN2016 commune 29461 status poor household 9 2",
        "2019 VN2016 district 849 status poor household 9 2",
        "2019 VN2016 province 84 status poor household 9 2",
        "2019 VN2016 village 29461-01 status poor household 6 1",
        "2019 VN2016 village 29461-02 status poor household 3 1",
      ])
    #expect(try store.marks(round: "2019", stage: "aggregate").isEmpty)
    // Both ways of writing go on beside each other.
    let rows = try Self.rows(store)
    try store.replaceTallies(try store.tallies(round: "2019"), above: Self.above, round: "2019")
    #expect(try Self.rows(store) == rows)
    try store.recount([Self.village("30001-01", [Self.poor: 1])], round: "2019")
    try store.replaceTallies(try store.tallies(round: "2019"), above: Self.above, round: "2019")
    #expect(try Self.rows(store).count == rows.count + 2)
  }

  @Test("Only rows of the village and of the areas above it are touched, whatever else is stored")
  func touched() throws {
    let temporary = try TemporaryStore()
    let store = temporary.store
    let all = Self.above.keys.sorted().map { Self.village($0, [Self.poor: 4, Self.nearPoor: 1]) }
    try store.recount(all, round: "2019")
    try store.recount(all, round: "2018")
    try store.recount(all.map { Self.village($0.village, [Self.poor: 1], standard: "VN2022") }, round: "2019")
    try store.write("watching") { database in
      try database.executeAll("CREATE TEMP TABLE touched (what TEXT)")
      for (event, row) in [("INSERT", "new"), ("UPDATE", "new"), ("DELETE", "old")] {
        try database.executeAll(
          """
          CREATE TEMP TRIGGER watch_\(event) AFTER \(event) ON main.tally BEGIN
            INSERT INTO touched VALUES (\(row).round || ' ' || \(row).standard || ' ' || \(row).area || ' ' || \(row).item);
          END
          """)
      }
    }
    try store.recount([Self.village("29461-02", [Self.poor: 9, Self.nearPoor: 1])], round: "2019")
    let touched = try store.write("watching") { database in
      try database.texts("SELECT what FROM touched ORDER BY what")
    }
    #expect(
      touched == [
        "2019 VN2016 29461 poor", "2019 VN2016 29461-02 poor", "2019 VN2016 84 poor", "2019 VN2016 849 poor",
      ])
  }

  @Test(
    "The rows are those that all villages together give, after any sequence of changes",
    arguments: TestEngine.available)
  func sequences(engine: TestEngine) throws {
    let keys = [
      Self.poor, Self.nearPoor, CountKey(.status, "poor", .person),
      CountKey(.deprivationPoor, "housing-area", .household),
    ]
    for seed in 1...UInt64(Thoroughness.rounds(4)) {
      var generator = SeededGenerator(seed: seed)
      let stores = (one: try TemporaryStore(engine), other: try TemporaryStore(engine))
      var villages: [String: RecountedVillage] = [:]
      for _ in 0..<20 {
        let changed = (0..<Int.random(in: 1...3, using: &generator)).compactMap { _ in
          Self.above.keys.sorted().randomElement(using: &generator)
        }
        let standard: StandardID = Bool.random(using: &generator) ? "VN2016" : "VN2022"
        let now = Set(changed).sorted().map { village in
          Self.village(
            village,
            Dictionary(
              uniqueKeysWithValues: keys.filter { _ in Int.random(in: 0..<3, using: &generator) > 0 }.map {
                ($0, Int.random(in: 0...2, using: &generator))
              }), standard: standard)
        }
        for village in now { villages["\(standard.rawValue) \(village.village.rawValue)"] = village }
        try stores.one.store.recount(now, round: "2019")
        try stores.other.store.replaceTallies(Self.added(villages.values), above: Self.above, round: "2019")
        #expect(try Self.rows(stores.one.store) == Self.rows(stores.other.store), "seed \(seed)")
      }
    }
  }

  /// The counts of villages and the sums of all areas, by plain addition.
  private static func added(_ villages: some Sequence<RecountedVillage>) -> [StoredTally] {
    var sums: [String: StoredTally] = [:]
    for village in villages {
      let own = AreaStep(level: .village, area: village.village)
      for step in [own] + village.above where !village.tally.counts.isEmpty {
        let name = "\(village.standard.rawValue) \(step)"
        var sum =
          sums[name]
          ?? StoredTally(standard: village.standard, level: step.level, area: step.area, tally: Tally())
        for (key, number) in village.tally.counts { sum.tally.add(number, to: key) }
        sums[name] = sum
      }
    }
    return Array(sums.values)
  }

  @Test(
    "Areas that cannot be the sum of their villages are an error, and nothing of the change is kept",
    arguments: TestEngine.available)
  func damage(engine: TestEngine) throws {
    for sql in [
      "UPDATE tally SET number = 1 WHERE level = 'commune'", "DELETE FROM tally WHERE level = 'district'",
      "UPDATE tally SET villages = 0 WHERE level = 'province'",
    ] {
      let temporary = try TemporaryStore(engine)
      let store = temporary.store
      try store.recount([Self.village("29461-01", [Self.poor: 4])], round: "2019")
      try store.write("damaging") { try $0.execute(sql) }
      let before = try Self.rows(store)
      let error = #expect(throws: StoreError.self) {
        try store.recount([Self.village("29461-01", [Self.poor: 2])], marks: ["29461-01": "b"], round: "2019")
      }
      guard case .damaged? = error?.reason else {
        Issue.record("\(sql) is not noticed")
        continue
      }
      #expect(try Self.rows(store) == before)
      #expect(try store.marks(round: "2019", stage: "aggregate").isEmpty)
    }
  }

  @Test("One level is read alone; the rows by standard, level and area", arguments: TestEngine.available)
  func levels(engine: TestEngine) throws {
    let temporary = try TemporaryStore(engine)
    let store = temporary.store
    try store.recount(Self.above.keys.sorted().map { Self.village($0, [Self.poor: 4]) }, round: "2019")
    try store.recount([Self.village("29461-01", [Self.poor: 1], standard: "VN2022")], round: "2019")
    #expect(
      try store.tallies(round: "2019", level: .province) == [
        StoredTally(standard: "VN2016", level: .province, area: "84", tally: Tally([Self.poor: 16])),
        StoredTally(standard: "VN2022", level: .province, area: "84", tally: Tally([Self.poor: 1])),
      ])
    #expect(try store.tallies(round: "2018", level: .province).isEmpty)
    let rows = try store.tallyRows(round: "2019")
    #expect(rows.map(\.key) == rows.map(\.key).sorted())
    #expect(rows.count == 13)
  }
}

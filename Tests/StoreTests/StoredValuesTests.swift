import Provenance
import Survey
import Testing
import VietnameseText

@testable import Store

/// What is put into the store comes out as it was, in a fixed order.
@Suite struct StoredValuesTests {
  @Test("A household with everything and one with nothing", arguments: TestEngine.available)
  func households(engine: TestEngine) throws {
    let temporary = try TemporaryStore(engine)
    let store = temporary.store
    _ = try store.accept([temporary.delivery("a")], run: temporary.run)
    var full = StoredHousehold.sample(code: "001", delivery: "a-29461-01-list-VN2016")
    full.household.isUrban = true
    full.household.size = 4
    full.household.criterion = "income"
    full.household.statusBefore = .nearPoor
    full.household.entry = "fell-back"
    full.household.incomePoints = 115
    full.household.deprivationPoints = 30
    full.household.incomePerPerson = 650_000
    full.household.deprivations = Ticks(known: 0b11_1111_1111, ticked: 0b10_0000_0101)
    full.household.groups = Ticks(known: .max, ticked: 1 << 63)
    full.household.children = 2
    full.household.childrenShortOfHealth = 0
    full.household.childrenShortOfEducation = 1
    full.household.members[0].birth = PartialDate(year: 1960, month: 12, day: 5)
    full.household.members[1].birth = PartialDate(year: 1962)
    full.household.members[0].identityNumber = "012060001234"
    full.household.members[0].ethnicity = "thai"
    full.household.head = full.household.members[0]
    let bare = StoredHousehold(
      household: Household(
        key: HouseholdKey(round: "2019", village: "29461-01", code: "#2"), standard: "VN2016", row: 5),
      assessment: Assessment(computedStatus: nil, computedCriterion: nil, deprivationCount: nil),
      province: "86", district: nil, commune: "29461", delivery: "a-29461-01-list-VN2016")
    try store.replaceHouseholds([bare, full], round: "2019", villages: ["29461-01"])
    let stored = try store.households(round: "2019", village: "29461-01")
    #expect(stored.map(\.household) == [full.household, bare.household])
    #expect(stored.map(\.assessment) == [full.assessment, bare.assessment])
    #expect(stored.map(\.district) == ["849", nil])
    #expect(try store.households(round: "2019", village: "29461-02").isEmpty)
    try store.replaceHouseholds([bare], round: "2019", villages: ["29461-01"])
    #expect(try store.households(round: "2019").map(\.household) == [bare.household])
    try store.removeHouseholds(round: "2019", except: ["29461-02"])
    #expect(try store.households(round: "2019").isEmpty)
  }

  @Test("Tallies, zeros included; what was not collected stays absent", arguments: TestEngine.available)
  func tallies(engine: TestEngine) throws {
    let temporary = try TemporaryStore(engine)
    let tallies = [
      StoredTally(
        standard: "VN2016", level: .commune, area: "29461",
        tally: Tally([CountKey(.status, "poor", .household): 7, CountKey(.status, "poor", .person): 0])),
      StoredTally(
        standard: "VN2016", level: .village, area: "29461-01",
        tally: Tally([CountKey(.movementNearPoor, "end", .person): 3])),
      StoredTally(
        standard: "VN2022", level: .commune, area: "29461",
        tally: Tally([CountKey(.deprivationPoor, "total-deprivations", .deprivation): 12])),
    ]
    try temporary.store.replaceTallies(tallies, round: "2021")
    #expect(try temporary.store.tallies(round: "2021") == tallies)
    #expect(try temporary.store.tallies(round: "2020").isEmpty)
  }

  @Test("Denominators in the order of the sheet, unknown ones as unknown", arguments: TestEngine.available)
  func populations(engine: TestEngine) throws {
    let temporary = try TemporaryStore(engine)
    let population = Population(
      households: 100, persons: nil,
      householdsByEthnicGroup: [.init(group: "thai", households: 60), .init(group: "kinh", households: nil)])
    try temporary.store.replacePopulations(
      [StoredPopulation(village: "29461-01", population: population)], round: "2019")
    #expect(try temporary.store.populations(round: "2019") == ["29461-01": population])
  }

  @Test(
    "Findings with their cells and the cells beside them, in the order of the cells",
    arguments: TestEngine.available)
  func findings(engine: TestEngine) throws {
    let temporary = try TemporaryStore(engine)
    func location(_ file: String, _ cell: String) -> Provenance.SourceLocation {
      Provenance.SourceLocation(file: file, sheet: "Danh sách", cell: CellReference(cell))
    }
    let text = BilingualText(vietnamese: "Số nhân khẩu ghi 0.", english: "The size says 0.")
    let findings = [
      Finding(
        rule: "HH-046", severity: .error, location: location("b.xlsx", "F12"),
        otherLocations: [location("a.xlsx", "A3"), Provenance.SourceLocation(file: "c.csv")],
        firstCell: location("b.xlsx", "D12"), message: text, remedy: text
      ),
      Finding(
        rule: "TB-010", severity: .note, location: Provenance.SourceLocation(file: "a.xlsx"), message: text,
        remedy: text
      ),
    ]
    try temporary.store.replaceFindings(
      findings.map { StoredFinding(finding: $0, delivery: nil, fileHash: nil) }, round: "2019",
      stage: .validate)
    #expect(try temporary.store.findings(round: "2019").map(\.finding) == [findings[1], findings[0]])
    #expect(try temporary.store.findings(round: "2019", stage: .import).isEmpty)
    try temporary.store.replaceFindings([], round: "2019", stage: .validate)
    #expect(try temporary.store.findings(round: "2019").isEmpty)
  }

  @Test("Two forms of one letter stay two texts, byte for byte", arguments: TestEngine.available)
  func formsOfLetters(engine: TestEngine) throws {
    let temporary = try TemporaryStore(engine)
    let texts = ["Th\u{F4}n", "Tho\u{302}n", "Th\u{F4}n"]
    try temporary.store.replaceFindings(
      texts.enumerated().map { number, text in
        let place = Provenance.SourceLocation(
          file: "a.xlsx", sheet: text, cell: CellReference(row: number + 1, column: 1))
        let words = BilingualText(text)
        return StoredFinding(
          finding: Finding(
            rule: "HH-046", severity: .error, location: place, message: words, remedy: words), delivery: nil,
          fileHash: nil)
      }, round: "2019", stage: .validate)
    let found = try temporary.store.findings(round: "2019").map(\.finding)
    let bytes = texts.map { Array($0.utf8) }
    #expect(found.map { Array($0.message.vietnamese.utf8) } == bytes)
    #expect(found.map { Array($0.remedy.english.utf8) } == bytes)
    #expect(found.map { Array(($0.location.sheet ?? "").utf8) } == bytes)
  }

  @Test(
    "What a newer delivery has no more is kept beside what was found, and not among it; changes are counted",
    arguments: TestEngine.available)
  func goneFindings(engine: TestEngine) throws {
    let temporary = try TemporaryStore(engine)
    let text = BilingualText("Số nhân khẩu ghi 0.")
    func stored(_ cell: String, _ change: FindingChange?) -> StoredFinding {
      let place = Provenance.SourceLocation(file: "a.xlsx", sheet: "S", cell: CellReference(cell))
      let finding = Finding(rule: "HH-046", severity: .error, location: place, message: text, remedy: text)
      return StoredFinding(
        finding: finding, delivery: nil, fileHash: nil, household: "00" + cell.suffix(1), change: change)
    }
    try temporary.store.replaceFindings(
      [stored("A1", .still), stored("A2", nil), stored("A3", .new), stored("A4", .new)], round: "2019",
      stage: .validate)
    try temporary.store.replaceFindings([stored("A9", .gone)], round: "2019", stage: .gone)
    let found = try temporary.store.findings(round: "2019")
    #expect(found.map(\.change) == [.still, nil, .new, .new])
    #expect(found.map(\.household) == ["001", "002", "003", "004"])
    #expect(try temporary.store.findings(round: "2019", stage: .gone).map(\.change) == [.gone])
    #expect(try temporary.store.findingChanges(round: "2019") == [.gone: 1, .still: 1, .new: 2])
    #expect(try temporary.store.findingChanges(round: "2018") == [:])
  }

  @Test("What became of the rules comes back as it was kept, in its order", arguments: TestEngine.available)
  func ruleOutcomes(engine: TestEngine) throws {
    let temporary = try TemporaryStore(engine)
    var failed = RuleOutcome(rule: "HH-010", severity: .error)
    (failed.satisfied, failed.violated, failed.undetermined, failed.failed) = (1, 2, 3, 4)
    failed.firstFailure = Provenance.SourceLocation(file: "a.xlsx", sheet: "S", cell: CellReference("B7"))
    var skipped = RuleOutcome(rule: "AR-001", severity: .warning)
    skipped.reason = .notCollected
    skipped.missing = ["b1_points", "floor_area"]
    var off = RuleOutcome(rule: "HH-002", severity: .note)
    off.reason = .switchedOff
    off.note = BilingualText(vietnamese: "Không thu.", english: "Not asked.")
    try temporary.store.replaceRuleOutcomes([skipped], round: "2018")
    try temporary.store.replaceRuleOutcomes([skipped], round: "2019")
    try temporary.store.replaceRuleOutcomes([failed, skipped, off], round: "2019")
    #expect(try temporary.store.ruleOutcomes(round: "2019") == [failed, skipped, off])
    #expect(try temporary.store.ruleOutcomes(round: "2018") == [skipped])
    #expect(try temporary.store.ruleOutcomes(round: "2020").isEmpty)
  }

  @Test(
    "A village keeps its code and first name; a summary sheet makes it registered for good",
    arguments: TestEngine.available)
  func villages(engine: TestEngine) throws {
    let temporary = try TemporaryStore(engine)
    let store = temporary.store
    let day = try #require(Day("2019-09-01"))
    let earlier = try #require(Day("2018-09-01"))
    let list = Village(code: "29461-01", commune: "29461", name: "Ấp Chợ", isRegistered: false)
    let summary = Village(code: "29461-01", commune: "29461", name: "ẤP CHỢ", isRegistered: true)
    try store.save([list], firstDay: day)
    try store.save([summary], firstDay: earlier)
    try store.save([list], firstDay: day)
    #expect(
      try store.villages()
        == [Village(code: "29461-01", commune: "29461", name: "Ấp Chợ", isRegistered: true)])
    #expect(try store.villages(knownBy: try #require(Day("2018-12-31"))).count == 1)
    #expect(try store.villages(knownBy: try #require(Day("2017-12-31"))).isEmpty)
  }

  @Test(
    "The ledger has a line per run, newest first; the change log its changes by cell",
    arguments: TestEngine.available)
  func ledgerAndChanges(engine: TestEngine) throws {
    let temporary = try TemporaryStore(engine)
    let store = temporary.store
    try store.finishRun(temporary.run, finishedAt: "2019-10-05T08:01:00Z", exitCode: 1, summary: "1 file")
    _ = try store.beginRun(
      command: "aggregate", round: nil, startedAt: "2019-10-06T08:00:00Z", programVersion: "1",
      configurationHash: "")
    let runs = try store.runs(limit: 5)
    #expect(runs.map(\.command) == ["aggregate", "import"])
    #expect(runs.map(\.exitCode) == [nil, 1])
    _ = try store.accept([temporary.delivery("a")], run: temporary.run)
    func change(_ row: Int, _ column: Int) -> StoredChange {
      StoredChange(
        delivery: "a-29461-01-list-VN2016", row: row, column: column, variable: "name", before: "Lò  Văn An",
        after: "Lò Văn An", reason: "cleaned")
    }
    try store.replaceChanges([change(4, 2), change(3, 9), change(3, 2)], round: "2019")
    #expect(
      try store.changes(round: "2019", delivery: "a-29461-01-list-VN2016")
        == [change(3, 2), change(3, 9), change(4, 2)])
  }
}

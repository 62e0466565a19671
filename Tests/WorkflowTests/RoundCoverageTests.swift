import Reports
import Rules
import Store
import Survey
import TestSupport
import Testing

@testable import Workflow

/// Which villages should have sent a list, and which have.
@Suite struct RoundCoverageTests {
  @Test("The summary sheet names the villages in its order; those without a list are missing")
  func expected() async throws {
    let commune = try ReceivedCommune()
    try await commune.send([
      ("tổng hợp.xlsx", ReceivedCommune.summary(["Ấp Ba", "Ấp Một", "Ấp Hai"])),
      ("Ấp Một.xlsx", ReceivedCommune.list([("ẤP MỘT", "001", "Thạch Văn An", 4)])),
    ])
    #expect(
      try commune.coverage()
        == ["29461-01 Ấp Ba missing", "29461-02 Ấp Một received", "29461-03 Ấp Hai missing"])
  }

  @Test("A village the summary does not name is counted when it sends a list")
  func unregistered() async throws {
    let commune = try ReceivedCommune()
    try await commune.send([
      ("tổng hợp.xlsx", ReceivedCommune.summary(["Ấp Một"])),
      ("Ấp Chín.xlsx", ReceivedCommune.list([("Ấp Chín", "001", "Thạch Văn An", 4)])),
    ])
    #expect(try commune.coverage() == ["29461-01 Ấp Một missing", "29461-02 Ấp Chín received"])
  }

  @Test("Without a summary sheet every village that ever sent a list is expected")
  func withoutSummary() async throws {
    let commune = try ReceivedCommune()
    try await commune.send([
      (
        "a.xlsx",
        ReceivedCommune.list([("Ấp Một", "001", "Thạch Văn An", 4), ("Ấp Hai", "001", "Kim Văn Ba", 2)])
      )
    ])
    #expect(try commune.coverage() == ["29461-01 Ấp Hai received", "29461-02 Ấp Một received"])
    let hash = try #require(try commune.store.deliveries(round: "2019").first).fileHash
    _ = try commune.store.undo(fileHash: hash, round: "2019")
    #expect(try commune.coverage() == ["29461-01 Ấp Hai missing", "29461-02 Ấp Một missing"])
  }

  @Test("A village whose versions are held back is neither received nor missing")
  func held() async throws {
    let commune = try ReceivedCommune()
    try await commune.send([
      ("a.xlsx", ReceivedCommune.list([("Ấp Một", "001", "Thạch Văn An", 4)])),
      ("b.xlsx", ReceivedCommune.list([("Ấp Một", "001", "Thạch Văn An", 5)])),
    ])
    #expect(try commune.coverage() == ["29461-01 Ấp Một held"])
  }

  @Test("A village keeps its number when a later summary has another order")
  func numbersStay() async throws {
    let commune = try ReceivedCommune()
    try await commune.send([("a.xlsx", ReceivedCommune.summary(["Ấp Một", "Ấp Hai"]))])
    try await commune.send([("b.xlsx", ReceivedCommune.summary(["Ấp Mới", "Ấp Hai", "Ấp Một"]))])
    #expect(
      try commune.coverage()
        == ["29461-01 Ấp Một missing", "29461-02 Ấp Hai missing", "29461-03 Ấp Mới missing"])
  }

  @Test("The errors of a village are those of what counts")
  func errors() async throws {
    let commune = try ReceivedCommune()
    try await commune.send([("a.xlsx", ReceivedCommune.list([("Ấp Một", "001", "Thạch Văn An", 0)]))])
    try ReviewWorkflow(rulebook: commune.rulebook, store: commune.store).validate(commune.round)
    func errors() throws -> [Int] {
      try RoundCoverage(rulebook: commune.rulebook, store: commune.store, round: commune.round).table()
        .villages.map(\.errors)
    }
    #expect(try errors() == [1])
    try await commune.send([("b.xlsx", ReceivedCommune.list([("Ấp Một", "001", "Thạch Văn An", 4)]))])
    try ReviewWorkflow(rulebook: commune.rulebook, store: commune.store).validate(commune.round)
    #expect(try errors() == [0])
  }

  @Test("A commune that sent nothing yet is missing because it did in the round before")
  func roundBefore() async throws {
    let commune = try ReceivedCommune()
    try await commune.send([("a.xlsx", ReceivedCommune.list([("Ấp Một", "001", "Thạch Văn An", 4)]))])
    let next = try #require(commune.rulebook.rounds["2020"])
    let villages = try RoundCoverage(rulebook: commune.rulebook, store: commune.store, round: next).table()
      .villages
    #expect(villages.map(\.code) == ["29461-01"])
    #expect(villages.map(\.state) == [.missing])
  }
}

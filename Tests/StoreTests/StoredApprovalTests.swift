import Survey
import Testing

@testable import Store

/// Approvals are kept beside what reopened them; releases by the hash of their manifest.
@Suite struct StoredApprovalTests {
  private func approval(
    _ area: AreaCode, _ state: ReleaseState = .official, decision: String = "1/QĐ",
    superiors: [AreaCode] = ["849", "84"]
  ) throws -> Approval {
    Approval(
      area: area, level: .commune, superiors: superiors, state: state, decision: decision,
      date: try #require(Day("2019-12-20")), basis: "b")
  }

  @Test(arguments: TestEngine.available)
  func anAreaIsApprovedOnceInEachState(engine: TestEngine) throws {
    let temporary = try TemporaryStore(engine)
    let store = temporary.store
    try store.approve(
      [approval("29461"), approval("29461", .preliminary)], round: "2019", run: temporary.run)
    #expect(throws: StoreError.self) {
      try store.approve(
        [approval("29462"), approval("29461", decision: "2/QĐ")], round: "2019", run: temporary.run)
    }
    #expect(
      try store.approvals(round: "2019").map { "\($0.area.rawValue) \($0.state.rawValue)" }.sorted() == [
        "29461 official", "29461 preliminary",
      ], "all or none")
    #expect(try store.approvals(round: "2018").isEmpty)
    let kept = try #require(try store.approvals(round: "2019").first { $0.state == .official })
    #expect(try kept == approval("29461"), "nothing of it is lost")
  }

  @Test(arguments: TestEngine.available)
  func whatIsReopenedStaysAsHistory(engine: TestEngine) throws {
    let temporary = try TemporaryStore(engine)
    let store = temporary.store
    try store.approve(
      [approval("29461"), approval("849", superiors: ["84"])], round: "2019", run: temporary.run)
    let second = try store.beginRun(
      command: "release reopen", round: "2019", startedAt: "", programVersion: "1", configurationHash: "")
    #expect(
      try store.reopen(["29461", "849", "84"], round: "2019", reason: "nộp lại", run: second) == [
        "29461", "849",
      ])
    #expect(try store.approvals(round: "2019").isEmpty)
    #expect(try store.reopen(["29461"], round: "2019", reason: "x", run: second) == [])
    try store.approve([approval("29461", decision: "2/QĐ")], round: "2019", run: second)
    let history = try store.approvalHistory(round: "2019")
    #expect(
      history.map {
        "\($0.approval.area.rawValue) \($0.approval.number) \($0.approval.decision) \($0.approval.reopening ?? "-") \($0.run) \($0.reopenedBy ?? 0)"
      } == ["29461 1 1/QĐ nộp lại 1 2", "849 1 1/QĐ nộp lại 1 2", "29461 2 2/QĐ - 2 0"])
  }

  @Test(arguments: TestEngine.available)
  func aReleaseIsRememberedOnce(engine: TestEngine) throws {
    let temporary = try TemporaryStore(engine)
    let store = temporary.store
    let first = StoredRelease(
      digest: TemporaryStore.hash("a"), state: .official, areas: ["29461", "29462"], approvals: "x",
      run: temporary.run)
    try store.remember(first, round: "2019")
    let second = try store.beginRun(
      command: "release", round: "2019", startedAt: "", programVersion: "1", configurationHash: "")
    var again = first
    again.run = second
    try store.remember(again, round: "2019")
    #expect(try store.releases(round: "2019") == [first])
  }

  @Test(arguments: TestEngine.available)
  func deliveriesAreSettledAsAnotherStoreHasThem(engine: TestEngine) throws {
    let temporary = try TemporaryStore(engine)
    let store = temporary.store
    for (letter, size) in [("a", 4), ("b", 5), ("c", 6)] {
      _ = try store.accept([temporary.delivery(Character(letter), size: size)], run: temporary.run)
    }
    let states: [String: Delivery.State] = ["a": .superseded, "b": .undone, "c": .current]
    var deliveries = try store.deliveries(round: "2019")
    for index in deliveries.indices {
      deliveries[index].state = states[String(deliveries[index].id.prefix(1))] ?? .held
      deliveries[index].supersededBy = deliveries[index].id.hasPrefix("a") ? "c-29461-01-list-VN2016" : nil
    }
    #expect(try store.settle(deliveries) == 3)
    #expect(
      try temporary.states() == [
        "a-29461-01-list-VN2016 superseded", "b-29461-01-list-VN2016 undone",
        "c-29461-01-list-VN2016 current",
      ])
    // The other way round there would be two that count for a moment.
    for index in deliveries.indices {
      deliveries[index].state = deliveries[index].id.hasPrefix("a") ? .current : .superseded
      deliveries[index].supersededBy = deliveries[index].id.hasPrefix("a") ? nil : "a-29461-01-list-VN2016"
    }
    #expect(try store.settle(deliveries) == 3)
    #expect(try store.deliveries(round: "2019", state: .current).map(\.id) == ["a-29461-01-list-VN2016"])
  }
}

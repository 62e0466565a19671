import Provenance
import Store
import Survey
import TestSupport
import Testing

@testable import Workflow

/// What is said when a newer file takes the place of an older one.
@Suite struct SupersessionTests {
  private static let both = ReceivedCommune.list([
    ("Ấp Một", "001", "Thạch Văn An", 4), ("Ấp Một", "002", "Kim Thị Bình", 3),
    ("Ấp Hai", "001", "Sơn Văn Chu", 2),
  ])

  @Test("A newer list says what it added, took away and changed, and which village it no longer has")
  func newerList() async throws {
    let commune = try ReceivedCommune()
    try await commune.send([("cũ.xlsx", Self.both)])
    let newer = ReceivedCommune.list([
      ("Ấp Một", "001", "Thạch Văn An", 5), ("Ấp Một", "003", "Lâm Thị Dung", 1),
      ("Ấp Một", "004", "Lâm Văn Em", 1),
    ])
    let summary = try await commune.send([("mới.xlsx", newer)])
    #expect([summary.accepted, summary.superseding, summary.unchanged, summary.held] == [0, 1, 0, 0])
    #expect(try commune.findings() == ["TB-013 mới.xlsx", "TB-023 mới.xlsx"])
    let messages = try commune.store.findings(round: "2019").map(\.finding.message.vietnamese)
    #expect(messages[0].contains("Ấp Hai"))
    #expect(messages[1].contains("cũ.xlsx"))
    #expect(messages[1].contains("thêm 2 dòng, bớt 1, sửa 1"))
    #expect(try commune.store.deliveries(round: "2019", state: .current).count == 2)
  }

  @Test("A newer file that has every village of the older one misses none")
  func complete() async throws {
    let commune = try ReceivedCommune()
    try await commune.send([("cũ.xlsx", Self.both)])
    let newer = ReceivedCommune.list([
      ("Ấp Một", "001", "Thạch Văn An", 5), ("Ấp Hai", "001", "Sơn Văn Chu", 3),
    ])
    try await commune.send([("mới.xlsx", newer)])
    #expect(try commune.findings() == ["TB-023 mới.xlsx", "TB-023 mới.xlsx"])
  }

  @Test("The same list under another name supersedes nothing")
  func unchanged() async throws {
    let commune = try ReceivedCommune()
    try await commune.send([("cũ.xlsx", Self.both)])
    let summary = try await commune.send([("bản sao.xlsx", Self.both)])
    #expect(summary.unchanged == 2)
    #expect(try commune.findings() == [])
  }

  @Test("Two versions of one village in one run are held back with findings; the right one alone settles it")
  func held() async throws {
    let commune = try ReceivedCommune()
    let one = ReceivedCommune.list([("Ấp Một", "001", "Thạch Văn An", 4)])
    let other = ReceivedCommune.list([("ấp một", "001", "Thạch Văn An", 5)])
    let summary = try await commune.send([("a.xlsx", one), ("b.xlsx", other)])
    #expect(summary.held == 1)
    #expect(try commune.findings() == ["TB-012 a.xlsx", "TB-012 b.xlsx"])
    #expect(try commune.store.deliveries(round: "2019", state: .current).isEmpty)
    try await commune.send([("b.xlsx", other)])
    #expect(
      try commune.store.deliveries(round: "2019").map(\.state).sorted { $0.rawValue < $1.rawValue } == [
        .current, .settled,
      ])
  }
}

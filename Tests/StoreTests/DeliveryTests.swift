import Survey
import Testing

@testable import Store

/// The unit of delivery is round, village, kind of table and standard; a newer one supersedes, nothing is deleted.
@Suite struct DeliveryTests {
  @Test(
    "A newer delivery of a unit supersedes the older one; other units stay as they are",
    arguments: TestEngine.available)
  func supersedes(engine: TestEngine) throws {
    let temporary = try TemporaryStore(engine)
    let store = temporary.store
    var result = try store.accept(
      [
        temporary.delivery("a"), temporary.delivery("a", village: "29461-02"),
        temporary.delivery("a", kind: .departures), temporary.delivery("a", standard: "VN2022"),
      ], run: temporary.run)
    #expect(result.accepted.count == 4)
    result = try store.accept([temporary.delivery("b", size: 5)], run: temporary.run)
    #expect(result.superseding.map(\.village) == ["29461-01"])
    #expect(result.accepted.isEmpty)
    #expect(
      try temporary.states() == [
        "a-29461-01-departures-VN2016 current", "a-29461-01-list-VN2016 superseded",
        "a-29461-01-list-VN2022 current", "a-29461-02-list-VN2016 current", "b-29461-01-list-VN2016 current",
      ])
    let older = try #require(try store.deliveries(round: "2019", state: .superseded).first)
    #expect(older.supersededBy == "b-29461-01-list-VN2016")
    #expect(try store.table(of: older).records.first?.household.readings.first?.answer == .whole(4))
  }

  @Test(
    "The same content again changes nothing, whatever the file around it", arguments: TestEngine.available)
  func unchanged(engine: TestEngine) throws {
    let temporary = try TemporaryStore(engine)
    _ = try temporary.store.accept([temporary.delivery("a")], run: temporary.run)
    let again = try temporary.store.accept([temporary.delivery("b")], run: temporary.run)
    #expect(again.unchanged.count == 1)
    #expect(try temporary.states() == ["a-29461-01-list-VN2016 current"])
  }

  @Test("An older version that is sent again counts again", arguments: TestEngine.available)
  func sentAgain(engine: TestEngine) throws {
    let temporary = try TemporaryStore(engine)
    for (letter, size) in [("a", 4), ("b", 5), ("a", 4)] {
      _ = try temporary.store.accept(
        [temporary.delivery(Character(letter), size: size)], run: temporary.run)
    }
    #expect(
      try temporary.states() == ["a-29461-01-list-VN2016 current", "b-29461-01-list-VN2016 superseded"])
  }

  @Test(
    "Two versions in one run are held back; a later delivery of the unit settles the matter",
    arguments: TestEngine.available)
  func held(engine: TestEngine) throws {
    let temporary = try TemporaryStore(engine)
    try temporary.store.hold(
      [temporary.delivery("a", size: 4), temporary.delivery("b", size: 5)], run: temporary.run)
    #expect(try temporary.states() == ["a-29461-01-list-VN2016 held", "b-29461-01-list-VN2016 held"])
    _ = try temporary.store.accept([temporary.delivery("b", size: 5)], run: temporary.run)
    #expect(try temporary.states() == ["a-29461-01-list-VN2016 settled", "b-29461-01-list-VN2016 current"])
  }

  @Test(
    "Undo takes back what came in a file: what it superseded counts again, step by step",
    arguments: TestEngine.available)
  func undo(engine: TestEngine) throws {
    let temporary = try TemporaryStore(engine)
    let store = temporary.store
    for (letter, size) in [("a", 4), ("b", 5), ("c", 6)] {
      _ = try store.accept([temporary.delivery(Character(letter), size: size)], run: temporary.run)
    }
    #expect(try store.undo(fileHash: TemporaryStore.hash("c"), round: "2019").map(\.village) == ["29461-01"])
    #expect(
      try temporary.states() == [
        "a-29461-01-list-VN2016 superseded", "b-29461-01-list-VN2016 current",
        "c-29461-01-list-VN2016 undone",
      ])
    _ = try store.undo(fileHash: TemporaryStore.hash("b"), round: "2019")
    #expect(try store.deliveries(round: "2019", state: .current).map(\.id) == ["a-29461-01-list-VN2016"])
    #expect(try store.undo(fileHash: TemporaryStore.hash("a"), round: "2018").isEmpty)
    _ = try store.undo(fileHash: TemporaryStore.hash("a"), round: "2019")
    #expect(try store.deliveries(round: "2019", state: .current).isEmpty)
    #expect(try temporary.states().count == 3)
  }

  @Test(
    "Undoing a version that was held back never takes the place of the one that counts",
    arguments: TestEngine.available)
  func undoHeld(engine: TestEngine) throws {
    let temporary = try TemporaryStore(engine)
    let store = temporary.store
    for (letter, size) in [("a", 4), ("b", 5), ("c", 6)] {
      _ = try store.accept([temporary.delivery(Character(letter), size: size)], run: temporary.run)
    }
    try store.hold([temporary.delivery("b", size: 5), temporary.delivery("d", size: 7)], run: temporary.run)
    _ = try store.undo(fileHash: TemporaryStore.hash("b"), round: "2019")
    #expect(try store.deliveries(round: "2019", state: .current).map(\.id) == ["c-29461-01-list-VN2016"])
  }

  @Test("What a delivery says comes back as it was, its place included", arguments: TestEngine.available)
  func table(engine: TestEngine) throws {
    let temporary = try TemporaryStore(engine)
    var delivery = try temporary.delivery("a")
    delivery.table.places[0].villageName = "Ấp Chợ \"Cũ\"/Mới"
    delivery.table.places[0].communeCode = "29461"
    _ = try temporary.store.accept([delivery], run: temporary.run)
    let summary = try #require(try temporary.store.deliveries(round: "2019").first)
    let table = try temporary.store.table(of: summary)
    #expect(table.places == delivery.table.places)
    #expect(table.records == delivery.table.records)
    #expect(table.variables == delivery.table.variables)
    #expect(table.location == delivery.table.location)
    #expect(try temporary.store.table(of: summary, withRecords: false).records.isEmpty)
  }
}

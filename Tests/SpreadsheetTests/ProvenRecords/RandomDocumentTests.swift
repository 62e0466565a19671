import Spreadsheet
import TestSupport
import Testing

/// Documents made of sound and unsound pieces in any order: both ways say the same of each.
@Suite struct RandomDocumentTests {
  @Test func bothWaysSayTheSameOfReviews() throws {
    var pieces = DocumentPieces(random: SeededGenerator(seed: 20_261_122))
    try compare(Thoroughness.rounds(600), schema: DocumentRouteTests.shipped()) { pieces.review() }
  }

  @Test func bothWaysSayTheSameOfTypedLists() throws {
    var pieces = DocumentPieces(random: SeededGenerator(seed: 20_261_123))
    try compare(Thoroughness.rounds(600), schema: DocumentRouteTests.typed()) { pieces.typedList() }
  }

  private func compare(_ count: Int, schema: SchemaDocument, _ make: () -> String) throws {
    var random = SeededGenerator(seed: 7)
    var (proven, refused) = (0, 0)
    for _ in 0..<count {
      var bytes = Array(make().utf8)
      if Int.random(in: 0..<10, using: &random) == 0, let place = bytes.indices.randomElement(using: &random)
      {
        bytes[place] = UInt8.random(in: 0...255, using: &random)
      }
      if Int.random(in: 0..<20, using: &random) == 0 {
        bytes.removeLast(Int.random(in: 0...min(300, bytes.count), using: &random))
      }
      let reading = DocumentRouteReading(bytes, schema: schema, route: .proven)
      let reference = DocumentRouteReading(bytes, schema: schema, route: .reference)
      #expect(reading == reference, "\(String(decoding: bytes, as: UTF8.self))")
      proven += reading.routes.proven
      if reference.refusal != nil { refused += 1 }
    }
    print("documents read both ways: \(count), \(refused) of them refused, \(proven) records proven")
    #expect(proven > count)
    #expect(refused > count / 10 && refused < count * 9 / 10)
  }
}

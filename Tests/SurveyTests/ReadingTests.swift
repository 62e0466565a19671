import Survey
import Testing
import VietnameseText

/// A reading takes little room and says what it was made with.
@Suite struct ReadingTests {
  /// A round makes millions of readings; 40 bytes are a text, what the cell says in as much, its column and its traits.
  @Test func aReadingTakesFortyBytes() {
    #expect(MemoryLayout<Reading>.stride == 40)
  }

  @Test(arguments: [1, 16_384, 1_000_000, Int(Int32.max)])
  func columnsAreKept(column: Int) {
    var reading = Reading(answer: .date(PartialDate(year: 1975, month: 6)), raw: "6/1975", column: column)
    #expect(reading.column == column)
    reading.column = 7
    #expect(reading == Reading(answer: .date(PartialDate(year: 1975, month: 6)), raw: "6/1975", column: 7))
    #expect(reading.answer.date?.month == 6)
    #expect(reading.answer.date?.day == nil)
  }
}

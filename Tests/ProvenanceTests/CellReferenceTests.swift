import Provenance
import Testing

@Suite struct CellReferenceTests {
  @Test(arguments: [
    ("A1", 1, 1), ("F12", 12, 6), ("Z9", 9, 26), ("AA10", 10, 27), ("az3", 3, 52), ("$B$7", 7, 2),
    ("XFD1048576", 1_048_576, 16_384),
  ])
  func readsAddresses(text: String, row: Int, column: Int) throws {
    let cell = try #require(CellReference(text))
    #expect(cell == CellReference(row: row, column: column))
  }

  @Test(arguments: [
    "", "12", "F", "F0", "0F", "F1A", "XFE1", "A1048577", "A99999999999999999999", "Đ1", "A-1",
  ])
  func refusesWhatIsNoAddress(text: String) {
    #expect(CellReference(text) == nil)
  }

  @Test func writesWhatItReads() {
    for column in [1, 2, 26, 27, 52, 53, 702, 703, 16_384] {
      let cell = CellReference(row: 3, column: column)
      #expect(CellReference(cell.description) == cell)
    }
    #expect(CellReference(row: 12, column: 6).description == "F12")
    #expect(CellReference(row: 1, column: 703).description == "AAA1")
  }

  @Test func sortsInReadingOrder() {
    let cells = ["B1", "A2", "AA1", "A1"].compactMap { CellReference($0) }.sorted()
    #expect(cells.map(\.description) == ["A1", "B1", "AA1", "A2"])
  }

  @Test func rangesHoldTheirCorners() throws {
    let range = try #require(CellRange("E9:D7"))
    #expect(range.description == "D7:E9")
    #expect(range.contains(CellReference(row: 8, column: 5)))
    #expect(!range.contains(CellReference(row: 10, column: 5)))
    #expect(CellRange("C3")?.description == "C3:C3")
    #expect(CellRange("C3:") == nil)
  }
}

import Provenance
import Testing

@testable import Stages

/// Identity numbers and their first places are remembered exactly, in whatever form they come.
@Suite struct FirstPlacesTests {
  private func cell(_ file: String, _ row: Int, _ column: Int = 4) -> Provenance.SourceLocation {
    Provenance.SourceLocation(file: file, sheet: "Danh sách", cell: CellReference(row: row, column: column))
  }

  @Test("Numbers that differ by a leading zero, a digit or a letter have places of their own")
  func numbers() {
    let hash = "00112233445566778899aabbccddeeff"
    let other = "00112233445566778899aabbccddeefe"
    let numbers = [
      "012175847117", "12175847117", "012175847118", "045123456", "45123456", "0", "", "00",
      "99999999999999999", "999999999999999999", "ID12+175:" + hash, "ID12-175:" + hash, "ID9:" + hash,
      "ID9:" + other, "ID9:0" + hash, "số 12",
    ]
    var places = FirstPlaces()
    for (row, number) in numbers.enumerated() {
      #expect(places.place(of: number) == nil, "\(number)")
      places.remember(number, at: cell("\(row % 3).xlsx", row + 5))
    }
    for (row, number) in numbers.enumerated() {
      #expect(places.place(of: number) == cell("\(row % 3).xlsx", row + 5), "\(number)")
    }
  }

  @Test("Places of sheets, of members' sheets and of lines come back as they were, however far they lie")
  func places() {
    let locations = [
      cell("a.xlsx", 1, 1), cell("a.xlsx", 1_048_576, 16_384), cell("a.xlsx", 8_388_608, 4),
      cell("a.xlsx", 5, 32_768), cell("b.xlsx", 7),
      Provenance.SourceLocation(file: "b.xlsx", sheet: "Nhân khẩu"),
      Provenance.SourceLocation(file: "c.csv"),
      Provenance.SourceLocation(file: "c.csv", sheet: nil, cell: CellReference(row: 3, column: 2)),
      Provenance.SourceLocation(file: "d.xml", line: 12, element: "identity_number"),
      Provenance.SourceLocation(file: "d.xml", line: 274_877_906_944, element: "identity_number"),
      Provenance.SourceLocation(file: "d.xml", line: 12),
      Provenance.SourceLocation(file: "d.xml", line: nil, element: "name"),
      cell("a.xlsx", 2, 1),
    ]
    var packed = PackedPlaces()
    let places = locations.map { packed.pack($0) }
    #expect(places.map(packed.place) == locations)
  }
}

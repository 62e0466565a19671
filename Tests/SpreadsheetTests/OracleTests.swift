import Foundation
import Spreadsheet
import TestSupport
import Testing

/// Reads workbooks of many writers and compares every cell with what other readers saw.
@Suite(.enabled(if: SharedData.isAvailable)) struct OracleTests {
  /// How the cells of a topic compare.
  private struct Comparison {
    var files = 0
    var cells = 0
    var differences: Set<OracleDifferences.Line> = []
  }

  /// Every difference stands in the table with its reason, and every line of the table is a difference.
  @Test(arguments: ["xlsx", "spreadsheetml2003", "fods", "vn-tables"])
  func everyCellIsAsOtherReadersSeeIt(topic: String) throws {
    var comparison = Comparison()
    var compared: Set<String> = []
    for file in try CorpusFile.all(under: topic) {
      compared.insert(file.name)
      let oracle = try Oracle(of: file)
      guard !oracle.isEmpty, case .success(let sheets) = file.read() else { continue }
      comparison.files += 1
      comparison.cells += oracle.cells.count
      for (place, theirs) in oracle.cells {
        let ours = sheets[place.sheet]?[place.cell]
        if let ours, theirs.contains(where: ours.agrees) { continue }
        comparison.differences.insert(
          OracleDifferences.Line(file: file.name, place: place, theirs: theirs, ours: ours))
      }
    }
    let known = try OracleDifferences.known().filter { compared.contains($0.file) }
    let unlisted = comparison.differences.subtracting(known).map(\.description).sorted()
    let gone = known.subtracting(comparison.differences).map(\.description).sorted()
    print(
      "oracle \(topic): \(comparison.files) files, \(comparison.cells) cells compared, "
        + "\(comparison.differences.count) differences, all but \(unlisted.count) in the table")
    #expect(unlisted == [])
    #expect(gone == [])
    #expect(comparison.cells > 200)
  }
}

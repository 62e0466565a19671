import Provenance
import TestSupport
import Testing

@testable import Spreadsheet

/// Thousands of slightly damaged workbooks that carry marks: each is marked again or refused, and none crashes.
@Suite struct AnnotatedMutationTests {
  private static let remarks = ["A1", "B7", "C2"].map { AnnotatedCellsTests.remark($0) }

  /// The parts of a marked workbook, unpacked, so that a change of a byte reaches what stands in them.
  private static func parts() throws -> ZipBuilder {
    var builder = WorkbookBuilder()
    builder.add(
      sheet: "Trang 1", rows: [["Họ tên", 1], [nil, 2, 3]], merged: ["A4:B5"])
    let bytes = try AnnotatedCellsTests.annotated(builder, remarks).bytes
    let archive = try #require(
      try ZipArchive(ByteSource(bytes: bytes, name: "thu.xlsx"), limits: .standard))
    let edit = PackageEdit(OpenXMLPackage(archive: archive, limits: .standard))
    var zip = ZipBuilder()
    for name in archive.names.sorted() {
      zip.entries.append(ZipBuilder.Entry(name, try #require(try edit.bytes(of: name))))
    }
    return zip
  }

  @Test func damagedMarksAreReplacedOrRefused() throws {
    let zip = try Self.parts()
    var random = SeededRandom(seed: 20)
    var marked = 0
    var refused = 0
    for _ in 0..<Thoroughness.rounds(600) {
      var damaged = zip
      let entry = Int.random(in: 0..<zip.entries.count, using: &random)
      var bytes = zip.entries[entry].packed
      for _ in 0..<Int.random(in: 1...3, using: &random) {
        let place = Int.random(in: 0..<bytes.count, using: &random)
        switch Int.random(in: 0..<4, using: &random) {
        case 0: bytes[place] = UInt8.random(in: 32...126, using: &random)
        case 1: bytes[place] = UInt8.random(in: 48...57, using: &random)
        case 2: bytes.removeSubrange(place..<min(bytes.count, place + 5))
        default: bytes.insert(contentsOf: bytes[place..<min(bytes.count, place + 9)], at: place)
        }
      }
      damaged.entries[entry] = ZipBuilder.Entry(zip.entries[entry].name, bytes)
      do throws(AnnotationObstacle) {
        let copy = try AnnotatedWorkbook(
          of: damaged.bytes(), named: "thu.xlsx", headings: ["Vị trí", "Nội dung"], remarks: Self.remarks)
        marked += 1
        #expect(!copy.bytes.isEmpty)
      } catch {
        refused += 1
      }
    }
    #expect(marked > 100)
    #expect(refused > 100)
  }
}

import Foundation
import Provenance
import Survey
import TestSupport
import Testing

@testable import Store

/// Tables that wait in an import lie in bytes, in memory or in a file without a name, and come back as they were.
@Suite struct PackedTableTests {
  /// Two households of a list of members, the second without a size and without members.
  ///
  ///     row | A mã hộ | B số nhân khẩu | C họ tên
  ///     5   | 001     | 4              | Lò Văn An
  ///     6   |         |                | Lò Thị Bình
  ///     7   | 002     |                |
  private static func table(file: String = "a.xlsx", firstRow: Int = 5) -> ReceivedTable {
    var table = ReceivedTable(
      kind: .list, layout: "member-list", round: "2019", standard: "VN2016",
      location: SourceLocation(file: file, sheet: "Danh sách"),
      variables: [
        TableVariable(id: "household_code", columns: [1], headingRow: 4),
        TableVariable(id: "household_size", columns: [2], headingRow: 4),
      ], personVariables: [TableVariable(id: "name", columns: [3], headingRow: 4)], listsAllMembers: true)
    var place = WrittenPlace()
    place.villageName = "Ấp Chợ"
    place.communeCode = "29461"
    table.places = [place]
    table.days[.meeting] = Day(year: 2019, month: 10, day: 5)
    func member(_ name: String, row: Int) -> RecordRow {
      RecordRow(row: row, readings: [Reading(answer: .text(name), raw: name, column: 3)])
    }
    func household(_ code: String, _ size: Reading, row: Int) -> RecordRow {
      RecordRow(row: row, readings: [Reading(answer: .text(code), raw: code, column: 1), size])
    }
    table.records = [
      Record(
        household: household("001", Reading(answer: .whole(4), raw: "4", column: 2), row: firstRow),
        members: [member("Lò Văn An", row: firstRow), member("Lò Thị Bình", row: firstRow + 1)]),
      Record(household: household("002", Reading(answer: .missing, column: 2), row: firstRow + 2)),
    ]
    return table
  }

  private static func scratchFile() throws -> ScratchFile {
    try ScratchFile(in: FileManager.default.temporaryDirectory)
  }

  @Test("A table comes back as it was, from memory and from a file", arguments: [false, true])
  func roundTrip(isInFile: Bool) throws {
    let table = Self.table()
    let packed = try PackedTable(table, in: isInFile ? Self.scratchFile() : nil)
    let back = try packed.unpacked()
    #expect(back.records == table.records)
    #expect(back.variables == table.variables)
    #expect(back.personVariables == table.personVariables)
    #expect(back.location == table.location)
    #expect(back.places == table.places)
    #expect(back.days == table.days)
    #expect(packed.firstRow == 5)
    #expect(packed.place.villageName == "Ấp Chợ")
    #expect(try packed.contents().records.map(\.row) == [5, 7])
  }

  /// The hash is that of the layout, the variables and the raw texts, each with a zero byte after it and each row with a
  /// line after it, as sha256sum gives it; stores keep it, so it never changes.
  @Test("What the cells say has the same hash in every file and on every row")
  func contentHash() throws {
    let expected = "ac86ea7f2e508a86107658bce84bda10b1e143d67ba0bba2f2624e2375c34274"
    #expect(try PackedTable(Self.table()).contentHash == expected)
    #expect(try PackedTable(Self.table(file: "b.xlsx", firstRow: 9)).contentHash == expected)
    var other = Self.table()
    other.records[1].household.readings[1].raw = "5"
    #expect(try PackedTable(other).contentHash != expected)
  }

  @Test("Several tasks lay tables aside at the same time, and each finds its own")
  func sideBySide() async throws {
    let file = try Self.scratchFile()
    let rows = try await withThrowingTaskGroup(of: (Int, PackedTable).self) { group in
      for row in 1...200 { group.addTask { (row, try PackedTable(Self.table(firstRow: row), in: file)) } }
      return try await group.reduce(into: [Int: Int]()) { rows, packed in
        rows[packed.0] = try packed.1.unpacked().records.first?.household.row
      }
    }
    #expect(rows.count == 200)
    #expect(rows.allSatisfy { $0.key == $0.value })
  }

  @Test("A file for what is laid aside has no name, beside the store or elsewhere")
  func nameless() throws {
    let temporary = try TemporaryStore()
    let packed = try PackedTable(Self.table(), in: temporary.store.scratchFile())
    let files = try FileManager.default.subpathsOfDirectory(atPath: temporary.folder.path).filter {
      !$0.hasPrefix("rasoat.sqlite") || $0.hasPrefix("rasoat.sqlite.received/.parts/")
    }
    #expect(files == [])
    #expect(try packed.unpacked().records.count == 2)
  }

  @Test("Bytes that are not there any more are an error, never a table")
  func lost() throws {
    let file = try Self.scratchFile()
    _ = try file.append([1, 2, 3])
    #expect(try file.bytes(at: 1..<3) == [2, 3])
    #expect(throws: StoreError.self) { try file.bytes(at: 2..<9) }
  }
}

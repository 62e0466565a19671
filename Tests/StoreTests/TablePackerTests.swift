import Foundation
import Provenance
import Survey
import Testing

@testable import Store

/// A table packed record by record gives a part for each place, whatever the turns in which the places come.
@Suite struct TablePackerTests {
  /// A table of the villages 0, 1, 2 ..., without records.
  private static func table(villages: Int) -> ReceivedTable {
    var table = ReceivedTable(
      kind: .list, layout: "household-list", round: "2019", standard: "VN2016",
      location: SourceLocation(file: "a.xlsx", sheet: "Danh sách"),
      variables: [TableVariable(id: "note", columns: [1], headingRow: 1)], personVariables: [],
      listsAllMembers: false)
    table.places = (0..<villages).map { number in
      var place = WrittenPlace()
      place.villageName = "Bản \(number)"
      return place
    }
    return table
  }

  private static func record(_ text: String, row: Int, place: Int) -> Record {
    Record(
      household: RecordRow(row: row, readings: [Reading(answer: .text(text), raw: text, column: 1)]),
      place: place)
  }

  /// Texts that grow long, so that a part lies in several blocks.
  private static func texts(_ count: Int) -> [String] {
    (0..<count).map { String(repeating: "\($0) ", count: 1 + $0 * 300) }
  }

  @Test("Places in turns, over many blocks, in memory and in a file", arguments: [1, 3, 7], [false, true])
  func turns(villages: Int, isInFile: Bool) throws {
    let file = isInFile ? try ScratchFile(in: FileManager.default.temporaryDirectory) : nil
    var packer = TablePacker(in: file)
    let table = Self.table(villages: villages)
    let texts = Self.texts(40)
    for (number, text) in texts.enumerated() {
      try packer.append(Self.record(text, row: number + 2, place: number % villages), of: table)
    }
    let parts = try packer.packed(table)
    #expect(parts.map(\.place.villageName) == (0..<villages).map { "Bản \($0)" })
    #expect(parts.map(\.firstRow) == (0..<villages).map { $0 + 2 })
    for (village, part) in parts.enumerated() {
      let own = texts.indices.filter { $0 % villages == village }
      let back = try part.unpacked()
      #expect(back.records == own.map { Self.record(texts[$0], row: $0 + 2, place: 0) })
      #expect(back.places == [table.places[village]])
      #expect(try part.contents().records.map(\.row) == own.map { $0 + 2 })
    }
  }

  /// The hash is that of the layout, the variable and the raw texts, each with a zero byte after it and each row with a
  /// line after it: `printf 'household-list\0note\0b\0|\0d\0|\0' | sha256sum`.
  @Test("Each part has the hash of what its own cells say")
  func hashes() throws {
    var packer = TablePacker()
    let table = Self.table(villages: 2)
    for (number, text) in ["a", "b", "c", "d"].enumerated() {
      try packer.append(Self.record(text, row: number + 2, place: number % 2), of: table)
    }
    let parts = try packer.packed(table)
    #expect(
      parts.map(\.contentHash) == [
        "66858104e8b95f738208ec65ee1cfed828e97c7f3854750c9161ca39a3bba9df",
        "ce0d1b854e8c5ef917a8fc96d77e075ea46c792fe5eebf1f979d3d54f951e600",
      ])
  }

  @Test("Places come in the order of their first records; a place without records is no part")
  func order() throws {
    var packer = TablePacker()
    let table = Self.table(villages: 4)
    try packer.append(Self.record("a", row: 2, place: 3), of: table)
    try packer.append(Self.record("b", row: 3, place: 1), of: table)
    #expect(try packer.packed(table).map(\.place.villageName) == ["Bản 3", "Bản 1"])
    var empty = TablePacker()
    #expect(try empty.packed(table).isEmpty)
  }

  @Test("Records lie in the file while their table is read, all but the last block")
  func laid() throws {
    let file = try ScratchFile(in: FileManager.default.temporaryDirectory)
    var packer = TablePacker(in: file)
    let table = Self.table(villages: 1)
    let text = String(repeating: "x", count: 1000)
    for row in 2..<2002 { try packer.append(Self.record(text, row: row, place: 0), of: table) }
    // Two megabytes came; no more than a block of them waits.
    #expect(file.byteCount > 2_000_000 - 300_000)
  }
}

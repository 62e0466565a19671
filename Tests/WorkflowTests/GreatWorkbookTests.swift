import Foundation
import Provenance
import Spreadsheet
import Stages
import Store
import TestSupport
import Testing

@testable import Workflow

/// A workbook that is too great to be held in memory is read from where it is kept, and says what it says in memory.
@Suite struct GreatWorkbookTests {
  private static let grid: SheetGrid = """
    DANH SÁCH HỘ NGHÈO NĂM 2019
    | Thôn, bản | Mã hộ | Họ và tên chủ hộ | Số nhân khẩu | Kết quả rà soát |
    | Bản Một   | '001  | Lò Văn An        | 4            | Hộ nghèo        |
    | Bản Hai   | '001  | Lò Thị Bốn       | 3            | Hộ cận nghèo    |
    |           |       |                  | 3            |                 |
    """

  /// The list with a picture of nine megabytes.
  private static func great() -> [UInt8] {
    var builder = WorkbookBuilder()
    builder.add(sheet: "Danh sách", data: grid.data)
    builder.parts["xl/media/image1.png"] = (0..<(9 << 20)).map { UInt8($0 % 251) }
    return builder.bytes()
  }

  /// What is made of a file, kept or not, and whether its bytes came to lie under their hash.
  private func reading(_ bytes: [UInt8], isKept: Bool) throws -> (reading: FileReading, isThere: Bool) {
    let commune = try ReceivedCommune()
    let file = commune.folder.appending(path: "tinh.xlsx")
    try Data(bytes).write(to: file)
    let reader = FileReader(
      round: commune.round, rulebook: commune.rulebook, forms: KnownForms(commune.rulebook), knownNames: [:],
      schemas: SchemaFolder([]), received: isKept ? commune.store.received : nil, limits: .standard)
    let inbox = try Inbox([file.path])
    let reading = try reader.read(try #require(inbox.files.first))
    let isThere = try isKept && commune.store.received.bytes(of: reading.hash) == bytes
    return (reading, isThere)
  }

  @Test("It has the tables, the rows, the findings and the hash that it has when its bytes are in memory")
  func same() throws {
    let kept = try reading(Self.great(), isKept: true)
    let held = try reading(Self.great(), isKept: false).reading
    #expect(kept.isThere)
    #expect(kept.reading.hash == held.hash)
    #expect(kept.reading.bytes == held.bytes)
    #expect(kept.reading.findings == held.findings)
    #expect(kept.reading.findings.map(\.rule) == ["TB-008"])
    #expect(kept.reading.findings.map(\.location.file) == ["tinh.xlsx"])
    #expect(kept.reading.tables.map(\.contentHash) == held.tables.map(\.contentHash))
    #expect(kept.reading.tables.map(\.place.villageName) == ["Bản Một", "Bản Hai"])
    #expect(kept.reading.accounts.map(\.rows) == held.accounts.map(\.rows))
  }

  @Test("A damaged one is kept and refused in the same words")
  func damaged() throws {
    let bytes = Array(Self.great().prefix(8_500_000))
    let kept = try reading(bytes, isKept: true)
    let held = try reading(bytes, isKept: false).reading
    #expect(kept.isThere)
    #expect(kept.reading.refusal != nil)
    #expect(kept.reading.refusal == held.refusal)
    #expect(kept.reading.findings == held.findings)
  }
}

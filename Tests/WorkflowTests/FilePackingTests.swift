import Provenance
import Rules
import Spreadsheet
import Stages
import Store
import Survey
import TestSupport
import Testing

@testable import Workflow

/// What is packed while a file is read is what packing its whole tables gives, part by part.
@Suite struct FilePackingTests {
  /// Two villages in turns, the one named first also last.
  private static let turns: SheetGrid = """
    DANH SÁCH HỘ NGHÈO NĂM 2023
    | Thôn, bản | Mã hộ | Họ và tên chủ hộ | Số nhân khẩu | Kết quả rà soát |
    | Bản Một   | '001  | Lò Văn An        | 4            | Hộ nghèo        |
    | Bản Hai   | '001  | Lò Thị Bốn       | 3            | Hộ cận nghèo    |
    | Bản Hai   | '002  | Lò Văn Chu       | 2            | Hộ nghèo        |
    | Bản Một   | '002  | Lò Văn Dín       |              | Hộ nghèo        |
    | Bản Ba    | '001  | Lò Văn Én        | 1            | Hộ nghèo        |
    | Bản Một   | '003  | Lò Văn Gai       | 6            | Hộ nghèo        |
    """

  private static let members: SheetGrid = """
    DANH SÁCH CHI TIẾT HỘ NGHÈO NĂM 2023
    | Bản Một  |            |                    |                 |            |
    | Mã hộ | Họ và tên  | Quan hệ với chủ hộ | Kết quả rà soát | CCCD |
    | '001  | Lò Văn An  | Chủ hộ             | Hộ nghèo        | '011190000017 |
    |       | Lò Thị Hoa | Vợ                 |                 | '011190000018 |
    | '002  | Lò Thị Bốn | Chủ hộ             | Hộ cận nghèo    |            |
    """

  private static let survey: [(name: String, grid: SheetGrid)] = [
    (
      "Rà soát",
      """
      | village_name | household_code | status | _index |
      | Bản Hợp Nhất | '001 | poor | 1 |
      | Bản Nà Tăm   | '001 | poor | 2 |
      """
    ),
    (
      "members",
      """
      | name | relationship | _parent_index |
      | Lò Văn Tâm | head | 2 |
      | Lò Thị Hai | head | 1 |
      """
    ),
  ]

  /// The parts of a workbook: packed while it is read, and made of the tables as a whole.
  private func parts(
    of sheets: [(name: String, grid: SheetGrid)], sentTo round: RoundID? = "2023",
    screen: IdentityScreen? = nil
  ) throws -> (packed: [PackedTable], whole: [ReceivedTable]) {
    let rulebook = try ShippedRules.rulebook()
    let forms = KnownForms(rulebook)
    let round = round.flatMap { rulebook.rounds[$0] }
    let packing = FilePacking(screen: screen, scratch: nil)
    let read = try importTables(
      from: Workbook.drawn(sheets), file: "a.xlsx", round: round, forms: forms, handingOut: packing.take)
    let whole = try importTables(from: Workbook.drawn(sheets), file: "a.xlsx", round: round, forms: forms)
    #expect(read.findings == whole.findings)
    #expect(read.value.accounts.map(\.rows) == whole.value.accounts.map(\.rows))
    return (try packing.parts(of: read.value), whole.value.tables.flatMap(\.partsByPlace))
  }

  @Test(
    "Every part has the records, the header and the hash of the same part of a table held whole",
    arguments: [
      [("Danh sách", turns)], [("Một", members), ("Hai", turns)], survey, survey + [("Danh sách", turns)],
    ])
  func same(sheets: [(name: String, grid: SheetGrid)]) throws {
    let (packed, whole) = try parts(of: sheets)
    #expect(packed.count == whole.count)
    for (packed, whole) in zip(packed, whole) {
      let own = try PackedTable(whole)
      let back = try packed.unpacked()
      #expect(back.records == whole.records)
      #expect(back.places == whole.places)
      #expect(back.variables == whole.variables)
      #expect(back.personVariables == whole.personVariables)
      #expect(back.days == whole.days)
      #expect(back.memberSheet == whole.memberSheet)
      #expect(back.listsAllMembers == whole.listsAllMembers)
      #expect(packed.contentHash == own.contentHash)
      #expect(packed.firstRow == whole.records.first?.household.row)
      #expect(packed.place == whole.places.first)
      #expect(packed.location == whole.location)
      #expect(packed.kind == whole.kind)
    }
  }

  @Test("The parts of a sheet stand in the order in which their places first appear, each with its own rows")
  func order() throws {
    let packed = try parts(of: [("Danh sách", Self.turns)]).packed
    #expect(packed.map(\.place.villageName) == ["Bản Một", "Bản Hai", "Bản Ba"])
    #expect(try packed.map { try $0.unpacked().records.map(\.household.row) } == [[3, 6, 8], [4, 5], [7]])
    #expect(packed.map(\.firstRow) == [3, 4, 7])
  }

  @Test("A sheet that names no year is read last, and its parts stand where its tab stands")
  func secondReading() throws {
    let title = "DANH SÁCH HỘ NGHÈO"
    let yearless = SheetGrid(([title] + Self.turns.lines.dropFirst()).joined(separator: "\n"))
    let (packed, whole) = try parts(of: [("Một", yearless), ("Hai", Self.turns)], sentTo: nil)
    #expect(packed.map(\.location.sheet) == ["Một", "Một", "Một", "Hai", "Hai", "Hai"])
    #expect(try packed.map { try $0.unpacked().records } == whole.map(\.records))
  }

  @Test("A sheet without records has no part")
  func empty() throws {
    let head = SheetGrid(Self.turns.lines.prefix(2).joined(separator: "\n"))
    #expect(try parts(of: [("Danh sách", head)]).packed.isEmpty)
  }

  @Test("Identity numbers are pseudonyms before a record is packed")
  func screened() throws {
    let rulebook = try ShippedRules.rulebook()
    let hash = String(repeating: "ab", count: 16)
    let screen = IdentityScreen(rulebook: rulebook) { _ in hash }
    let (packed, whole) = try parts(of: [("Danh sách", Self.members)], screen: screen)
    #expect(whole.count == 1)
    let table = try #require(try packed.first?.unpacked())
    let slot = try #require(table.personSlot(of: "identity_number"))
    let raws = table.records.flatMap(\.members).map { $0.readings[slot].raw }
    #expect(raws.map(\.isEmpty) == [false, false, true])
    #expect(raws.prefix(2).allSatisfy { $0.contains(hash) && !$0.contains("011190") })
    #expect(table.records.map(\.members.count) == [2, 1])
  }
}

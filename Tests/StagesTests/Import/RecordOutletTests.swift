import Provenance
import Rules
import Spreadsheet
import Survey
import TestSupport
import Testing

@testable import Stages

/// Records leave the import as soon as they are complete, so that no sheet is too great for the memory.
@Suite struct RecordOutletTests {
  /// What was handed out: the household's row, those of its members, its village, the sheet, and how many places the
  /// table had by then.
  private final class Taken {
    var lines: [String] = []

    func take(_ record: Record, of table: ReceivedTable, onSheet sheet: Int) {
      let members = record.members.map { String($0.row) }.joined(separator: " ")
      let village = table.places[record.place].villageName ?? "?"
      lines.append(
        "\(record.household.row) (\(members)) \(village), sheet \(sheet), \(table.places.count) places")
      if !table.records.isEmpty { lines.append("\(table.records.count) records are kept") }
    }
  }

  private func read(_ sheets: [(name: String, grid: SheetGrid)], into taken: Taken) throws -> ImportedWorkbook
  {
    let forms = KnownForms(try ShippedRules.rulebook())
    return try importTables(
      from: Workbook.drawn(sheets), file: "Thôn 3.xlsx", round: forms.rulebook.rounds["2023"], forms: forms,
      handingOut: taken.take
    ).value
  }

  /// Two villages in turns; the second household of the first has two members.
  private static let members: SheetGrid = """
    DANH SÁCH CHI TIẾT HỘ NGHÈO NĂM 2023
    | Thôn, bản | Mã hộ | Họ và tên   | Quan hệ với chủ hộ | Kết quả rà soát |
    | Bản Một   | '001  | Lò Văn An   | Chủ hộ             | Hộ nghèo        |
    | Bản Hai   | '001  | Lò Thị Bốn  | Chủ hộ             | Hộ cận nghèo    |
    | Bản Một   | '002  | Lò Văn Chu  | Chủ hộ             | Hộ nghèo        |
    |           |       | Lò Thị Hoa  | Vợ                 |                 |
    | Bản Hai   | '002  | Lò Văn Minh | Chủ hộ             | Hộ nghèo        |
    """

  @Test("Records come in the order of the sheet, each with all its members")
  func order() throws {
    let taken = Taken()
    let workbook = try read([("Danh sách", Self.members)], into: taken)
    #expect(
      taken.lines == [
        "3 (3) Bản Một, sheet 0, 2 places", "4 (4) Bản Hai, sheet 0, 2 places",
        "5 (5 6) Bản Một, sheet 0, 2 places", "7 (7) Bản Hai, sheet 0, 2 places",
      ])
    #expect(workbook.tables.map(\.records.count) == [0])
    #expect(workbook.tables.map { $0.places.map(\.villageName) } == [["Bản Một", "Bản Hai"]])
    #expect(workbook.accounts.map { $0.rows[.accepted] } == [5])
  }

  @Test("A reader holds the record that the next row may still be of, and none before it")
  func held() throws {
    let forms = KnownForms(try ShippedRules.rulebook())
    let workbook = try Workbook.drawn([("Danh sách", Self.members)])
    let source = try workbook.rows(of: workbook.sheets[0])
    var text = SheetText()
    var rows: [SheetRow] = []
    while let row = try source.next() { rows.append(row) }
    let seen = rows.map { SheetTextRow($0, of: workbook, text: &text) }
    let zone = try #require(HeadingZone(in: seen, vocabulary: forms.vocabulary))
    let title = TitleLines(seen.prefix { $0.number < zone.firstRow }.flatMap(\.textsInOrder))
    let headings = forms.recognise(zone, title: title, year: 2023, standards: ["VN2022"])
    guard case .known(let match) = LayoutChoice(headings.matches) else {
      Issue.record("the list is not recognised")
      return
    }
    let taken = Taken()
    var reader = TableReader(
      match: match, round: "2023", sheet: SourceLocation(file: "a.xlsx", sheet: "Danh sách"),
      titlePlace: title.place, account: RowAccount(), rulebook: forms.rulebook,
      outlet: { taken.take($0, of: $1, onSheet: 0) })
    var counts: [Int] = []
    for row in rows.dropFirst(zone.consumed) {
      reader.take(row, text: &text, workbook: workbook)
      counts.append(taken.lines.count)
      #expect(reader.table.records.isEmpty)
    }
    // The fourth row is of the household of the third.
    #expect(counts == [0, 1, 2, 2, 3])
    reader.finish(lastRow: 7)
    #expect(taken.lines.count == 4)
    #expect(reader.keys.isEmpty)
  }

  @Test("A sheet without records hands nothing out, and leaves its table")
  func empty() throws {
    let taken = Taken()
    let workbook = try read(
      [
        (
          "Danh sách",
          """
          DANH SÁCH HỘ NGHÈO NĂM 2023
          | Mã hộ | Họ và tên chủ hộ | Số nhân khẩu | Kết quả rà soát |
          """
        )
      ], into: taken)
    #expect(taken.lines == [])
    #expect(workbook.tables.map(\.records.count) == [0])
    #expect(workbook.tables.map(\.places.count) == [0])
    #expect(workbook.sheets == [0])
  }

  @Test("Households whose members stand in another sheet wait for it; other sheets of the workbook do not")
  func joined() throws {
    let taken = Taken()
    let workbook = try read(
      [
        (
          "Rà soát",
          """
          | village_name | household_code | status | _index |
          | Bản Hợp Nhất | '001 | poor | 1 |
          """
        ), ("Danh sách", Self.members),
        (
          "members",
          """
          | name | relationship | _parent_index |
          | Lò Văn Tâm | head | 1 |
          """
        ),
      ], into: taken)
    #expect(taken.lines.count == 4)
    #expect(taken.lines.allSatisfy { $0.contains("sheet 1") })
    #expect(workbook.tables.map(\.layout) == ["survey-households", "member-list"])
    #expect(workbook.tables.map { $0.records.map(\.members.count) } == [[1], []])
    #expect(workbook.sheets == [0, 1])
  }

  @Test("Nothing is handed out of a list of another year than the one it is sent to")
  func otherYear() throws {
    let taken = Taken()
    let list: SheetGrid = """
      DANH SÁCH HỘ NGHÈO NĂM 2022
      | Mã hộ | Họ và tên chủ hộ | Số nhân khẩu | Kết quả rà soát |
      | '001  | Lò Văn An        | 4            | Hộ nghèo        |
      """
    let workbook = try read([("Danh sách", list)], into: taken)
    #expect(taken.lines == [])
    #expect(workbook.tables.isEmpty)
    #expect(workbook.accounts.map { $0.rows[.accepted] } == [1])
  }
}

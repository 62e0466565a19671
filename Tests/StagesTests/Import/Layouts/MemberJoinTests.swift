import Provenance
import Rules
import Spreadsheet
import Stages
import Survey
import TestSupport
import Testing
import VietnameseText

/// Exports of survey servers: households in one sheet, members in another, tied by key columns.
@Suite struct MemberJoinTests {
  private static let households: SheetGrid = """
    | start | place/commune_code | place/village_name | household/household_code | household/household_size | household/status | household/causes | household/cause/land | _status | _index | _uuid |
    | '2023-10-01 | '03424 | Bản Hợp Nhất | '001 | 2 | poor | capital labour | 0 | submitted_via_web | 1 | aa-1 |
    | '2023-10-02 | '03424 | Bản Hợp Nhất | '002 | 1 | near-poor | | 1 | submitted_via_web | 2 | aa-2 |
    """

  @Test("Members find their household whatever their order; one without a household is rejected and named")
  func joined() throws {
    let sheet = try ReviewedSheet(
      [
        ("Rà soát", Self.causes(in: Self.households)),
        (
          "members",
          """
          | members/name | members/relationship | members/sex | members/birth | _index | _parent_table_name | _parent_index |
          | Lò Văn Tâm | head | male | 1975 | 1 | Rà soát | 2 |
          | Vàng Thị Mỷ | head | female | '1980-05-20 | 2 | Rà soát | 1 |
          | Vàng A Páo | Con | 1 | 2009 | 3 | Rà soát | 1 |
          | Lù A Sẩn | child | male | 2010 | 4 | Rà soát | 7 |
          """
        ),
      ], sentTo: "2023")
    #expect(sheet.findings == ["TB-031 A5"])
    let table = try #require(sheet.table)
    #expect(sheet.imported.value.tables.count == 1)
    #expect(table.layout == "survey-households")
    #expect(table.memberSheet == "members")
    #expect(table.listsAllMembers)
    #expect(table.records.map { $0.members.map(\.row) } == [[3, 4], [2]])
    #expect(sheet.answer("household_code", 1) == .text("002"))
    #expect(sheet.answer("status") == .code("poor"))
    #expect(sheet.answer("causes") == .codes(["capital", "labour"]))
    #expect(sheet.answer("cause_land", 1) == .flag(true))
    #expect(sheet.answer("name", member: 0) == .text("Vàng Thị Mỷ"))
    #expect(sheet.answer("relationship", member: 1) == .code("child"))
    #expect(sheet.answer("birth", member: 0) == .date(PartialDate(year: 1980, month: 5, day: 20)))
    let cell = table.location(ofMember: table.records[1].members[0], column: 1)
    #expect(cell.description == "Thôn 3.xlsx · members!A2")
    #expect(sheet.imported.value.accounts.map { $0.rows[.accepted] } == [2, 3])
    #expect(sheet.imported.value.accounts.map { $0.rows[.rejected] } == [0, 1])
    #expect(sheet.imported.value.accounts.allSatisfy { $0.rows.isBalanced })
  }

  @Test("The server's own key is used where there is no _parent_index")
  func byIdentity() throws {
    let sheet = try ReviewedSheet(
      [
        ("Rà soát", Self.causes(in: Self.households)),
        (
          "members",
          """
          | name | relationship | sex | _index | _submission__uuid |
          | Lò Văn Tâm | head | male | 1 | aa-2 |
          | Vàng Thị Mỷ | head | female | 2 | aa-1 |
          """
        ),
      ], sentTo: "2023")
    #expect(sheet.findings == [])
    #expect(sheet.table?.records.map { $0.members.map(\.row) } == [[3], [2]])
  }

  @Test("One submission as XML has the same sheets")
  func submission() throws {
    let xml = """
      <data id="ra-soat" version="1">
        <start>2023-10-01T08:00:00</start>
        <place><commune_code>03424</commune_code><village_name>Bản Hợp Nhất</village_name></place>
        <household><household_code>001</household_code><status>poor</status><causes>capital other</causes></household>
        <members><name>Vàng Thị Mỷ</name><relationship>head</relationship><sex>female</sex></members>
        <members><name>Vàng A Páo</name><relationship>child</relationship><sex>male</sex></members>
        <meta><instanceID>uuid:1</instanceID></meta>
      </data>
      """
    let rulebook = try ShippedRules.rulebook()
    let imported = try importTables(
      from: Workbook(bytes: Array(xml.utf8), named: "001.xml"), file: "001.xml",
      round: rulebook.rounds["2023"],
      forms: KnownForms(rulebook))
    #expect(imported.findings.map(\.short) == [])
    let table = try #require(imported.value.tables.first)
    #expect(table.records.map { $0.members.count } == [2])
    let causes = try #require(table.slot(of: "causes"))
    #expect(table.records[0].household.readings[causes].answer == .codes(["capital", "other"]))
    let name = try #require(table.personSlot(of: "name"))
    #expect(
      table.records[0].members.map { $0.readings[name].answer } == [
        .text("Vàng Thị Mỷ"), .text("Vàng A Páo"),
      ])
  }

  @Test("Members without the sheet of their households are rejected, and said so once")
  func alone() throws {
    let sheet = try ReviewedSheet(
      """
      | name | relationship | sex | _index | _parent_index |
      | Lò Văn Tâm | head | male | 1 | 1 |
      | Vàng Thị Mỷ | head | female | 2 | 2 |
      """, named: "members", sentTo: "2023")
    #expect(sheet.findings == ["TB-032"])
    #expect(sheet.imported.value.tables.isEmpty)
    #expect(sheet.roles == "rejected 2, heading 1")
  }

  @Test("Two households with one key: nobody is given to either")
  func ambiguous() throws {
    let sheet = try ReviewedSheet(
      [
        (
          "Rà soát",
          """
          | village_name | household_code | status | _index |
          | Bản Hợp Nhất | '001 | poor | 1 |
          | Bản Hợp Nhất | '002 | poor | 1 |
          """
        ),
        (
          "members",
          """
          | name | relationship | _parent_index |
          | Lò Văn Tâm | head | 1 |
          """
        ),
      ], sentTo: "2023")
    #expect(sheet.findings == ["TB-031 A2"])
    #expect(sheet.table?.records.map(\.members.count) == [0, 0])
  }

  /// The sheet with a column for each cause of the standard, as a server writes them.
  private static func causes(in grid: SheetGrid) -> SheetGrid {
    let others = [
      "capital", "labour", "tools", "production_knowledge", "labour_skills", "illness_accident", "other",
    ]
    let headings = others.map { "household/cause/\($0) |" }.joined(separator: " ")
    let lines = grid.lines.enumerated().map { index, line in
      index == 0 ? line + " " + headings : line + String(repeating: " 0 |", count: others.count)
    }
    return SheetGrid(lines.joined(separator: "\n"))
  }
}

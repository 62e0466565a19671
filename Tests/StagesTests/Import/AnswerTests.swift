import Provenance
import Stages
import Survey
import TestSupport
import Testing
import VietnameseText

/// What a cell says as a variable: read without judging, missing never zero and never no.
@Suite struct AnswerTests {
  /// The answer of one cell under a heading of the household list.
  private func reading(_ cell: String, under heading: String, as id: VariableID) throws -> Reading? {
    let sheet = try ReviewedSheet(
      SheetGrid(
        """
        DANH SÁCH HỘ NGHÈO NĂM 2019
        | Mã hộ | Họ và tên chủ hộ | Số nhân khẩu | Kết quả rà soát | Dân tộc | Năm sinh | Số CCCD | Mã xã | Điểm B1 | Thu nhập bình quân |
        | \(row(cell, under: heading)) |
        """))
    guard let table = sheet.table, let record = table.records.first else { return nil }
    if let slot = table.slot(of: id) { return record.household.readings[slot] }
    return table.personSlot(of: id).map { record.members[0].readings[$0] }
  }

  private func row(_ cell: String, under heading: String) -> String {
    let headings = [
      "Mã hộ", "Họ và tên chủ hộ", "Số nhân khẩu", "Kết quả rà soát", "Dân tộc", "Năm sinh", "Số CCCD",
      "Mã xã",
      "Điểm B1", "Thu nhập bình quân",
    ]
    let usual = ["'001", "Lò Văn An", "4", "Hộ nghèo", "", "", "", "", "", ""]
    return zip(headings, usual).map { $0 == heading ? cell : $1 }.joined(separator: " | ")
  }

  @Test(
    "Whole numbers, with thousands as officers write them",
    arguments: [
      ("4", Answer.whole(4)), ("'4", .whole(4)), ("'04", .whole(4)), ("4.5", .unreadable),
      ("bốn", .unreadable),
      ("", .missing), ("-", .missing), ("…", .missing), ("0", .whole(0)), ("'4 người", .unreadable),
    ])
  func counts(cell: String, answer: Answer) throws {
    #expect(try reading(cell, under: "Số nhân khẩu", as: "household_size")?.answer == answer)
  }

  @Test(
    "Amounts in dong",
    arguments: [
      ("1500000", Answer.whole(1_500_000)), ("'1.500.000", .whole(1_500_000)),
      ("'1,500,000", .whole(1_500_000)), ("'1 500 000", .whole(1_500_000)),
    ])
  func money(cell: String, answer: Answer) throws {
    #expect(try reading(cell, under: "Thu nhập bình quân", as: "income_per_person")?.answer == answer)
  }

  @Test("A formula without a stored result, a spreadsheet error: unreadable, and why")
  func formulas() throws {
    let formula = try #require(try reading("=", under: "Điểm B1", as: "b1_points"))
    #expect(formula.answer == .unreadable)
    #expect(formula.traits == [.formulaWithoutResult])
    let error = try #require(try reading("#N/A", under: "Điểm B1", as: "b1_points"))
    #expect(error.answer == .unreadable)
    #expect(error.traits == [.errorValue])
    #expect(error.raw == "#N/A")
  }

  @Test(
    "Ethnic groups by any spelling; a bare number only where the lists of 1979 and 2008 agree",
    arguments: [
      ("Khmer", Answer.code("khmer")), ("Khơ-me", .code("khmer")), ("khơ me", .code("khmer")),
      ("H'Mông", .code("mong")), ("Hmông", .code("mong")), ("Mông", .code("mong")),
      ("M'Nông", .code("mnong")), ("Ê Đê", .code("ede")), ("'01", .code("kinh")), ("1", .code("kinh")),
      ("5", .code("khmer")), ("'50", .code("si-la")), ("4", .unreadable), ("'06", .unreadable),
      ("99", .unreadable), ("Người ngoài hành tinh", .unreadable),
    ])
  func ethnicGroups(cell: String, answer: Answer) throws {
    #expect(try reading(cell, under: "Dân tộc", as: "ethnicity")?.answer == answer)
  }

  @Test("The numbers 04 and 06 mean Hoa and Mường in one list, Mường and Hoa in the other")
  func unclearCodes() throws {
    for cell in ["4", "'04", "6", "'11"] {
      #expect(try reading(cell, under: "Dân tộc", as: "ethnicity")?.traits.contains(.codeListUnclear) == true)
    }
    #expect(try reading("99", under: "Dân tộc", as: "ethnicity")?.traits.contains(.codeListUnclear) == false)
  }

  @Test(
    "Births: a year, a date, a year of two digits; what the calendar does not have cannot be read",
    arguments: [
      ("1960", "1960", Reading.Traits()), ("'1960", "1960", []), ("'05/12/1960", "1960-12-05", []),
      ("'12/1960", "1960-12", []), ("'05/12/60", "1960-12-05", [.centuryGuessed]),
      ("'31/02/1960", nil, [.impossibleDate]),
      ("không rõ", nil, []), ("43805", nil, []),
    ] as [(String, String?, Reading.Traits)])
  func births(cell: String, date: String?, traits: Reading.Traits) throws {
    let reading = try #require(try reading(cell, under: "Năm sinh", as: "birth"))
    #expect(reading.answer.date?.description == date)
    #expect(reading.traits == traits)
  }

  @Test("Leading zeros that a number cell lost are put back where the width is known, and it is said")
  func zeros() throws {
    let commune = try #require(try reading("3433", under: "Mã xã", as: "commune_code"))
    #expect(commune.answer == .text("03433"))
    #expect(commune.traits == [.zeroRestored])
    let identity = try #require(try reading("12060001234", under: "Số CCCD", as: "identity_number"))
    #expect(identity.answer == .text("012060001234"))
    #expect(identity.traits == [.zeroRestored])
    #expect(try reading("7", under: "Mã hộ", as: "household_code")?.answer == .text("7"))
  }

  @Test("Two results marked for one household exclude each other")
  func contradictoryMarks() throws {
    let sheet = try ReviewedSheet(
      """
      DANH SÁCH HỘ NGHÈO NĂM 2019
      | Mã hộ | Họ và tên chủ hộ | Số nhân khẩu | Kết quả rà soát |              |                |
      |       |                  |              | Hộ nghèo        | Hộ cận nghèo | Hộ không nghèo |
      | '001  | Lò Văn An        | 4            | x               | x            |                |
      | '002  | Lò Văn Bình      | 4            |                 |              |                |
      | '003  | Lò Văn Chu       | 4            |                 | 1            |                |
      | '004  | Lò Văn Dín       | 4            | hộ?             |              |                |
      """)
    #expect(
      (0..<4).map { sheet.answer("status", $0) } == [.unreadable, .missing, .code("near-poor"), .unreadable])
    #expect(
      sheet.table?.records[0].household.readings.contains { $0.traits.contains(.contradictory) } == true)
  }
}

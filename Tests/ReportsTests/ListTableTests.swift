import Provenance
import Rules
import Survey
import TestSupport
import Testing
import VietnameseText

@testable import Reports

/// Lists of households by name of the made-up round of ``TinyRound``.
///
/// ```
/// Thôn "A" & <B>: 001 Lò Văn Thử, 1974, nam, chủ hộ; Lò Thị Mẫu, 12/2015, nữ, con; nghèo, mới phát sinh, thiếu vốn
///                 002 Mẫu Thị Hai, 1950, nữ, chủ hộ; không nghèo, năm trước nghèo; 3 khẩu
/// Thôn 2:         001 Bế Văn Ba, chủ hộ; nghèo, năm trước nghèo
/// ```
@Suite struct ListTableTests {
  private static func household(
    _ village: AreaCode, _ code: String, _ status: Status, _ members: [Person], size: Int? = nil
  ) -> Household {
    var household = Household(
      key: HouseholdKey(round: "2019", village: village, code: code), standard: "VN2016", row: 7,
      members: members, listsAllMembers: size == nil)
    household.head = members.first
    household.status = status
    household.size = size
    household.incomePoints = 85
    household.causes[0] = status == .poor
    return household
  }

  private static let households: [AreaCode: [ListedHousehold]] = [
    "11111-01": [
      ListedHousehold(
        household: household(
          "11111-01", "001", .poor,
          [
            Person(
              name: "Lò Văn Thử", sex: .male, birth: PartialDate(year: 1974), ethnicity: "x",
              relationship: "head", identityNumber: "001074000001", row: 7),
            Person(
              name: "Lò Thị Mẫu", sex: .female, birth: PartialDate(year: 2015, month: 12),
              relationship: "child",
              identityNumber: "ID12+374:0123", row: 8),
          ]), before: nil, course: .newlyArisen),
      ListedHousehold(
        household: household(
          "11111-01", "002", .notPoor, [Person(name: "Mẫu Thị Hai", sex: .female, row: 9)], size: 3),
        before: .poor, course: .none),
    ],
    "11111-02": [
      ListedHousehold(
        household: household("11111-02", "001", .poor, [Person(name: "Bế Văn Ba", row: 7)]), before: .poor,
        course: .continues)
    ],
  ]

  private func book(
    _ code: AreaCode, _ names: [String], of households: [AreaCode: [ListedHousehold]] = Self.households
  ) throws -> FormBook {
    let rulebook = try ShippedRules.rulebook()
    var report = try TinyRound().report()
    report.codeLists = rulebook.codeLists
    report.standard = try #require(rulebook.standards["VN2016"])
    let books = FormBooks(report, office: rulebook.office, day: nil, language: .vietnamese)
    return try books.lists(
      rulebook.householdLists.filter { names.contains($0.id) },
      of: try #require(report.areas.first { $0.code == code }), households: households)
  }

  @Test func anAnnexListsTheHouseholdsOfACommuneByVillage() throws {
    let workbook = try WrittenWorkbook(try book("11111", ["PL1"]))
    let rows = workbook.rows("PL 1")
    #expect(
      rows.dropFirst(3).prefix(4) == [
        "DANH SÁCH HỘ NGHÈO", "(Kèm theo Quyết định số ……/QĐ-UBND ngày …… tháng …… năm ……)",
        "Xã Đắk R'Lấp Thượng – Rà soát năm 2019",
        "2/2 đơn vị đã nộp – kết quả sơ bộ (0/2 đơn vị đã có quyết định)",
      ], "\(rows)")
    #expect(
      rows.dropFirst(7).prefix(9) == [
        "2 hộ, 3 nhân khẩu",
        "TT|Họ và tên chủ hộ|Năm sinh||Dân tộc|Địa chỉ|Số nhân khẩu|Điểm B1|Điểm B2|Ghi chú", "||Nam|Nữ",
        "1|2|3|4|5|6|7|8|9|10", "I. Thôn \"A\" & <B> – 1 hộ, 2 nhân khẩu",
        "1|Lò Văn Thử|1974||x|Thôn \"A\" & <B>|2|85", "II. Thôn 2 – 1 hộ, 1 nhân khẩu",
        "2|Bế Văn Ba||||Thôn 2|1|85", "Tài liệu nội bộ, có dữ liệu cá nhân; không đăng tải.",
      ], "\(rows)")
  }

  /// A list of heads whose number of persons is left blank: the list leaves it blank, too, and never says none.
  @Test func aNumberOfPersonsThatIsNotKnownIsLeftBlank() throws {
    var head = Household(
      key: HouseholdKey(round: "2019", village: "11111-02", code: "001"), standard: "VN2016", row: 7,
      members: [Person(name: "Bế Văn Ba", row: 7)], listsAllMembers: false)
    head.head = head.members.first
    head.status = .poor
    head.incomePoints = 85
    let households: [AreaCode: [ListedHousehold]] = [
      "11111-02": [ListedHousehold(household: head, before: nil, course: .none)]
    ]
    let workbook = try WrittenWorkbook(try book("11111-02", ["PL1"], of: households))
    #expect(
      workbook.rows("PL 1").contains { $0.hasPrefix("1|Bế Văn Ba|") && $0.hasSuffix("||85") },
      "\(workbook.rows("PL 1"))")
  }

  @Test func whoLeftPovertyIsKnownFromTheRoundBefore() throws {
    let list = try #require(try book("11111", ["PL3"]).lists.first)
    #expect(list.villages.flatMap(\.households).map { $0.rows[0][1] } == [.text("Mẫu Thị Hai")])
    #expect(list.households == 1 && list.persons == 3)
    // Nobody was near-poor before.
    #expect(try book("11111", ["PL4"]).lists.isEmpty)
  }

  @Test func aVillageHasItsOwnList() throws {
    let book = try book("11111-02", ["PL1"])
    #expect(book.lists.first?.villages.map(\.name) == ["Thôn 2"])
    #expect(book.agency == ["UBND XÃ ĐẮK R'LẤP THƯỢNG", "THÔN 2"])
  }

  /// 2016 has one cause more than ten columns; what is ticked stands under its head.
  @Test func crossesStandUnderTheirCodes() throws {
    let text = ListText(try book("11111", ["NN1"])).text.split(separator: "\n").map(String.init)
    #expect(
      text.contains { $0.hasPrefix("NN1,11111-01,") && $0.hasSuffix(",Nguyên nhân nghèo / Thiếu vốn,x") },
      "\(text)")
    #expect(text.count { $0.hasSuffix(",x") } == 2)
  }

  @Test func aMemberHasARowAndANumberThatIsOneOnly() throws {
    // The three official lists are those of 2022; read here with the code lists of that standard.
    let rulebook = try ShippedRules.rulebook()
    var report = try TinyRound().report()
    report.codeLists = rulebook.codeLists
    report.standard = try #require(rulebook.standards["VN2022"])
    let books = FormBooks(report, office: nil, day: nil, language: .vietnamese)
    let book = try books.lists(
      rulebook.householdLists.filter { $0.id == "DS1" },
      of: try #require(report.areas.first { $0.code == "11111-01" }), households: Self.households)
    let rows = try #require(book.lists.first).villages[0].households[0].rows
    #expect(rows.map { $0[3] } == [.text("Lò Văn Thử"), .text("Lò Thị Mẫu")])
    #expect(rows.map { $0[4] } == [.text("Chủ hộ"), .text("Con")])
    #expect(rows.map { $0[5] } == [.mark("1974"), .mark("12/2015")])
    // A pseudonym is no number.
    #expect(rows.map { $0[7] } == [.mark("001074000001"), .blank])
    // The review ended on 14 December 2019.
    #expect(rows.map { $0[24] } == [.count(45), .count(4)])
    #expect(rows[1][2] == .blank && rows[0][2] == .text("Lò Văn Thử"))
  }

  @Test func thePageHoldsTheList() throws {
    let page = try PageReading(FormPage(try book("11111", ["PL1"])).html)
    #expect(page.texts("h2") == ["DANH SÁCH HỘ NGHÈO"])
    #expect(
      page.texts("td").contains("Bế Văn Ba") && page.texts("th").contains("II. Thôn 2 – 1 hộ, 1 nhân khẩu"))
  }
}

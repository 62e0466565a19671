import Provenance
import Stages
import Survey
import TestSupport
import Testing

/// What the shipped edit rules say about drawn sheets: which rule, at which cell, beside which cells.
@Suite struct EditRuleVerdictTests {
  /// The findings without those of some rules that a sheet is not about.
  private func found(
    _ sheet: SheetGrid, in commune: String = "Xã Bản Bo", except rules: Set<String> = []
  ) throws -> [String] {
    try ReviewedSheet(sheet).violations(in: commune).filter { !rules.contains($0.rule.rawValue) }.map(\.short)
  }

  @Test("A sheet without fault has no findings")
  func clean() throws {
    #expect(
      try found(
        """
        DANH SÁCH HỘ NGHÈO NĂM 2019
        | STT | Mã hộ | Họ và tên chủ hộ | Số nhân khẩu | Điểm B1 | Điểm B2 | Kết quả rà soát |
        | 1   | '001  | Lò Văn An        | 4            | 115     | 20      | Hộ nghèo        |
        | 2   | '002  | Lò Thị Bốn       | 1            | 150     | 20      | Hộ cận nghèo    |
        """) == [])
  }

  @Test("Household size: missing, zero, unreadable")
  func householdSize() throws {
    #expect(
      try found(
        """
        DANH SÁCH HỘ NGHÈO NĂM 2019
        | Mã hộ | Họ và tên chủ hộ | Số nhân khẩu | Điểm B1 | Điểm B2 | Kết quả rà soát |
        | '001  | Lò Văn An        |              | 115     | 20      | Hộ nghèo        |
        | '002  | Lò Văn Bốn       | 0            | 115     | 20      | Hộ nghèo        |
        | '003  | Lò Văn Chu       | -3           | 115     | 20      | Hộ nghèo        |
        | '004  | Lò Văn Dín       | bốn          | 115     | 20      | Hộ nghèo        |
        """) == ["TB-019 C6", "HH-004 C3", "HH-046 C4", "HH-046 C5", "HH-004 C6"])
  }

  @Test("The decided result and the points: a difference is a finding at the result, never an overwrite")
  func resultAgainstPoints() throws {
    let sheet: SheetGrid = """
      DANH SÁCH HỘ NGHÈO NĂM 2019
      | Mã hộ | Họ và tên chủ hộ | Số nhân khẩu | Điểm B1 | Điểm B2 | Kết quả rà soát |
      | '001  | Lò Văn An        | 4            | 120     | 0       | Hộ cận nghèo    |
      | '002  | Lò Văn Bốn       | 4            | 121     | 30      | Hộ nghèo        |
      | '003  | Lò Văn Chu       | 4            | 150     | 30      | Hộ cận nghèo    |
      | '004  | Lò Văn Dín       | 4            | 150     | 0       |                 |
      """
    #expect(
      try found(sheet) == ["HH-012 F3", "HH-048 F3", "HH-008 D4", "HH-012 F5", "HH-048 F5", "HH-018 F6"])
    let households = try ReviewedSheet(sheet).normalized().households
    #expect(households.map(\.household.status) == [.nearPoor, .poor, .nearPoor, nil])
  }

  @Test("Since 2022 a poor household is short of three or more, a near-poor one of fewer")
  func deprivationsOfResult() throws {
    #expect(
      try found(
        """
        DANH SÁCH HỘ NGHÈO NĂM 2023
        | Mã hộ | Họ và tên chủ hộ | Số nhân khẩu | Điểm B1 | Điểm B2 | Kết quả rà soát |
        | '001  | Lò Văn An        | 4            | 140     | 20      | Hộ nghèo        |
        | '002  | Lò Văn Bốn       | 4            | 140     | 30      | Hộ cận nghèo    |
        | '003  | Lò Văn Chu       | 4            | 140     | 30      | Hộ nghèo        |
        """, except: ["HH-012"]) == ["HH-013 F3", "HH-013 F4", "HH-047 F4"])
  }

  @Test("One code for two families warns with both cells; one family twice warns and is counted once")
  func repeatedCode() throws {
    let sheet = try ReviewedSheet(
      """
      DANH SÁCH HỘ NGHÈO NĂM 2019
      | Mã hộ | Họ và tên chủ hộ | Năm sinh | Số nhân khẩu | Kết quả rà soát |
      | '001  | Lò Văn An        | 1960     | 4            | Hộ nghèo        |
      | '001  | Lò Văn Bình      | 1971     | 3            | Hộ nghèo        |
      | '001  | LÒ VĂN AN        | 1960     | 4            | Hộ nghèo        |
      """)
    let findings = try sheet.violations().filter { ["HH-005", "HH-006"].contains($0.rule.rawValue) }
    #expect(findings.map(\.short) == ["HH-005 A4", "HH-006 A5"])
    #expect(findings.map { $0.otherLocations.compactMap(\.cell?.description) } == [["A3"], ["A3"]])
    let list = try sheet.normalized()
    #expect(list.households.map(\.household.key.description) == ["2019/03433-01/001", "2019/03433-01/001#2"])
    #expect(list.rejectedRows == [5])
  }

  @Test("Persons: sexes, births, relationships and numbers that contradict each other, each at its cell")
  func persons() throws {
    #expect(
      try found(
        """
        DANH SÁCH CHI TIẾT HỘ NGHÈO NĂM 2023
        | Mã hộ | Họ và tên   | Quan hệ với chủ hộ | Giới tính | Năm sinh    | Số CCCD       | Số nhân khẩu | Điểm B1 | Điểm B2 | Kết quả rà soát |
        | '001  | Lò Văn An   | Chủ hộ             | Nam       | 1960        | '012060001234 | 6            | 130     | 30      | Hộ nghèo        |
        |       | Lò Văn Em   | Vợ                 | Nam       | 1962        |               |              |         |         |                 |
        |       | Lò Thị Hoa  | Con                | Nữ        | 1965        |               |              |         |         |                 |
        |       | Lò Văn Khánh | Con               | Nam       | 2030        |               |              |         |         |                 |
        |       | Lò Văn Kháng | Con               | Nam       | '31/02/1990 |               |              |         |         |                 |
        |       | Lò Văn Lâm  | Con                | Nữ        | 1991        | '012091001111 |              |         |         |                 |
        """, except: ["PS-005"])
        == ["PS-015 D4", "PS-016 E5", "PS-007 E6", "PS-006 E7", "PS-010 F8"])
  }

  @Test("One head a household, and as many rows as the size says")
  func headsAndSize() throws {
    #expect(
      try found(
        """
        DANH SÁCH CHI TIẾT HỘ NGHÈO NĂM 2023
        | Mã hộ | Họ và tên   | Quan hệ với chủ hộ | Số nhân khẩu | Điểm B1 | Điểm B2 | Kết quả rà soát |
        | '001  | Lò Văn An   | Con                | 1            | 130     | 30      | Hộ nghèo        |
        | '002  | Lò Văn Bốn  | Chủ hộ             | 3            | 130     | 30      | Hộ nghèo        |
        |       | Lò Thị Chu  | Chủ hộ             |              |         |         |                 |
        """) == ["HH-001 C3", "HH-003 D4", "HH-002 C5"])
  }

  @Test("An identity number in two households is found at the second, with the first beside it")
  func repeatedIdentity() throws {
    let findings = try ReviewedSheet(
      """
      DANH SÁCH HỘ NGHÈO NĂM 2019
      | Mã hộ | Họ và tên chủ hộ | Số CCCD       | Số nhân khẩu | Kết quả rà soát |
      | '001  | Lò Văn An        | '012060001234 | 4            | Hộ nghèo        |
      | '002  | Lò Văn Bình      | '012060001234 | 4            | Hộ nghèo        |
      """
    ).violations().filter { $0.rule == "PS-002" }
    #expect(findings.map(\.short) == ["PS-002 C4"])
    #expect(findings.first?.otherLocations.compactMap(\.cell?.description) == ["C3"])
    #expect(
      findings.allSatisfy { !$0.message.vietnamese.contains("0120") && !$0.message.vietnamese.contains("Lò") }
    )
  }

  @Test("A rule is asked only where its variables were asked, and is silent where one of them is unknown")
  func undetermined() throws {
    #expect(
      try found(
        """
        DANH SÁCH HỘ NGHÈO NĂM 2019
        | Mã hộ | Họ và tên chủ hộ | Số nhân khẩu | Kết quả rà soát |
        | '001  | Lò Văn An        | 4            | Hộ nghèo        |
        """) == [])
    #expect(
      try found(
        """
        DANH SÁCH HỘ NGHÈO NĂM 2019
        | Mã hộ | Họ và tên chủ hộ | Số nhân khẩu | Điểm B1 | Điểm B2 | Kết quả rà soát |
        | '001  | Lò Văn An        | 4            |         | 30      | Hộ nghèo        |
        | '002  | Lò Văn Bốn       | 4            | 125     |         | Hộ nghèo        |
        | '003  | Lò Văn Chu       | 4            |         |         | Hộ nghèo        |
        """) == ["HH-017 D5"])
  }

  @Test("Formulas without a result and spreadsheet errors are found at their cells")
  func unreadableCells() throws {
    #expect(
      try found(
        """
        DANH SÁCH HỘ NGHÈO NĂM 2019
        | Mã hộ | Họ và tên chủ hộ | Số nhân khẩu | Điểm B1 | Điểm B2 | Kết quả rà soát |
        | '001  | Lò Văn An        | =            | 115     | #REF!   | Hộ nghèo        |
        """) == ["TB-004 C3", "TB-021 E3", "HH-004 C3"])
  }

  @Test("The messages fill in what the record says, in the language of the reader")
  func messages() throws {
    let findings = try ReviewedSheet(
      """
      DANH SÁCH CHI TIẾT HỘ NGHÈO NĂM 2023
      | Mã hộ | Họ và tên  | Quan hệ với chủ hộ | Số nhân khẩu | Điểm B1 | Điểm B2 | Kết quả rà soát |
      | '001  | Lò Văn An  | Chủ hộ             | 1200         | 130     | 30      | Hộ nghèo        |
      """
    ).violations()
    #expect(
      findings.map { $0.line(in: .vietnamese) } == [
        "Thôn 3.xlsx · Danh sách!D3 · Số nhân khẩu ghi 1.200, danh sách có 1 thành viên. "
          + "Kiểm tra số nhân khẩu hoặc bổ sung thành viên còn thiếu. (HH-003)"
      ])
  }
}

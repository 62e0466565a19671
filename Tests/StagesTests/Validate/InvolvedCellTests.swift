import Provenance
import Stages
import Survey
import TestSupport
import Testing

/// A finding names every cell its rule rests on: of the row, of other rows, of ticks that are added up.
@Suite struct InvolvedCellTests {
  /// The findings of some rules as "PS-016 E5: E3 C5".
  private func cells(_ rules: Set<String>, _ sheet: SheetGrid) throws -> [String] {
    try ReviewedSheet(sheet).violations().filter { rules.contains($0.rule.rawValue) }.map { finding in
      finding.short + ": " + finding.otherLocations.compactMap(\.cell?.description).joined(separator: " ")
    }
  }

  @Test("Persons: the head's cell beside the member's, the first of two, the members that were counted")
  func persons() throws {
    #expect(
      try cells(
        ["PS-010", "PS-015", "PS-016", "PS-017", "HH-003"],
        """
        DANH SÁCH CHI TIẾT HỘ NGHÈO NĂM 2023
        | Mã hộ | Họ và tên   | Quan hệ với chủ hộ | Giới tính | Năm sinh | Số CCCD       | Số nhân khẩu | Điểm B1 | Điểm B2 | Kết quả rà soát |
        | '001  | Lò Văn An   | Chủ hộ             | Nam       | 1960     | '012060001234 | 6            | 130     | 30      | Hộ nghèo        |
        |       | Lò Văn Em   | Vợ                 | Nam       | 1962     |               |              |         |         |                 |
        |       | Lò Thị Hoa  | Con                | Nữ        | 1965     |               |              |         |         |                 |
        |       | Lò Thị Lan  | Vợ                 | Nữ        | 1966     |               |              |         |         |                 |
        |       | Lò Văn Lâm  | Con                | Nữ        | 1991     | '012091001111 |              |         |         |                 |
        """)
        == [
          "HH-003 G3: B3 B4 B5 B6 B7", "PS-015 D4: D3 C4", "PS-016 E5: E3 C5", "PS-017 C6: C4",
          "PS-010 F7: D7",
        ])
  }

  @Test("Points against their parts, a result against points, a running number against the row above")
  func households() throws {
    #expect(
      try cells(
        ["HH-007", "HH-010", "HH-012"],
        """
        DANH SÁCH HỘ NGHÈO NĂM 2019
        | STT | Mã hộ | Họ và tên chủ hộ | Số nhân khẩu | Điểm B1 | Điểm B2 | Kết quả rà soát |
        | 1   | '001  | Lò Văn An        | 4            | 120     | 0       | Hộ cận nghèo    |
        | 3   | '002  | Lò Văn Bốn       | 4            | 120     | 0       | Hộ nghèo        |
        """) == ["HH-012 G3: E3 F3", "HH-007 A4: A3"])
  }

  @Test("The status of the year before, beside the line of the earlier list in its own sheet")
  func earlierList() throws {
    let earlier = try ReviewedSheet(
      """
      DANH SÁCH HỘ NGHÈO NĂM 2018
      | STT | Mã hộ | Họ và tên chủ hộ | Số nhân khẩu | Kết quả rà soát |
      | 1   | '001  | Lò Văn An        | 4            | Hộ nghèo        |
      """, named: "Năm 2018")
    let village = ReviewedSheet.village.code
    let lists = EarlierLists([
      village: EarlierLists.entries(of: try #require(earlier.table), village: village)
    ])
    let findings = try ReviewedSheet(
      """
      DANH SÁCH HỘ NGHÈO NĂM 2019
      | Mã hộ | Họ và tên chủ hộ | Số nhân khẩu | Phân loại hộ năm 2018 | Kết quả rà soát |
      | '001  | Lò Văn An        | 4            | Hộ cận nghèo          | Hộ nghèo        |
      """
    ).violations(earlier: lists).filter { $0.rule == "HH-036" }
    #expect(findings.map(\.location.description) == ["Thôn 3.xlsx · Danh sách!D3"])
    #expect(findings.map { $0.otherLocations.map(\.description) } == [["Thôn 3.xlsx · Năm 2018!B3"]])
  }
}

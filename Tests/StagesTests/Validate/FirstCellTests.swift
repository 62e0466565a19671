import Provenance
import Stages
import TestSupport
import Testing

/// Which cell a contradiction asks to check first: the one whose change settles all violated rules of the record.
@Suite struct FirstCellTests {
  /// The findings, "HH-012 F3 → D3", without an arrow where there is nothing to choose.
  private func advice(_ sheet: SheetGrid) throws -> [String] {
    try ReviewedSheet(sheet).violations().filter { $0.severity > .note }.map { finding in
      finding.short + (finding.firstCell?.cell.map { " → \($0)" } ?? "")
    }
  }

  @Test("Two rules about one result: the result")
  func oneCellForTwoRules() throws {
    let sheet: SheetGrid = """
      DANH SÁCH HỘ NGHÈO NĂM 2023
      | Mã hộ | Họ và tên chủ hộ | Số nhân khẩu | Điểm B1 | Điểm B2 | Kết quả rà soát |
      | '001  | Lò Văn An        | 4            | 140     | 20      | Hộ nghèo        |
      """
    #expect(try advice(sheet) == ["HH-012 F3 → F3", "HH-013 F3 → F3"])
    let lines = try ReviewedSheet(sheet).violations().map { $0.line(in: .vietnamese) }
    #expect(lines.allSatisfy { $0.contains("Kiểm tra ô F3 trước. (HH-01") }, "\(lines)")
    #expect(
      try ReviewedSheet(sheet).violations().allSatisfy {
        $0.remedy.english.hasSuffix(" Check F3 first.")
      })
  }

  @Test(
    "Points that cannot be, and a result that does not follow from them: the points, though the result is named"
  )
  func anotherCellThanTheNamedOne() throws {
    #expect(
      try advice(
        """
        DANH SÁCH HỘ NGHÈO NĂM 2023
        | Mã hộ | Họ và tên chủ hộ | Số nhân khẩu | Điểm B1 | Điểm B2 | Kết quả rà soát |
        | '001  | Lò Văn An        | 4            | 142     | 30      | Hộ nghèo        |
        """) == ["HH-008 D3 → D3", "HH-012 F3 → D3"])
  }

  @Test("A rule about one cell alone gives no advice; rules without a common cell are settled apart")
  func apart() throws {
    #expect(
      try advice(
        """
        DANH SÁCH HỘ NGHÈO NĂM 2023
        | Mã hộ | Họ và tên chủ hộ | Số nhân khẩu | Điểm B1 | Điểm B2 | Kết quả rà soát |
        | '001  | Lò Văn An        | 0            | 130     | 30      | Hộ nghèo        |
        | '002  | Lò Văn Bốn       | 0            | 130     | 30      | Hộ cận nghèo    |
        """) == ["HH-046 C3", "HH-046 C4", "HH-012 F4 → F4", "HH-013 F4 → F4"])
  }

  @Test("A number that contradicts sex and birth: the number")
  func identity() throws {
    #expect(
      try advice(
        """
        DANH SÁCH CHI TIẾT HỘ NGHÈO NĂM 2023
        | Mã hộ | Họ và tên  | Quan hệ với chủ hộ | Giới tính | Năm sinh | Số CCCD       | Số nhân khẩu | Điểm B1 | Điểm B2 | Kết quả rà soát |
        | '001  | Lò Văn An  | Chủ hộ             | Nam       | 1960     | '012171001234 | 1            | 130     | 30      | Hộ nghèo        |
        """) == ["PS-010 F3 → F3", "PS-011 F3 → F3"])
  }

  @Test("Where one cell is not enough: the first of two, those that most rules look at before the others")
  func twoCells() throws {
    #expect(
      try advice(
        """
        DANH SÁCH CHI TIẾT HỘ NGHÈO NĂM 2023
        | Mã hộ | Họ và tên   | Quan hệ với chủ hộ | Giới tính | Năm sinh | Số CCCD       | Số nhân khẩu | Điểm B1 | Điểm B2 | Kết quả rà soát |
        | '001  | Lò Văn An   | Chủ hộ             | Nam       | 1960     |               | 2            | 130     | 30      | Hộ nghèo        |
        |       | Lò Văn Bính | Vợ                 | Nam       | 1962     | '012171001234 |              |         |         |                 |
        """) == ["PS-010 F4 → D4", "PS-011 F4 → D4", "PS-015 D4 → D4"])
  }
}

import Provenance
import Stages
import Survey
import TestSupport
import Testing

/// Every value that is counted and is not what stands in the cell is logged, with the reason.
@Suite struct ChangeLogTests {
  private func changes(_ sheet: SheetGrid) throws -> [String] {
    try ReviewedSheet(sheet).normalized().changes.map { change in
      let cell = CellReference(row: change.row, column: change.column)
      return "\(cell) \(change.variable.rawValue): “\(change.before)” → “\(change.after)” (\(change.reason))"
    }
  }

  @Test("Zeros put back, centuries guessed, spaces cleaned; what was only coded is not a change")
  func reasons() throws {
    #expect(
      try changes(
        """
        DANH SÁCH HỘ NGHÈO NĂM 2019
        | Mã hộ | Họ và tên chủ hộ | Năm sinh    | Số CCCD     | Mã xã | Dân tộc | Số nhân khẩu | Kết quả rà soát |
        | '001  | Lò  Văn   An     | '05/12/60   | 12060001234 | 3433  | Khơ me  | '4           | hộ nghèo        |
        """) == [
          "E3 commune_code: “3433” → “03433” (zero-restored)",
          "B3 name: “Lò  Văn   An” → “Lò Văn An” (cleaned)",
          "C3 birth: “05/12/60” → “1960-12-05” (century-guessed)",
          "D3 identity_number: “12060001234” → “012060001234” (zero-restored)",
        ])
  }

  @Test("Letters of an old encoding are decoded, and it is said")
  func decoded() throws {
    // "Nguyễn Văn Hùng" in TCVN3, as a cell in the font .VnTime holds it.
    let sheet = try ReviewedSheet(
      """
      DANH SÁCH HỘ NGHÈO NĂM 2019
      | Mã hộ | Họ và tên chủ hộ | Số nhân khẩu | Kết quả rà soát |
      | '001  | NguyÔn V¨n Hïng  | 4            | Hộ nghèo        |
      """)
    #expect(try sheet.normalized().households.first?.household.head?.name == "Nguyễn Văn Hùng")
    #expect(try sheet.normalized().changes.map(\.reason) == ["decoded"])
  }

  @Test("A clean sheet has no changes; what cannot be read has none either")
  func none() throws {
    #expect(
      try changes(
        """
        DANH SÁCH HỘ NGHÈO NĂM 2019
        | Mã hộ | Họ và tên chủ hộ | Năm sinh   | Số nhân khẩu | Kết quả rà soát |
        | '001  | Lò Văn An        | 1960       | 4            | Hộ nghèo        |
        | '002  | Lò Văn Bình      | chưa rõ    | nhiều        | ???             |
        """) == [])
  }
}

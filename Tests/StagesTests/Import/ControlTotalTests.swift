import Provenance
import Stages
import Survey
import TestSupport
import Testing

/// The sums a sheet states are compared with its rows: each group, and the whole.
@Suite struct ControlTotalTests {
  private func sheet(_ rows: String) throws -> ReviewedSheet {
    try ReviewedSheet(
      SheetGrid(
        """
        DANH SÁCH HỘ NGHÈO NĂM 2019
        | STT | Mã hộ | Họ và tên chủ hộ | Số nhân khẩu | Kết quả rà soát | |
        |     |       |                  |              | Hộ nghèo | Hộ cận nghèo |
        \(rows)
        """))
  }

  @Test("Sums of numbers and counts of ticks that are right")
  func right() throws {
    let sheet = try sheet(
      """
      | 1 | '001 | Lò Văn An   | 4  | x |   |
      | 2 | '002 | Lò Văn Bình | 3  |   | x |
      | 3 | '003 | Lò Văn Chu  | 2  | x |   |
      |   |      | Tổng cộng   | 9  | 2 | 1 |
      """)
    #expect(sheet.findings == [])
  }

  @Test("A wrong sum is found in its cell, with both numbers")
  func wrong() throws {
    let sheet = try sheet(
      """
      | 1 | '001 | Lò Văn An   | 4  | x |   |
      | 2 | '002 | Lò Văn Bình | 3  |   | x |
      |   |      | Tổng cộng   | 8  | 1 | 2 |
      """)
    #expect(sheet.findings == ["TB-007 D6", "TB-007 F6"])
    #expect(sheet.imported.findings.first?.message.english.contains("8") == true)
    #expect(sheet.imported.findings.first?.message.english.contains("7") == true)
  }

  @Test("Subtotals of villages and the grand total of all")
  func subtotals() throws {
    let sheet = try sheet(
      """
      | I  | Bản Nà Khương |  |    |   |   |
      | 1  | '001 | Lò Văn An   | 4  | x |   |
      | 2  | '002 | Lò Văn Bình | 3  | x |   |
      |    |      | Cộng        | 7  | 2 | 0 |
      | II | Bản Hợp Nhất |   |    |   |   |
      | 1  | '001 | Lò Văn Chu  | 2  |   | x |
      |    |      | Cộng        | 2  | 0 | 1 |
      |    |      | Tổng cộng   | 9  | 2 | 1 |
      """)
    #expect(sheet.findings == [])
  }

  @Test("Captions without subtotals: the total is of the whole table, not of the last village")
  func captionsOnly() throws {
    let sheet = try sheet(
      """
      | I  | Bản Nà Khương |  |    |   |   |
      | 1  | '001 | Lò Văn An   | 4  | x |   |
      | II | Bản Hợp Nhất |   |    |   |   |
      | 1  | '001 | Lò Văn Chu  | 2  |   | x |
      |    |      | Tổng cộng   | 6  | 1 | 1 |
      """)
    #expect(sheet.findings == [])
  }

  @Test("Villages whose subtotals are called Tổng cộng, too")
  func totalsAsSubtotals() throws {
    let sheet = try sheet(
      """
      | I  | Bản Nà Khương |  |    |   |   |
      | 1  | '001 | Lò Văn An   | 4  | x |   |
      |    |      | Tổng cộng   | 4  | 1 | 0 |
      | II | Bản Hợp Nhất |   |    |   |   |
      | 1  | '001 | Lò Văn Chu  | 2  |   | x |
      |    |      | Tổng cộng   | 2  | 0 | 1 |
      |    |      | Tổng cộng   | 6  | 1 | 1 |
      """)
    #expect(sheet.findings == [])
  }

  @Test("A sum that is wrong both for its village and for the table is still found")
  func wrongAmongGroups() throws {
    let sheet = try sheet(
      """
      | I  | Bản Nà Khương |  |    |   |   |
      | 1  | '001 | Lò Văn An   | 4  | x |   |
      |    |      | Cộng        | 4  | 1 | 0 |
      | II | Bản Hợp Nhất |   |    |   |   |
      | 1  | '001 | Lò Văn Chu  | 2  |   | x |
      |    |      | Cộng        | 3  | 0 | 1 |
      |    |      | Tổng cộng   | 7  | 1 | 1 |
      """)
    #expect(sheet.findings == ["TB-007 D9", "TB-007 D10"])
  }
}

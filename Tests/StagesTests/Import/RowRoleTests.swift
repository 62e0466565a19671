import Provenance
import Stages
import Survey
import TestSupport
import Testing

/// Every physical row of a sheet has a role, and only what is no household is set aside.
@Suite struct RowRoleTests {
  private static let headings = """
    DANH SÁCH HỘ NGHÈO NĂM 2019
    | STT | Mã hộ | Họ và tên chủ hộ | Dân tộc | Số nhân khẩu | Kết quả rà soát | Ghi chú |
    """

  private func sheet(_ rows: String) throws -> ReviewedSheet {
    try ReviewedSheet(SheetGrid(Self.headings + "\n" + rows))
  }

  @Test("Captions, sums, remarks, signatures and blanks between and under the data")
  func allRoles() throws {
    let sheet = try sheet(
      """
      | I  | Bản Nà Khương |             |     |   |          | |
      | 1  | '001          | Lò Văn An   | Dao | 4 | Hộ nghèo | |
      | 2  | '002          | Lò Văn Bình | Dao | 3 | Hộ nghèo | |
      |    |               | Cộng        |     | 7 |          | |
      | II | Bản Hợp Nhất  |             |     |   |          | |
      | 1  | '001          | Lò Văn Chu  | Dao | 5 | Hộ nghèo | |
      |    |               | Cộng        |     | 5 |          | |
      | Tổng cộng |        |             |     | 12 |         | |

      | Ghi chú: danh sách lập theo kết quả họp thôn | | | | | | |
      |    |               |             |     | Bản Bo, ngày 05 tháng 12 năm 2019 | | |
      | Người lập biểu |   |             |     | TM. UBND xã | | |
      |    |               |             |     | (Ký tên, đóng dấu) | | |

      |    | Nguyễn Văn Dũng |           |     | Trần Văn Em | | |
      """)
    #expect(sheet.findings == [])
    #expect(
      sheet.roles
        == "accepted 3, title 1, heading 1, caption 2, total 3, note 1, signature 4, blank 2")
    #expect(sheet.imported.value.accounts.first?.rows.physicalRows == 17)
    #expect(sheet.imported.value.accounts.first?.rows.isBalanced == true)
    #expect(sheet.table?.places.map(\.villageName) == ["Bản Nà Khương", "Bản Hợp Nhất"])
    #expect(sheet.table?.records.map(\.place) == [0, 0, 1])
  }

  @Test(
    "What officers write beside a household never makes the household a remark, a sum or a signature",
    arguments: [
      "Trưởng thôn", "Rà soát viên", "Chuyển đến ngày 5 tháng 3 năm 2019", "Cộng tác viên dân số",
      "Ghi chú: hộ mới tách", "Tổng phụ trách đội", "Người lập gia đình riêng", "Lưu ý kiểm tra lại",
    ])
  func remarksBesideData(remark: String) throws {
    let sheet = try sheet(
      """
      | 1  | '001 | Lò Văn An   | Dao | 4 | Hộ nghèo | \(remark) |
      | '2 | '002 | Lò Văn Bình | Dao | 3 | Hộ nghèo |           |
      """)
    #expect(sheet.roles == "accepted 2, title 1, heading 1")
    #expect(sheet.answer("household_code", 0) == .text("001"))
  }

  @Test(
    "A remark on a member's row leaves the member a member",
    arguments: ["Trưởng thôn", "Mất ngày 5 tháng 3 năm 2019", "Cộng tác viên dân số"])
  func remarksBesideMembers(remark: String) throws {
    let sheet = try ReviewedSheet(
      SheetGrid(
        """
        DANH SÁCH HỘ NGHÈO NĂM 2019
        | STT hộ | Mã hộ | Họ và tên  | Quan hệ với chủ hộ | Kết quả rà soát | Ghi chú   |
        | 1      | '001  | Lò Văn An  | Chủ hộ             | Hộ nghèo        |           |
        |        |       | Lò Thị Hoa | Vợ                 |                 | \(remark) |
        | 2      | '002  | Lò Văn Bốn | Chủ hộ             | Hộ nghèo        |           |
        """))
    #expect(sheet.roles == "accepted 3, title 1, heading 1")
    #expect(sheet.table?.records.map(\.members.count) == [2, 1])
  }

  @Test(
    "Families whose names begin like a sum are families",
    arguments: ["Tống Văn Nam", "TỐNG THỊ CỘNG", "Cống Thị Lan", "Công Văn Tổng", "Ký Thị Tên"])
  func surnames(name: String) throws {
    let sheet = try sheet("| 1 | '001 | \(name) | Dao | 4 | Hộ nghèo | |")
    #expect(sheet.roles == "accepted 1, title 1, heading 1")
  }

  @Test("A row without code and name is rejected, one that says nothing is a remark")
  func rejected() throws {
    let sheet = try sheet(
      """
      | 1 | '001 | Lò Văn An | Dao | 4 | Hộ nghèo | |
      | 2 |      |           | Dao | 3 | Hộ nghèo | |
      |   |      |           |     | - |          | |
      """)
    #expect(sheet.roles == "accepted 1, rejected 1, title 1, heading 1, note 1")
    #expect(sheet.findings == ["TB-008 A4"])
  }

  @Test("Hidden rows are read like any other and said so once")
  func hiddenRows() throws {
    let sheet = try sheet(
      """
      | 1 | '001 | Lò Văn An   | Dao | 4 | Hộ nghèo | |
      | 2 | '002 | Lò Văn Bình | Dao | 3 | Hộ nghèo | | hidden
      | 3 | '003 | Lò Văn Chu  | Dao | 2 | Hộ nghèo | | hidden
      """)
    #expect(sheet.roles == "accepted 3, title 1, heading 1")
    #expect(sheet.findings == ["TB-010"])
    #expect(sheet.imported.findings.first?.message.vietnamese.contains("2 dòng ẩn") == true)
    #expect(
      sheet.table?.records[1].household.readings.allSatisfy { $0.raw.isEmpty || $0.traits.contains(.hidden) }
        == true)
    #expect(sheet.table?.records[0].household.readings.contains { $0.traits.contains(.hidden) } == false)
  }

  @Test("Random sheets: accepted + rejected + ignored are the physical rows")
  func rowEquation() throws {
    let lines = [
      "| 1 | '001 | Lò Văn An | Dao | 4 | Hộ nghèo | |", "| 2 | | Lò Văn Bình | | | | |",
      "| | | | | 4 | x | |",
      "", "| I | Bản Hợp Nhất | | | | | |", "| Tổng cộng | | | | 9 | | |", "| Ghi chú: không | | | | | | |",
      "| | | | | Người lập biểu | | |", "| ? | # | | | #REF! | = | |", "| | | Trần Văn Em | | | | | hidden",
      "| x | x | x | x | x | x | x | x | x |",
    ]
    var random = SeededGenerator(seed: 3)
    for _ in 0..<Thoroughness.rounds(60) {
      let rows = (0..<Int.random(in: 1...12, using: &random)).map { _ in
        lines[Int.random(in: 0..<lines.count, using: &random)]
      }
      let sheet = try sheet(rows.joined(separator: "\n"))
      let account = try #require(sheet.imported.value.accounts.first).rows
      #expect(account.isBalanced)
      let records = sheet.table?.records ?? []
      #expect(account[.accepted] == records.count)
    }
  }
}

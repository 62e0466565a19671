import Provenance
import Rules
import Spreadsheet
import Survey
import TestSupport
import Testing

@testable import Stages

/// Drafts of layouts: what a heading is guessed to mean, by its text and by what stands under it.
@Suite struct LayoutDraftTests {
  private static let drafter = Result { LayoutDrafter(forms: KnownForms(try ShippedRules.rulebook())) }

  private func draft(_ grid: SheetGrid) throws -> LayoutDraft? {
    try Self.drafter.get().draft(of: Workbook.drawn([("Danh sách", grid)]), file: "Mẫu mới.xlsx", sheet: nil)
  }

  private func names(_ draft: LayoutDraft) -> [String] {
    draft.columns.map { $0.meaning.names.joined(separator: ", ") }
  }

  @Test("No heading is known: the cells tell dates, sexes, ethnic groups and identity numbers")
  func byCells() throws {
    let found = try draft(
      """
      SỔ THEO DÕI NĂM 2022
      | Ai vậy | Lúc nào sinh | Phái tính | Người dân tộc gì | Giấy tờ số định danh |
      | Lò Văn Tâm | 1975 | Nam | Thái | '012075000001 |
      | Vàng Thị Mỷ | 1980 | Nữ | Mông | '012180000002 |
      | Tao Thị Xuân | 1979 | Nữ | Lào | '012179000003 |
      """)
    let draft = try #require(found)
    #expect(Array(names(draft).dropFirst()) == ["birth", "sex", "ethnicity", "identity_number"])
    #expect(draft.headingRows == 2...2)
    #expect(draft.year == 2022)
    #expect(draft.row == .household)
  }

  @Test("Headings alike, cells that fit: guesses; a column nothing is like: a gap")
  func guesses() throws {
    let found = try draft(
      """
      BIỂU THEO DÕI HỘ NĂM 2022
      | TT | Tên người đứng đầu hộ | Giới | Năm sinh người đứng đầu | Thuộc dân tộc nào | Số định danh cá nhân của người đứng đầu | Đơn giá |
      | 1 | Lò Văn Tâm | Nam | 1975 | Thái | '012075000001 | 5 |
      | 2 | Vàng Thị Mỷ | Nữ | 1980 | Mông | '012180000002 | 5 |
      | 3 | Tao Thị Xuân | Nữ | 1979 | Lào | '012179000003 | 5 |
      """)
    let draft = try #require(found)
    #expect(
      names(draft) == ["household_number", "name", "sex", "birth", "ethnicity", "identity_number", ""])
    #expect(draft.yaml.contains("#   - \"Đơn giá\"  # G2: nearest:"))
    #expect(draft.yaml.contains("  - {variable: sex, headings: [\"Giới\"]}\n"))
    #expect(!draft.yaml.contains("Vàng Thị Mỷ"), "no cell of the data")
  }

  @Test("A column of relationships makes a list of members, one of villages a summary")
  func rows() throws {
    let members = try draft(
      """
      DANH SÁCH NĂM 2022
      | STT hộ | Họ và tên | Quan hệ chủ hộ | Năm sinh |
      | 1 | Lò Văn Tâm | Chủ hộ | 1975 |
      | | Lò Thị Mây | Con | 2005 |
      """)
    #expect(members?.row == .member)
    #expect(members?.yaml.contains("household-row: [household_number]\n") ?? false)
    let villages = try draft(
      """
      BIỂU TỔNG HỢP NĂM 2022
      | TT | Ấp, khóm | Tổng số hộ dân cư | Tổng số nhân khẩu | Trong đó nữ |
      | 1 | Ấp Chợ | 120 | 480 | 240 |
      """)
    #expect(villages?.row == .village)
    #expect(villages?.kind == .summary)
  }

  @Test("Merged headings and the year: a path with {year-1}, texts in quotation marks")
  func paths() throws {
    let found = try draft(
      """
      DANH SÁCH HỘ NĂM 2022
      | Mã hộ | Họ và tên chủ hộ | Số "khẩu" \\ người | Xếp loại | |
      | | | | Năm 2021 trước | Năm 2022 này |
      | '001 | Lò Văn Tâm | 4 | Hộ nghèo | Hộ cận nghèo |
      """)
    let draft = try #require(found)
    #expect(draft.headingRows == 2...3)
    #expect(draft.yaml.contains("\"Xếp loại / Năm {year-1} trước\""))
    #expect(draft.yaml.contains("\"Số \\\"khẩu\\\" \\\\ người\""))
  }

  @Test("A sheet of prose has no draft")
  func nothing() throws {
    #expect(try draft("Kính gửi Ủy ban nhân dân xã") == nil)
  }
}

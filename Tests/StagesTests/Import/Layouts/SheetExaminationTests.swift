import Provenance
import Rules
import Spreadsheet
import Survey
import TestSupport
import Testing
import VietnameseText

@testable import Stages

/// What the program says a sheet is, and why.
@Suite struct SheetExaminationTests {
  private func examine(
    _ grid: SheetGrid, named name: String = "Danh sách", round: RoundID? = nil
  ) throws -> SheetExamination {
    let rulebook = try ShippedRules.rulebook()
    let sheets = try examineSheets(
      of: Workbook.drawn([(name, grid)]), file: "Thôn 3.xlsx", round: round.flatMap { rulebook.rounds[$0] },
      forms: KnownForms(rulebook))
    return try #require(sheets.first)
  }

  @Test("Rows by role, the layout, year and place with their cells")
  func known() throws {
    let sheet = try examine(
      """
      UBND XÃ BẢN BO
      DANH SÁCH HỘ NGHÈO NĂM 2023
      | Xã Bản Bo, huyện Tam Đường |

      | STT | Mã hộ | Họ và tên chủ hộ | Năm sinh | | Số nhân khẩu | Phân loại hộ năm 2022 | Phân loại hộ |
      | | | | Nam | Nữ |
      | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 |
      | Bản Hợp Nhất |
      | 1 | '001 | Lò Văn Tâm | 1975 | | 4 | | Hộ nghèo |
      | 2 | '002 | Vàng Thị Mỷ | | 1980 | 3 | Hộ nghèo | Hộ nghèo |
      | | | | | | | | không rõ |
      | | Tổng cộng | | | | 7 |

      | Người lập biểu |
      """)
    #expect(sheet.outcome == .known)
    #expect(sheet.layout?.id == "household-list")
    #expect(
      sheet.runs.map { "\($0.first)-\($0.last) \($0.role.rawValue)" } == [
        "1-3 title", "5-6 heading", "7-7 column-numbers", "8-8 caption", "9-10 accepted", "11-11 rejected",
        "12-12 total", "13-13 blank", "14-14 signature",
      ])
    #expect(sheet.year == 2023)
    #expect(sheet.yearSource == .title(CellReference(row: 2, column: 1)))
    #expect(sheet.places.map { $0.cell?.description } == ["A1", "A3"])
    #expect(sheet.places.map(\.place.districtName) == [nil, "Huyện Tam Đường"])
    #expect(sheet.missing == [])
    #expect(sheet.candidates.first?.score == 100)
    #expect(Set(sheet.candidates.map(\.layout)).count == sheet.candidates.count, "each layout once")
    #expect(sheet.absent.contains("ethnicity"))
    #expect(!sheet.absent.contains("sex"), "a birth year under Nam or Nữ says the sex")
  }

  @Test("Each column: its path, its variable, and how the heading was recognised")
  func columns() throws {
    let sheet = try examine(
      """
      DANH SÁCH HỘ NGHÈO NĂM 2023
      | STT | MÃ HỘ | Họ và tên chủ hộ | Số nhân khẩu | Năm sinh | | Phân loại hộ năm 2022 | Kết quả rà soát | | Cân nặng |
      | | | | | Nam | Nữ | | Hộ nghèo | Hộ cận nghèo | |
      | 1 | '001 | Lò Văn Tâm | 4 | 1975 | | | x | | 52 |
      """)
    #expect(sheet.outcome == .drifted)
    #expect(
      sheet.columns.map { $0.cell.description } == [
        "A2", "B2", "C2", "D2", "E3", "F3", "G2", "H3", "I3", "J2",
      ])
    #expect(sheet.columns[4].path == ["Năm sinh", "Nam"])
    #expect(
      sheet.columns.map(\.understanding) == [
        .exact(names: ["household_number"]), .folded(names: ["household_code"], spelling: "Mã hộ"),
        .exact(names: ["name"]), .exact(names: ["household_size"]), .exact(names: ["birth", "sex=male"]),
        .exact(names: ["birth", "sex=female"]), .exact(names: ["status_before"]),
        .exact(names: ["status=poor"]),
        .exact(names: ["status=near-poor"]), .unknown(nearest: nil),
      ])
    #expect(sheet.unknownCells == [CellReference(row: 2, column: 10)])
  }

  @Test("A sheet without headings, one without a year, one of no form, an empty one")
  func outcomes() throws {
    #expect(try examine("Ghi chép của thôn").outcome == .noHeadings)
    let withoutYear: SheetGrid = """
      | Mã hộ | Họ và tên chủ hộ | Số nhân khẩu | Phân loại hộ |
      | '001 | Lò Văn Tâm | 4 | Hộ nghèo |
      """
    let sheet = try examine(withoutYear)
    #expect(sheet.outcome == .noYear)
    #expect(sheet.year == nil)
    #expect(sheet.layout?.id == "household-list", "its headings are known all the same")
    #expect(sheet.columns.map { $0.cell.description } == ["A1", "B1", "C1", "D1"])
    #expect(try examine(withoutYear, round: "2023").outcome == .known)
    #expect(try examine(withoutYear, round: "2023").yearSource == .round)
    #expect(try examine(withoutYear, named: "Năm 2022").yearSource == .sheetName)
    #expect(try examine("").outcome == .empty)
    #expect(try examine("").isUnderstood)
  }

  @Test("A score counts headings too many and too few, and a title of another form")
  func score() {
    func score(_ known: Int, _ unknown: Int, _ missing: Int, title: Bool = true) -> Int {
      SheetExamination.Candidate(
        layout: "a", standard: "VN2022", known: known, unknown: unknown, missing: missing, hasTitle: title
      ).score
    }
    #expect(score(10, 0, 0) == 100)
    #expect(score(9, 1, 0) == 90)
    #expect(score(9, 1, 2) == 75)
    #expect(score(9, 0, 0, title: false) == 90)
    #expect(score(0, 0, 0) == 0)
  }
}

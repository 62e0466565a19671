import Provenance
import Rules
import Survey
import TestSupport
import Testing

@testable import Stages

/// Sheets of decisions are known by their headings.
@Suite struct DecisionReaderTests {
  @Test("Headings in English, in any order, under a title; blank lines and further columns are passed over")
  func english() throws {
    let grid: SheetGrid = """
      Corrections of the commune

      | Reason | Author | Round | Village code | Household code | Remark | Variable | Old value | New value |
      | copied wrongly | Trần Thị Hạnh | 2019 | 29461-01 | '001 | ? | b1_points | 110 | 115 |

      | copied wrongly | Trần Thị Hạnh | 2019 | 29461-01 | '002 |  | b1_points | 0.5 | 'một |
      """
    let read = try DecidedSheet.read(grid, rulebook: try ShippedRules.rulebook())
    #expect(read.findings.isEmpty)
    #expect(read.value.map(\.kind) == [.correction, .correction])
    #expect(read.value.map(\.row) == [4, 6])
    #expect(read.value[0][.expected] == TypedValue("110", isNumber: true))
    #expect(read.value[0][.household] == TypedValue("001"))
    #expect(read.value[1][.expected] == TypedValue("0.5", isNumber: true))
    #expect(read.value[1][.value] == TypedValue("một"))
    #expect(read.value[1][.member].isBlank)
  }

  @Test("A sheet that is none of them is said so; a line without reason or author is not taken")
  func incomplete() throws {
    let rulebook = try ShippedRules.rulebook()
    let none: SheetGrid = "| Đợt | Mã thôn | Mã hộ | Tên biến |\n| 2019 | 29461-01 | '001 | status |"
    #expect(try DecidedSheet.read(none, rulebook: rulebook).findings.map(\.rule) == ["TB-040"])
    let grid: SheetGrid = """
      | Đợt | Mã thôn | Mã hộ | Mã quy tắc | Lý do | Người ký |
      | 2019 | 29461-01 | '001 | HH-012 |  | Trần Thị Hạnh |
      | 2019 | 29461-01 | '001 | HH-012 | đã đối chiếu |  |
      | 2019 | 29461-01 | '001 | HH-012 | đã đối chiếu | Trần Thị Hạnh |
      """
    let read = try DecidedSheet.read(grid, rulebook: rulebook)
    #expect(read.findings.map(\.short) == ["TB-041 A2", "TB-041 A3"])
    #expect(read.value.map(\.row) == [4])
  }
}

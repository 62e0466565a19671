import Stages
import Survey
import TestSupport
import Testing

/// What a newer version of a list added, took away and changed.
@Suite struct ListDifferenceTests {
  private func table(_ rows: String) throws -> ReceivedTable {
    let sheet = try ReviewedSheet(
      SheetGrid(
        """
        DANH SÁCH HỘ NGHÈO NĂM 2019
        | Mã hộ | Họ và tên chủ hộ | Số nhân khẩu | Kết quả rà soát |
        \(rows)
        """))
    return try #require(sheet.table)
  }

  private func difference(_ older: String, _ newer: String) throws -> [Int] {
    let difference = ListDifference(from: try table(older), to: try table(newer))
    return [difference.added, difference.removed, difference.changed]
  }

  @Test("The same list in another order is no other list")
  func reordered() throws {
    let one = "| '001 | Lò Văn An | 4 | Hộ nghèo |"
    let two = "| '002 | Lò Văn Bình | 3 | Hộ nghèo |"
    #expect(try difference(one + "\n" + two, two + "\n" + one) == [0, 0, 0])
  }

  @Test("One household more, one less, one with another size")
  func changes() throws {
    #expect(
      try difference(
        """
        | '001 | Lò Văn An   | 4 | Hộ nghèo |
        | '002 | Lò Văn Bình | 3 | Hộ nghèo |
        | '003 | Lò Văn Chu  | 2 | Hộ nghèo |
        """,
        """
        | '001 | Lò Văn An   | 5 | Hộ nghèo |
        | '003 | Lò Văn Chu  | 2 | Hộ nghèo |
        | '004 | Lò Thị Dín  | 1 | Hộ nghèo |
        | '005 | Lò Thị Em   | 1 | Hộ nghèo |
        """) == [2, 1, 1])
  }

  @Test("A family that stands twice in both versions is no difference")
  func twice() throws {
    let twice = "| '001 | Lò Văn An | 4 | Hộ nghèo |\n| '001 | Lò Văn An | 4 | Hộ nghèo |"
    #expect(try difference(twice, twice) == [0, 0, 0])
    #expect(try difference(twice, "| '001 | Lò Văn An | 4 | Hộ nghèo |") == [0, 1, 0])
  }
}

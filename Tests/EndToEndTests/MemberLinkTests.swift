import Foundation
import TestSupport
import Testing

/// Two rounds of lists that name every member: who split off, who merged, and what the movement tables make of it.
@Suite struct MemberLinkTests {
  private static let before = MemberSheet.text(
    year: 2022,
    """
    Bản Nà Khương | 001 | Lò Văn An   | 1960 |      | Chủ hộ | Hộ nghèo
                  |     | Lò Thị Hoa  |      | 1962 | Vợ     |
                  |     | Lò Văn Minh | 1990 |      | Con    |
                  |     | Lò Thị Én   |      | 1992 | Con    |
                  | 002 | Vàng A Sử   | 1950 |      | Chủ hộ | Hộ nghèo
                  | 003 | Vàng A Thử  | 1975 |      | Chủ hộ | Hộ nghèo
                  |     | Vàng Thị Mỷ |      | 1977 | Vợ     |
    """)

  /// The son Minh heads a household of his own; old Sử lives with household 003; Én married into it.
  private static let now = MemberSheet.text(
    year: 2023,
    """
    Bản Nà Khương | 001 | Lò Văn An   | 1960 |      | Chủ hộ | Hộ nghèo
                  |     | Lò Thị Hoa  |      | 1962 | Vợ     |
                  | 003 | Vàng A Thử  | 1975 |      | Chủ hộ | Hộ nghèo
                  |     | Vàng Thị Mỷ |      | 1977 | Vợ     |
                  |     | Vàng A Sử   | 1950 |      | Bố     |
                  |     | Lò Thị Én   |      | 1992 | Con dâu |
                  | 007 | Lò Văn Minh | 1990 |      | Chủ hộ | Hộ nghèo
                  |     | Lò Thị Sinh |      | 1991 | Vợ     |
                  |     | Lò Văn Bé   | 2023 |      | Con    |
    """)

  @Test func splitAndMergedHouseholdsAreEvents() throws {
    try YearToYear.with { years in
      try years.write(Self.before, Self.now)
      try years.run()
      #expect(
        try years.links() == [
          "continues 2023/03424-01/001 2022/03424-01/001", "continues 2023/03424-01/003 2022/03424-01/003",
          "split 2023/03424-01/007 2022/03424-01/001", "merged 2023/03424-01/003 2022/03424-01/002",
        ])
      // 001 is two persons smaller and 003 two larger; 007 joined with three, 002 left with one.
      #expect(
        try years.movement() == ["start 3/7", "other-decrease 1/3", "other-increase 1/5", "end 3/9"],
        "7 - (1 + 2) + (3 + 2) = 9")
      #expect(try years.findings("HH-038").isEmpty)
      #expect(try years.program.run("verify", "--round", "2023").exit == 0)
    }
  }

  /// Household 001 is split up: its head is gone, son and daughter have households of their own.
  @Test func aHouseholdThatIsSplitUpLeavesNoRemainder() throws {
    try YearToYear.with { years in
      try years.write(
        Self.before,
        MemberSheet.text(
          year: 2023,
          """
          Bản Nà Khương | 002 | Vàng A Sử   | 1950 |      | Chủ hộ | Hộ nghèo
                        | 003 | Vàng A Thử  | 1975 |      | Chủ hộ | Hộ nghèo
                        |     | Vàng Thị Mỷ |      | 1977 | Vợ     |
                        | 008 | Lò Văn Minh | 1990 |      | Chủ hộ | Hộ nghèo
                        | 009 | Lò Thị Én   |      | 1992 | Chủ hộ | Hộ cận nghèo
          """))
      try years.run()
      #expect(
        try years.links() == [
          "continues 2023/03424-01/002 2022/03424-01/002", "continues 2023/03424-01/003 2022/03424-01/003",
          "split 2023/03424-01/008 2022/03424-01/001", "split 2023/03424-01/009 2022/03424-01/001",
          "split 2023/03424-01/008 2022/03424-01/001",
        ])
      #expect(try years.movement() == ["start 3/7", "other-decrease 1/4", "other-increase 1/1", "end 3/4"])
      #expect(try years.movement("movement-near-poor") == ["other-increase 1/1", "end 1/1"])
      #expect(try years.findings("HH-038").isEmpty)
    }
  }

  /// The same without the son's household: nobody says where the household is.
  @Test func withoutTheHouseholdThatSplitOffItIsUnexplained() throws {
    try YearToYear.with { years in
      try years.write(
        Self.before,
        MemberSheet.text(
          year: 2023,
          """
          Bản Nà Khương | 002 | Vàng A Sử   | 1950 |      | Chủ hộ | Hộ nghèo
                        | 003 | Vàng A Thử  | 1975 |      | Chủ hộ | Hộ nghèo
                        |     | Vàng Thị Mỷ |      | 1977 | Vợ     |
          """))
      try years.run()
      #expect(try years.links().last == "unexplained - 2022/03424-01/001")
      #expect(try years.movement() == ["start 3/7", "end 2/3", "unexplained 1/4"])
      #expect(try years.findings("HH-038").map { $0["cell"] } == ["C5"])
    }
  }
}

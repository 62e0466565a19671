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

  /// Who stays, was born, married or moved, by household and place in it; consistent with what became of the households.
  @Test func everyPersonIsAccountedFor() throws {
    try YearToYear.with { years in
      try years.write(Self.before, Self.now)
      try years.run()
      let output = try years.program.run("links", "--round", "2023", "--persons", "--format", "csv").output
      let lines = DelimitedText.table(output).map { line in
        func place(_ key: String, _ member: String) -> String {
          guard let code = line[key]?.split(separator: "/").last else { return "-" }
          return "\(code)/\(line[member] ?? "")"
        }
        return
          "\(line["event"] ?? "") \(place("household", "member")) \(place("earlier", "earlier_member"))"
      }
      #expect(
        lines == [
          "stays 001/1 001/1", "stays 001/2 001/2",
          // Minh heads 007; Én is the daughter-in-law of 003.
          "moved-out 007/1 001/3", "married-out 003/4 001/4",
          "stays 003/1 003/1", "stays 003/2 003/2", "moved-in 003/3 002/1", "married-in 003/4 001/4",
          // Minh's wife is on no earlier list; the child is born in 2023.
          "moved-in 007/1 001/3", "married-in 007/2 -", "born 007/3 -",
          "moved-out 003/3 002/1",
        ])
      let text = try years.program.run("links", "--round", "2023", "--persons", "--language", "en").output
      // 7 persons, three of whom went to other households; five came: start 7 - 3 + 5 = end 9, as the movement table says.
      #expect(
        text.contains("Persons at the start: 7\n") && text.contains("Persons at the end: 9\n"), "\(text)")
      #expect(text.contains("  - moved-out: 2\n  - married-out: 1\n"))
      #expect(text.contains("  + married-in: 2\n  + moved-in: 2\n  + born: 1\n"))
      for name in ["Minh", "Hoa", "Sinh"] { #expect(!output.contains(name) && !text.contains(name)) }
    }
  }

  /// Old Sử died, as the sheet of departures says, and one of 003 is gone without a word.
  @Test func thoseWhoDiedAndThoseWhoAreGone() throws {
    try YearToYear.with { years in
      try years.write(
        Self.before,
        MemberSheet.text(
          year: 2023,
          """
          Bản Nà Khương | 001 | Lò Văn An   | 1960 |      | Chủ hộ | Hộ nghèo
                        |     | Lò Thị Hoa  |      | 1962 | Vợ     |
                        |     | Lò Văn Minh | 1991 |      | Con    |
                        |     | Lò Thị En   |      | 1992 | Con    |
                        | 003 | Vàng A Thử  | 1975 |      | Chủ hộ | Hộ nghèo
          """))
      try years.departures("1;002;Vàng A Sử;Đã chết")
      try years.run()
      let text = try years.program.run("links", "--round", "2023", "--persons", "--language", "en").output
      // A birth year corrected by one and a name without its mark are the same persons.
      #expect(
        text.contains("Persons at the start: 7\n  - died: 1\n  - unexplained: 1\nPersons at the end: 5\n"),
        "\(text)")
      #expect(try years.movement() == ["start 3/7", "other-decrease 1/2", "end 2/5"])
    }
  }

  /// Lists of heads only say nothing about persons.
  @Test func withoutMembersThereIsNothingToTell() throws {
    try YearToYear.with { years in
      let list = [VillageList.Household(code: "001", head: "Lò Văn An", size: 4)]
      try years.write(list, list)
      try years.run()
      let text = try years.program.run("links", "--round", "2023", "--persons", "--language", "en").output
      #expect(text.contains("Persons at the start: 0\nPersons at the end: 0\n"))
      #expect(text.contains("their members not being named: 1\n"))
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

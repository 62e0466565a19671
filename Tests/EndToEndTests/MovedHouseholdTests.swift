import Foundation
import TestSupport
import Testing

/// Households that moved from village to village: what the office reads about them, with and without numbers.
@Suite struct MovedHouseholdTests {
  private typealias Household = VillageList.Household
  private static let before: [Household] = [
    .init(code: "001", head: "Lò Văn An", born: 1960), .init(code: "002", head: "Lò Thị Bính", born: 1970),
    .init(village: "Bản Hợp Nhất", code: "001", head: "Phàn Văn Dần", born: 1981),
  ]
  private static let now: [Household] = [
    .init(code: "001", head: "Lò Văn An", born: 1960, before: "Hộ nghèo"),
    .init(village: "Bản Hợp Nhất", code: "001", head: "Phàn Văn Dần", born: 1981, before: "Hộ nghèo"),
    .init(village: "Bản Hợp Nhất", code: "008", head: "Lò Thị Bính", born: 1970, before: "Hộ nghèo"),
  ]

  @Test func theEarlierListOfTheOtherVillageIsLookedAt() throws {
    try YearToYear.with { years in
      try years.write(Self.before, Self.now)
      try years.run()
      #expect(
        try years.links(["event", "household", "earlier", "method"]) == [
          "continues 2023/03424-01/001 2022/03424-01/001 code-and-head",
          "continues 2023/03424-02/001 2022/03424-02/001 code-and-head",
          "moved-in 2023/03424-02/008 2022/03424-01/002 scored-elsewhere",
        ])
      for rule in ["HH-036", "HH-037", "HH-038", "HH-045", "TB-058"] {
        #expect(try years.findings(rule).isEmpty, "\(rule)")
      }
      // Left blank, the status before is asked for with what the other village's list says.
      var blank = Self.now
      blank[2].before = ""
      try years.write(Self.before, blank)
      try years.run()
      let asked = try years.findings("HH-036")
      #expect(asked.map { $0["cell"] } == ["I7"])
      #expect(asked.first?["message"]?.contains("danh sách năm trước là \"Hộ nghèo\"") == true, "\(asked)")
      #expect(asked.first?["other_cells"] == "ban-bo-2022.csv · CSV!C6")
    }
  }

  private static let numbered = (
    before: MemberSheet.text(
      year: 2022,
      """
      Bản Nà Khương | 001 | Lò Văn An   | 1960 | | Chủ hộ | Hộ nghèo | 012060001234
                    | 002 | Lò Thị Bính | | 1970 | Chủ hộ | Hộ nghèo | 012170005678
      Bản Hợp Nhất  | 001 | Phàn A Dần  | 1981 | | Chủ hộ | Hộ nghèo | 012081001111
      """),
    // An's name is written otherwise and his code is another; Bính moved and has another first name on the list.
    now: MemberSheet.text(
      year: 2023,
      """
      Bản Nà Khương | 005 | Lò Ngọc Ân   | 1960 | | Chủ hộ | Hộ nghèo | 012060001234
      Bản Hợp Nhất  | 001 | Phàn A Dần  | 1981 | | Chủ hộ | Hộ nghèo | 012081001111
                    | 009 | Vàng Thị Bình | | 1970 | Chủ hộ | Hộ nghèo | 012170005678
      """)
  )

  /// A store that keeps pseudonyms in the place of numbers links by them as by the numbers.
  @Test func linksAreTheSameUnderPseudonyms() throws {
    func links(_ key: Bool) throws -> [String] {
      var links: [String] = []
      try YearToYear.with { years in
        try years.write(Self.numbered.before, Self.numbered.now)
        if key {
          #expect(try years.program.run("key", "secret").exit == 0)
          try years.run("--identity-key", "secret")
        } else {
          try years.run()
        }
        links = try years.links(["event", "household", "earlier", "method", "bits", "origin"])
        if key {
          let kept = try years.program.contents(of: "").filter {
            $0.key.contains("sqlite") || $0.key.contains("out/")
          }
          #expect(kept.count > 3)
          for (name, bytes) in kept {
            for number in ["012060001234", "012170005678", "012081001111"] {
              #expect(bytes.firstRange(of: Data(number.utf8)) == nil, "\(name)")
            }
          }
        }
      }
      return links
    }
    let plain = try links(false)
    #expect(
      plain.map { $0.split(separator: " ").prefix(4).joined(separator: " ") } == [
        "continues 2023/03424-01/005 2022/03424-01/001 identity-number",
        "continues 2023/03424-02/001 2022/03424-02/001 code-and-head",
        "moved-in 2023/03424-02/009 2022/03424-01/002 identity-number-elsewhere",
      ])
    #expect(try links(true) == plain)
  }

  /// Without `linking.yaml` nothing is weighed: code, number and name link, the code alone where the head is another.
  @Test func withoutWeightsCodesNumbersAndNamesLink() throws {
    try YearToYear.with { years in
      let program = years.program
      let configuration = program.folder.appending(path: "config")
      try FileManager.default.copyItem(at: URL(filePath: Program.configuration), to: configuration)
      try FileManager.default.removeItem(at: configuration.appending(path: "linking.yaml"))
      #expect(try program.run("config", "check", "--config", "config").exit == 0)
      try years.write(Self.before, Self.now)
      try years.run("--config", "config")
      let links = try program.run(
        "links", "--round", "2023", "--format", "csv", "--config", "config", "--workbook", "open.xlsx")
      #expect(
        DelimitedText.table(links.output).map { "\($0["event"] ?? "") \($0["method"] ?? "")" } == [
          "continues code-and-head", "unexplained ", "continues code-and-head", "new ",
        ], "\(links.output)")
      try years.write(Self.numbered.before, Self.numbered.now)
      try years.run("--config", "config")
      let numbered = try program.run("links", "--round", "2023", "--format", "csv", "--config", "config")
      #expect(
        DelimitedText.table(numbered.output).map { $0["method"] ?? "" } == [
          "identity-number", "code-and-head", "identity-number-elsewhere",
        ], "\(numbered.output)")
    }
  }
}

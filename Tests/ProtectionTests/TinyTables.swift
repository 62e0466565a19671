import Provenance
import Rules
import Survey

@testable import Protection

/// A made-up standard of three indicators, and a commune of villages with counts.
enum TinyTables {
  static let plan = TallyPlan(standard: standard, codeLists: lists, ethnicGroups: ["kinh", "khmer", "hoa"])
  static let minorities: Set<String> = ["khmer", "hoa"]
  static let rules = ProtectionRules(
    limits: [
      .household: .init(below: 3, width: 3), .person: .init(below: 3, width: 3),
      .deprivation: .init(below: 3, width: 3),
    ], smallestGroup: 3, open: [.init(.population), .init(.status)])

  private static let lists = CodeLists(common: [:], byStandard: [:], ethnicGroups: [])
  private static let standard = Standard(
    id: "VN2022", title: BilingualText("Chuẩn thử"), validity: .always, sources: ["thử"], warnings: [],
    figures: [],
    indicators: ["job", "school", "toilet"].enumerated().map { number, code in
      Indicator(
        number: number + 1, code: code, service: BilingualText(code), label: BilingualText(code), short: code)
    }, classification: [], otherwise: .notPoor)

  /// A commune of villages, each with its households: all, poor, poor of the groups Kinh, Khmer, Hoa, and poor short of a
  /// job, a school, a toilet.
  ///
  /// Every household has four persons.
  static func areas(_ villages: [[Int]]) -> [ProtectedArea] {
    let tallies = villages.map { numbers -> Tally in
      var tally = Tally()
      func add(_ table: TallyTable, _ item: String, _ number: Int, persons: Bool) {
        tally.add(number, to: CountKey(table, item, .household))
        if persons { tally.add(number * 4, to: CountKey(table, item, .person)) }
      }
      add(.population, "all", numbers[0], persons: true)
      add(.status, "poor", numbers[1], persons: true)
      for (group, number) in zip(["kinh", "khmer", "hoa"], numbers[2...4]) {
        add(.ethnicity, "poor-" + group, number, persons: true)
      }
      add(.ethnicity, "poor-dtts", numbers[3] + numbers[4], persons: true)
      for (indicator, number) in zip(["job", "school", "toilet"], numbers[5...7]) {
        add(.deprivationPoor, indicator, number, persons: false)
      }
      tally.add(
        numbers[5...7].reduce(0, +), to: CountKey(.deprivationPoor, "total-deprivations", .deprivation))
      return tally
    }
    let total = tallies.reduce(into: Tally()) { $0 += $1 }
    return [ProtectedArea(level: .commune, code: "11111", parent: nil, tally: total)]
      + tallies.enumerated().map { number, tally in
        ProtectedArea(
          level: .village, code: AreaCode(rawValue: "11111-0\(number + 1)"), parent: "11111", tally: tally)
      }
  }
}

import Provenance
import Rules
import Survey

@testable import Protection

/// A made-up standard of three indicators, and places with counts.
enum TinyTables {
  static let plan = TallyPlan(standard: standard, codeLists: lists, ethnicGroups: ["kinh", "khmer", "hoa"])
  static let minorities: Set<String> = ["khmer", "hoa"]

  private static let lists = CodeLists(common: [:], byStandard: [:], ethnicGroups: [])
  private static let standard = Standard(
    id: "VN2022", title: BilingualText("Chuẩn thử"), validity: .always, sources: ["thử"], warnings: [],
    figures: [],
    indicators: ["job", "school", "toilet"].enumerated().map { number, code in
      Indicator(
        number: number + 1, code: code, service: BilingualText(code), label: BilingualText(code), short: code)
    }, classification: [], otherwise: .notPoor)
}

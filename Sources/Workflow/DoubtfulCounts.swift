import Provenance
import Rules
import Stages
import Store
import Survey

/// Says which counts of villages cannot all be right although they add up (identities T7 and T11): they come from answers
/// that are left blank or that speak against the results.
///
/// Both are inequalities, so an area whose villages keep them keeps them, too.
struct DoubtfulCounts {
  let rulebook: Rulebook

  /// What is found in the counts of villages.
  ///
  /// - Parameter places: Where findings about the counts are shown.
  func findings(_ tallies: [StoredTally], at places: PlacesOfCounts) -> [StoredFinding] {
    let plans = rulebook.standards.mapValues {
      TallyPlan(standard: $0, codeLists: rulebook.codeLists, ethnicGroups: [])
    }
    var findings: [StoredFinding] = []
    for tally in tallies where tally.level == .village {
      guard let plan = plans[tally.standard] else { continue }
      for doubt in tally.tally.deprivationsOutOfBounds(by: plan) {
        findings += places.findings(
          doubt.status == .poor ? "TB-056" : "TB-057", about: tally.area, in: rulebook,
          [
            "households": BilingualText(String(doubt.households)),
            "total": BilingualText(String(doubt.total)),
            "bound": BilingualText(String(doubt.bound)),
          ])
      }
      if let doubt = tally.tally.firstWithFewerPersons(by: plan) {
        findings += places.findings(
          "TB-059", about: tally.area, in: rulebook,
          [
            "item": BilingualText("\(doubt.table.rawValue)/\(doubt.item)"),
            "households": BilingualText(String(doubt.households)),
            "persons": BilingualText(String(doubt.persons)),
          ])
      }
    }
    return findings
  }
}

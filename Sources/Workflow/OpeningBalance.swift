import Provenance
import Rules
import Stages
import Store
import Survey

/// Compares where a round's movement starts with what the earlier round published at its end (identity T3 of forms R2
/// and R3), households and persons: an area whose two numbers differ is a finding with both.
struct OpeningBalance {
  let rulebook: Rulebook
  let store: SurveyStore
  let round: Round

  /// The differences of villages, and of communes, which also miss the villages that sent no list.
  ///
  /// - Parameter places: Where findings about the counts are shown.
  func findings(_ tallies: [StoredTally], at places: PlacesOfCounts) throws -> [StoredFinding] {
    guard let earlier = round.earlierRound else { return [] }
    let closing = try closing(of: earlier)
    guard !closing.isEmpty else { return [] }
    var findings: [StoredFinding] = []
    for tally in tallies where tally.level == .village || tally.level == .commune {
      for (unit, rule) in [(CountUnit.household, RuleID("TB-054")), (.person, "TB-055")] {
        for status in TallyPlan.classes {
          let start = CountKey(TallyPlan.movementTable(of: status), "start", unit)
          var key = Key(standard: tally.standard, area: tally.area, status: status, unit: unit)
          guard let opening = tally.tally[start] else { continue }
          if closing[key] == nil { key.standard = "" }
          guard let official = closing[key], official != opening else { continue }
          findings += places.findings(
            rule, about: tally.area, in: rulebook,
            [
              "class": rulebook.label(of: status, under: tally.standard),
              "opening": BilingualText(String(opening)), "closing": BilingualText(String(official)),
            ])
        }
      }
    }
    return findings
  }

  private struct Key: Hashable {
    /// The standard; empty for that of a round counted under a single one.
    var standard: StandardID
    var area: AreaCode
    var status: Status
    var unit: CountUnit
  }

  private func closing(of earlier: RoundID) throws -> [Key: Int] {
    // The line of a province is no result that a movement starts from.
    let counts = try store.closingCounts(round: earlier).filter { rulebook.standards[$0.standard] != nil }
    let isSingle = Set(counts.map(\.standard)).count == 1
    var closing: [Key: Int] = [:]
    for count in counts {
      guard let status = Status(rawValue: count.item) else { continue }
      var key = Key(standard: count.standard, area: count.area, status: status, unit: count.unit)
      closing[key] = count.number
      key.standard = ""
      if isSingle { closing[key] = count.number }
    }
    return closing
  }
}

import Provenance
import Rules
import Stages
import Store
import Survey

/// Compares where a round's movement starts with what the earlier round published at its end (identity T3 of forms R2
/// and R3): an area whose two numbers differ is a finding with both.
struct OpeningBalance {
  let rulebook: Rulebook
  let store: SurveyStore
  let round: Round

  /// The differences of villages, and of communes, which also miss the villages that sent no list.
  func findings(_ tallies: [StoredTally]) throws -> [StoredFinding] {
    guard let earlier = round.earlierRound else { return [] }
    let closing = try closing(of: earlier)
    guard !closing.isEmpty else { return [] }
    let deliveries = try store.deliveries(round: round.id, state: .current)
    let names = try store.files().mapValues(\.name)
    var places: [AreaCode: DeliverySummary] = [:]
    for delivery in deliveries.sorted(by: { $0.unit < $1.unit }) {
      if places[delivery.commune] == nil { places[delivery.commune] = delivery }
      if places[delivery.unit.village] == nil || delivery.unit.kind == .list {
        places[delivery.unit.village] = delivery
      }
    }
    var findings: [StoredFinding] = []
    for tally in tallies where tally.level == .village || tally.level == .commune {
      guard let delivery = places[tally.area] else { continue }
      let place = SourceLocation(file: names[delivery.fileHash] ?? delivery.fileHash)
      for status in TallyPlan.classes {
        let start = CountKey(TallyPlan.movementTable(of: status), "start", .household)
        guard let opening = tally.tally[start],
          let official = closing[Key(standard: tally.standard, area: tally.area, status: status)]
            ?? closing[Key(standard: "", area: tally.area, status: status)], official != opening
        else { continue }
        let label = label(of: status, under: tally.standard)
        findings += rulebook.findings(
          "TB-054", at: place,
          [
            "area": BilingualText(tally.area.rawValue), "class": label,
            "opening": BilingualText(String(opening)),
            "closing": BilingualText(String(official)),
          ]
        ).map { StoredFinding(finding: $0, delivery: delivery.id, fileHash: delivery.fileHash) }
      }
    }
    return findings
  }

  private func label(of status: Status, under standard: StandardID) -> BilingualText {
    rulebook.codeLists.list("statuses", for: standard).codes.first { $0.code == status.rawValue }?.label
      ?? BilingualText(status.rawValue)
  }

  private struct Key: Hashable {
    /// The standard; empty for that of a round counted under a single one.
    var standard: StandardID
    var area: AreaCode
    var status: Status
  }

  private func closing(of earlier: RoundID) throws -> [Key: Int] {
    // The line of a province is no result that a movement starts from.
    let counts = try store.closingCounts(round: earlier).filter { rulebook.standards[$0.standard] != nil }
    let isSingle = Set(counts.map(\.standard)).count == 1
    var closing: [Key: Int] = [:]
    for count in counts {
      guard let status = Status(rawValue: count.item) else { continue }
      closing[Key(standard: count.standard, area: count.area, status: status)] = count.number
      if isSingle { closing[Key(standard: "", area: count.area, status: status)] = count.number }
    }
    return closing
  }
}

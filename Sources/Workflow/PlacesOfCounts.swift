import Provenance
import Rules
import Store
import Survey

/// The deliveries that findings about the counts of villages and communes are shown at.
struct PlacesOfCounts {
  private var deliveries: [AreaCode: DeliverySummary] = [:]
  private let files: [String: String]

  init(store: SurveyStore, round: Round) throws {
    files = try store.files().mapValues(\.name)
    for delivery in try store.deliveries(round: round.id, state: .current).sorted(by: { $0.unit < $1.unit }) {
      if deliveries[delivery.commune] == nil { deliveries[delivery.commune] = delivery }
      if deliveries[delivery.unit.village] == nil || delivery.unit.kind == .list {
        deliveries[delivery.unit.village] = delivery
      }
    }
  }

  /// A finding about an area, at the file of its list or, for a commune, of any of its tables.
  ///
  /// - Returns: One finding; none when nothing of the area was received.
  func findings(
    _ rule: RuleID, about area: AreaCode, in rulebook: Rulebook, _ values: [String: BilingualText]
  ) -> [StoredFinding] {
    guard let delivery = deliveries[area] else { return [] }
    var values = values
    values["area"] = BilingualText(area.rawValue)
    let place = SourceLocation(file: files[delivery.fileHash] ?? delivery.fileHash)
    return rulebook.findings(rule, at: place, values).map {
      StoredFinding(finding: $0, delivery: delivery.id, fileHash: delivery.fileHash)
    }
  }
}

extension Rulebook {
  /// What a result is called under a standard.
  func label(of status: Status, under standard: StandardID) -> BilingualText {
    codeLists.list("statuses", for: standard).codes.first { $0.code == status.rawValue }?.label
      ?? BilingualText(status.rawValue)
  }
}

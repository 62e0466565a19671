import Provenance
import Rules
import Stages
import Store
import Survey

/// Names the poor and near-poor households of the round before whose village has sent no list in this round, where other
/// villages of its commune have.
///
/// The movement tables of the commune miss them: they are its remainder.
struct MissingVillages {
  let rulebook: Rulebook
  let store: SurveyStore
  let round: Round

  /// A finding for each village, at the first of its households on the earlier list, with the places of the others.
  func findings(_ earlier: EarlierLists) throws -> [StoredFinding] {
    let deliveries = try store.deliveries(round: round.id, state: .current)
    let lists = deliveries.filter { $0.unit.kind == .list }
    let received = Set(lists.map(\.unit.village))
    let begun = Dictionary(
      lists.sorted { $0.unit < $1.unit }.map { ($0.commune.rawValue, $0) },
      uniquingKeysWith: { first, _ in first })
    let register = VillageRegister(try store.villages())
    var findings: [StoredFinding] = []
    for village in earlier.villages where !received.contains(village) {
      guard let delivery = begun[String(village.rawValue.prefix { $0 != "-" })] else { continue }
      let households = (earlier.entries(of: village) ?? []).filter {
        $0.household.status == .poor || $0.household.status == .nearPoor
      }
      guard let first = households.first else { continue }
      let codes = households.map {
        HouseholdKey.isPresentable($0.household.key.code) ? $0.household.key.name : "…"
      }
      findings += rulebook.findings(
        "TB-058", at: first.location,
        [
          "village": BilingualText(register.village(village)?.name ?? village.rawValue),
          "count": BilingualText(String(households.count)),
          "households": BilingualText(codes.joined(separator: ", ")),
        ], others: households.dropFirst().map(\.location)
      ).map { StoredFinding(finding: $0, delivery: delivery.id, fileHash: nil) }
    }
    return findings
  }
}

import Provenance
public import Reports
public import Rules
import Stages
import Store
import Survey

extension ReviewWorkflow {
  /// What another standard makes of the households that count in a round; nothing in the store changes.
  ///
  /// - Returns: nil when the round was not counted.
  public func reclassify(_ round: Round, under standard: Standard) throws -> ReclassificationReport? {
    guard let report = try reports(of: round).first else { return nil }
    let tables = try DecidedTables(rulebook: rulebook, store: store, round: round.id)
    let households = Dictionary(grouping: try store.households(round: round.id), by: \.delivery)
    var entries: [(key: HouseholdKey, entry: ReclassificationReport.Entry)] = []
    for delivery in try store.deliveries(round: round.id, state: .current) where delivery.unit.kind == .list {
      guard let own = households[delivery.id] else { continue }
      let table = try tables.table(of: delivery)
      let records = Dictionary(
        table.records.map { ($0.household.row, $0) }, uniquingKeysWith: { first, _ in first })
      for stored in own {
        let household = stored.household
        guard let record = records[household.row] else { continue }
        let recast = Reclassification(
          record, of: table, isUrban: household.isUrban, under: standard, rulebook: rulebook, round: round)
        let entry = ReclassificationReport.Entry(
          village: household.key.village,
          household: HouseholdKey.isPresentable(household.key.code) ? household.key.code : "",
          decided: household.status, recast: recast.status, decidedBy: recast.decidedBy,
          missing: recast.missing)
        entries.append((household.key, entry))
      }
    }
    entries.sort { $0.key < $1.key }
    return ReclassificationReport(report, under: standard, entries: entries.map(\.entry))
  }
}

import Provenance
import Reports
import Rules
import Store
import Survey

/// Works out which villages should have sent a list in a round, and which have.
///
/// A village is expected when the summary sheet of its commune names it, or, in a commune without one, when it ever
/// sent a list. A commune is looked at when it sent something in this round or in the one before.
struct RoundCoverage {
  let rulebook: Rulebook
  let store: SurveyStore
  let round: Round
  var approvals: StandingApprovals?

  /// The villages in the order of their codes.
  func table() throws -> CoverageTable {
    let deliveries = try store.deliveries(round: round.id)
    let names = try store.files().mapValues(\.name)
    let communes = try communes(of: deliveries)
    let register = VillageRegister(try store.villages(knownBy: round.review.lastDay ?? round.areaDay))
    let lists = Dictionary(grouping: deliveries.filter { $0.unit.kind == .list }, by: \.unit.village)
    let errors = try errorsByVillage(deliveries)
    let recorded = try RecordedProceedings(rulebook: rulebook, store: store, round: round).byArea
    let villages = try communes.values.flatMap { commune -> [VillageCoverage] in
      let hasSummary = register.hasSummary(of: commune.area.code)
      return try register.villages(of: commune.area.code).map { village in
        let own = lists[village.code] ?? []
        let current = own.first { $0.state == .current }
        let table = try current.map { try store.table(of: $0, withRecords: false) }
        let areas = [village.code, commune.area.code, commune.district, commune.province].compactMap(\.self)
        return VillageCoverage(
          code: village.code, name: village.name, commune: commune.area.code, communeName: commune.area.name,
          district: commune.district, province: commune.province,
          isExpected: village.isRegistered || !hasSummary || current != nil,
          file: current.map { names[$0.fileHash] ?? $0.fileHash }, fileHash: current?.fileHash,
          superseded: own.count { $0.state == .superseded }, held: own.count { $0.state == .held },
          errors: errors[village.code] ?? 0,
          countsComputedStatus: table.map { $0.slot(of: "status") == nil } ?? false,
          proceeding: recorded[village.code] ?? table.flatMap { Self.proceeding(above: $0, of: village) },
          isOfficial: areas.contains {
            recorded[$0]?.days[.decision] != nil || approvals?.approval(of: $0)?.state == .official
          })
      }
    }
    return CoverageTable(villages.sorted { $0.code < $1.code })
  }

  /// The days that stand above a list; nil when there are none.
  private static func proceeding(above table: ReceivedTable, of village: Village) -> Proceeding? {
    table.days.isEmpty
      ? nil : Proceeding(area: village.code, location: table.location, days: table.days)
  }

  private struct Commune {
    var area: Area
    var district: AreaCode?
    var province: AreaCode
  }

  /// The communes that sent something in this round, or in the one before and still exist.
  private func communes(of deliveries: [DeliverySummary]) throws -> [AreaCode: Commune] {
    var communes: [AreaCode: Commune] = [:]
    let places = PlacesOfDeliveries(rulebook: rulebook, round: round, villages: try store.villages())
    for delivery in deliveries where communes[delivery.commune] == nil {
      guard let place = places.place(of: delivery) else { continue }
      communes[delivery.commune] = Commune(
        area: place.commune, district: place.district?.code, province: place.province.code)
    }
    guard let earlier = round.earlierRound else { return communes }
    for delivery in try store.deliveries(round: earlier, state: .current)
    where communes[delivery.commune] == nil {
      guard let place = places.place(of: delivery), place.commune.validity.contains(round.areaDay) else {
        continue
      }
      communes[delivery.commune] = Commune(
        area: place.commune, district: place.district?.code, province: place.province.code)
    }
    return communes
  }

  /// The errors in what counts, by village.
  private func errorsByVillage(_ deliveries: [DeliverySummary]) throws -> [AreaCode: Int] {
    let places = PlacesOfFindings(deliveries)
    var errors: [AreaCode: Int] = [:]
    try store.forEachFinding(round: round.id) { stored in
      guard stored.finding.severity == .error, stored.finding.isOpen,
        let village = places.deliveries(of: stored).first?.unit.village
      else { return }
      errors[village, default: 0] += 1
    }
    return errors
  }
}

import Rules
import Stages
import Store
import Survey

/// The places of stored deliveries in the area tree.
struct PlacesOfDeliveries {
  let rulebook: Rulebook
  let register: VillageRegister
  private let villages: [AreaCode: Village]
  private let year: Validity
  private let day: Day

  init(rulebook: Rulebook, round: Round, villages: [Village]) {
    self.rulebook = rulebook
    register = VillageRegister(villages)
    self.villages = Dictionary(villages.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
    day = round.areaDay
    year = Validity(
      from: Day(year: round.year, month: 1, day: 1), through: Day(year: round.year, month: 12, day: 31))
  }

  /// The village of a code; nil when the register does not have it.
  func village(_ code: AreaCode) -> Village? { villages[code] }

  /// The table of a delivery with its place.
  func placed(_ table: ReceivedTable, of delivery: DeliverySummary) -> PlacedTable {
    PlacedTable(table: table, place: place(of: delivery), village: villages[delivery.unit.village])
  }

  /// The place of a delivery; nil for a table that speaks of no village.
  func place(of delivery: DeliverySummary) -> ResolvedPlace? {
    guard let village = villages[delivery.unit.village] else { return nil }
    let communes = rulebook.areas.areas(withCode: delivery.commune).filter {
      $0.level == .commune && $0.validity.overlaps(year)
        && rulebook.areas.ancestor(of: $0, at: .province)?.code == delivery.province
        && rulebook.areas.ancestor(of: $0, at: .district)?.code == delivery.district
    }
    guard let commune = communes.first(where: { $0.validity.contains(day) }) ?? communes.last,
      let province = rulebook.areas.ancestor(of: commune, at: .province)
    else { return nil }
    return ResolvedPlace(
      commune: commune, district: rulebook.areas.ancestor(of: commune, at: .district), province: province,
      villageName: village.name)
  }
}

import Provenance
public import Reports
public import Rules
import Stages
import Store
public import Survey

/// The counts of a round on another map.
public struct RecastRound: Sendable {
  /// One report for each standard, with the areas of the map.
  public var reports: [RoundReport]
  /// The villages in none of them, in the order of their codes.
  public var unplaced: [UnplacedVillage]
}

extension ReviewWorkflow {
  /// The counts of a round within the boundaries of a day, or within the former districts; nothing is stored.
  ///
  /// Villages move as a whole. One whose commune was divided moves where the office says; else it is listed and
  /// stands in no area, so that placed and listed villages together are the round.
  ///
  /// - Parameter destinations: What the office says of villages.
  /// - Throws: ``PromiseBroken`` when placed and listed villages are not the whole; ``RulebookErrors``; ``StoreError``.
  public func recast(
    _ round: Round, to map: AreaMap, destinations: [VillageDestination]
  ) throws -> RecastRound {
    let stored = try store.tallies(round: round.id)
    guard !stored.isEmpty else { return RecastRound(reports: [], unplaced: []) }
    let coverage = try coverage(of: round)
    let recast = VillageRecast(
      areas: rulebook.areas, crosswalk: try rulebook.crosswalk(), destinations: destinations, to: map)
    var villages = Dictionary(
      coverage.villages.map {
        ($0.code, VillagePlace(commune: $0.commune, district: $0.district, province: $0.province))
      }, uniquingKeysWith: { first, _ in first })
    for delivery in try store.deliveries(round: round.id) where villages[delivery.unit.village] == nil {
      villages[delivery.unit.village] = VillagePlace(
        commune: delivery.commune, district: delivery.district, province: delivery.province)
    }
    let count = RecastCount(villages, on: round.areaDay, by: recast)
    let tallies = try Self.tallies(stored, by: count)
    let end = rulebook.areas.lastDay(of: .district) ?? round.areaDay
    let day = map.day ?? min(end, round.areaDay)
    var reports = try reports(
      of: round, tallies: tallies, coverage: moved(coverage, by: count, on: day), namedOn: day)
    for index in reports.indices {
      reports[index].map = map.title
      reports[index].unplaced = count.unplaced.count
      if !map.showsCommunes { reports[index].areas.removeAll { $0.level == .commune } }
    }
    let names = Dictionary(
      coverage.villages.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
    let counts = Dictionary(grouping: stored.filter { $0.level == .village }, by: \.area)
    let question = map.day ?? end
    let unplaced = count.unplaced.sorted { $0.key < $1.key }.compactMap { code, answer in
      villages[code].map { place in
        UnplacedVillage(
          village: code, name: names[code]?.name ?? code.rawValue,
          commune: (place.commune, name(of: place.commune, on: round.areaDay)), reason: answer.reason,
          candidates: answer.candidates.map { ($0, name(of: $0, on: question)) },
          day: question,
          tallies: Dictionary(
            (counts[code] ?? []).map { ($0.standard, $0.tally) },
            uniquingKeysWith: { first, _ in first }))
      }
    }
    for index in reports.indices {
      reports[index].unplacedVillages = unplaced.map { village in
        BilingualText(vietnamese: village.text(in: .vietnamese), english: village.text(in: .english))
      }
    }
    return RecastRound(reports: reports, unplaced: unplaced)
  }

  /// The counts of the villages that were placed and of the areas above them, after a check that none is lost.
  private static func tallies(_ stored: [StoredTally], by count: RecastCount) throws -> [StoredTally] {
    var tallies: [StoredTally] = []
    for standard in Set(stored.map(\.standard)).sorted() {
      let own = stored.filter { $0.standard == standard }
      let villages = Dictionary(
        own.filter { $0.level == .village }.map { ($0.area, $0.tally) },
        uniquingKeysWith: { first, _ in first })
      let placed = villages.filter { count.places[$0.key] != nil }
      let totals = count.rollUp.totals(of: placed)
      try check(own, totals, listed: villages.filter { count.places[$0.key] == nil })
      tallies += placed.map {
        StoredTally(standard: standard, level: .village, area: $0.key, tally: $0.value)
      }
      tallies += totals.map {
        StoredTally(standard: standard, level: $0.key.level, area: $0.key.area, tally: $0.value)
      }
    }
    return tallies.sorted { ($0.standard, $0.level, $0.area) < ($1.standard, $1.level, $1.area) }
  }

  /// Promise 3 of the design, for another map: the provinces and the listed villages are the provinces as stored.
  private static func check(
    _ stored: [StoredTally], _ totals: [RollUp.Step: Tally], listed: [AreaCode: Tally]
  ) throws {
    var before = Tally()
    for province in stored where province.level == .province { before += province.tally }
    var after = Tally()
    for (step, tally) in totals where step.level == .province { after += tally }
    for tally in listed.values { after += tally }
    guard before != after else { return }
    let keys = Set(before.lines).union(after.lines).filter { before[$0] != after[$0] }
    let key = keys.min { ($0.table.rawValue, $0.item) < ($1.table.rawValue, $1.item) }
    if let key { throw PromiseBroken.rollUp(area: "map", key: key) }
  }

  /// The coverage with each village at its place on the map; those without one are left out.
  private func moved(_ coverage: CoverageTable, by count: RecastCount, on day: Day) -> CoverageTable {
    CoverageTable(
      coverage.villages.compactMap { village in
        count.places[village.code].map { place in
          var moved = village
          moved.commune = place.commune
          moved.communeName = name(of: place.commune, on: day)
          moved.district = place.district
          moved.province = place.province
          return moved
        }
      })
  }

  private func name(of code: AreaCode, on day: Day) -> String {
    let areas = rulebook.areas.areas(withCode: code)
    return (areas.last { $0.validity.contains(day) } ?? areas.last)?.name ?? code.rawValue
  }
}

extension AreaMap {
  /// The day of the map; nil for the former districts.
  fileprivate var day: Day? { if case .day(let day) = self { day } else { nil } }

  /// What the map is called.
  fileprivate var title: BilingualText {
    switch self {
    case .day(let day):
      BilingualText(vietnamese: "địa giới ngày \(day)", english: "boundaries of \(day)")
    case .formerDistricts:
      BilingualText(vietnamese: "theo huyện cũ", english: "by former districts")
    }
  }
}

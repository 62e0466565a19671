public import Survey

/// Says where a village lies on another map: by what became of its commune, and by what an office said of the village.
///
/// A village whose commune was divided, and of which nothing was said, stays without a place. Nothing is split.
public struct VillageRecast: Sendable {
  /// Where a village lies.
  public enum Placement: Hashable, Sendable {
    /// In one place.
    case placed(VillagePlace)
    /// Not known: why, and the units it may lie in, in the order of their codes.
    case unplaced(Reason, candidates: [AreaCode])
  }

  /// Why the place of a village is not known.
  public enum Reason: String, CaseIterable, Sendable {
    /// Its commune went to several.
    case divided
    /// Its commune was made of several, or of parts of several districts.
    case merged
    /// No unit of the map is known to follow its commune.
    case unknown
  }

  /// The map.
  public let map: AreaMap
  private let areas: AreaTree
  private let crosswalk: Crosswalk
  private let destinations: [Key: AreaCode]
  private let lastDayOfDistricts: Day?

  private struct Key: Hashable {
    var village: AreaCode
    var period: Int
  }

  /// A recast.
  ///
  /// - Parameters:
  ///   - areas: The area tree.
  ///   - crosswalk: What became of communes.
  ///   - destinations: What was said of villages; of two lines on one village and period the last holds.
  ///   - map: The map to recast to.
  public init(areas: AreaTree, crosswalk: Crosswalk, destinations: [VillageDestination], to map: AreaMap) {
    self.areas = areas
    self.crosswalk = crosswalk
    self.map = map
    self.destinations = Dictionary(
      destinations.map { (Key(village: $0.village, period: crosswalk.period(of: $0.day)), $0.commune) },
      uniquingKeysWith: { _, last in last })
    lastDayOfDistricts = areas.lastDay(of: .district)
  }

  /// Where a village lies on the map.
  ///
  /// - Parameters:
  ///   - place: Where it lay in its round.
  ///   - day: The day whose areas the round was counted on.
  public func place(of village: AreaCode, at place: VillagePlace, on day: Day) -> Placement {
    let day = self.day(of: place, near: day)
    return switch map {
    case .day(let wanted): moved(village, from: place.commune, on: day, to: wanted)
    case .formerDistricts: inFormerDistrict(village, at: place, on: day)
    }
  }

  /// The day of a place: that of the round, or the nearest one on which the place was as it is given.
  ///
  /// Lists of a year in which boundaries changed name units from before and after.
  private func day(of place: VillagePlace, near day: Day) -> Day {
    let units = areas.areas(withCode: place.commune).filter { unit in
      unit.level == .commune && areas.ancestor(of: unit, at: .province)?.code == place.province
        && areas.ancestor(of: unit, at: .district)?.code == place.district
    }
    guard let unit = units.last, !units.contains(where: { $0.validity.contains(day) }) else { return day }
    if let last = unit.validity.lastDay, last < day { return last }
    return unit.validity.firstDay ?? day
  }

  private func moved(
    _ village: AreaCode, from start: AreaCode, on day: Day, to wanted: Day
  ) -> Placement {
    if let said = said(of: village, on: wanted) { return placed(in: said, on: wanted) }
    var commune = start
    for change in crosswalk.days where day < change && change <= wanted {
      if let said = said(of: village, on: change) {
        commune = said
        continue
      }
      guard let before = Day(number: change.number - 1),
        let old = unit(commune, on: before)?.code ?? said(of: village, on: before)
      else { return .unplaced(.unknown, candidates: []) }
      let next = crosswalk.transfers(from: old, on: change).filter(\.share.takesPeople).map(\.new)
      guard next.count == 1 else { return Self.unplaced(.divided, next) }
      commune = next[0]
    }
    for change in crosswalk.days.reversed() where wanted < change && change <= day {
      guard let before = Day(number: change.number - 1) else { continue }
      if let said = said(of: village, on: before) {
        commune = said
        continue
      }
      let earlier = crosswalk.transfers(to: commune, on: change).filter(\.share.takesPeople).map(\.old)
      guard earlier.count == 1 else { return Self.unplaced(.merged, earlier) }
      commune = earlier[0]
    }
    return placed(in: commune, on: wanted)
  }

  private func placed(in commune: AreaCode, on day: Day) -> Placement {
    guard let unit = unit(commune, on: day), let province = areas.ancestor(of: unit, at: .province) else {
      // A district without communes, before it became one.
      let known = areas.areas(withCode: commune).contains { $0.validity.contains(day) }
      return .unplaced(.unknown, candidates: known ? [commune] : [])
    }
    return .placed(
      VillagePlace(
        commune: commune, district: areas.ancestor(of: unit, at: .district)?.code, province: province.code))
  }

  private func inFormerDistrict(_ village: AreaCode, at place: VillagePlace, on day: Day) -> Placement {
    guard place.district == nil, let end = lastDayOfDistricts, end < day else { return .placed(place) }
    var districts: Set<Area> = []
    if let said = said(of: village, on: end) {
      districts.formUnion(district(of: said, on: end))
    } else {
      for change in crosswalk.days where end < change && change <= day {
        for transfer in crosswalk.transfers(to: place.commune, on: change) where transfer.share.takesPeople {
          districts.formUnion(district(of: transfer.old, on: end))
        }
      }
    }
    guard districts.count == 1, let district = districts.first, let province = areas.parent(of: district)
    else { return Self.unplaced(.merged, districts.map(\.code)) }
    return .placed(
      VillagePlace(commune: place.commune, district: district.code, province: province.code))
  }

  /// The district of a code, which may be that of a district without communes.
  private func district(of code: AreaCode, on day: Day) -> [Area] {
    areas.areas(withCode: code).filter { $0.validity.contains(day) }
      .compactMap { areas.ancestor(of: $0, at: .district) }
  }

  private func said(of village: AreaCode, on day: Day) -> AreaCode? {
    destinations[Key(village: village, period: crosswalk.period(of: day))]
  }

  private func unit(_ commune: AreaCode, on day: Day) -> Area? {
    areas.areas(withCode: commune).last { $0.level == .commune && $0.validity.contains(day) }
  }

  private static func unplaced(_ reason: Reason, _ candidates: [AreaCode]) -> Placement {
    .unplaced(candidates.isEmpty ? .unknown : reason, candidates: candidates.sorted())
  }
}

public import Rules
public import Survey

/// Finds written places in the area tree: codes and names together, as they were in the year of the review.
public struct PlaceResolver: Sendable {
  private let areas: AreaTree
  private let year: Validity
  private let day: Day
  private var answers: [WrittenPlace: ResolvedPlace] = [:]

  /// A resolver for the places of a round.
  public init(areas: AreaTree, round: Round) {
    self.areas = areas
    day = round.areaDay
    year = Validity(
      from: Day(year: round.year, month: 1, day: 1), through: Day(year: round.year, month: 12, day: 31))
  }

  /// Looks a place up; nil when its commune cannot be told.
  ///
  /// - Parameter known: Communes that other tables speak of; they settle a name that several communes bear, so that
  ///   the tables of one workbook that name district and province help those that do not.
  public mutating func resolve(_ place: WrittenPlace, among known: Set<AreaCode> = []) -> ResolvedPlace? {
    // All villages of a commune lie in the same place: it is looked up once.
    var above = place
    above.villageName = nil
    let found = answers[above] ?? lookUp(above, among: known)
    answers[above] = found
    return found.map {
      ResolvedPlace(
        commune: $0.commune, district: $0.district, province: $0.province, villageName: place.villageName)
    }
  }

  private func lookUp(_ place: WrittenPlace, among known: Set<AreaCode>) -> ResolvedPlace? {
    let above = placeAbove(place)
    let coded = place.communeCode.flatMap { code in
      choose(areas.areas(withCode: AreaCode(rawValue: code)).filter { $0.level == .commune && overlaps($0) })
    }
    if let coded, above.map({ lies(coded, in: $0) }) ?? true { return resolved(coded, place) }
    if let name = place.communeName {
      let named = candidates(name, within: above)
      if let commune = choose(named) ?? choose(named.filter { known.contains($0.code) }) {
        return resolved(commune, place)
      }
    }
    return above == nil ? coded.flatMap { resolved($0, place) } : nil
  }

  private func overlaps(_ area: Area) -> Bool { area.validity.overlaps(year) }

  private func candidates(_ name: String, within above: Area?) -> [Area] {
    areas.find(name, level: .commune, within: above?.code, during: year).filter { commune in
      above.map { lies(commune, in: $0) } ?? true
    }
  }

  /// The one unit meant: the only code among them, in the shape it has on the day of the round where it has several.
  private func choose(_ candidates: [Area]) -> Area? {
    guard let first = candidates.first, candidates.allSatisfy({ $0.code == first.code }) else {
      let today = candidates.filter { $0.validity.contains(day) }
      return today.count == 1 ? today[0] : nil
    }
    return candidates.first { $0.validity.contains(day) } ?? candidates.last
  }

  /// The district, else the province, that the place names.
  private func placeAbove(_ place: WrittenPlace) -> Area? {
    let province =
      place.provinceCode.flatMap { code in
        areas.areas(withCode: AreaCode(rawValue: code)).first { $0.level == .province && overlaps($0) }
      }
      ?? place.provinceName.flatMap { only(areas.find($0, level: .province, within: nil, during: year)) }
    let district =
      place.districtCode.flatMap { code in
        areas.areas(withCode: AreaCode(rawValue: code)).first { district in
          district.level == .district && overlaps(district)
            && (province.map { lies(district, in: $0) } ?? true)
        }
      }
      ?? place.districtName.flatMap { name in
        only(areas.find(name, level: .district, within: province?.code, during: year))
      }
    return district ?? province
  }

  private func only(_ candidates: [Area]) -> Area? {
    guard let first = candidates.last, candidates.allSatisfy({ $0.code == first.code }) else { return nil }
    return first
  }

  private func lies(_ area: Area, in above: Area) -> Bool {
    areas.ancestor(of: area, at: above.level)?.code == above.code
  }

  private func resolved(_ commune: Area, _ place: WrittenPlace) -> ResolvedPlace? {
    guard let province = areas.ancestor(of: commune, at: .province) else { return nil }
    return ResolvedPlace(
      commune: commune, district: areas.ancestor(of: commune, at: .district), province: province,
      villageName: place.villageName)
  }
}

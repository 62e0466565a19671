import VietnameseText

/// The tree of places as it was and is: every unit with the days on which it had its name and its parent.
public struct AreaTree: Sendable {
  private let areasByCode: [AreaCode: [Area]]
  private let childrenByParent: [AreaCode: [Area]]
  private let provinces: [Area]

  /// A tree of units.
  ///
  /// Several units may have one code, each for other days.
  public init(_ areas: [Area]) {
    areasByCode = Dictionary(grouping: areas, by: \.code)
    childrenByParent = Dictionary(grouping: areas.filter { $0.parent != nil }) { $0.parent ?? $0.code }
    provinces = areas.filter { $0.level == .province }
  }

  /// The units that ever had a code, oldest first.
  public func areas(withCode code: AreaCode) -> [Area] { areasByCode[code] ?? [] }

  /// The unit that had a code on some day of a stretch; the one of the last day when there are several.
  public func area(_ code: AreaCode, during days: Validity) -> Area? {
    areasByCode[code]?.last { $0.validity.overlaps(days) }
  }

  /// The units one level down on a day, in the order of their codes; each code once.
  public func children(of parent: AreaCode?, on day: Day) -> [Area] {
    let candidates = parent.map { childrenByParent[$0] ?? [] } ?? provinces
    var seen: Set<AreaCode> = []
    return candidates.filter { $0.validity.contains(day) }.sorted { $0.code < $1.code }
      .filter { seen.insert($0.code).inserted }
  }

  /// The last day on which a level was in force; nil where it never was, or still is.
  public func lastDay(of level: AreaLevel) -> Day? {
    let areas = areasByCode.values.joined().filter { $0.level == level }
    return areas.contains { $0.validity.lastDay == nil } ? nil : areas.compactMap(\.validity.lastDay).max()
  }

  /// The unit above another, as it was in the days of the lower one.
  public func parent(of area: Area) -> Area? {
    area.parent.flatMap { self.area($0, during: area.validity) }
  }

  /// The unit of a level that another lies in, or is; nil where its branch has no such level.
  public func ancestor(of area: Area, at level: AreaLevel) -> Area? {
    var unit: Area? = area
    while let current = unit, current.level < level { unit = parent(of: current) }
    return unit?.level == level ? unit : nil
  }

  /// The units of a level that lie in another, in the days of a stretch; every unit of the level when `parent` is nil.
  public func descendants(of parent: AreaCode?, at level: AreaLevel, during days: Validity) -> [Area] {
    guard let parent else {
      let all =
        level == .province ? provinces : areasByCode.values.flatMap { $0 }.filter { $0.level == level }
      return all.filter { $0.validity.overlaps(days) }.sorted { ($0.code, $0.name) < ($1.code, $1.name) }
    }
    return (childrenByParent[parent] ?? []).filter { $0.validity.overlaps(days) }.flatMap { child -> [Area] in
      child.level == level ? [child] : descendants(of: child.code, at: level, during: days)
    }
  }

  /// The units of a level that a written name can mean: by the full name, else by the name without its kind.
  ///
  /// - Parameters:
  ///   - name: The name as it is written, with or without its kind.
  ///   - parent: The unit it must lie in; nil for the whole country.
  ///   - days: The days in which it must have had the name.
  public func find(
    _ name: String, level: AreaLevel, within parent: AreaCode?, during days: Validity
  ) -> [Area] {
    let placeLevel = level.placeLevel
    guard let wanted = PlaceName(name, on: placeLevel) else { return [] }
    let candidates = descendants(of: parent, at: level, during: days).compactMap { area in
      PlaceName(area.name, on: placeLevel).map { (area: area, name: $0) }
    }
    let exact = candidates.filter { $0.name.key == wanted.key }
    if !exact.isEmpty { return exact.map(\.area) }
    return candidates.filter { $0.name.nameKey == wanted.nameKey && wanted.kind == nil }.map(\.area)
  }
}

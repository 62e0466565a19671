public import Survey
import VietnameseText

/// Shows how a written name of a place is understood: every unit it may mean, whenever it existed.
public struct AreaSearch: Sendable {
  /// How well a unit fits what was written.
  public enum Match: Int, Comparable, Sendable {
    /// Its code was written.
    case code
    /// The name and its kind, or the name where no kind was written.
    case name
    /// The name, with another kind.
    case otherKind
    /// A name that is spelled alike.
    case similar

    /// The better one first.
    public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
  }

  /// A unit that may be meant.
  public struct Candidate: Sendable {
    /// The unit.
    public let area: Area
    /// The units above it in its days, the nearest first.
    public let above: [Area]
    /// How well it fits.
    public let match: Match
    /// What became of it, with the units of that time; empty when it is still in force, or nothing is known.
    public let became: [Change]
    /// What it was made of, with the units of the time before; empty when it is as old as the register.
    public let madeOf: [Change]
  }

  /// A unit before or after a change.
  public struct Change: Sendable {
    /// The unit.
    public let area: Area
    /// How much went; nil where only the code tells that the one follows the other.
    public let share: AreaTransfer.Share?
  }

  private let areas: AreaTree
  private let crosswalk: Crosswalk

  /// A search.
  public init(areas: AreaTree, crosswalk: Crosswalk) {
    self.areas = areas
    self.crosswalk = crosswalk
  }

  /// The units that a text may mean: a code, a name, or a name followed by those of the units above it.
  ///
  /// - Parameters:
  ///   - text: As written: `X. Ea T'Ling`, `Ea T'Ling, huyện Cư Jút`, `24646`. Villages are left out.
  ///   - days: The days in which it must have had the name.
  /// - Returns: The best first, then by code and day. Of several names, those that lie in the units named after it,
  ///   when there are any.
  public func candidates(of text: String, during days: Validity = .always) -> [Candidate] {
    let code = AreaCode(rawValue: text.filter { !$0.isWhitespace })
    let coded = areas.areas(withCode: code).filter { $0.validity.overlaps(days) }
    if !coded.isEmpty { return sorted(coded.map { candidate($0, .code) }) }
    var parts = text.split(separator: ",").map(String.init)
    if parts.count > 1, PlaceName(parts[0])?.kind?.level == .village { parts.removeFirst() }
    guard let first = parts.first else { return [] }
    let found = named(first, during: days)
    let above = parts.dropFirst().compactMap { PlaceName($0)?.nameKey }
    let within = found.filter { candidate in
      above.allSatisfy { key in
        candidate.above.contains { PlaceName($0.name, on: $0.level.placeLevel)?.nameKey == key }
      }
    }
    return sorted(within.isEmpty ? found : within)
  }

  private func named(_ text: String, during days: Validity) -> [Candidate] {
    var levels: [AreaLevel] = [.commune, .district, .province]
    let written = levels.filter { PlaceName(text, on: $0.placeLevel)?.kind != nil }
    if !written.isEmpty { levels = written }
    var found: [Candidate] = []
    var areasByKey: [MatchingKey: [Area]] = [:]
    for level in levels {
      guard let wanted = PlaceName(text, on: level.placeLevel) else { continue }
      for area in areas.descendants(of: nil, at: level, during: days) {
        guard let name = PlaceName(area.name, on: level.placeLevel) else { continue }
        areasByKey[name.nameKey, default: []].append(area)
        guard name.nameKey == wanted.nameKey else { continue }
        let isMeant = wanted.kind == nil || name.key == wanted.key
        found.append(candidate(area, isMeant ? .name : .otherKind))
      }
    }
    // Which level is asked makes no difference where no kind is written: the name is the same on each.
    guard found.isEmpty, let level = levels.first, let wanted = PlaceName(text, on: level.placeLevel),
      let near = MatchingKey.nearest(to: wanted.nameKey, in: areasByKey.keys)
    else { return found }
    return (areasByKey[near.key] ?? []).map { candidate($0, .similar) }
  }

  private func sorted(_ candidates: [Candidate]) -> [Candidate] {
    candidates.sorted { left, right in
      if left.match != right.match { return left.match < right.match }
      if left.area.code != right.area.code { return left.area.code < right.area.code }
      return (left.area.validity.lastDay?.number ?? .max) < (right.area.validity.lastDay?.number ?? .max)
    }
  }

  private func candidate(_ area: Area, _ match: Match) -> Candidate {
    var above: [Area] = []
    var unit = area
    while let parent = areas.parent(of: unit), above.count < AreaLevel.allCases.count {
      above.append(parent)
      unit = parent
    }
    return Candidate(area: area, above: above, match: match, became: became(area), madeOf: madeOf(area))
  }

  private func became(_ area: Area) -> [Change] {
    for day in crosswalk.days {
      guard let before = Day(number: day.number - 1), area.validity.contains(before),
        !area.validity.contains(day)
      else { continue }
      let changes = crosswalk.transfers(from: area.code, on: day).compactMap { transfer in
        unit(transfer.new, on: day).map { Change(area: $0, share: transfer.share) }
      }
      if !changes.isEmpty { return changes }
    }
    guard let end = area.validity.lastDay else { return [] }
    return areas.areas(withCode: area.code).filter { later in
      later.level == area.level && later.validity.lastDay.map { $0 > end } ?? true
    }.prefix(1).map { Change(area: $0, share: nil) }
  }

  private func madeOf(_ area: Area) -> [Change] {
    guard let day = crosswalk.days.first(where: { $0 == area.validity.firstDay }),
      let before = Day(number: day.number - 1)
    else { return [] }
    return crosswalk.transfers(to: area.code, on: day).compactMap { transfer in
      unit(transfer.old, on: before).map { Change(area: $0, share: transfer.share) }
    }
  }

  private func unit(_ code: AreaCode, on day: Day) -> Area? {
    areas.areas(withCode: code).last { $0.validity.contains(day) }
  }
}

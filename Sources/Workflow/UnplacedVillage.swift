public import Provenance
public import Stages
public import Survey

/// A village that has no place on a map: its counts stand beside the map's, in none of its areas.
public struct UnplacedVillage: Sendable {
  /// The columns of ``line``: those of `areas/villages.csv`, so that a list can be filled in and kept there.
  public static let columns = ["village", "commune", "day", "name", "candidates", "note"]

  /// The village's code.
  public var village: AreaCode
  /// The village's name.
  public var name: String
  /// The commune it lay in, by code and name.
  public var commune: (code: AreaCode, name: String)
  /// Why it is not placed.
  public var reason: VillageRecast.Reason
  /// The units it may lie in, by code and name.
  public var candidates: [(code: AreaCode, name: String)]
  /// A day for which the office has to say where it lies.
  public var day: Day
  /// Its counts under each standard.
  public var tallies: [StandardID: Tally]

  /// A line of `areas/villages.csv` whose commune is to be filled in.
  public var line: [String] {
    [
      village.rawValue, "", day.description, name, Self.list(candidates),
      "\(commune.code.rawValue) \(commune.name)",
    ]
  }

  /// What is the case, on one line.
  public func text(in language: Language) -> String {
    let candidates = candidates.isEmpty ? "" : ": " + Self.list(candidates)
    return
      "\(village.rawValue)  \(name), \(commune.name) — \(words[language])\(candidates)\(counts[language])"
  }

  private var words: BilingualText {
    switch reason {
    case .divided:
      BilingualText(vietnamese: "xã cũ chia về nhiều xã", english: "its commune was divided")
    case .merged:
      BilingualText(vietnamese: "xã gồm nhiều đơn vị cũ", english: "its commune was made of several units")
    case .unknown:
      BilingualText(
        vietnamese: "chưa biết đơn vị tương ứng", english: "no unit is known to correspond")
    }
  }

  private var counts: BilingualText {
    let counted = tallies.sorted { $0.key < $1.key }.map { standard, tally in
      func count(_ item: String) -> Int { tally[CountKey(.status, item, .household)] ?? 0 }
      return (
        vietnamese: "\(standard.rawValue): \(count("poor")) nghèo, \(count("near-poor")) cận nghèo",
        english: "\(standard.rawValue): \(count("poor")) poor, \(count("near-poor")) near-poor"
      )
    }
    guard !counted.isEmpty else { return BilingualText("") }
    return BilingualText(
      vietnamese: " (" + counted.map(\.vietnamese).joined(separator: "; ") + ")",
      english: " (" + counted.map(\.english).joined(separator: "; ") + ")")
  }

  private static func list(_ units: [(code: AreaCode, name: String)]) -> String {
    units.map { "\($0.code.rawValue) \($0.name)" }.joined(separator: "; ")
  }
}

import VietnameseText

/// The names of the villages of a commune, to look up what a written name means.
struct VillageNames {
  /// The highest number of a village; 0 when there is none.
  private(set) var highestNumber = 0
  private var count = 0
  /// The first village of each whole name.
  private var byKey: [MatchingKey: Int] = [:]
  /// The villages of each name without its kind.
  private var byName: [MatchingKey: [(place: Int, hasKind: Bool)]] = [:]

  init(_ villages: [Village]) {
    for village in villages { add(village) }
  }

  /// Adds a village after those known so far.
  mutating func add(_ village: Village) {
    highestNumber = max(highestNumber, village.number)
    if let name = PlaceName(village.name, on: .village) {
      if byKey[name.key] == nil { byKey[name.key] = count }
      byName[name.nameKey, default: []].append((count, name.kind != nil))
    }
    count += 1
  }

  /// Where the village that a written name means stands among those of the commune; nil when it means none or several.
  ///
  /// The same name is meant first, whatever else there is; then the one village of the name where only one of both
  /// says its kind.
  func place(of name: String) -> Int? {
    guard let written = PlaceName(name, on: .village) else { return nil }
    if let exact = byKey[written.key] { return exact }
    let similar = (byName[written.nameKey] ?? []).filter { !$0.hasKind || written.kind == nil }
    return similar.count == 1 ? similar[0].place : nil
  }
}

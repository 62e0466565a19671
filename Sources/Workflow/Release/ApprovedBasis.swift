import Rules
import Store
import Survey

/// What the results of an area rest on: the lists that count with what was decided about them, and the counts.
///
/// A hash of it tells whether anything of this changed since the area was approved. Rules that change nothing of it leave
/// an approval as it is.
struct ApprovedBasis {
  private var lists: [AreaCode: [String]] = [:]
  private let tallies: [AreaCode: [StoredTally]]

  init(rulebook: Rulebook, store: SurveyStore, round: Round) throws {
    let tables = try DecidedTables(rulebook: rulebook, store: store, round: round.id)
    for delivery in try store.deliveries(round: round.id, state: .current) {
      let mark = tables.mark(of: delivery)
      for area in [delivery.commune, delivery.district, delivery.province].compactMap(\.self) {
        lists[area, default: []].append(mark)
      }
    }
    tallies = Dictionary(grouping: try store.tallies(round: round.id), by: \.area)
  }

  /// The hash for an area: 64 hexadecimal digits.
  func hash(of area: AreaCode) -> String {
    let counts = (tallies[area] ?? []).flatMap { stored in
      stored.tally.counts.map { key, number in
        "\(stored.standard.rawValue) \(key.table.rawValue) \(key.item) \(key.unit.rawValue) \(number)"
      }
    }
    return ContentHash.hex(of: (lists[area] ?? []).sorted() + ["counts"] + counts.sorted())
  }
}

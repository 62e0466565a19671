public import Survey

/// Adds the counts of villages up the area tree; above the village everything is addition.
public struct RollUp: Sendable {
  /// A place in the tree above a village.
  public typealias Step = AreaStep

  private let ways: [AreaCode: [Step]]

  /// - Parameter ways: The places above each village, from the commune up.
  public init(ways: [AreaCode: [Step]]) { self.ways = ways }

  /// The counts of every area above some villages.
  public func totals(of villages: [AreaCode: Tally]) -> [Step: Tally] {
    var totals: [Step: Tally] = [:]
    for (village, tally) in villages {
      for step in ways[village] ?? [] { totals[step, default: Tally()] += tally }
    }
    return totals
  }

  /// The first line of an area that is not the sum of its villages'; nil when every line is.
  public func firstDifference(
    villages: [AreaCode: Tally], totals: [Step: Tally]
  ) -> (area: AreaCode, key: CountKey)? {
    let sums = self.totals(of: villages)
    for step in Set(sums.keys).union(totals.keys).sorted(by: { ($0.level, $0.area) < ($1.level, $1.area) }) {
      let sum = sums[step] ?? Tally()
      let total = totals[step] ?? Tally()
      if sum == total { continue }
      let keys = Set(sum.lines).union(total.lines)
      let key = keys.filter { sum[$0] != total[$0] }
        .min {
          ($0.table.rawValue, $0.item, $0.unit.rawValue) < ($1.table.rawValue, $1.item, $1.unit.rawValue)
        }
      if let key { return (step.area, key) }
    }
    return nil
  }
}

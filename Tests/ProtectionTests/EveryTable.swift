/// All ways in which the poor of the villages of one commune can belong to three ethnic groups, the last two minorities, so
/// that every published count fits.
///
/// A village of `nil` is the commune.
struct EveryTable {
  /// One withheld count of a village.
  struct Range {
    var village: Int
    var group: Int
    var width: Int
    /// The poor of the village: the most that the open tables leave possible.
    var poor: Int
  }

  /// How many there are.
  private(set) var count = 0
  /// What each withheld count of a village can be.
  private(set) var ranges: [Range] = []

  init(
    poor: [Int], groups: [[Int]], isWithheld: (Int?, Int) -> Bool, isMinorityWithheld: (Int?) -> Bool
  ) {
    // The ways of one village: all shares of its poor that fit its own published counts.
    let ways = poor.indices.map { village -> [[Int]] in
      var ways: [[Int]] = []
      for kinh in 0...poor[village] {
        for khmer in 0...(poor[village] - kinh) {
          let way = [kinh, khmer, poor[village] - kinh - khmer]
          let fits = way.indices.allSatisfy { isWithheld(village, $0) || way[$0] == groups[village][$0] }
          let minorities = groups[village][1] + groups[village][2]
          if fits, isMinorityWithheld(village) || way[1] + way[2] == minorities { ways.append(way) }
        }
      }
      return ways
    }
    let totals = (0..<3).map { group in groups.reduce(0) { $0 + $1[group] } }
    var low = poor.map { _ in [Int](repeating: .max, count: 3) }
    var high = poor.map { _ in [Int](repeating: .min, count: 3) }
    var found = 0
    func fill(_ village: Int, _ chosen: [[Int]]) {
      guard village < ways.count else {
        let sums = (0..<3).map { group in chosen.reduce(0) { $0 + $1[group] } }
        guard sums.indices.allSatisfy({ isWithheld(nil, $0) || sums[$0] == totals[$0] }),
          isMinorityWithheld(nil) || sums[1] + sums[2] == totals[1] + totals[2]
        else { return }
        found += 1
        for (village, way) in chosen.enumerated() {
          for (group, number) in way.enumerated() {
            low[village][group] = min(low[village][group], number)
            high[village][group] = max(high[village][group], number)
          }
        }
        return
      }
      for way in ways[village] { fill(village + 1, chosen + [way]) }
    }
    fill(0, [])
    count = found
    for village in poor.indices {
      for group in 0..<3 where isWithheld(village, group) && found > 0 {
        ranges.append(
          Range(
            village: village, group: group, width: high[village][group] - low[village][group],
            poor: poor[village]))
      }
    }
  }
}

import Rules
import Survey

/// All counts of a round in one table: areas down, lines across.
struct CellTable {
  /// The lines that anything was counted on, in the order of the plan.
  let keys: [CountKey]
  /// The areas, upper levels first, each level in the order of its codes.
  let areas: [ProtectedArea]
  /// The area above each; -1 where there is none.
  let parents: [Int]
  /// The areas below each.
  let children: [[Int]]
  /// The counts, area after area; 0 where a line was not collected.
  var counts: [Int]
  /// Whether there is a count to print.
  let isCollected: [Bool]

  init(_ areas: [ProtectedArea], plan: TallyPlan) {
    let sorted = areas.sorted { ($1.level, $0.code) < ($0.level, $1.code) }
    var keys: [CountKey] = []
    var seen: Set<CountKey> = []
    let counted = areas.reduce(into: Set<CountKey>()) { $0.formUnion($1.tally.lines) }
    for line in plan.lines where counted.contains(line.key) && seen.insert(line.key).inserted {
      keys.append(line.key)
    }
    let places = Dictionary(
      sorted.enumerated().map { ($1.code, $0) }, uniquingKeysWith: { first, _ in first })
    let parents = sorted.map { area in area.parent.flatMap { places[$0] } ?? -1 }
    var children = [[Int]](repeating: [], count: sorted.count)
    for (area, parent) in parents.enumerated() where parent >= 0 { children[parent].append(area) }
    self.areas = sorted
    self.keys = keys
    self.parents = parents
    self.children = children
    counts = sorted.flatMap { area in keys.map { area.tally[$0] ?? 0 } }
    isCollected = sorted.flatMap { area in keys.map { area.tally[$0] != nil } }
  }

  /// The cell of a line in an area.
  func cell(_ area: Int, _ key: Int) -> Int { area * keys.count + key }

  /// Whether an area has what a bound bounds by.
  func tells(_ bound: LineRules.Sum, in area: Int) -> Bool {
    bound.terms.allSatisfy { $0.factor > 0 || isCollected[cell(area, $0.key)] }
  }

  /// The places of lines among the lines.
  var placesOfKeys: [CountKey: Int] {
    Dictionary(uniqueKeysWithValues: keys.enumerated().map { ($1, $0) })
  }
}

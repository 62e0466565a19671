import Survey

/// Looks for changes that move one withheld cell while everything published stays as it is, and says which further cells have
/// to be withheld for it.
struct Cover {
  /// Some areas from one below a common area down to a village.
  private struct Chain {
    var areas: [Int]
    /// What has to be withheld in addition.
    var cost: Int
    /// How many units the village has to spare.
    var room: Int
  }

  let table: CellTable
  let lines: LineRules
  private var patterns: [[Pattern]]

  init(_ table: CellTable, _ lines: LineRules) {
    self.table = table
    self.lines = lines
    let search = PatternSearch(lines)
    patterns = table.keys.indices.map { search.patterns(raising: $0) }
  }

  /// The changes of a line in an area, the cheapest for what they bring first.
  ///
  /// - Parameters:
  ///   - direction: 1 for more, -1 for less.
  ///   - most: The units that are asked for.
  ///   - isFree: Whether only cells that are withheld already may change.
  ///   - try: Takes a change and says whether it was of use; the search ends with the first that was.
  func search(
    _ area: Int, _ key: Int, direction: Int, upTo most: Int, isFree: Bool, withheld: [Bool],
    try use: (OtherWorld.Change) -> Bool
  ) -> Bool {
    let view = View(withheld: withheld, most: most, isFree: isFree)
    let patterns = patterns[key].filter { pattern in
      pattern.steps.allSatisfy { cost(area, $0.key, view) != nil }
    }
    var top = area
    var above: [Int] = []
    while true {
      let parent = table.parents[top]
      var found: [(score: Int, change: OtherWorld.Change)] = []
      for pattern in patterns {
        guard let price = price(of: pattern, above, view) else { continue }
        let own = chains(area, pattern, direction, view)
        guard !own.isEmpty else { continue }
        func add(_ up: Chain, _ down: Chain?) {
          let room = min(up.room, down?.room ?? up.room)
          let cost = price + up.cost + (down?.cost ?? 0)
          found.append(
            (
              cost * 64 / max(room, 1),
              OtherWorld.Change(pattern: pattern, up: above + up.areas, down: down?.areas ?? [])
            ))
        }
        if parent < 0 { for chain in own { add(chain, nil) } }
        for sibling in parent < 0 ? [] : table.children[parent] where sibling != top {
          for down in chains(sibling, pattern, -direction, view) { for up in own { add(up, down) } }
        }
      }
      // A stable sort: what costs the same is taken in the order of patterns and places.
      let order = found.indices.sorted { (found[$0].score, $0) < (found[$1].score, $1) }
      for place in order where use(found[place].change) { return true }
      guard parent >= 0 else { return false }
      above.append(parent)
      top = parent
    }
  }

  /// A line on the other side of a bound that a line is at, with the direction that gives way.
  struct Neighbour {
    var area: Int
    var key: Int
    var direction: Int
    /// The units that let the line move by one.
    var amount: Int
  }

  /// The lines of other tables whose change gives way where a bound is reached, in the villages of an area.
  func neighbours(_ area: Int, _ key: Int, _ world: OtherWorld) -> [Neighbour] {
    let own = patterns[key].reduce(into: Set<Int>()) { $0.formUnion($1.steps.map(\.key)) }
    let twins = Set(own.map { lines.twin[$0] })
    var seen: Set<Int> = []
    let bounds = own.sorted().flatMap { lines.boundsOfKey[$0] }.filter { seen.insert($0).inserted }
    return villages(of: area).flatMap { village in
      bounds.flatMap { number -> [Neighbour] in
        let terms = lines.bounds[number].terms
        let others = terms.filter {
          !lines.isOpen[$0.key] && !own.contains($0.key) && !twins.contains($0.key)
        }
        let most = terms.map { abs($0.factor) }.max() ?? 1
        guard !others.isEmpty, table.tells(lines.bounds[number], in: village),
          world.slack(village, number) < most
        else { return [] }
        return others.map {
          Neighbour(area: village, key: $0.key, direction: $0.factor > 0 ? -1 : 1, amount: most)
        }
      }
    }
  }

  private func villages(of area: Int) -> [Int] {
    table.children[area].isEmpty ? [area] : table.children[area].flatMap(villages)
  }

  /// What the search sees.
  private struct View {
    var withheld: [Bool]
    var most: Int
    var isFree: Bool
  }

  /// What it costs to let a cell change; nil where it cannot.
  private func cost(_ area: Int, _ key: Int, _ view: View) -> Int? {
    let cell = table.cell(area, key)
    if view.withheld[cell] { return 0 }
    guard !view.isFree, table.isCollected[cell] else { return nil }
    return Self.weight(of: table.areas[area].level) * (20 + min(table.counts[cell], 20))
  }

  /// The figure of a large area is missed more.
  private static func weight(of level: AreaLevel) -> Int {
    switch level {
    case .village: 1
    case .commune: 16
    case .district: 128
    case .province: 1024
    }
  }

  private func price(of pattern: Pattern, _ areas: [Int], _ view: View) -> Int? {
    var price = 0
    for area in areas {
      for step in pattern.steps {
        guard let cost = cost(area, step.key, view) else { return nil }
        price += cost
      }
    }
    return price
  }

  /// The ways down from an area to a village of its, the best few.
  private func chains(_ area: Int, _ pattern: Pattern, _ direction: Int, _ view: View) -> [Chain] {
    guard let own = price(of: pattern, [area], view) else { return [] }
    guard !table.children[area].isEmpty else {
      let room = room(area, pattern, direction, view)
      return room > 0 ? [Chain(areas: [area], cost: own, room: room)] : []
    }
    let below = table.children[area].flatMap { chains($0, pattern, direction, view) }
    let order = below.indices.sorted {
      (below[$0].cost * 64 / below[$0].room, $0) < (below[$1].cost * 64 / below[$1].room, $1)
    }
    return order.prefix(Self.kept).map { place in
      Chain(areas: [area] + below[place].areas, cost: own + below[place].cost, room: below[place].room)
    }
  }

  private static let kept = 4

  /// How far the lines of a village can go, at most.
  private func room(_ area: Int, _ pattern: Pattern, _ direction: Int, _ view: View) -> Int {
    var room = view.most
    for step in pattern.steps {
      let count = table.counts[table.cell(area, step.key)]
      if step.sign * direction < 0 {
        room = min(room, count)
      } else {
        for number in lines.ceilings[step.key] where table.tells(lines.bounds[number], in: area) {
          let sum = lines.bounds[number].terms.reduce(0) {
            $0 + $1.factor * table.counts[table.cell(area, $1.key)]
          }
          if sum <= 0 { room = min(room, -sum) }
        }
      }
      if room <= 0 { return 0 }
    }
    return room
  }
}

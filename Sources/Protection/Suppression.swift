public import Rules
public import Survey

/// Which cells of a round a public edition withholds, over all its areas and tables together.
///
/// Nothing is ever changed: what is printed is what was counted. Withheld are first the small counts themselves, then as many
/// others as are needed so that no sum and no difference tells them: for every withheld cell there are counts that could be
/// true as well, with the same published figures, in which it has another value, `width` units away in all.
public struct Suppression: Sendable {
  /// The lines withheld in each area.
  public let withheld: [AreaCode: Set<CountKey>]
  /// The lines withheld for their own sake.
  public let primary: [AreaCode: Set<CountKey>]
  /// Withheld cells for which no counts `width` units apart were found: what is open leaves no more.
  public let narrow: [AreaCode: Set<CountKey>]

  /// Finds the cells.
  ///
  /// - Parameters:
  ///   - areas: The areas of one round under one standard, all levels.
  ///   - plan: Their tables.
  ///   - minorities: The ethnic groups that count as minorities.
  ///   - rules: How small is small.
  ///   - hidesOthers: Whether other cells are withheld so that sums do not tell the small ones; never left out but to show
  ///     that an examination notices.
  public init(
    of areas: [ProtectedArea], plan: TallyPlan, minorities: Set<String>, rules: ProtectionRules,
    hidesOthers: Bool = true
  ) {
    let table = CellTable(areas, plan: plan)
    var work = SuppressionWork(
      table, LineRules(table, plan: plan, minorities: minorities, rules: rules), hidesOthers: hidesOthers)
    work.run()
    func lines(_ cells: [Bool]) -> [AreaCode: Set<CountKey>] {
      var lines: [AreaCode: Set<CountKey>] = [:]
      for (number, area) in table.areas.enumerated() {
        let row = table.cell(number, 0)
        let keys = table.keys.indices.filter { cells[row + $0] }.map { table.keys[$0] }
        if !keys.isEmpty { lines[area.code] = Set(keys) }
      }
      return lines
    }
    withheld = lines(work.withheld)
    primary = lines(work.primary)
    narrow = lines(work.narrow)
  }
}

/// The cells while they are found.
private struct SuppressionWork {
  let table: CellTable
  let lines: LineRules
  let hidesOthers: Bool
  private let cover: Cover
  private var world: OtherWorld
  private(set) var withheld: [Bool]
  private(set) var primary: [Bool]
  private(set) var narrow: [Bool]
  private var queue: [(area: Int, key: Int)] = []

  init(_ table: CellTable, _ lines: LineRules, hidesOthers: Bool) {
    self.table = table
    self.lines = lines
    self.hidesOthers = hidesOthers
    cover = Cover(table, lines)
    world = OtherWorld(table, lines)
    withheld = [Bool](repeating: false, count: table.counts.count)
    primary = withheld
    narrow = withheld
  }

  mutating func run() {
    while withholdPrimary() {
      guard hidesOthers else { return }
      var next = 0
      while next < queue.count {
        protect(queue[next].area, queue[next].key)
        next += 1
      }
      queue.removeAll()
    }
  }

  /// Withholds what is small; again where a figure that told it anyway has gone.
  private mutating func withholdPrimary() -> Bool {
    let cells = PrimaryCells(table: table, lines: lines)
    let before = withheld
    for area in table.areas.indices {
      for key in table.keys.indices where !before[table.cell(area, key)] {
        guard cells.contains(area: area, key: key, besides: before) else { continue }
        primary[table.cell(area, key)] = true
        withhold(area, key)
      }
    }
    return !queue.isEmpty
  }

  private mutating func withhold(_ area: Int, _ key: Int) {
    for key in [key, lines.twin[key]] where key >= 0 {
      let cell = table.cell(area, key)
      guard !withheld[cell], table.isCollected[cell], !lines.isOpen[key] else { continue }
      withheld[cell] = true
      queue.append((area, key))
    }
  }

  /// Withholds what has to be withheld besides, until the cell can have values wide enough apart.
  private mutating func protect(_ area: Int, _ key: Int) {
    let need = lines.limits[key].width
    while true {
      world.reset()
      let more = explore(area, key, 1, need)
      if more >= need { return world.reset() }
      if extend(area, key, 1, need - more) { continue }
      world.reset()
      let less = explore(area, key, -1, need - more)
      if more + less >= need { return world.reset() }
      if extend(area, key, -1, need - more - less) { continue }
      narrow[table.cell(area, key)] = true
      return world.reset()
    }
  }

  /// How far the cell can go by what is withheld already.
  private mutating func explore(_ area: Int, _ key: Int, _ direction: Int, _ most: Int) -> Int {
    let cover = cover
    let withheld = withheld
    var reached = 0
    while reached < most {
      let missing = most - reached
      var gained = 0
      let found = cover.search(
        area, key, direction: direction, upTo: missing, isFree: true, withheld: withheld
      ) { change in
        gained = world.take(change, direction: direction, upTo: missing)
        return gained > 0
      }
      guard found else { break }
      reached += gained
    }
    return reached
  }

  /// Withholds the cells of the cheapest change that lets the cell go further.
  private mutating func extend(_ area: Int, _ key: Int, _ direction: Int, _ most: Int) -> Bool {
    var chosen: OtherWorld.Change?
    let cover = cover
    let withheld = withheld
    let found = cover.search(
      area, key, direction: direction, upTo: most, isFree: false, withheld: withheld
    ) { change in
      guard world.take(change, direction: direction, upTo: most) > 0 else { return false }
      chosen = change
      return true
    }
    guard found, let chosen else { return false }
    for area in chosen.up + chosen.down {
      for step in chosen.pattern.steps { withhold(area, step.key) }
    }
    return true
  }
}

import Rules

/// The cells while they are found.
struct SuppressionWork {
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
      if extendLoosened(area, key, -1, need - more - less) { continue }
      world.reset()
      _ = explore(area, key, 1, need)
      if extendLoosened(area, key, 1, need - more - less) { continue }
      narrow[table.cell(area, key)] = true
      return world.reset()
    }
  }

  /// How far the cell can go by what is withheld already.
  private mutating func explore(_ area: Int, _ key: Int, _ direction: Int, _ most: Int) -> Int {
    var reached = 0
    while reached < most {
      let gained = change(area, key, direction, most - reached, isFree: true)?.amount ?? 0
      reached += gained
      guard gained == 0 else { continue }
      // A bound may hold it back: a line on the other side of the bound goes first.
      var loosened = false
      for neighbour in cover.neighbours(area, key, world) where !loosened {
        guard
          change(neighbour.area, neighbour.key, neighbour.direction, neighbour.amount, isFree: true) != nil,
          let gained = change(area, key, direction, most - reached, isFree: true)?.amount
        else { continue }
        reached += gained
        loosened = true
      }
      guard loosened else { break }
    }
    return reached
  }

  /// Takes the best change of a cell that there is.
  ///
  /// - Returns: The change and by how much it moved the cell; nil where there is none.
  private mutating func change(
    _ area: Int, _ key: Int, _ direction: Int, _ most: Int, isFree: Bool
  ) -> (change: OtherWorld.Change, amount: Int)? {
    var taken: (change: OtherWorld.Change, amount: Int)?
    let (cover, withheld) = (cover, withheld)
    _ = cover.search(area, key, direction: direction, upTo: most, isFree: isFree, withheld: withheld) {
      let amount = world.take($0, direction: direction, upTo: most)
      if amount > 0 { taken = ($0, amount) }
      return amount > 0
    }
    return taken
  }

  /// Withholds the cells of the cheapest change that lets the cell go further.
  private mutating func extend(_ area: Int, _ key: Int, _ direction: Int, _ most: Int) -> Bool {
    guard let taken = change(area, key, direction, most, isFree: false) else { return false }
    withhold(taken.change)
    return true
  }

  /// The same where a bound holds the cell back: a line on the other side of the bound, of another table, goes first.
  private mutating func extendLoosened(_ area: Int, _ key: Int, _ direction: Int, _ most: Int) -> Bool {
    for neighbour in cover.neighbours(area, key, world) {
      guard
        let first = change(
          neighbour.area, neighbour.key, neighbour.direction, neighbour.amount, isFree: false),
        let second = change(area, key, direction, most, isFree: false)
      else { continue }
      withhold(first.change)
      withhold(second.change)
      return true
    }
    return false
  }

  private mutating func withhold(_ change: OtherWorld.Change) {
    for area in change.up + change.down {
      for step in change.pattern.steps { withhold(area, step.key) }
    }
  }
}

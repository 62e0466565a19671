/// Counts that could be true as well: what is published is the same, and everything known to hold between lines holds.
///
/// It begins with the counts as they are, and takes one change at a time; a change that nobody could believe is refused.
struct OtherWorld {
  /// A change of some lines in some areas.
  struct Change {
    var pattern: Pattern
    /// The areas where the pattern is followed, from one below a common area down to a village, or from the top down.
    var up: [Int]
    /// The areas where it is followed the other way round; none where the top itself changes.
    var down: [Int]
  }

  let table: CellTable
  let lines: LineRules
  private(set) var counts: [Int]
  private var undone: [(cell: Int, count: Int)] = []

  init(_ table: CellTable, _ lines: LineRules) {
    self.table = table
    self.lines = lines
    counts = table.counts
  }

  /// Goes back to the counts as they are.
  mutating func reset() {
    for (cell, count) in undone.reversed() { counts[cell] = count }
    undone.removeAll(keepingCapacity: true)
  }

  /// Makes the greatest change there can be, up to a number of units.
  ///
  /// - Returns: By how much the lines changed; 0 when nothing did.
  mutating func take(_ change: Change, direction: Int, upTo most: Int) -> Int {
    for amount in stride(from: most, to: 0, by: -1) {
      for other in amountsOfTwins(change, direction * amount) {
        let mark = undone.count
        apply(change, direction * amount, other)
        if isPossible(change) { return amount }
        while undone.count > mark { if let last = undone.popLast() { counts[last.cell] = last.count } }
      }
    }
    return 0
  }

  private mutating func apply(_ change: Change, _ amount: Int, _ twins: Int) {
    for (areas, sign) in [(change.up, 1), (change.down, -1)] {
      for area in areas {
        for step in change.pattern.steps { add(sign * step.sign * amount, area, step.key) }
        guard twins != 0 else { continue }
        for step in change.pattern.twins { add(sign * step.sign * twins, area, step.key) }
      }
    }
  }

  private mutating func add(_ number: Int, _ area: Int, _ key: Int) {
    let cell = table.cell(area, key)
    undone.append((cell, counts[cell]))
    counts[cell] += number
  }

  /// The amounts to try for the twins: as much, nothing, and what leaves no persons where no household is left.
  private func amountsOfTwins(_ change: Change, _ amount: Int) -> [Int] {
    guard !change.pattern.twins.isEmpty else { return [0] }
    var amounts = [amount, 0]
    for (areas, sign) in [(change.up, 1), (change.down, -1)] {
      for area in areas {
        for (step, twin) in zip(change.pattern.steps, change.pattern.twins) {
          let left = counts[table.cell(area, step.key)] + sign * step.sign * amount
          let persons = counts[table.cell(area, twin.key)]
          if left == 0, persons != 0 { amounts.append(-sign * twin.sign * persons) }
          let base = lines.base[step.key]
          let others = lines.base[twin.key]
          guard base >= 0, others >= 0, counts[table.cell(area, base)] == left else { continue }
          let missing = counts[table.cell(area, others)] - persons
          if missing != 0 { amounts.append(sign * twin.sign * missing) }
        }
      }
    }
    return amounts
  }

  /// How far a bound is from being reached in an area.
  func slack(_ area: Int, _ bound: Int) -> Int { -sum(lines.bounds[bound], counts, table.cell(area, 0)) }

  // MARK: What can be believed

  private func isPossible(_ change: Change) -> Bool {
    for areas in [change.up, change.down] {
      for area in areas {
        for step in change.pattern.steps where !isPossible(area, step.key) { return false }
        for step in change.pattern.twins where !isPossible(area, step.key) { return false }
      }
    }
    return true
  }

  private func isPossible(_ area: Int, _ key: Int) -> Bool {
    let row = table.cell(area, 0)
    guard counts[row + key] >= 0 else { return false }
    for number in lines.boundsOfKey[key] {
      guard table.tells(lines.bounds[number], in: area) else { continue }
      // What the counts themselves break, nobody relies on.
      if sum(lines.bounds[number], counts, row) > 0, sum(lines.bounds[number], table.counts, row) <= 0 {
        return false
      }
    }
    let twin = lines.twin[key]
    guard twin >= 0, lines.comesTogether[key] else { return true }
    return isTogether(counts, row, key, twin) || !isTogether(table.counts, row, key, twin)
  }

  private func sum(_ bound: LineRules.Sum, _ counts: [Int], _ row: Int) -> Int {
    var sum = 0
    for term in bound.terms { sum += term.factor * counts[row + term.key] }
    return sum
  }

  /// Whether there are persons exactly where there are households, in the group and outside it.
  private func isTogether(_ counts: [Int], _ row: Int, _ key: Int, _ twin: Int) -> Bool {
    guard (counts[row + key] == 0) == (counts[row + twin] == 0) else { return false }
    let base = lines.base[key]
    let other = lines.base[twin]
    guard base >= 0, other >= 0 else { return true }
    return (counts[row + base] == counts[row + key]) == (counts[row + other] == counts[row + twin])
  }
}

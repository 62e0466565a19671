import Rules

/// The cells that are withheld for what they say themselves.
struct PrimaryCells {
  let table: CellTable
  let lines: LineRules

  /// Whether a cell is withheld for its own sake.
  ///
  /// - Parameter withheld: What is withheld so far: what a published total of an area above says is not hidden below it.
  func contains(area: Int, key: Int, besides withheld: [Bool]) -> Bool {
    guard isSmall(area, key) || lines.twin[key] >= 0 && isSmall(area, lines.twin[key]) else { return false }
    return !isTold(area, key, besides: withheld)
  }

  private func isSmall(_ area: Int, _ key: Int) -> Bool {
    let cell = table.cell(area, key)
    guard !lines.isOpen[key], table.isCollected[cell] else { return false }
    let count = table.counts[cell]
    let small = 1..<max(lines.limits[key].below, 1)
    if small.contains(count) { return true }
    if let whole = whole(area, key), small.contains(whole - count) { return true }
    return isInSmallGroup(area, key)
  }

  /// Whether the area has too few households of the class for a breakdown.
  private func isInSmallGroup(_ area: Int, _ key: Int) -> Bool {
    guard lines.group[key] >= 0 else { return false }
    return (1..<max(lines.smallestGroup, 1)).contains(table.counts[table.cell(area, lines.group[key])])
  }

  /// The count of the line a line is a share of.
  private func whole(_ area: Int, _ key: Int) -> Int? {
    let base = lines.base[key]
    guard base >= 0, table.isCollected[table.cell(area, base)] else { return nil }
    return table.counts[table.cell(area, base)]
  }

  /// Whether the count follows from what is published of an area above that is large enough: none of a class there, or all of it.
  private func isTold(_ area: Int, _ key: Int, besides withheld: [Bool]) -> Bool {
    var above = table.parents[area]
    while above >= 0 {
      let cell = table.cell(above, key)
      if table.isCollected[cell], !withheld[cell], !isInSmallGroup(above, key) {
        if table.counts[cell] == 0 { return true }
        if let whole = whole(above, key), whole == table.counts[cell] { return true }
      }
      above = table.parents[above]
    }
    return false
  }
}

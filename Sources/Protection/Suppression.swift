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

public import Rules
public import Survey

/// How much of each table a suppression withholds, and what readers know to hold: what is told of the method.
public struct ProtectedTables: Sendable {
  /// One table.
  public struct Table: Sendable {
    /// The table.
    public let table: TallyTable
    /// The cells there are.
    public let cells: Int
    /// The cells that are withheld.
    public let withheld: Int
  }

  /// The tables, in the order of the plan.
  public let tables: [Table]
  /// The relations between lines that hold in every area: what is guessed to hold and does is told as holding.
  public let relations: [Relation]

  /// - Parameters:
  ///   - areas: All areas, with all counts.
  ///   - suppression: What is withheld of them.
  public init(
    _ areas: [ProtectedArea], _ suppression: Suppression, plan: TallyPlan, minorities: Set<String>,
    rules: ProtectionRules
  ) {
    var cells: [TallyTable: Int] = [:]
    var withheld: [TallyTable: Int] = [:]
    var collected: Set<CountKey> = []
    for area in areas {
      collected.formUnion(area.tally.lines)
      for key in area.tally.lines { cells[key.table, default: 0] += 1 }
      for key in suppression.withheld[area.code] ?? [] { withheld[key.table, default: 0] += 1 }
    }
    tables = TallyTable.allCases.compactMap { table in
      cells[table].map { Table(table: table, cells: $0, withheld: withheld[table] ?? 0) }
    }
    relations = plan.relations(minorities: minorities).compactMap { relation in
      let terms = relation.terms.filter { collected.contains($0.key) }
      guard terms.contains(where: { !rules.isOpen($0.key) }) else { return nil }
      let sums = areas.map { relation.sum(in: $0.tally) }
      if relation.kind != .atMost, sums.allSatisfy({ $0 == 0 }) { return Relation(.equal, terms) }
      guard relation.kind != .equal, sums.allSatisfy({ $0 <= 0 }),
        areas.allSatisfy({ relation.isTold(in: $0.tally) })
      else { return nil }
      return Relation(.atMost, terms)
    }
  }
}

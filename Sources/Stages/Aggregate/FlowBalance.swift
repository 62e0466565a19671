import Rules
public import Survey

extension Tally {
  /// The first movement table that does not balance: start - left + joined = end, households and persons.
  ///
  /// Those that vanished without a reason count among the leavers.
  public var firstUnbalancedFlow: (table: TallyTable, unit: CountUnit)? {
    for status in TallyPlan.classes {
      let table = TallyPlan.movementTable(of: status)
      for unit in [CountUnit.household, .person] {
        func number(_ item: String) -> Int { self[CountKey(table, item, unit)] ?? 0 }
        let left = ["became-near-poor", "became-poor", "rose-above", "other-decrease", "unexplained"].map(
          number)
        let joined = [
          "near-poor-became-poor", "poor-became-near-poor", "fell-back", "newly-arisen", "other-increase",
        ].map(number)
        if number("start") - left.reduce(0, +) + joined.reduce(0, +) != number("end") { return (table, unit) }
      }
    }
    return nil
  }
}

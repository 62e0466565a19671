public import Rules
public import Survey

extension Tally {
  /// The deprivations of a class that are too few or too many for its households.
  public struct DeprivationDoubt: Hashable, Sendable {
    /// The class.
    public let status: Status
    /// Its households.
    public let households: Int
    /// Their deprivations in all.
    public let total: Int
    /// The least there can be of the poor, the most of the near-poor.
    public let bound: Int
  }

  /// The classes whose deprivations do not fit the number of households (T7): where a standard calls a household poor from a
  /// number of deprivations on, the poor have that many each, and the near-poor fewer.
  ///
  /// - Returns: Nothing under a standard that also knows the poor by income alone.
  public func deprivationsOutOfBounds(by plan: TallyPlan) -> [DeprivationDoubt] {
    guard let line = plan.deprivationLine, !plan.hasCriteria else { return [] }
    return TallyPlan.classes.compactMap { status in
      let key = CountKey(TallyPlan.deprivationTable(of: status), "total-deprivations", .deprivation)
      guard let total = self[key] else { return nil }
      let households = self[CountKey(.status, status.rawValue, .household)] ?? 0
      let bound = (status == .poor ? line : line - 1).multipliedReportingOverflow(by: households)
      guard !bound.overflow else { return nil }
      let fits = status == .poor ? total >= bound.partialValue : total <= bound.partialValue
      return fits
        ? nil
        : DeprivationDoubt(status: status, households: households, total: total, bound: bound.partialValue)
    }
  }

  /// A line that counts more households than persons.
  public struct PersonDoubt: Hashable, Sendable {
    /// The table.
    public let table: TallyTable
    /// The item of the table.
    public let item: String
    /// The households.
    public let households: Int
    /// Their persons.
    public let persons: Int
  }

  /// The first line, in the order of the plan, that counts households and persons and fewer persons than households (T11).
  ///
  /// Where no size at all was stated, persons are missing, not too few: that is said at the households.
  public func firstWithFewerPersons(by plan: TallyPlan) -> PersonDoubt? {
    for line in plan.lines where line.key.unit == .household {
      let key = line.key
      guard let households = self[key], let persons = self[CountKey(key.table, key.item, .person)],
        persons > 0, persons < households
      else { continue }
      return PersonDoubt(table: key.table, item: key.item, households: households, persons: persons)
    }
    return nil
  }
}
